import { attributes } from "../../attributes.ts";
import { html, type Markup } from "../../../escaping/index.ts";
import { controlAttributes, field, type FieldOptions } from "../field/field.ts";

/** A file to send. Its form needs `enctype="multipart/form-data"`; say in the hint which files, and how large. */
export const fileField = (
  options: Omit<FieldOptions, "value"> & { readonly accept: string },
): Markup =>
  field(
    { ...options, value: "" },
    html`<input
      class="control file"
      ${attributes({
        ...controlAttributes({ ...options, value: "" }),
        type: "file",
        accept: options.accept,
      })}
    />`,
  );
