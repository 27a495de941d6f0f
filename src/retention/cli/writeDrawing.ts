import { writeFile } from "node:fs/promises";
import { FailureError } from "../../kernel/index.ts";
import { retentionFailure } from "../errors.ts";

/** Writes a drawing to a file, over one of the same name. @throws `retention.simulation-file`. */
export const writeDrawing = async (file: string, drawing: string): Promise<void> => {
  try {
    await writeFile(file, drawing);
  } catch (error) {
    const reason = (error as { readonly code?: string }).code ?? "?";
    throw new FailureError(retentionFailure("retention.simulation-file", { file, reason }));
  }
};
