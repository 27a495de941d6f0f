import { attributes } from "../../attributes.ts";
import { html, type Markup } from "../../../escaping/index.ts";
import { controlAttributes, field, type FieldOptions } from "../field/field.ts";

/** One line of text. Say what it is with `autocomplete` wherever it is about the person (RGAA 11.13). */
export const textField = (
  options: FieldOptions & {
    readonly type?: "text" | "email" | "password" | "tel" | "url" | "search";
    readonly autocomplete?: string;
    readonly inputmode?: "numeric" | "decimal" | "text";
    readonly width?: "narrow" | "middle" | "full";
    readonly maxlength?: number;
    readonly spellcheck?: false;
  },
): Markup =>
  field(
    options,
    html`<input
      class="control ${options.width ?? "full"}"
      ${attributes({
        ...controlAttributes(options),
        type: options.type ?? "text",
        value: options.type === "password" ? null : options.value,
        autocomplete: options.autocomplete,
        inputmode: options.inputmode,
        maxlength: options.maxlength,
        spellcheck: options.spellcheck === false ? "false" : null,
      })}
    />`,
  );
