import { attributes } from "../../attributes.ts";
import { html, type Markup } from "../../../escaping/index.ts";
import { controlAttributes, field, type FieldOptions } from "../field/field.ts";

/** A civil day, as `2027-03-31`: browsers show it in the order of the reader's language. */
export const dateField = (
  options: FieldOptions & { readonly earliest?: string; readonly latest?: string },
): Markup =>
  field(
    options,
    html`<input
      class="control narrow"
      ${attributes({
        ...controlAttributes(options),
        type: "date",
        value: options.value,
        min: options.earliest,
        max: options.latest,
      })}
    />`,
  );
