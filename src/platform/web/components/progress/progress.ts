import type { Bilingual, Language } from "../../../../kernel/index.ts";
import { html, type Markup } from "../../../escaping/index.ts";

const words: Bilingual = { fr: "{done} sur {all}", en: "{done} of {all}" };

/** How far a long work has come. It is shown anew when the page is loaded; the work goes on without the page. */
export const progress = ({
  label,
  done,
  all,
  language,
}: {
  readonly label: string;
  readonly done: number;
  readonly all: number;
  readonly language: Language;
}): Markup => {
  const locale = language === "fr" ? "fr-FR" : "en-GB";
  const said = words[language]
    .replace("{done}", done.toLocaleString(locale))
    .replace("{all}", all.toLocaleString(locale));
  return html`<div class="progress">
    <p><span class="progress-label">${label}</span> <span class="soft">${said}</span></p>
    <progress max="${Math.max(all, 1)}" value="${Math.min(done, all)}" aria-label="${label}">
      ${said}
    </progress>
  </div>`;
};
