import { attributes } from "../../attributes.ts";
import { html, type Markup, type Piece } from "../../../escaping/index.ts";
import { describedBy, hintAndError, labelText, type FieldOptions } from "../field/field.ts";
import { saidIn } from "../../saidIn.ts";
import type { Choice } from "../select-field/selectField.ts";

/** A question with its answers in sight: one of them (radios) or several (boxes). */
export const choiceGroup = (
  options: FieldOptions & {
    readonly kind: "radios" | "boxes";
    readonly choices: readonly (Omit<Choice, "label"> & {
      readonly label: Piece;
      readonly hint?: Piece;
    })[];
    /** What is chosen among boxes; of radios, `value` says it. */
    readonly values?: readonly string[];
    readonly inline?: boolean;
  },
): Markup => {
  const { kind, choices, name, value, values, error, inline } = options;
  const chosen = new Set(kind === "radios" ? [value] : (values ?? []));
  // The first answer bears the name of the field: the summary of errors leads to it.
  return html`<fieldset
    class="choice-group ${error === null ? "" : "wrong"}"
    ${attributes({ "aria-describedby": describedBy(options) })}
  >
    <legend>${labelText(options)}</legend>
    ${hintAndError(options)}
    <div class="${inline ? "choices inline" : "choices"}">
      ${choices.map((choice, index) => {
        const id = index === 0 ? name : `${name}-${choice.value}`;
        return html`<div class="choice">
          <input
            ${attributes({
              type: kind === "radios" ? "radio" : "checkbox",
              id,
              name,
              value: choice.value,
              checked: chosen.has(choice.value),
              "aria-describedby": choice.hint === undefined ? null : `${id}-hint`,
            })}
          />
          <label for="${id}">${saidIn(choice.lang, choice.label)}</label>
          ${choice.hint === undefined ? "" : html`<p class="hint" id="${id}-hint">${choice.hint}</p>`}
        </div>`;
      })}
    </div>
  </fieldset>`;
};

/** One box, ticked or not: an agreement, a switch. */
export const singleBox = ({ name, label, value, error, language, hint }: FieldOptions): Markup => {
  const options = { name, label, value, error, language, ...(hint === undefined ? {} : { hint }) };
  return html`<div class="${error === null ? "single-box" : "single-box wrong"}">
    ${error === null ? "" : html`<p class="field-error" id="${name}-error">${error}</p>`}
    <div class="choice">
      <input
        ${attributes({
          type: "checkbox",
          id: name,
          name,
          value: "true",
          checked: value === "true",
          "aria-describedby": describedBy(options),
          "aria-invalid": error === null ? null : "true",
        })}
      />
      <label for="${name}">${label}</label>
      ${hint === undefined ? "" : html`<p class="hint" id="${name}-hint">${hint}</p>`}
    </div>
  </div>`;
};
