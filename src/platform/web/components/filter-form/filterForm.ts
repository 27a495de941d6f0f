import type { Bilingual, Language } from "../../../../kernel/index.ts";
import { address, html, type Markup } from "../../html.ts";

const words = {
  legend: { fr: "Filtrer", en: "Filter" },
  apply: { fr: "Appliquer", en: "Apply" },
  clear: { fr: "Tout montrer", en: "Show all" },
} as const satisfies Record<string, Bilingual>;

/** Fields that narrow a list: sent by GET, so that what is seen has an address of its own. */
export const filterForm = ({
  action,
  fields,
  language,
  clear,
}: {
  readonly action: string;
  readonly fields: readonly Markup[];
  readonly language: Language;
  /** The address of the whole list; given only when something is filtered. */
  readonly clear?: string;
}): Markup =>
  html`<form
    class="filter-form"
    method="get"
    action="${address(action)}"
    role="search"
    aria-label="${words.legend[language]}"
  >
    <div class="filter-fields">${fields}</div>
    <div class="button-row">
      <button class="button secondary" type="submit">${words.apply[language]}</button>
      ${clear === undefined ? "" : html`<a href="${address(clear)}">${words.clear[language]}</a>`}
    </div>
  </form>`;
