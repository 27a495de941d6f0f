import { randomBytes } from "node:crypto";
import { link, open, readFile, stat, unlink } from "node:fs/promises";
import { join } from "node:path";
import { FailureError, type Failure } from "../kernel/index.ts";
import { makeFolder } from "../platform/folders/index.ts";

/** A key of 32 bytes in a file of the data folder, and what is said when it cannot be used. */
export interface KeyFile {
  readonly folder: string;
  readonly name: string;
  readonly failure: (source: string) => Failure;
}

/**
 * The key in a file, made at its first need with mode 0600, whole or not at all. An existing file is never replaced.
 * @throws FailureError that of the key, or what kept the folder from being written.
 */
export const readKeyFile = async ({ folder, name, failure }: KeyFile): Promise<Uint8Array> => {
  const file = join(folder, name);
  const kept = await findKeyFile({ folder, name, failure });
  if (kept !== null) return kept;
  await makeKey(folder, file);
  const made = await readKey(file, failure);
  if (made === null) throw new FailureError(failure(file));
  return made;
};

/** The key in a file; null where there is no such file. @throws FailureError that of the key. */
export const findKeyFile = async ({ folder, name, failure }: KeyFile): Promise<Uint8Array | null> =>
  await readKey(join(folder, name), failure);

const readKey = async (file: string, failure: KeyFile["failure"]): Promise<Uint8Array | null> => {
  try {
    // The mode first: what everybody may read is not trusted, even for a moment.
    const { mode } = await stat(file);
    if ((mode & 0o077) !== 0) throw new FailureError(failure(file));
    return decodedKey((await readFile(file, "utf8")).trim(), file, failure);
  } catch (error) {
    if (error instanceof FailureError) throw error;
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw new FailureError(failure(file), { cause: error });
  }
};

/** A key as it is written in a file or a variable: 64 hexadecimal digits. @throws FailureError that of the key. */
export const decodedKey = (
  text: string,
  source: string,
  failure: KeyFile["failure"],
): Uint8Array => {
  if (!/^[0-9a-f]{64}$/i.test(text)) throw new FailureError(failure(source));
  return Buffer.from(text, "hex");
};

/** Writes a whole file under another name, then links it to its own, which fails where a key stands already. */
const makeKey = async (folder: string, file: string): Promise<void> => {
  makeFolder(folder, 0o700);
  const draft = `${file}.${randomBytes(8).toString("hex")}.new`;
  const handle = await open(draft, "wx", 0o600);
  try {
    await handle.writeFile(`${randomBytes(32).toString("hex")}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
  try {
    await link(draft, file);
  } catch (error) {
    // Another process was first: its key is the one.
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    await unlink(draft);
  }
};
