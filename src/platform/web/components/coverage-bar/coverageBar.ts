import type { Language } from "../../../../kernel/index.ts";
import { html, type Markup } from "../../../escaping/index.ts";
import type { TagTone } from "../tag/tag.ts";
import { wholePercentages } from "./wholePercentages.ts";

export interface CoveragePart {
  readonly label: string;
  readonly count: number;
  readonly tone: TagTone;
}

/**
 * Of how many things how many stand where. The bar shows it, the list under it says it: nothing is known by the colour
 * alone. Widths are whole percentages as classes of the style sheet, since a page may hold no style of its own.
 */
export const coverageBar = ({
  label,
  parts,
  language,
}: {
  readonly label: string;
  readonly parts: readonly CoveragePart[];
  readonly language: Language;
}): Markup => {
  const locale = language === "fr" ? "fr-FR" : "en-GB";
  const some = parts.filter(({ count }) => count > 0);
  const widths = wholePercentages(some.map(({ count }) => count));
  return html`<figure class="coverage-bar">
    <figcaption>${label}</figcaption>
    <div class="bar" aria-hidden="true">
      ${some.map(({ tone }, index) => html`<span class="${tone} w${widths[index] ?? 0}"></span>`)}
    </div>
    <ul>
      ${some.map(
        ({ label: name, count, tone }, index) =>
          html`<li class="${tone}">
            <strong>${count.toLocaleString(locale)}</strong> ${name}
            <span class="soft">(${percent(widths[index] ?? 0, language)})</span>
          </li>`,
      )}
    </ul>
  </figure>`;
};

const percent = (whole: number, language: Language): string =>
  language === "fr" ? `${whole} %` : `${whole}%`;
