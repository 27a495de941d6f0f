import { failed, type Outcome } from "../../kernel/index.ts";
import { fileFailure } from "./errors.ts";
import type { JudgedFile } from "./fileKind.ts";
import { judgeAside } from "./judgeAside.ts";
import type { Scanner } from "./scanner.ts";

/**
 * Takes a file that somebody sent: judged by its content, looked at by the antivirus where there is one (as it came, before
 * anything was changed), and without its metadata. @returns what may be kept, or `files.*`.
 */
export const takeFile = async (
  bytes: Uint8Array,
  scanner: Scanner | null,
): Promise<Outcome<JudgedFile>> => {
  const judged = await judgeAside(bytes);
  if (!judged.ok || scanner === null) return judged;
  const verdict = await scanner.scan(bytes);
  if (!verdict.ok) return verdict;
  return verdict.value === "clean" ? judged : failed(fileFailure("files.infected"));
};
