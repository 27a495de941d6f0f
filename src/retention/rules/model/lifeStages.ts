import type { Language } from "../../../kernel/index.ts";
import { conditionWords, rowsWords } from "./conditionWords.ts";
import { ofName, quoted } from "./nameWords.ts";
import { periodFigures } from "./periodWords.ts";
import type { SpokenRule } from "./ruleSentence.ts";

/** What becomes of a row, from the field that starts its clock to its end. */
export interface LifeStages {
  /** Where a row begins, and the field from which the period runs. */
  readonly origin: string;
  readonly clock: string;
  /** One way that rows may go, or one for each case and the others. */
  readonly tracks: readonly LifeTrack[];
  /** What is not on the way but decides whether it is gone. */
  readonly marks: readonly LifeMark[];
}

export interface LifeTrack {
  readonly stages: readonly {
    /** The length before it, in figures. */
    readonly length: string;
    readonly name: string;
    /** The row is only kept so long: nothing ends it then. */
    readonly isMinimum: boolean;
  }[];
  /** For which rows; null for all. */
  readonly label: string | null;
}

/** Of which rows, what stops the clock, what must come before the end. */
export interface LifeMark {
  readonly kind: "only" | "stop" | "notice";
  readonly text: string;
}

/** The stages of a rule, in words, for whoever draws them. */
export const lifeStages = (rule: SpokenRule, language: Language): LifeStages => ({
  origin: { fr: "création", en: "creation" }[language],
  clock: clockName(rule, language),
  tracks: tracksOf(rule, language),
  marks: marksOf(rule, language),
});

const clockName = ({ clock, clockIn }: SpokenRule, language: Language): string =>
  clockIn
    ? `${quoted(clock)} ${{ fr: ofName(clockIn.collection), en: `of ${quoted(clockIn.collection)}` }[language]}${rowsWords(clockIn, language)}`
    : quoted(clock);

const tracksOf = (rule: SpokenRule, language: Language): readonly LifeTrack[] => {
  const { cases, keep, plus, end } = rule;
  const isMinimum = end.kind === "keep";
  const more =
    plus === null
      ? ""
      : ` + ${plus === "current-year" ? { fr: "année en cours", en: "current year" }[language] : periodFigures(plus, language)}`;
  const last =
    end.kind === "archive"
      ? [
          {
            length: periodFigures(end.keep, language),
            name: endNames.delete[language],
            isMinimum: false,
          },
        ]
      : [];
  const stages = (iso: string): LifeTrack["stages"] => [
    { length: `${periodFigures(iso, language)}${more}`, name: named(end, language), isMinimum },
    ...last,
  ];
  if (cases.length === 0) return [{ stages: stages(keep), label: null }];
  const branches = cases.map(({ when, keep: each }) => ({
    stages: stages(each),
    label: `${{ fr: "si", en: "if" }[language]} ${conditionWords(when, language)}`,
  }));
  return [...branches, { stages: stages(keep), label: { fr: "sinon", en: "otherwise" }[language] }];
};

const named = (end: SpokenRule["end"], language: Language): string => {
  const name = endNames[end.kind][language];
  if (end.kind === "archive") return `${name} (${end.to})`;
  return end.kind === "restrict" ? `${name} (${quoted(end.column)})` : name;
};

const endNames = {
  delete: { fr: "supprimé", en: "deleted" },
  keep: { fr: "peut finir", en: "may end" },
  anonymise: { fr: "anonymisé", en: "anonymised" },
  archive: { fr: "archive", en: "archive" },
  restrict: { fr: "accès restreint", en: "restricted" },
} as const;

const marksOf = (
  { when, disputes, notice }: SpokenRule,
  language: Language,
): readonly LifeMark[] => {
  const said: LifeMark[] = [];
  const fr = language === "fr";
  if (when)
    said.push({
      kind: "only",
      text: `${fr ? "seulement si" : "only if"} ${conditionWords(when, language)}`,
    });
  if (disputes) {
    const { rows, decided } = disputes;
    const details = rowsWords(rows, language);
    said.push({
      kind: "stop",
      text: fr
        ? `arrêté tant que ${quoted(decided)} ${ofName(rows.collection)}${details} est vide, puis repart de zéro à la décision`
        : `stopped while ${quoted(decided)} of ${quoted(rows.collection)}${details} is empty, then starts anew at the decision`,
    });
  }
  if (notice) {
    const before = periodFigures(notice.before, language);
    said.push({
      kind: "notice",
      text: fr
        ? `la personne avertie au moins ${before} avant (${quoted(notice.sent)})`
        : `the person told at least ${before} before (${quoted(notice.sent)})`,
    });
  }
  return said;
};
