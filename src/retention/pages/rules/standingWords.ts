import type { Language } from "../../../kernel/index.ts";
import type { RetentionStatement } from "../../../register/index.ts";
import { html, tag, type Markup, type Piece } from "../../../platform/web/index.ts";
import { readingWords } from "../../rules/model/readingWords.ts";
import type { Standing } from "../../rules/model/standings.ts";
import { stateWords } from "../../rules/model/statementState.ts";
import { words } from "./ruleWords.ts";

/** The readings of a sentence, a line each, and what was not understood of it. */
export const readingLines = (
  { reading: { rules, status } }: RetentionStatement,
  language: Language,
): readonly string[] => [
  ...rules.map((promise) => readingWords(promise, language)),
  ...(status === "partly-read" ? [words.partly[language]] : []),
  ...(status === "not-understood" ? [words.notRead[language]] : []),
  ...(status === "read" && rules.length === 0 ? [words.noPeriod[language]] : []),
];

export const readingText = (statement: RetentionStatement, language: Language): string =>
  readingLines(statement, language).join(" ; ");

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
