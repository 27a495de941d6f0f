import type { Bilingual } from "../../../../kernel/index.ts";
import { address, html, type Markup, type Piece } from "../../../escaping/index.ts";
import type { NavigationEntry } from "../../page.ts";
import type { PageContext } from "../../request/pageContext.ts";
import { displayPreferences } from "../display-preferences/displayPreferences.ts";

const words = {
  links: { fr: "Informations sur ce site", en: "About this site" },
  motto: {
    fr: "Ce qui est promis est fait, et se prouve.",
    en: "What is promised is done, and can be proved.",
  },
} as const satisfies Record<string, Bilingual>;

/** The foot of every page: how to read it otherwise, and what the law wants to be found everywhere. */
export const siteFooter = ({
  context,
  links,
  note,
}: {
  readonly context: Pick<PageContext, "language" | "preferences" | "back">;
  readonly links: readonly NavigationEntry[];
  readonly note: Piece;
}): Markup =>
  html`<footer class="site-footer" role="contentinfo">
    <div class="wide">
      <div>
        <p class="motto">${words.motto[context.language]}</p>
        <div class="small">${note}</div>
      </div>
      ${displayPreferences(context)}
      ${
        links.length === 0
          ? ""
          : html`<nav aria-label="${words.links[context.language]}">
              <ul>
                ${links.map(({ label, href, current }) =>
                  current
                    ? html`<li><a href="${address(href)}" aria-current="page">${label}</a></li>`
                    : html`<li><a href="${address(href)}">${label}</a></li>`,
                )}
              </ul>
            </nav>`
      }
    </div>
  </footer>`;
