import { readFile, rename, writeFile } from "node:fs/promises";
import { basename } from "node:path";
import { parseDocument } from "yaml";
import { FailureError, type Bilingual } from "../../../kernel/index.ts";
import { mainFailure } from "../../errors.ts";
import { settingsOf } from "./siteFile.ts";

/**
 * Closes the site for maintenance in the words given, or opens it with null: in its file, of which everything else, comments
 * included, stays as it is. Whoever reads the file meanwhile sees it whole.
 * @returns the words that stood there before; null when the site was open.
 * @throws FailureError `main.invalid-site`: a file that says nothing readable is not written over; `main.site-unwritable`.
 */
export const setMaintenanceIn = async (
  file: string,
  words: Bilingual | null,
): Promise<Bilingual | null> => {
  const text = await readFile(file, "utf8");
  const settings = settingsOf(text);
  if (typeof settings === "string")
    throw new FailureError(
      mainFailure("main.invalid-site", { file: basename(file), places: settings }),
    );
  const before = settings.maintenance ?? null;
  if (words === null && before === null) return null;
  const document = parseDocument(text);
  if (words === null) document.delete("maintenance");
  else document.set("maintenance", document.createNode({ ...words }));
  const written = `${file}.new`;
  try {
    await writeFile(written, document.toString({ lineWidth: 0 }));
    await rename(written, file);
  } catch (cause) {
    const reason = (cause as NodeJS.ErrnoException).code ?? "?";
    throw new FailureError(mainFailure("main.site-unwritable", { file, reason }), { cause });
  }
  return before;
};
