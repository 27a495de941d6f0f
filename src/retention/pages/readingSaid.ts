import type { Language } from "../../kernel/index.ts";
import { html, type Markup } from "../../platform/web/index.ts";
import type { RetentionRule } from "../../reading/index.ts";
import { readingParts } from "../rules/model/readingWords.ts";

/** What was read of a sentence, promise by promise, its own words as the French that they are. */
export const readingSaid = (promises: readonly RetentionRule[], language: Language): Markup =>
  html`${promises.map(
    (promise, at) =>
      html`${at === 0 ? "" : held(" ; ")}${readingParts(promise, language).map(
        ({ words, quoted }, nth) =>
          html`${nth === 0 ? "" : ", "}${held(words)}${quoted === null ? "" : quotedIn(quoted, language)}`,
      )}`,
  )}`;

/** French leaves a space before these signs, at which no line may end: one would begin with them. */
const held = (words: string): string => words.replaceAll(/ (?=[:;])/g, "\u00A0");

const quotedIn = (quoted: string, language: Language): Markup =>
  language === "fr" ? html` ${quoted}` : html` <span lang="fr">${quoted}</span>`;
