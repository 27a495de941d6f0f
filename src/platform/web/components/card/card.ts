import { address, html, type Markup, type Piece } from "../../../escaping/index.ts";

export interface Card {
  readonly title: string;
  readonly href: string;
  readonly text?: Piece;
  readonly lang?: "fr" | "en";
}

/** Ways onward, side by side; the whole card is the link, the title is what it is called. */
export const cards = (items: readonly Card[], level: 2 | 3 = 3): Markup =>
  html`<ul class="cards">
    ${items.map(({ title, href, text, lang }) => {
      const name = lang === undefined ? title : html`<span lang="${lang}">${title}</span>`;
      const link = html`<a href="${address(href)}">${name}</a>`;
      return html`<li class="card">
        ${level === 2 ? html`<h2>${link}</h2>` : html`<h3>${link}</h3>`}
        ${text === undefined ? "" : html`<div class="card-text">${text}</div>`}
      </li>`;
    })}
  </ul>`;
