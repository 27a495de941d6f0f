import type { Bilingual, Language } from "../../../../kernel/index.ts";
import { address, html, type Markup } from "../../../escaping/index.ts";

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
  label = words.legend[language],
  apply = words.apply[language],
}: {
  readonly action: string;
  readonly fields: readonly Markup[];
  readonly language: Language;
  /** The address of the whole list; given only when something is filtered. */
  readonly clear?: string;
  /** What the fields are for, and their button; a filter unless said. */
  readonly label?: string;
  readonly apply?: string;
}): Markup =>
  html`<form
    class="filter-form"
    method="get"
    action="${address(action)}"
    role="search"
    aria-label="${label}"
  >
    <div class="filter-fields">${fields}</div>
    <div class="button-row">
      <button class="button secondary" type="submit">${apply}</button>
      ${clear === undefined ? "" : html`<a href="${address(clear)}">${words.clear[language]}</a>`}
    </div>
  </form>`;
