import { saidIn } from "../../saidIn.ts";
import { html, type Markup, type Piece } from "../../../escaping/index.ts";

/** The one `h1` of a page, with what stands before it (of what it is a part) and under it (what one can do here). */
export const pageTitle = ({
  title,
  over,
  lead,
  lang,
  overLang,
}: {
  readonly title: string;
  readonly over?: string;
  readonly lead?: Piece;
  /** The language of the title, where it is not that of the page. */
  readonly lang?: "fr" | "en";
  /** The same of what stands before it. */
  readonly overLang?: "fr" | "en";
}): Markup =>
  html`<div class="page-title">
    ${over === undefined ? "" : html`<p class="over">${saidIn(overLang, over)}</p>`}
    ${lang === undefined ? html`<h1>${title}</h1>` : html`<h1 lang="${lang}">${title}</h1>`}
    ${lead === undefined ? "" : html`<p class="lead">${lead}</p>`}
  </div>`;
