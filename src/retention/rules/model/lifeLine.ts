import type { Language } from "../../../kernel/index.ts";
import { conditionWords, rowsWords } from "./conditionWords.ts";
import { ofName, quoted } from "./nameWords.ts";
import { periodFigures } from "./periodWords.ts";
import type { SpokenRule } from "./ruleSentence.ts";
import { columnsOf, wrapped } from "./terminalLines.ts";

/** One way that rows may go: the stages, each with the length before it, and for which rows. */
interface Track {
  readonly stages: readonly string[];
  readonly label: string;
}

/** Lines of a life-line are never wider, so that they fit in a terminal of 80 columns with two before them. */
export const lifeLineWidth = 76;

/**
 * Draws what becomes of a row, from the field that starts its clock to its end: one line where it fits, a branch for each
 * case, and below it what holds the row back.
 *
 *     création … "clos_le" ──5 ans──▶ archive (archives) ──10 ans──▶ supprimé
 */
export const lifeLine = (rule: SpokenRule, language: Language): readonly string[] => [
  ...drawTracks(head(rule, language), tracksOf(rule, language)),
  ...marksOf(rule, language).flatMap(([mark, text]) =>
    wrapped(text, lifeLineWidth - 4).map(
      (line, index) => `${index === 0 ? `  ${mark}` : "   "} ${line}`,
    ),
  ),
];

const head = ({ clock, clockIn }: SpokenRule, language: Language): string => {
  const origin = { fr: "création", en: "creation" }[language];
  const field = clockIn
    ? `${quoted(clock)} ${{ fr: ofName(clockIn.collection), en: `of ${quoted(clockIn.collection)}` }[language]}${rowsWords(clockIn, language)}`
    : quoted(clock);
  return `${origin} … ${field}`;
};

const tracksOf = (rule: SpokenRule, language: Language): readonly Track[] => {
  const { cases, keep, plus, end } = rule;
  const line = end.kind === "keep" ? "══" : "──";
  const arrow = (length: string): string => `${line}${length}${line}▶`;
  const more =
    plus === null
      ? ""
      : ` + ${plus === "current-year" ? { fr: "année en cours", en: "current year" }[language] : periodFigures(plus, language)}`;
  const last =
    end.kind === "archive"
      ? [`${arrow(periodFigures(end.keep, language))} ${endNames.delete[language]}`]
      : [];
  const stages = (iso: string): readonly string[] => [
    `${arrow(`${periodFigures(iso, language)}${more}`)} ${named(end, language)}`,
    ...last,
  ];
  if (cases.length === 0) return [{ stages: stages(keep), label: "" }];
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

/** What is not on the way but decides whether it is gone: of which rows, what stops the clock, what must come before. */
const marksOf = (
  { when, disputes, notice }: SpokenRule,
  language: Language,
): readonly (readonly [mark: string, text: string])[] => {
  const said: (readonly [string, string])[] = [];
  const fr = language === "fr";
  if (when)
    said.push(["◦", `${fr ? "seulement si" : "only if"} ${conditionWords(when, language)}`]);
  if (disputes) {
    const { rows, decided } = disputes;
    const details = rowsWords(rows, language);
    said.push([
      "‖",
      fr
        ? `arrêté tant que ${quoted(decided)} ${ofName(rows.collection)}${details} est vide, puis repart de zéro à la décision`
        : `stopped while ${quoted(decided)} of ${quoted(rows.collection)}${details} is empty, then starts anew at the decision`,
    ]);
  }
  if (notice) {
    const before = periodFigures(notice.before, language);
    said.push([
      "!",
      fr
        ? `la personne avertie au moins ${before} avant (${quoted(notice.sent)})`
        : `the person told at least ${before} before (${quoted(notice.sent)})`,
    ]);
  }
  return said;
};

const drawTracks = (start: string, tracks: readonly Track[]): readonly string[] => {
  const [only] = tracks;
  if (tracks.length === 1 && only) {
    const whole = `${start} ${only.stages.join(" ")}`;
    if (columnsOf(whole) <= lifeLineWidth) return [whole];
  }
  const indent = columnsOf(start) + 1;
  const isBeside = tracks.every((track) => indent + 1 + widthOf(track) <= lifeLineWidth);
  if (isBeside && tracks.length > 1)
    return tracks.map((track, index) => {
      const before = index === 0 ? `${start} ` : " ".repeat(indent);
      return `${before}${branchAt(index, tracks.length)}${textOf(track)}`;
    });
  return [
    ...wrapped(start, lifeLineWidth),
    ...tracks.flatMap((track, index) => drawBelow(track, index === tracks.length - 1)),
  ];
};

const branchAt = (index: number, count: number): string =>
  index === 0 ? "┬" : index === count - 1 ? "└" : "├";

const textOf = ({ stages, label }: Track): string =>
  `${stages.join(" ")}${label === "" ? "" : `  ${label}`}`;

const widthOf = (track: Track): number => columnsOf(textOf(track));

/** A track below its head: on one line if it fits, else its stages under each other, and last for which rows. */
const drawBelow = (track: Track, isLast: boolean): readonly string[] => {
  const rest = isLast ? "     " : "  │  ";
  const whole = textOf(track);
  const room = lifeLineWidth - columnsOf(rest);
  const parts = columnsOf(whole) <= room ? [whole] : [...track.stages, track.label].filter(Boolean);
  return parts
    .flatMap((part) => wrapped(part, room))
    .map((line, index) => `${index === 0 ? (isLast ? "  └" : "  ├") : rest}${line}`);
};
