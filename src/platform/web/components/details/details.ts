import { html, type Markup, type Piece } from "../../../escaping/index.ts";

/** What only some need to read; it opens without a script. */
export const details = ({
  summary,
  content,
  open = false,
}: {
  readonly summary: string;
  readonly content: Piece;
  readonly open?: boolean;
}): Markup =>
  open
    ? html`<details class="details" open>
        <summary>${summary}</summary>
        <div>${content}</div>
      </details>`
    : html`<details class="details">
        <summary>${summary}</summary>
        <div>${content}</div>
      </details>`;
