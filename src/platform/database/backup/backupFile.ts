import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { open, rename, rm, stat } from "node:fs/promises";
import { pipeline, Readable, Transform } from "node:stream";
import { pipeline as whole } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";
import { FailureError } from "../../../kernel/index.ts";
import { databaseFailure } from "../errors.ts";

const magic = Buffer.from("egide/backup@1 aes-256-gcm\n");
const nonceBytes = 12;
const tagBytes = 16;

/**
 * Writes lines into a file that was not there, whole or not at all, readable by its owner alone; encrypted and
 * authenticated (AES-256-GCM) with a key of 32 bytes.
 * @throws FailureError `database.backup-file` with the reason of the file system.
 */
export const writeBackupFile = async (
  file: string,
  lines: AsyncIterable<string>,
  key: Uint8Array | null,
): Promise<{ readonly bytes: number }> => {
  const draft = `${file}.${randomBytes(6).toString("hex")}.new`;
  try {
    // Refuses a file that stands there: a backup never replaces another.
    await (await open(file, "wx", 0o600)).close();
  } catch (error) {
    throw fileFailure(file, error);
  }
  try {
    const text = Readable.from(
      (async function* () {
        for await (const line of lines) yield `${line}\n`;
      })(),
    );
    // Flushed to the disk before it gets its name.
    const sink = createWriteStream(draft, { flags: "wx", mode: 0o600, flush: true });
    if (key === null) await whole(text, createGzip(), sink);
    else await whole(text, createGzip(), sealing(key), sink);
    const { size } = await stat(draft);
    await rename(draft, file);
    return { bytes: size };
  } catch (error) {
    await rm(draft, { force: true });
    await rm(file, { force: true });
    throw error instanceof FailureError ? error : fileFailure(file, error);
  }
};

/**
 * The lines of a backup file. Those of an encrypted one are to be believed only once the last has come.
 * @throws FailureError `database.backup-file`, `database.backup-damaged`, `database.backup-locked`.
 */
export async function* readBackupFile(
  file: string,
  key: Uint8Array | null,
): AsyncGenerator<string> {
  const { size, start } = await lookAt(file);
  const isSealed = start.subarray(0, magic.length).equals(magic);
  if (isSealed && key === null)
    throw new FailureError(databaseFailure("database.backup-locked", { file }));
  const first = magic.length + nonceBytes;
  const raw = createReadStream(file, isSealed ? { start: first, end: size - tagBytes - 1 } : {});
  const text = createGunzip();
  // Either end of the pipeline fails the other: the loop below hears of it.
  const done = (): void => undefined;
  if (isSealed && key !== null) {
    const decipher = createDecipheriv("aes-256-gcm", key, start.subarray(magic.length, first));
    decipher.setAuthTag(await lastBytes(file, size));
    pipeline(raw, decipher, text, done);
  } else pipeline(raw, text, done);
  const decoder = new TextDecoder();
  let rest = "";
  try {
    for await (const chunk of text as AsyncIterable<Uint8Array>) {
      const lines = (rest + decoder.decode(chunk, { stream: true })).split("\n");
      rest = lines.pop() ?? "";
      yield* lines;
    }
  } catch (error) {
    if (error instanceof FailureError) throw error;
    throw new FailureError(databaseFailure("database.backup-damaged", { part: "file" }));
  }
}

const sealing = (key: Uint8Array): Transform => {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv("aes-256-gcm", key, nonce);
  let isBegun = false;
  return new Transform({
    transform(chunk: Buffer, _encoding, next) {
      if (!isBegun) this.push(Buffer.concat([magic, nonce]));
      isBegun = true;
      next(null, cipher.update(chunk));
    },
    flush(next) {
      this.push(cipher.final());
      next(null, cipher.getAuthTag());
    },
  });
};

const fileFailure = (file: string, error: unknown): FailureError =>
  new FailureError(
    databaseFailure("database.backup-file", {
      file,
      reason: (error as NodeJS.ErrnoException).code ?? "?",
    }),
    { cause: error },
  );

const lookAt = async (file: string): Promise<{ size: number; start: Buffer }> => {
  try {
    const handle = await open(file, "r");
    try {
      const { size } = await handle.stat();
      const start = Buffer.alloc(magic.length + nonceBytes);
      await handle.read(start, 0, start.length, 0);
      return { size, start };
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw fileFailure(file, error);
  }
};

const lastBytes = async (file: string, size: number): Promise<Buffer> => {
  const handle = await open(file, "r");
  try {
    const tag = Buffer.alloc(tagBytes);
    await handle.read(tag, 0, tagBytes, Math.max(0, size - tagBytes));
    return tag;
  } finally {
    await handle.close();
  }
};
