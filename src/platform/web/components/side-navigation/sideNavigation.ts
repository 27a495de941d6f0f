import { address, html, type Markup } from "../../html.ts";
import type { NavigationEntry } from "../../page.ts";

/** The parts of a large place, such as the console, beside each of its pages. */
export const sideNavigation = ({
  label,
  groups,
}: {
  readonly label: string;
  readonly groups: readonly {
    readonly title?: string;
    readonly entries: readonly (NavigationEntry & { readonly count?: number })[];
  }[];
}): Markup =>
  html`<nav class="side-navigation" aria-label="${label}">
    ${groups.map(
      ({ title, entries }) =>
        html`${title === undefined ? "" : html`<p>${title}</p>`}
          <ul>
            ${entries.map(({ label: text, href, current, count }) => {
              const content = html`${text}${count === undefined ? "" : html` <span class="count">${count}</span>`}`;
              return current
                ? html`<li><a href="${address(href)}" aria-current="page">${content}</a></li>`
                : html`<li><a href="${address(href)}">${content}</a></li>`;
            })}
          </ul>`,
    )}
  </nav>`;
