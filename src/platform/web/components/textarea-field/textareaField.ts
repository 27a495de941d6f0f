import { attributes } from "../../attributes.ts";
import { html, type Markup } from "../../../escaping/index.ts";
import { controlAttributes, field, type FieldOptions } from "../field/field.ts";

/** Several lines of text. A browser drops a line end right after the tag: the one written here saves the one typed. */
export const textareaField = (
  options: FieldOptions & {
    readonly rows?: number;
    readonly lang?: "fr" | "en";
    readonly maxlength?: number;
    /** What is typed is read by a machine: each letter as wide as the next. */
    readonly isCode?: true;
  },
): Markup => {
  const { rows = 6, lang, maxlength, isCode, value } = options;
  const given = attributes({ ...controlAttributes(options), rows, lang, maxlength });
  const content = `\n${value}`;
  // oxfmt-ignore
  return field(options, html`<textarea class="${isCode ? "control code" : "control"}"${given}>${content}</textarea>`);
};
