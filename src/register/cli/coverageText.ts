import { colon, type Language } from "../../kernel/index.ts";
import { printable, type Screen } from "../../platform/command-line/index.ts";
import {
  coverageStates,
  rightsTableName,
  type ActivityCoverage,
  type Coverage,
  type CoveredPromise,
} from "../model/coverage.ts";
import { kindNames, stateNames, words } from "../model/coverageWords.ts";

const signs = { enforced: "✓", elsewhere: "→", undecided: "?" } as const;
const colours = { enforced: "32", elsewhere: "36", undecided: "33" } as const;

/** Each activity with its promises and what keeps them, then how many stand where. */
export const coverageText = (
  { activities, counts }: Coverage,
  language: Language,
  screen: Screen | null,
): string => {
  const paint = (code: string, text: string): string =>
    screen?.isStyled ? `\u001B[${code}m${text}\u001B[0m` : text;
  const line = (promise: CoveredPromise): string =>
    `  ${paint(colours[promise.state], signs[promise.state])} ${said(promise, language)}\n      ${standing(promise, language)}`;
  const block = ({ id, title, promises }: ActivityCoverage): string =>
    [`${paint("1", printable(title))} (${id})`, ...promises.map(line)].join("\n");
  const sums = coverageStates
    .map((state) => `${counts[state]} ${numbered(state, counts[state], language)}`)
    .join(", ");
  return activities.length === 0
    ? `${words.none[language]}\n`
    : `${[...activities.map(block), sums].join("\n\n")}\n`;
};

const numbered = (state: CoveredPromise["state"], count: number, language: Language): string =>
  count === 1 ? stateNames[state][language] : stateNames[state].many[language];

const said = ({ kind, text }: CoveredPromise, language: Language): string =>
  text === null
    ? kindNames[kind][language]
    : `${kindNames[kind][language]}${colon[language]}« ${printable(text)} »`;

const standing = ({ state, by }: CoveredPromise, language: Language): string => {
  const name = stateNames[state][language];
  if (state === "undecided") return `${name}${colon[language]}${words.nobody[language]}`;
  const keepers = by.map((each) =>
    each === rightsTableName ? words.rightsTable[language] : printable(each),
  );
  return `${name}${colon[language]}${keepers.join(", ")}`;
};
