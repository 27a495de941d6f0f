import { html, type Piece } from "../escaping/index.ts";

/** Words in a language that may be another than that of the page. */
export const saidIn = (lang: "fr" | "en" | undefined, words: Piece): Piece =>
  lang === undefined ? words : html`<span lang="${lang}">${words}</span>`;
