import type { Bilingual, Language } from "../../../../kernel/index.ts";
import { address, html, type Markup } from "../../../escaping/index.ts";
import { saidIn } from "../../saidIn.ts";
import type { NavigationEntry } from "../../page.ts";

const label: Bilingual = { fr: "Vous êtes ici", en: "You are here" };

/** The way from the home page to here; the last entry is this page, and leads nowhere. */
export const breadcrumb = ({
  entries,
  language,
}: {
  readonly entries: readonly (NavigationEntry & {
    /** The language of the label, where it is not that of the page. */
    readonly lang?: "fr" | "en";
  })[];
  readonly language: Language;
}): Markup =>
  html`<nav class="breadcrumb" aria-label="${label[language]}">
    <ol>
      ${entries.map(({ label: text, href, lang }, index) =>
        index === entries.length - 1
          ? html`<li><span aria-current="page">${saidIn(lang, text)}</span></li>`
          : html`<li><a href="${address(href)}">${saidIn(lang, text)}</a></li>`,
      )}
    </ol>
  </nav>`;
