import { address, html, type Markup } from "../../../escaping/index.ts";

/** One number that matters, what it counts, and where to read more. */
export interface Figure {
  /** As people write it, with its unit. */
  readonly value: string;
  readonly label: string;
  readonly note?: string;
  readonly href?: string;
}

/** A few numbers side by side; each is read as a whole: « 35 activités publiées ». */
export const figures = (items: readonly Figure[]): Markup =>
  html`<ul class="figures">
    ${items.map(
      ({ value, label, note, href }) =>
        html`<li>
          <p>
            ${value.length > 10 ? html`<strong class="long">${value}</strong>` : html`<strong>${value}</strong>`}
            ${href === undefined ? html`<span>${label}</span>` : html`<a href="${address(href)}">${label}</a>`}
          </p>
          ${note === undefined ? "" : html`<p class="soft small">${note}</p>`}
        </li>`,
    )}
  </ul>`;
