import type { Language } from "../../../kernel/index.ts";
import type { RetentionStatement } from "../../../register/index.ts";
import { html, tag, type Markup, type Piece } from "../../../platform/web/index.ts";
import { readingWords } from "../../rules/model/readingWords.ts";
import { readingSaid } from "../readingSaid.ts";
import type { Standing } from "../../rules/model/standings.ts";
import { stateWords } from "../../rules/model/statementState.ts";
import { words } from "./ruleWords.ts";

/** The readings of a sentence, a line each, and what was not understood of it. */
export const readingLines = (
  { reading }: RetentionStatement,
  language: Language,
): readonly Piece[] => [
  ...reading.rules.map((promise) => readingSaid([promise], language)),
  ...notRead(reading, language),
];

const notRead = (
  { rules, status }: RetentionStatement["reading"],
  language: Language,
): readonly string[] => [
  ...(status === "partly-read" ? [words.partly[language]] : []),
  ...(status === "not-understood" ? [words.notRead[language]] : []),
  ...(status === "read" && rules.length === 0 ? [words.noPeriod[language]] : []),
];

/** The same as a text, for a file. */
export const readingText = ({ reading }: RetentionStatement, language: Language): string =>
  [
    ...reading.rules.map((promise) => readingWords(promise, language)),
    ...notRead(reading, language),
  ].join(" ; ");

/** The same on one line. */
export const readingLine = (statement: RetentionStatement, language: Language): Markup =>
  html`${readingLines(statement, language).map((line, at) => html`${at === 0 ? "" : " ; "}${line}`)}`;

/** Where a sentence stands, and what it waits for. */
export const standingTags = (
  { state, waitsFor, isReady }: Pick<Standing, "state" | "waitsFor" | "isReady">,
  language: Language,
): Markup => {
  const { name, tone } = stateWords[state];
  const more: Piece =
    waitsFor === null
      ? isReady
        ? html` <span class="soft small">${words.ready[language]}</span>`
        : ""
      : html` <span class="soft small">${words[waitsFor][language]}</span>`;
  return html`${tag({ text: name[language], tone })}${more}`;
};
