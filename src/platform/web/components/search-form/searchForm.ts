import type { Bilingual, Language } from "../../../../kernel/index.ts";
import { address, html, type Markup } from "../../../escaping/index.ts";

const words: Bilingual = { fr: "Rechercher", en: "Search" };

/** One field and its button, sent by GET: a search has an address. */
export const searchForm = ({
  action,
  name,
  label,
  value,
  language,
}: {
  readonly action: string;
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly language: Language;
}): Markup =>
  html`<form class="search-form" method="get" action="${address(action)}" role="search">
    <label for="${name}">${label}</label>
    <div>
      <input class="control" type="search" id="${name}" name="${name}" value="${value}" />
      <button class="button primary" type="submit">${words[language]}</button>
    </div>
  </form>`;
