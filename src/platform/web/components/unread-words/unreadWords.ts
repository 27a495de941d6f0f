import type { Bilingual, Language } from "../../../../kernel/index.ts";
import { html, type Markup } from "../../../escaping/index.ts";

const words = {
  opens: { fr: "[non lu : ", en: "[not read: " },
  closes: { fr: "]", en: "]" },
} as const satisfies Record<string, Bilingual>;

/** Words that were not understood: a wavy line shows it, hidden words say it. */
export const unreadWords = (said: string, language: Language): Markup => {
  const [opens, closes] = [words.opens[language], words.closes[language]];
  // oxfmt-ignore
  return html`<mark class="unread"><span class="said-only" lang="${language}">${opens}</span>${said}<span class="said-only" lang="${language}">${closes}</span></mark>`;
};
