import type { Bilingual, Language } from "../../../../kernel/index.ts";
import { html, type Markup } from "../../../escaping/index.ts";

const words: Bilingual = { fr: "Aller au contenu", en: "Skip to content" };

/** The first thing that the keyboard reaches: past the header, to the content. */
export const skipLink = (language: Language): Markup =>
  html`<a class="skip-link" href="#content">${words[language]}</a>`;
