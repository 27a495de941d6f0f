import { html, type Markup, type Piece } from "../../../escaping/index.ts";

/** Fields that say one thing together, under the words that name it: side by side where there is room. */
export const fieldGroup = ({
  legend,
  fields,
  content = "",
  action = "",
}: {
  readonly legend: string;
  readonly fields: readonly Piece[];
  /** What hangs on them and needs the whole width, such as groups of its own. */
  readonly content?: Piece;
  /** What is done with the group as a whole, such as taking it out. */
  readonly action?: Piece;
}): Markup =>
  html`<fieldset class="field-group">
    <legend>${legend}</legend>
    <div class="group-fields">${fields}</div>
    ${content} ${action}
  </fieldset>`;
