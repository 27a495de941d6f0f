import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { findReferences, fold, type LegalReference } from "../../src/reading/index.ts";

/** How the references found in one document compare with those that a person read in it. */
export interface ReferenceScore {
  readonly document: string;
  readonly expected: number;
  readonly found: number;
  readonly right: number;
  /** `line: reference`, to look at. */
  readonly missed: readonly string[];
  readonly extra: readonly string[];
}

const annotations = join(import.meta.dirname, "references.tsv");
const texts = join(import.meta.dirname, "../../../shared");

/** Why nothing can be scored, or false when the annotated texts stand beside this checkout. */
export const referencesAbsent: string | false =
  existsSync(join(texts, "seeds")) && existsSync(join(texts, "corpus/registers"))
    ? false
    : "the annotated texts do not stand beside this checkout";

/** A line by its words alone, so that the annotations hold none of them. */
export const lineHash = (line: string): string =>
  createHash("sha256").update(fold(line).trim()).digest("hex");

/** A reference as the annotations write it: « CSS L.133-4 et suivants ». */
export const written = ({ code, article, through, following }: LegalReference): string =>
  [code ?? "?", article, through && `à ${through}`, following && "et suivants"]
    .filter(Boolean)
    .join(" ");

/** Reads each annotated document whole and compares line by line; equal lines of a document are annotated once. */
export const scoreReferences = (): ReferenceScore[] => {
  const expected = new Map<string, Map<string, string[]>>();
  for (const row of readFileSync(annotations, "utf8").trim().split("\n").slice(1)) {
    const [document, hash, reference] = row.split("\t");
    const lines = expected.get(document!) ?? new Map<string, string[]>();
    lines.set(hash!, [...(lines.get(hash!) ?? []), reference!]);
    expected.set(document!, lines);
  }
  return [...expected].map(([document, lines]) =>
    compare(document, readFileSync(pathOf(document), "utf8"), lines),
  );
};

const pathOf = (document: string): string => {
  const [folder, name] = document.split("/");
  if (folder !== "seeds") return join(texts, "corpus", document);
  const file = readdirSync(join(texts, "seeds")).find((each) => each.startsWith(`${name!}_`));
  return join(texts, "seeds", file!);
};

const compare = (
  document: string,
  text: string,
  annotated: ReadonlyMap<string, readonly string[]>,
): ReferenceScore => {
  const lines = text.split("\n");
  const foundIn = byLine(text, lines);
  let expected = 0;
  let found = 0;
  let right = 0;
  const missed: string[] = [];
  const extra: string[] = [];
  for (const [index, line] of lines.entries()) {
    const wanted = [...(annotated.get(lineHash(line)) ?? [])];
    expected += wanted.length;
    for (const reference of foundIn[index]!) {
      found++;
      const at = wanted.indexOf(reference);
      if (at < 0) extra.push(`${index + 1}: ${reference}`);
      else {
        wanted.splice(at, 1);
        right++;
      }
    }
    missed.push(...wanted.map((reference) => `${index + 1}: ${reference}`));
  }
  return { document, expected, found, right, missed, extra };
};

const byLine = (text: string, lines: readonly string[]): string[][] => {
  const found: string[][] = lines.map(() => []);
  let line = 0;
  let end = lines[0]!.length;
  for (const reference of findReferences(text)) {
    const at = Math.max(...reference.spans.map((span) => span.start));
    const start = reference.article === null ? at : placeOf(reference, at);
    while (start > end) end += 1 + lines[++line]!.length;
    while (start < end - lines[line]!.length) end -= 1 + lines[line--]!.length;
    found[line]!.push(written(reference));
  }
  return found;
};

/** The article's own words, where they stand apart from those of its text. */
const placeOf = ({ spans }: LegalReference, last: number): number =>
  spans.length === 1 ? last : Math.min(...spans.map(({ start }) => start));
