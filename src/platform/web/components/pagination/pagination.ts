import type { Bilingual, Language } from "../../../../kernel/index.ts";
import { address, html, type Markup, type Piece } from "../../../escaping/index.ts";

const words = {
  pages: { fr: "Pages", en: "Pages" },
  page: { fr: "Page", en: "Page" },
  before: { fr: "Précédente", en: "Previous" },
  after: { fr: "Suivante", en: "Next" },
} as const satisfies Record<string, Bilingual>;

/** The pages around the present one, the first and the last; null stands for those left out. */
export const pagesShown = (page: number, count: number): readonly (number | null)[] => {
  const near = [1, page - 1, page, page + 1, count].filter((each) => each >= 1 && each <= count);
  const shown = [...new Set(near)].toSorted((a, b) => a - b);
  return shown.flatMap((each, index) => {
    const before = shown[index - 1] ?? 0;
    if (each - before === 2) return [each - 1, each];
    return each - before > 2 ? [null, each] : [each];
  });
};

/** Links to the pages of a list; nothing where there is one page. */
export const pagination = ({
  page,
  count,
  href,
  language,
  of,
}: {
  readonly page: number;
  readonly count: number;
  readonly href: (page: number) => string;
  readonly language: Language;
  /** Of what, where a page may show more than one list. */
  readonly of?: string;
}): Piece =>
  count <= 1
    ? ""
    : html`<nav
        class="pagination"
        aria-label="${of === undefined ? words.pages[language] : `${words.pages[language]} (${of})`}"
      >
        ${page > 1 ? html`<a class="turn" rel="prev" href="${address(href(page - 1))}">${words.before[language]}</a>` : ""}
        <ol>
          ${pagesShown(page, count).map((each) => entry(each, page, href, language))}
        </ol>
        ${page < count ? html`<a class="turn" rel="next" href="${address(href(page + 1))}">${words.after[language]}</a>` : ""}
      </nav>`;

const entry = (
  each: number | null,
  page: number,
  href: (page: number) => string,
  language: Language,
): Markup => {
  if (each === null) return html`<li class="gap">…</li>`;
  const text = html`<span class="said-only">${words.page[language]} </span>${each}`;
  return each === page
    ? html`<li><a href="${address(href(each))}" aria-current="page">${text}</a></li>`
    : html`<li><a href="${address(href(each))}">${text}</a></li>`;
};
