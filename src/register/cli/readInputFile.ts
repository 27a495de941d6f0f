import { readFile, stat } from "node:fs/promises";
import { FailureError } from "../../kernel/index.ts";
import type { Console } from "../../platform/command-line/index.ts";
import { registerFailure } from "../errors.ts";
import { largestDocument } from "../import/importDocument.ts";

/** A register of ours of ten thousand activities, with the places of every sentence, has 70 MB. */
const largestRegister = 200 * 1024 * 1024;

/**
 * The bytes of a file, or of standard input for `-`, up to the size an import takes; JSON may be larger, since it is not read as prose.
 * @throws FailureError `register.file-…` with what to do next.
 */
export const readInputFile = async (file: string, console: Console): Promise<Uint8Array> => {
  if (file === "-") {
    const bytes = await console.readInput(largestDocument + 1);
    if (bytes.length > largestDocument) throw tooLarge("-", largestDocument);
    return bytes;
  }
  try {
    const { size } = await stat(file);
    const limit = /\.json$/i.test(file) ? largestRegister : largestDocument;
    if (size > limit) throw tooLarge(file, limit);
    return await readFile(file);
  } catch (error) {
    if (error instanceof FailureError) throw error;
    throw new FailureError(registerFailure(codeOf(error), { file }), { cause: error });
  }
};

const tooLarge = (file: string, limit: number): FailureError =>
  new FailureError(
    registerFailure("register.file-too-large", { file, limit: limit / 1024 / 1024 }),
  );

const codeOf = (error: unknown) => {
  const code = error instanceof Error && "code" in error ? error.code : null;
  if (code === "ENOENT" || code === "ENOTDIR") return "register.file-not-found";
  if (code === "EISDIR") return "register.file-is-folder";
  return "register.file-unreadable";
};
