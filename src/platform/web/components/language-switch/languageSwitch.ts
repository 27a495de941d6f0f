import type { Bilingual, Language } from "../../../../kernel/index.ts";
import { address, html, type Markup } from "../../../escaping/index.ts";

const names: Bilingual = { fr: "Français", en: "English" };

/** The same page in the other language, named in that language. */
export const languageSwitch = (twins: Bilingual, language: Language): Markup => {
  const other: Language = language === "fr" ? "en" : "fr";
  return html`<a
    class="language-switch"
    href="${address(twins[other])}"
    lang="${other}"
    hreflang="${other}"
    >${names[other]}</a
  >`;
};
