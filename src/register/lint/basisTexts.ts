import type { Span } from "../../reading/index.ts";
import type { Activity } from "../model/register.ts";
import { eachValue, type ValueField } from "./fieldValues.ts";
import type { LintRecord } from "./lintRecord.ts";

type LegalReference = Activity["legalReferences"][number];

const others = [
  "purposes",
  "subPurposes",
  "dataSubjects",
  "dataCategories",
  "recipients",
  "retention",
  "processors",
  "rights",
] as const satisfies readonly ValueField[];

/** What names a text although no number leads to it. The GDPR itself is none: it is what asks for one. */
const namesText =
  /(?<![a-z])(?:code|lois?|decrets?|arretes?|ordonnances?|statuts?|convention|deliberation|constitution|circulaire|directive|accord|cgct|casf|css|csp|crpa)(?![a-z])/;

/** Articles 12 to 39 of the GDPR oblige whoever processes data; articles 6, 9 and 10 only allow. */
const obliges = /^(?:1[2-9]|[23]\d)(?!\d)/;

/** Where a notice says what it rests on in a paragraph of its own, it seldom stands further away. */
const nearBasis = 3000;

/** The stretch of the page that the field of legal bases takes: from the value above it to the one below. */
const basisStretch = (record: LintRecord): Span | null => {
  record.asksForPlaces();
  let known = stretches.get(record);
  if (known === undefined) {
    known = { stretch: findStretch(record) };
    stretches.set(record, known);
  }
  return known.stretch;
};

const stretches = new WeakMap<LintRecord, { readonly stretch: Span | null }>();

const findStretch = (record: LintRecord): Span | null => {
  const start = record.activity.legalBases[0]?.source[0]?.start;
  if (start === undefined) return null;
  let from = 0;
  let to = Infinity;
  for (const field of others)
    eachValue(record.activity, field, ({ source }) => {
      for (const span of source) {
        if (span.end <= start) from = Math.max(from, span.end);
        else if (span.start > start) to = Math.min(to, span.start);
      }
    });
  return { start: from, end: to };
};

/**
 * The texts that a record cites in its field of legal bases, besides what the GDPR allows. A reference that was typed has
 * no place, and counts.
 */
export const basisTexts = (record: LintRecord): readonly LegalReference[] => {
  const cited = record.activity.legalReferences.filter(
    ({ code, article }) => code !== "RGPD" || obliges.test(article ?? ""),
  );
  if (cited.length === 0) return cited;
  const stretch = basisStretch(record);
  if (stretch === null) return cited;
  return cited.filter(({ source }) =>
    source.every((span) => span.start >= stretch.start && span.end <= stretch.end),
  );
};

/** Whether the field of legal bases names a text besides the GDPR, by a number or not, also in words that no value took. */
export const namesBasisText = (record: LintRecord): boolean =>
  basisTexts(record).length > 0 ||
  record.says(namesText, "legalBases") ||
  namesText.test(wordsBehind(record));

/** The lines of the record behind its last basis and above its next field, folded. */
const wordsBehind = (record: LintRecord): string => {
  const last = record.activity.legalBases.at(-1)?.source.at(-1);
  const stretch = basisStretch(record);
  if (!last || !stretch) return "";
  const end = Math.min(stretch.end, last.end + nearBasis);
  const isBehind = (source: readonly Span[]): boolean =>
    source.some((span) => span.end > last.end && span.start < end);
  const behind: string[] = [];
  if (record.context.page === null)
    for (const { field, values } of record.words) {
      let at = 0;
      eachValue(record.activity, field, ({ source }) => {
        const { folded } = values[at++]!;
        if (isBehind(source)) behind.push(folded);
      });
    }
  else for (const { folded, source } of record.passages) if (isBehind(source)) behind.push(folded);
  return behind.join(" ");
};
