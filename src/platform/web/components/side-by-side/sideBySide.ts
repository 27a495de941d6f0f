import { html, type Markup, type Piece } from "../../../escaping/index.ts";

/** A pair to compare, or a row that belongs to neither side. */
export type SideRow = { readonly left: Piece; readonly right: Piece } | { readonly across: Piece };

/** Two texts beside each other, part by part: the published page and what was read of it. One under the other where it is narrow. */
export const sideBySide = ({
  caption,
  titles,
  rows,
}: {
  readonly caption: string;
  readonly titles: readonly [string, string];
  readonly rows: readonly SideRow[];
}): Markup =>
  html`<table class="side-by-side" role="table">
    <caption>
      ${caption}
    </caption>
    <thead role="rowgroup">
      <tr role="row">
        <th scope="col" role="columnheader">${titles[0]}</th>
        <th scope="col" role="columnheader">${titles[1]}</th>
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${rows.map((row) =>
        "across" in row
          ? html`<tr class="across" role="row">
              <td colspan="2" role="cell">${row.across}</td>
            </tr>`
          : html`<tr role="row">
              <td role="cell">${row.left}</td>
              <td role="cell">${row.right}</td>
            </tr>`,
      )}
    </tbody>
  </table>`;
