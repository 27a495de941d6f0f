import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { importDocument, type RetentionStatement } from "../../src/register/index.ts";

/** Real published texts that may stand beside the checkout; nothing of them is copied into it. */
const folder = join(import.meta.dirname, "../../../shared");
const page = "003_";

/** Why a test that reads them is skipped, or false. */
export const realTextsAbsent =
  existsSync(join(folder, "seeds")) && existsSync(join(folder, "corpus/retention-sentences.tsv"))
    ? false
    : "the real texts do not stand beside this checkout";

export const annotationsText = (): string =>
  readFileSync(join(folder, "corpus/retention-sentences.tsv"), "utf8");

/** The retention statements of the real register, in the order of the page. */
export const realStatements = (): readonly RetentionStatement[] => {
  const seeds = join(folder, "seeds");
  const name = readdirSync(seeds).find((each) => each.startsWith(page));
  if (name === undefined) return [];
  const bytes = readFileSync(join(seeds, name));
  const { activities } = importDocument({ bytes, name, language: "fr" });
  return activities.flatMap(({ retention }) => retention);
};
