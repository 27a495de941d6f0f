import type { Language } from "../../kernel/index.ts";
import type { Console, Screen } from "../../platform/command-line/index.ts";
import type { RetentionReading } from "../model/retentionReading.ts";
import { whatIsUnread } from "../presentation/whatIsUnread.ts";
import { readingWords, statusWords } from "../presentation/words.ts";
import { explainRule } from "../retention/explainRule.ts";
import { listLines, markedLines, plainLine, type TerminalLine } from "./markedLines.ts";

/** A sentence and its reading, to be shown to a person. */
export interface Explained {
  readonly reading: RetentionReading;
  readonly context: string | null;
  readonly language: Language;
  readonly console: Pick<Console, "screen">;
}

/** Where nobody says how wide the paper is. */
const usualWidth = 80;
const widest = 160;
/** Two columns of a readable width, and what stands between them. */
const leastForTwo = 100;
const between = " │ ";

export const widthOf = (screen: Screen | null): number =>
  Math.max(20, Math.min(screen?.columns ?? usualWidth, widest));

/** The sentence, then below it what was read: the form of a narrow terminal, of a file and of a pipe. */
export const explanation = (explained: Explained): string => {
  const width = widthOf(explained.console.screen);
  const said = [
    ...sentenceLines(explained, width),
    ...readingLines(explained, width - 2).map(({ text }) => ({ text: `  ${text}` })),
  ];
  return `${said.map(({ text }) => text).join("\n")}\n\n`;
};

/** The sentence and its reading side by side where the terminal is wide enough for both. */
export const sideBySide = (explained: Explained): string => {
  const { screen } = explained.console;
  const width = widthOf(screen);
  if (screen === null || width < leastForTwo) return explanation(explained);
  const column = Math.floor((width - between.length) / 2);
  const left = sentenceLines(explained, column);
  const right = readingLines(explained, column);
  const rows = Array.from({ length: Math.max(left.length, right.length) }, (_, at) => {
    const { text, columns } = left[at] ?? plainLine("");
    return `${text}${" ".repeat(column - columns)}${between}${right[at]?.text ?? ""}`.trimEnd();
  });
  return `${rows.join("\n")}\n\n`;
};

const sentenceLines = (
  { reading, context, language, console }: Explained,
  width: number,
): readonly TerminalLine[] => [
  ...(context === null
    ? []
    : listLines("", labelled(readingWords.context[language], context, language), width)),
  ...markedLines(reading.text, reading.unread, width, console.screen),
];

const readingLines = (
  { reading, context, language }: Explained,
  width: number,
): readonly TerminalLine[] => {
  const { status, rules } = reading;
  const unread = whatIsUnread(reading, context);
  const paragraph = (said: string): readonly TerminalLine[] => listLines("", said, width);
  return [
    plainLine(`[${statusWords[status][language]}]`),
    ...rules.flatMap((rule) => listLines("→ ", explainRule(rule), width)),
    ...(rules.length > 0
      ? []
      : paragraph((status === "read" ? readingWords.noRule : readingWords.notRead)[language])),
    ...(unread.kind === "words"
      ? paragraph(labelled(readingWords.unread[language], quoted(unread.words, language), language))
      : []),
    ...(unread.kind === "context" ? paragraph(readingWords.unreadContext[language]) : []),
  ];
};

const labelled = (label: string, text: string, language: Language): string =>
  `${label}${language === "fr" ? " :" : ":"} ${text}`;

const quoted = (words: readonly string[], language: Language): string =>
  words.map((each) => (language === "fr" ? `« ${each} »` : `“${each}”`)).join(", ");
