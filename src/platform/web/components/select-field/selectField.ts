import { attributes } from "../../attributes.ts";
import { html, type Markup } from "../../html.ts";
import { controlAttributes, field, type FieldOptions } from "../field/field.ts";

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** One of many values. Up to six, `choiceGroup` shows them all and is easier to answer. */
export const selectField = (
  options: FieldOptions & {
    readonly choices: readonly Choice[];
    /** The first entry, which is no answer. */
    readonly none?: string;
    readonly width?: "narrow" | "middle" | "full";
  },
): Markup =>
  field(
    options,
    html`<select
      class="control ${options.width ?? "middle"}"
      ${attributes({ ...controlAttributes(options) })}
    >
      ${options.none === undefined ? "" : html`<option value="">${options.none}</option>`}
      ${options.choices.map(
        ({ value, label }) =>
          html`<option ${attributes({ value, selected: value === options.value })}>
            ${label}
          </option>`,
      )}
    </select>`,
  );
