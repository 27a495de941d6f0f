import type { Language } from "../../kernel/index.ts";
import { html, type Markup } from "../../platform/web/index.ts";
import { words } from "./assessmentWords.ts";

/** Lines of a text; what nobody has written yet is said to be missing. */
export const linesOr = (text: string, language: Language): Markup =>
  text.trim() === ""
    ? html`<span class="soft">${words.unsaid[language]}</span>`
    : html`${text.split("\n").map((line) => html`<p>${line}</p>`)}`;
