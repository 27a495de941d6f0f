import type { Bilingual, Language } from "../../../../kernel/index.ts";
import { html, type Markup, type Piece } from "../../../escaping/index.ts";

/** What every field takes; `form.field("name")` gives the first five. */
export interface FieldOptions {
  readonly name: string;
  /** What tells it from another field of the same name; the name unless said. */
  readonly id?: string;
  readonly label: string;
  readonly value: string;
  readonly error: string | null;
  readonly language: Language;
  readonly hint?: Piece;
  /** Said behind the label; every other field is to be filled. */
  readonly optional?: boolean;
  /** Marked by an asterisk: the page says what one means (REC-31). */
  readonly starred?: boolean;
  /** In a table whose headings say it to the eye: the label is then only said, and names the row too. */
  readonly hideLabel?: boolean;
  /** The visitor has just asked for this field: the page opens there, without a script too. */
  readonly isAsked?: boolean;
}

const optionalWords: Bilingual = { fr: "facultatif", en: "optional" };

/** The identifiers that link a field to what is said about it, in the order in which they are read. */
export const describedBy = ({
  name,
  id = name,
  hint,
  error,
}: Pick<FieldOptions, "name" | "id" | "hint" | "error">): string | null =>
  [...(hint === undefined ? [] : [`${id}-hint`]), ...(error === null ? [] : [`${id}-error`])].join(
    " ",
  ) || null;

/** What an `input`, a `select` or a `textarea` says of itself. */
export const controlAttributes = (
  field: FieldOptions,
): Readonly<Record<string, string | boolean | null>> => ({
  id: field.id ?? field.name,
  name: field.name,
  "aria-describedby": describedBy(field),
  "aria-invalid": field.error === null ? null : "true",
  required: !field.optional,
  autofocus: field.isAsked === true,
});

export const labelText = ({ label, optional, starred, language }: FieldOptions): Markup => {
  const note = optional ? html` <span class="optional">(${optionalWords[language]})</span>` : "";
  // To the ear `required` of the control says it.
  const star = starred ? html`<span aria-hidden="true">&nbsp;*</span>` : "";
  return html`${label}${star}${note}`;
};

export const hintAndError = ({ name, id = name, hint, error }: FieldOptions): Markup =>
  html`${hint === undefined ? "" : html`<p class="hint" id="${id}-hint">${hint}</p>`}
  ${error === null ? "" : html`<p class="field-error" id="${id}-error">${error}</p>`}`;

/** A label, what helps, what is wrong, then the control. */
export const field = (options: FieldOptions, control: Markup): Markup => {
  const { id = options.name, label, error, hideLabel } = options;
  return html`<div class="${error === null ? "field" : "field wrong"}">
    ${
      hideLabel
        ? html`<label class="said-only" for="${id}">${label}</label>`
        : html`<label for="${id}">${labelText(options)}</label>`
    }
    ${hintAndError(options)} ${control}
  </div>`;
};
