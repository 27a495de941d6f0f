import { address, html, type Markup, type Piece } from "../../../escaping/index.ts";

export interface Entry {
  readonly title: string;
  readonly text: Piece;
  /** What can be done about it by whoever looks at it; the title is said with the link. */
  readonly link?: { readonly text: string; readonly href: string };
}

/** Things that wait for somebody, one under the other, each with the way to deal with it. */
export const entryList = (entries: readonly Entry[], level: 2 | 3 = 2): Markup =>
  html`<ul class="entry-list">
    ${entries.map(
      ({ title, text, link }) =>
        html`<li>
          ${level === 2 ? html`<h2>${title}</h2>` : html`<h3>${title}</h3>`}
          <div>${text}</div>
          ${
            link === undefined
              ? ""
              : html`<p>
                  <a href="${address(link.href)}"
                    >${link.text}<span class="said-only">: ${title}</span></a
                  >
                </p>`
          }
        </li>`,
    )}
  </ul>`;
