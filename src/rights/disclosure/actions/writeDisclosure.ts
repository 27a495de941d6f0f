import { createHash, randomBytes } from "node:crypto";
import { access, link, open, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { FailureError } from "../../../kernel/index.ts";
import { disclosureFailure } from "../errors.ts";

/** A file as it was written, before it bears its name. */
export interface WrittenFile {
  readonly sha256: string;
  readonly bytes: number;
}

/**
 * Writes a file for its owner's eyes alone under a name of its own, lets `confirm` put its receipt into the ledger, and
 * only then gives it its name: no file stands there without its receipt, and no other file is ever written over or removed.
 * A run that is killed leaves its draft, `PATH.….part`, to whoever called it.
 * @throws `rights.disclosure-file-exists`; what `write` and `confirm` throw, and then nothing is left.
 */
export const writeDisclosure = async <T>(
  path: string,
  write: (take: (file: AsyncIterable<Uint8Array>) => Promise<void>) => Promise<T>,
  confirm: (file: WrittenFile, result: T) => Promise<boolean>,
): Promise<T> => {
  // Whatever has that name was made here: a file of others is never taken away, and two runs never write into one.
  const draft = `${path}.${randomBytes(8).toString("hex")}.part`;
  const taken = (): FailureError =>
    new FailureError(disclosureFailure("rights.disclosure-file-exists", { file: path }));
  if (await isThere(path)) throw taken();
  const file = await open(draft, "wx", 0o600);
  try {
    const digest = createHash("sha256");
    let bytes = 0;
    const result = await write(async (pieces) => {
      for await (const piece of pieces) {
        digest.update(piece);
        bytes += piece.length;
        await file.writeFile(piece);
      }
      await file.sync();
    });
    if (await isThere(path)) throw taken();
    if (await confirm({ sha256: digest.digest("hex"), bytes }, result)) {
      // A link, unlike a renaming, never takes the place of a file that came meanwhile.
      await link(draft, path).catch((error: unknown) => {
        throw (error as NodeJS.ErrnoException).code === "EEXIST" ? taken() : error;
      });
      await syncFolder(dirname(path));
    }
    return result;
  } finally {
    await file.close();
    await rm(draft, { force: true });
  }
};

const isThere = async (path: string): Promise<boolean> =>
  await access(path).then(
    () => true,
    () => false,
  );

const syncFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};
