import type { Bilingual, Language } from "../../kernel/index.ts";
import { details, html, tag, type Markup, type Piece } from "../../platform/web/index.ts";
import type { LegalChange } from "../diff/registerDiff.ts";
import { frenchQuotes } from "./frenchQuotes.ts";

const words = {
  editorial: { fr: "tenue du registre", en: "bookkeeping" },
  whole: { fr: "Lire les deux textes", en: "Read both texts" },
  before: { fr: "Ne dit plus :", en: "No longer says:" },
  after: { fr: "Dit maintenant :", en: "Now says:" },
} as const satisfies Record<string, Bilingual>;

/** Changes in words, each with both texts to open where its words do not hold them whole. */
export const changeList = (changes: readonly LegalChange[], language: Language): Markup =>
  html`<ul>
    ${changes.map(
      (change) =>
        html`<li>
          ${frenchQuotes(change.words[language], language)}
          ${change.grade === "editorial" ? tag({ text: words.editorial[language], tone: "quiet" }) : ""}
          ${texts(change, language)}
        </li>`,
    )}
  </ul>`;

const texts = ({ words: said, before, after }: LegalChange, language: Language): Piece => {
  const isWhole = [before, after].every((text) => text === null || said[language].includes(text));
  if (isWhole) return "";
  const line = (title: string, text: string | null): Piece =>
    text === null
      ? ""
      : html`<p class="soft small">${title}</p>
          <p lang="fr">${text}</p>`;
  return details({
    summary: words.whole[language],
    content: html`${line(words.before[language], before)}${line(words.after[language], after)}`,
  });
};
