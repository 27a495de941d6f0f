import { randomBytes } from "node:crypto";
import { link, open, readFile, stat, unlink } from "node:fs/promises";
import { join } from "node:path";
import { FailureError } from "../kernel/index.ts";
import { makeFolder } from "../platform/folders/index.ts";
import { pseudonymKeyFailure } from "../retention/index.ts";
import type { Configuration } from "./config.ts";

const name = "pseudonym.key";

/**
 * The key of pseudonyms: that of `EGIDE_PSEUDONYM_KEY`, or `pseudonym.key` of the data folder, made at its first need
 * with mode 0600, whole or not at all. An existing file is never replaced: another key would give other pseudonyms to
 * the same people. @throws FailureError `retention.pseudonym-key`, or what kept the folder from being written.
 */
export const readPseudonymKey = async ({
  dataFolder,
  pseudonymKey,
}: Pick<Configuration, "dataFolder" | "pseudonymKey">): Promise<Uint8Array> => {
  if (pseudonymKey !== null) return decoded(pseudonymKey, "EGIDE_PSEUDONYM_KEY");
  const file = join(dataFolder, name);
  const kept = await readKey(file);
  if (kept !== null) return kept;
  await makeKey(dataFolder, file);
  const made = await readKey(file);
  if (made === null) throw new FailureError(pseudonymKeyFailure(file));
  return made;
};

const readKey = async (file: string): Promise<Uint8Array | null> => {
  try {
    // The mode first: what everybody may read is not trusted, even for a moment.
    const { mode } = await stat(file);
    if ((mode & 0o077) !== 0) throw new FailureError(pseudonymKeyFailure(file));
    return decoded((await readFile(file, "utf8")).trim(), file);
  } catch (error) {
    if (error instanceof FailureError) throw error;
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw new FailureError(pseudonymKeyFailure(file), { cause: error });
  }
};

const decoded = (text: string, source: string): Uint8Array => {
  if (!/^[0-9a-f]{64}$/i.test(text)) throw new FailureError(pseudonymKeyFailure(source));
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
