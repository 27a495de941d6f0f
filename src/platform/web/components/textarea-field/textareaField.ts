import { attributes } from "../../attributes.ts";
import { html, type Markup } from "../../html.ts";
import { controlAttributes, field, type FieldOptions } from "../field/field.ts";

/** Several lines of text. A browser drops a line end right after the tag: the one written here saves the one typed. */
export const textareaField = (
  options: FieldOptions & {
    readonly rows?: number;
    readonly lang?: "fr" | "en";
    readonly maxlength?: number;
  },
): Markup => {
  const { rows = 6, lang, maxlength, value } = options;
  const given = attributes({ ...controlAttributes(options), rows, lang, maxlength });
  const content = `\n${value}`;
  // oxfmt-ignore
  return field(options, html`<textarea class="control"${given}>${content}</textarea>`);
};
