import { html, type Markup, type Piece } from "../../html.ts";

/** Fields that say one thing together, under the words that name it: side by side where there is room. */
export const fieldGroup = ({
  legend,
  fields,
  action = "",
}: {
  readonly legend: string;
  readonly fields: readonly Piece[];
  /** What is done with the group as a whole, such as taking it out. */
  readonly action?: Piece;
}): Markup =>
  html`<fieldset class="field-group">
    <legend>${legend}</legend>
    <div class="group-fields">${fields}</div>
    ${action}
  </fieldset>`;
