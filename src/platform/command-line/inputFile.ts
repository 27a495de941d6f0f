import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { FailureError } from "../../kernel/index.ts";
import { commandLineFailure } from "./errors.ts";
import type { Console } from "./verb.ts";

/**
 * The bytes of a file, or of standard input for `-`, at most `limit` of them.
 * @throws FailureError `command-line.file-…`, `command-line.input-too-large`.
 */
export const readInputFile = async (
  file: string,
  console: Pick<Console, "readInput">,
  limit: number,
): Promise<Uint8Array> => {
  if (file === "-") return await console.readInput(limit);
  try {
    const { size } = await stat(file);
    if (size > limit)
      throw new FailureError(commandLineFailure("command-line.file-too-large", { file, limit }));
    return await readFile(file);
  } catch (error) {
    throw explained(file, error);
  }
};

/**
 * A file piece by piece, or standard input for `-`.
 * @throws FailureError `command-line.file-…` when the first piece is asked for.
 */
export async function* streamInputFile(
  file: string,
  console: Pick<Console, "input">,
): AsyncGenerator<Uint8Array> {
  if (file === "-") {
    yield* console.input();
    return;
  }
  try {
    yield* createReadStream(file, { highWaterMark: 1 << 18 }) as AsyncIterable<Uint8Array>;
  } catch (error) {
    throw explained(file, error);
  }
}

const explained = (file: string, error: unknown): FailureError =>
  error instanceof FailureError
    ? error
    : new FailureError(commandLineFailure(codeOf(error), { file }), { cause: error });

const codeOf = (error: unknown) => {
  const code = error instanceof Error && "code" in error ? error.code : null;
  if (code === "ENOENT" || code === "ENOTDIR") return "command-line.file-not-found";
  if (code === "EISDIR") return "command-line.file-is-folder";
  return "command-line.file-unreadable";
};
