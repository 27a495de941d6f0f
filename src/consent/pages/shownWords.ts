import { html, type Markup } from "../../platform/web/index.ts";
import type { ConsentWords } from "../model/purpose/purposeWords.ts";

/** The words of a purpose as they stand on the page of the person: the very ones that its digest is of. */
export const shownWords = (said: ConsentWords["fr"]): Markup =>
  html`${said.lines.map((line) => html`<p>${line}</p>`)}`;

/** The same for whoever looks at them without being asked: with what the box and the answers say. */
export const quotedWords = (said: ConsentWords["fr"], language: "fr" | "en"): Markup =>
  html`<blockquote lang="${language}">
    <p><strong>${said.title}</strong></p>
    ${shownWords(said)}
    ${
      said.givers === null
        ? ""
        : html`<p>${said.givers.question}</p>
            <ul>
              <li>${said.givers.self}</li>
              <li>${said.givers.guardian}</li>
            </ul>`
    }
    <p>☐ ${said.agreement}</p>
  </blockquote>`;
