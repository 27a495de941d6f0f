import { attributes } from "../../attributes.ts";
import { html, type Markup } from "../../../escaping/index.ts";
import { controlAttributes, field, type FieldOptions } from "../field/field.ts";

export interface Choice {
  readonly value: string;
  readonly label: string;
  /** Choices that stand beside each other under one heading bear its name. */
  readonly group?: string;
  /** The language of the label, where it is not that of the page. */
  readonly lang?: "fr" | "en";
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
      ${grouped(options.choices).map(([group, choices]) => {
        const entries = choices.map(
          ({ value, label, lang }) =>
            html`<option ${attributes({ value, lang, selected: value === options.value })}>
              ${label}
            </option>`,
        );
        return group === undefined
          ? entries
          : html`<optgroup label="${group}">${entries}</optgroup>`;
      })}
    </select>`,
  );

/** Neighbours of one group together, in the order in which they were given. */
const grouped = (
  choices: readonly Choice[],
): readonly (readonly [string | undefined, Choice[]])[] => {
  const groups: [string | undefined, Choice[]][] = [];
  for (const choice of choices) {
    const last = groups.at(-1);
    if (last !== undefined && last[0] === choice.group) last[1].push(choice);
    else groups.push([choice.group, [choice]]);
  }
  return groups;
};
