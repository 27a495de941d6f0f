import { attributes } from "../../attributes.ts";
import { address, html, type Markup } from "../../../escaping/index.ts";

export type ButtonLook = "primary" | "secondary" | "destructive";

/** The button that sends a form. One primary button a page; a destructive one only after a preview of what it does. */
export const button = ({
  text,
  look = "primary",
  name,
  value,
}: {
  readonly text: string;
  readonly look?: ButtonLook;
  readonly name?: string;
  readonly value?: string;
}): Markup =>
  html`<button class="button ${look}" type="submit" ${attributes({ name, value })}>
    ${text}
  </button>`;

/**
 * What Enter in a field does, in a form whose first button does something else. Nobody sees it or is led to it: it stands
 * first in the form.
 */
export const enterButton = ({
  name,
  value,
}: {
  readonly name: string;
  readonly value: string;
}): Markup =>
  html`<button
    class="said-only"
    type="submit"
    tabindex="-1"
    aria-hidden="true"
    ${attributes({ name, value })}
  ></button>`;

/** A link that stands where a button would: it leads somewhere, and changes nothing. */
export const linkButton = ({
  text,
  href,
  look = "primary",
}: {
  readonly text: string;
  readonly href: string;
  readonly look?: ButtonLook;
}): Markup => html`<a class="button ${look}" href="${address(href)}">${text}</a>`;

/** Buttons and links side by side. */
export const buttonRow = (buttons: readonly Markup[]): Markup =>
  html`<div class="button-row">${buttons}</div>`;
