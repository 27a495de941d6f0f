import type { Bilingual, Language } from "../../../../kernel/index.ts";
import { attributes } from "../../attributes.ts";
import { address, html, type Markup, type Piece } from "../../../escaping/index.ts";

export interface Column {
  readonly title: string;
  /** Numbers stand right, in digits of one width. */
  readonly numeric?: boolean;
  /** The address that sorts by this column; the other way round when it is sorted already. */
  readonly sort?: string;
  readonly sorted?: "ascending" | "descending";
}

const words = {
  ascending: { fr: "trié par ordre croissant", en: "sorted ascending" },
  descending: { fr: "trié par ordre décroissant", en: "sorted descending" },
  sortBy: { fr: "Trier par : ", en: "Sort by: " },
} as const satisfies Record<string, Bilingual>;

/**
 * Rows under a caption; the first cell of a row is its heading. On a narrow screen each row becomes a card whose cells
 * say their column. Roles are written out, for a table shown as cards would otherwise no longer be one to a screen reader.
 */
export const table = ({
  caption,
  columns,
  rows,
  language,
  hideCaption = false,
}: {
  readonly caption: Piece;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Piece[])[];
  readonly language: Language;
  /** For a table that stands right under its own heading: the caption is then only said. */
  readonly hideCaption?: boolean;
}): Markup =>
  html`<table class="table" role="table">
    <caption ${attributes({ class: hideCaption ? "said-only" : null })}>
      ${caption}
    </caption>
    <thead role="rowgroup">
      <tr role="row">
        ${columns.map((column) => heading(column, language))}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${rows.map(
        (cells) =>
          html`<tr role="row">
            ${cells.map((cell, index) => cellOf(cell, index, columns))}
          </tr>`,
      )}
    </tbody>
  </table>`;

const heading = ({ title, numeric, sort, sorted }: Column, language: Language): Markup =>
  html`<th
    scope="col"
    role="columnheader"
    ${attributes({ class: numeric ? "number" : null, "aria-sort": sorted })}
  >
    ${
      sort === undefined
        ? title
        : html`<a class="sort ${sorted ?? ""}" href="${address(sort)}"
            ><span class="said-only">${words.sortBy[language]}</span>${title}${
              sorted === undefined
                ? ""
                : html`<span class="said-only"> (${words[sorted][language]})</span>`
            }</a
          >`
    }
  </th>`;

const cellOf = (cell: Piece, index: number, columns: readonly Column[]): Markup => {
  const column = columns[index];
  if (index === 0) return html`<th scope="row" role="rowheader">${cell}</th>`;
  const given = attributes({
    class: column?.numeric ? "number" : null,
    "data-label": column?.title,
  });
  return html`<td role="cell" ${given}>${cell}</td>`;
};
