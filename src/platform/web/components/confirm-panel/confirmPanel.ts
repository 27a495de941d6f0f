import { html, type Markup, type Piece } from "../../html.ts";
import { button } from "../button/button.ts";
import { address } from "../../html.ts";

/**
 * What a page shows before something that cannot be undone: what will happen, in counts, then one button that does it
 * and one way back. It stands in a form (`form.frame` or `postForm`).
 */
export const confirmPanel = ({
  title,
  preview,
  confirm,
  cancel,
}: {
  readonly title: string;
  readonly preview: Piece;
  readonly confirm: string;
  readonly cancel: { readonly text: string; readonly href: string };
}): Markup =>
  html`<section class="confirm-panel" aria-labelledby="confirm-title">
    <h2 id="confirm-title">${title}</h2>
    <div>${preview}</div>
    <div class="button-row">
      ${button({ text: confirm, look: "destructive" })}
      <a href="${address(cancel.href)}">${cancel.text}</a>
    </div>
  </section>`;
