import { address, html, type Markup, type Piece } from "../../platform/escaping/index.ts";
import { readRichText, type Run } from "../model/offer/richText.ts";

/** A description as it is shown: every letter of it escaped, every mark of the grammar an element. */
export const richTextMarkup = (text: string, level: 2 | 3 = 3): Markup =>
  html`${readRichText(text).map((block): Piece => {
    if (block.kind === "heading")
      return level === 2 ? html`<h2>${block.text}</h2>` : html`<h3>${block.text}</h3>`;
    if (block.kind === "list")
      return html`<ul>
        ${block.items.map((item) => html`<li>${runs(item)}</li>`)}
      </ul>`;
    return html`<p>${runs(block.runs)}</p>`;
  })}`;

const runs = (list: readonly Run[]): Piece =>
  list.map((run) => {
    if (run.kind === "link")
      return html`<a href="${address(run.href)}" rel="nofollow noopener">${run.href}</a>`;
    return run.kind === "strong" ? html`<strong>${run.text}</strong>` : run.text;
  });
