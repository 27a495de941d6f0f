import { matchesOf } from "./everyMatch.ts";
import { comparePeriods, parsePeriod, type PeriodOrder } from "../../kernel/index.ts";
import type { RetentionRule, Span } from "../../reading/index.ts";
import type { RetentionStatement } from "../model/register.ts";
import type { FieldValue } from "./fieldValues.ts";
import type { LintRecord } from "./lintRecord.ts";

/** One rule that a retention sentence states, with the sentence and the rules it states beside. */
export interface StatedPeriod {
  readonly rule: RetentionRule;
  readonly statement: RetentionStatement;
  /** The words of the sentence. */
  readonly value: FieldValue;
}

/** What the retention field of a record says, rule by rule. */
export const statedPeriods = (record: LintRecord): readonly StatedPeriod[] => {
  // Kept by what it depends on: whoever watches the record sees that its retention was asked for.
  const { retention } = record.activity;
  let stated = known.get(retention);
  if (stated === undefined) {
    stated = retentionSentences(record).flatMap(({ statement, value }) =>
      statement.reading.rules.map((rule) => ({ rule, statement, value })),
    );
    known.set(retention, stated);
  }
  return stated;
};

const known = new WeakMap<readonly RetentionStatement[], readonly StatedPeriod[]>();

/** The sentences of the retention field with how they were read. */
export const retentionSentences = (
  record: LintRecord,
): readonly Pick<StatedPeriod, "statement" | "value">[] =>
  record
    .of("retention")
    .filter(({ part }) => part === "whole")
    .map((value) => ({ value, statement: record.activity.retention[value.at]! }));

const numerals = [
  ["un", 1],
  ["une", 1],
  ["deux", 2],
  ["trois", 3],
  ["quatre", 4],
  ["cinq", 5],
  ["six", 6],
  ["sept", 7],
  ["huit", 8],
  ["neuf", 9],
  ["dix", 10],
  ["onze", 11],
  ["douze", 12],
  ["treize", 13],
  ["quinze", 15],
  ["seize", 16],
  ["dix-huit", 18],
  ["vingt", 20],
  ["vingt-quatre", 24],
  ["vingt-cinq", 25],
  ["trente", 30],
  ["trente-six", 36],
  ["quarante", 40],
  ["cinquante", 50],
  ["soixante", 60],
  ["quatre-vingt-dix", 90],
  ["cent", 100],
] as const satisfies readonly (readonly [string, number])[];

const inFigures: ReadonlyMap<string, number> = new Map<string, number>(numerals);
const units: Readonly<Record<string, string>> = {
  an: "Y",
  ans: "Y",
  annee: "Y",
  annees: "Y",
  mois: "M",
  semaine: "W",
  semaines: "W",
  jour: "D",
  jours: "D",
};

const amount = new RegExp(
  `(?<![\\w-])(\\d{1,4}|${[...inFigures.keys()].sort((a, b) => b.length - a.length).join("|")})(?: ?\\(\\d+\\))? ?(ans?|annees?|mois|semaines?|jours?)(?![\\w-])`,
  "g",
);

/** Where a sentence says a period: the shortest words that show it; the whole sentence where it says it in another way. */
export const periodWords = (value: Pick<FieldValue, "folded">, keep: string | null): Span => {
  const wanted = keep === null ? null : parsePeriod(keep);
  for (const { index, 0: words, 1: figure, 2: unit } of matchesOf(value.folded, amount)) {
    const said = parsePeriod(`P${inFigures.get(figure!) ?? Number(figure)}${units[unit!]!}`);
    if (wanted && said && comparePeriods(said, wanted) === "equal")
      return { start: index, end: index + words.length };
  }
  return { start: 0, end: value.folded.length };
};

/** How two periods compare; `undecided` where one of them is none. */
export const orderOf = (a: string | null, b: string | null): PeriodOrder => {
  const [first, second] = [parsePeriod(a ?? ""), parsePeriod(b ?? "")];
  return first && second ? comparePeriods(first, second) : "undecided";
};

/** A rule about all data of the record, and not about some of it. */
export const isAboutAll = ({ rule, statement }: StatedPeriod): boolean =>
  statement.dataSet === undefined &&
  (rule.condition === null || /^sauf\b/i.test(rule.condition)) &&
  (rule.scope === null || aboutAll.test(rule.scope.trim()));

const aboutAll =
  /^(?:(?:les|vos|ces|toutes les|l['’]ensemble des) )?(?:donn[ée]es|informations)(?: (?:personnelles|trait[ée]es|collect[ée]es|[àa] caract[èe]re personnel))*$/i;
