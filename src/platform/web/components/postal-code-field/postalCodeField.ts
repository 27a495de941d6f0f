import type { Bilingual } from "../../../../kernel/index.ts";
import type { Markup } from "../../../escaping/index.ts";
import type { FieldOptions } from "../field/field.ts";
import { textField } from "../text-field/textField.ts";

const hint: Bilingual = { fr: "Cinq chiffres, comme 72000", en: "Five digits, such as 72000" };

/** A French postal code. A text, not a number: 01000 keeps its zero. */
export const postalCodeField = (options: Omit<FieldOptions, "hint">): Markup =>
  textField({
    ...options,
    hint: hint[options.language],
    inputmode: "numeric",
    autocomplete: "postal-code",
    maxlength: 5,
    width: "narrow",
  });
