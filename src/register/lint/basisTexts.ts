import type { Activity } from "../model/register.ts";
import type { ValueField } from "./fieldValues.ts";
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

/**
 * The texts other than the GDPR that a record cites in its field of legal bases: those that stand between the end of the
 * field above and the beginning of the one below. A reference that was typed has no place, and counts.
 */
export const basisTexts = (record: LintRecord): readonly LegalReference[] => {
  const { activity } = record;
  const start = activity.legalBases[0]?.source[0]?.start;
  const cited = activity.legalReferences.filter(({ code }) => code !== "RGPD");
  if (start === undefined) return cited;
  let from = 0;
  let to = Infinity;
  for (const { source } of record.of(...others))
    for (const span of source) {
      if (span.end <= start) from = Math.max(from, span.end);
      else if (span.start > start) to = Math.min(to, span.start);
    }
  return cited.filter(({ source }) => source.every((span) => span.start >= from && span.end <= to));
};

/** Whether the field of legal bases names a text besides the GDPR, by a number or not. */
export const namesBasisText = (record: LintRecord): boolean =>
  basisTexts(record).length > 0 || record.says(namesText, "legalBases");
