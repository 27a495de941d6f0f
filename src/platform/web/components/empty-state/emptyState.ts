import { html, type Markup, type Piece } from "../../../escaping/index.ts";

/** Where there is nothing yet: why, and what to do next. */
export const emptyState = ({
  title,
  text,
  action,
}: {
  readonly title: string;
  readonly text: Piece;
  readonly action?: Markup;
}): Markup =>
  html`<div class="empty-state">
    <p class="empty-title">${title}</p>
    <div class="soft">${text}</div>
    ${action === undefined ? "" : html`<div class="button-row">${action}</div>`}
  </div>`;
