import { address, html, type Markup } from "../../../escaping/index.ts";
import type { NavigationEntry } from "../../page.ts";

/** Views of one thing, each with its own address: links, since each is a page. */
export const tabs = ({
  entries,
  label,
}: {
  readonly entries: readonly (NavigationEntry & { readonly count?: number })[];
  /** What they are views of. */
  readonly label: string;
}): Markup =>
  html`<nav class="tabs" aria-label="${label}">
    <ul>
      ${entries.map(({ label: text, href, current, count }) => {
        const content = html`${text}${count === undefined ? "" : html` <span class="count">${count}</span>`}`;
        return current
          ? html`<li><a href="${address(href)}" aria-current="page">${content}</a></li>`
          : html`<li><a href="${address(href)}">${content}</a></li>`;
      })}
    </ul>
  </nav>`;
