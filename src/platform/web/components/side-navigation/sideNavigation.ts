import { address, html, type Markup } from "../../../escaping/index.ts";
import type { NavigationEntry } from "../../page.ts";

interface Group {
  readonly title?: string;
  readonly entries: readonly (NavigationEntry & { readonly count?: number })[];
}

/**
 * The parts of a large place, such as the console, beside each of its pages. Where it is narrow they are folded under the
 * part that is open, so that the page begins in sight; both stand in the markup, and the style shows one of them.
 */
export const sideNavigation = ({
  label,
  groups,
}: {
  readonly label: string;
  readonly groups: readonly Group[];
}): Markup => {
  const here = groups.flatMap(({ entries }) => entries).find(({ current }) => current);
  return html`<nav class="side-navigation" aria-label="${label}">
    <div class="unfolded">${groups.map(groupOf)}</div>
    <details class="folded">
      <summary>${label}${here === undefined ? "" : html` <span>${here.label}</span>`}</summary>
      ${groups.map(groupOf)}
    </details>
  </nav>`;
};

const groupOf = ({ title, entries }: Group): Markup =>
  html`${title === undefined ? "" : html`<p>${title}</p>`}
    <ul>
      ${entries.map(({ label: text, href, current, count }) => {
        const content = html`${text}${count === undefined ? "" : html` <span class="count">${count}</span>`}`;
        return current
          ? html`<li><a href="${address(href)}" aria-current="page">${content}</a></li>`
          : html`<li><a href="${address(href)}">${content}</a></li>`;
      })}
    </ul>`;
