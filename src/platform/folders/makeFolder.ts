import { mkdirSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";

/**
 * Makes a folder, and those above it that are absent, one level at a time; `mode` holds for each that is made. True
 * when the folder itself was made, false when it stood there.
 *
 * Node's own recursive `mkdir` climbs and comes down again for ever where the system answers ENOENT though the parent
 * is there, as /proc does: here that answer is thrown.
 * @throws the error of the file system, such as EACCES, ENOENT, ENOTDIR, EROFS.
 */
export const makeFolder = (path: string, mode: number = 0o777): boolean => {
  const missing: string[] = [];
  let present = resolve(path);
  while (statSync(present, { throwIfNoEntry: false }) === undefined) {
    missing.push(present);
    present = dirname(present);
  }
  let made = false;
  for (const folder of missing.toReversed()) made = makeOne(folder, mode);
  return made;
};

const makeOne = (folder: string, mode: number): boolean => {
  try {
    mkdirSync(folder, { mode });
    return true;
  } catch (error) {
    // Another process was first.
    const isThere = (error as NodeJS.ErrnoException).code === "EEXIST";
    if (isThere && statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return false;
    throw error;
  }
};
