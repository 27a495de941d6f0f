import { readFile, stat } from "node:fs/promises";
import { FailureError } from "../../kernel/index.ts";
import type { Console } from "../../platform/command-line/index.ts";
import { ledgerFailure } from "../errors.ts";

// A proof is some kilobytes, a checkpoint some lines.
const largest = 1_048_576;

/** The text of a proof or checkpoint file, or of standard input for `-`. @throws `ledger.file-unreadable`. */
export const readTextFile = async (file: string, console: Console): Promise<string> => {
  const unreadable = (reason: string, cause?: unknown): FailureError =>
    new FailureError(ledgerFailure("ledger.file-unreadable", { file, reason }), { cause });
  let bytes: Uint8Array;
  try {
    if (file !== "-" && (await stat(file)).size > largest) throw unreadable(`> ${largest}`);
    bytes = file === "-" ? await console.readInput(largest) : await readFile(file);
  } catch (error) {
    if (error instanceof FailureError) throw error;
    throw unreadable(error instanceof Error && "code" in error ? String(error.code) : "?", error);
  }
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    throw unreadable("UTF-8", error);
  }
};
