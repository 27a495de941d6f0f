import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Value } from "typebox/value";
import { parseDocument } from "yaml";
import { FailureError, type Bilingual } from "../../kernel/index.ts";
import { siteSettingsSchema } from "../../platform/web/index.ts";
import { mainFailure } from "../errors.ts";

const name = "site.yaml";

/**
 * Closes the site for maintenance in the words given, or opens it with null: in `site.yaml` of the data folder, of which
 * everything else, comments included, stays as it is. Whoever reads the file meanwhile sees it whole.
 * @returns the words that stood there before; null when the site was open.
 * @throws FailureError `main.invalid-site`: a file that says nothing readable is not written over.
 */
export const setMaintenance = async (
  dataFolder: string,
  words: Bilingual | null,
): Promise<Bilingual | null> => {
  const file = join(dataFolder, name);
  const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return "";
    throw error;
  });
  const document = parseDocument(text);
  const settings: unknown = document.errors.length > 0 ? null : (document.toJS() ?? {});
  if (!Value.Check(siteSettingsSchema, settings)) {
    const places =
      document.errors.length > 0
        ? "YAML"
        : Value.Errors(siteSettingsSchema, settings)
            .map(({ instancePath }) => instancePath || "/")
            .join(", ");
    throw new FailureError(mainFailure("main.invalid-site", { file: name, places }));
  }
  const before = settings.maintenance ?? null;
  if (words === null && before === null) return null;
  if (words === null) document.delete("maintenance");
  else document.set("maintenance", document.createNode({ ...words }));
  await mkdir(dataFolder, { recursive: true });
  const written = `${file}.new`;
  await writeFile(written, document.toString({ lineWidth: 0 }));
  await rename(written, file);
  return before;
};
