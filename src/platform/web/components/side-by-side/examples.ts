import { html } from "../../../escaping/index.ts";
import type { Example } from "../component.ts";
import { tag } from "../tag/tag.ts";
import { unreadWords } from "../unread-words/unreadWords.ts";
import { sideBySide } from "./sideBySide.ts";

export const sideBySideExamples: readonly Example[] = [
  {
    name: "side-by-side",
    description: {
      fr: "Ce qui est publié, et ce qui en a été lu",
      en: "What is published, and what was read of it",
    },
    markup: (language) => {
      const read = language === "fr" ? "lue en partie" : "partly read";
      const [caption, left, right] =
        language === "fr"
          ? ["Le texte et sa lecture", "Texte publié", "Lecture"]
          : ["The text and its reading", "Published text", "Reading"];
      return sideBySide({
        caption,
        titles: [left, right],
        rows: [
          {
            left: html`<p lang="fr">
              Les fiches sont gardées deux ans ${unreadWords("sauf cas particulier", language)}.
            </p>`,
            right: html`<p>${tag({ text: read, tone: "watch" })}</p>
              <p lang="fr">Deux ans.</p>`,
          },
          { across: html`<span lang="fr">Le ludobus passe le mardi.</span>` },
        ],
      });
    },
  },
];
