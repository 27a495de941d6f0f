import { html, type Markup, type Piece } from "../../../escaping/index.ts";
import { button } from "../button/button.ts";
import { address } from "../../../escaping/index.ts";

/**
 * What a page shows before something that cannot be undone: what will happen, in counts, then one button that does it
 * and one way back. It stands in a form (`form.frame` or `postForm`). What destroys nothing, and is shown first all the
 * same, is `neutral`.
 */
export const confirmPanel = ({
  title,
  preview,
  confirm,
  cancel,
  look = "destructive",
}: {
  readonly title: string;
  readonly preview: Piece;
  readonly confirm: string;
  readonly cancel: { readonly text: string; readonly href: string };
  readonly look?: "destructive" | "neutral";
}): Markup =>
  html`<section class="confirm-panel ${look}" aria-labelledby="confirm-${look}">
    <h2 id="confirm-${look}">${title}</h2>
    <div>${preview}</div>
    <div class="button-row">
      ${button({ text: confirm, look: look === "neutral" ? "primary" : look })}
      <a href="${address(cancel.href)}">${cancel.text}</a>
    </div>
  </section>`;
