import {
  reaches,
  type Aim,
  type ChangeScore,
  type ScoreSet,
  type SearchScore,
} from "./scoreSets.ts";
import { tallyOf, type Judged, type Tally } from "./verdict.ts";

const open = "<!-- score: npm run score -- --write -->";
const close = "<!-- /score -->";

/** The table of `docs/reading.md`, as Markdown. */
export const scoreTable = (
  sets: readonly ScoreSet[],
  searches: readonly SearchScore[],
  changes: readonly ChangeScore[],
): string =>
  [
    ...table(
      ["sentences of", "", "right", "flagged", "silently wrong", "aim"],
      sets.map(({ title, judged, aim }) => {
        const tally = tallyOf(judged);
        return [title, ...cellsOf(tally), sayAim(aim, tally)];
      }),
    ),
    "",
    ...table(
      ["found in whole notices", "there are", "found of them", "recall", "precision"],
      searches.map(searchCells),
    ),
    "",
    ...table(
      ["one word of a real sentence", "changes", "then flagged", "other rules", "same rules"],
      changes.map(({ title, all, flagged, different, same }) =>
        [title, all, flagged, different, same].map(String),
      ),
    ),
    "",
    ...table(
      ["file", "", "right", "flagged", "silently wrong"],
      sets
        .filter(({ judged }) => filesOf(judged).length > 1)
        .flatMap(({ judged }) =>
          filesOf(judged).map((file) => [
            `\`${file}\``,
            ...cellsOf(tallyOf(judged.filter((each) => each.file === file))),
          ]),
        ),
    ),
  ].join("\n");

/** The page with the table in its place; null when it has no place for one. */
export const withScoreTable = (page: string, text: string): string | null => {
  const [from, to] = [page.indexOf(open), page.indexOf(close)];
  if (from < 0 || to < from) return null;
  return `${page.slice(0, from + open.length)}\n\n${text}\n\n${page.slice(to)}`;
};

const table = (
  titles: readonly string[],
  rows: readonly (readonly string[])[],
): readonly string[] =>
  [titles, titles.map((_, at) => (at === 0 ? "---" : "--:")), ...rows].map(
    (cells) => `| ${cells.join(" | ")} |`,
  );

const cellsOf = ({ sentences, right, flagged, silentlyWrong }: Tally): readonly string[] =>
  [sentences, counted(right, sentences), flagged, silentlyWrong].map(String);

const counted = (part: number, whole: number): string => `${part} (${percent(part, whole)})`;

/** Rounded down: nothing is said to be reached that is not. */
const percent = (part: number, whole: number): string =>
  whole === 0 ? "–" : `${Math.floor((part / whole) * 1000) / 10} %`;

const sayAim = (aim: Aim | null, tally: Tally): string => {
  if (aim === null) return "none";
  const right = `${aim.right === 1 ? "" : "≥ "}${aim.right * 100} %`;
  const wrong = aim.silentlyWrong === 0 ? "0" : `≤ ${aim.silentlyWrong * 100} %`;
  const outcome = reaches(tally, aim) ? "reached" : "**not reached**";
  return `${right}, silently wrong ${wrong}: ${outcome}`;
};

const searchCells = ({
  title,
  expected,
  recalled,
  judged,
  right,
}: SearchScore): readonly string[] => [
  title,
  String(expected),
  String(recalled),
  percent(recalled, expected),
  judged === 0 ? "–" : `${percent(right, judged)} of ${judged} judged`,
];

const filesOf = (judged: readonly Judged[]): readonly string[] => [
  ...new Set(judged.map(({ file }) => file)),
];
