import { address, html, type Markup, type Piece } from "../../../escaping/index.ts";

export interface SummaryRow {
  readonly key: string;
  readonly value: Piece;
  /** What can be done with this row; `said` names the row for whoever hears the link alone. */
  readonly link?: { readonly text: string; readonly said: string; readonly href: string };
}

/** What is known of one thing, a line each. */
export const summaryList = (rows: readonly SummaryRow[]): Markup =>
  html`<dl class="summary-list">
    ${rows.map(
      ({ key, value, link }) =>
        html`<div>
          <dt>${key}</dt>
          <dd>${value}</dd>
          ${
            link === undefined
              ? ""
              : html`<dd class="act">
                  <a href="${address(link.href)}"
                    >${link.text}<span class="said-only"> ${link.said}</span></a
                  >
                </dd>`
          }
        </div>`,
    )}
  </dl>`;
