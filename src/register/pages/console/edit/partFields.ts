import { fill, type Language } from "../../../../kernel/index.ts";
import {
  button,
  buttonRow,
  choiceGroup,
  dateField,
  fieldGroup,
  html,
  selectField,
  singleBox,
  textareaField,
  textField,
  type FieldError,
  type Markup,
  type Piece,
} from "../../../../platform/web/index.ts";
import type { Column, PartFields } from "../../parts/part.ts";
import { words } from "./editWords.ts";
import { fieldName, mayBeLeft, type TypedRow } from "./typedRows.ts";

/** The fields of a part, under why it is asked for and by which article. */
export const partFields = (
  part: PartFields,
  rows: readonly TypedRow[],
  errors: readonly FieldError[],
  language: Language,
  below: (row: TypedRow) => Piece = () => "",
): Markup => {
  const { name, title, why, article, row: rowWords } = part;
  return html`<section aria-labelledby="${name}">
    <h2 id="${name}">${title[language]}</h2>
    <p class="hint">${why[language]} <span class="soft">${article[language]}</span></p>
    ${rows.map((typed, at) => {
      const fields = part.columns.map((column, index) =>
        fieldOf(part, column, typed, errors, language, typed.isAsked === true && index === 0),
      );
      if (rowWords === null) return html`${fields}${below(typed)}`;
      const said = rowWords[language].toLocaleLowerCase(language);
      return fieldGroup({
        legend: `${rowWords[language]} ${at + 1}`,
        fields,
        content: below(typed),
        action: button({
          text: fill(words.out[language], { row: said, number: at + 1 }),
          look: "secondary",
          name: "step",
          value: `out-${name}-${typed.number}`,
        }),
      });
    })}
    ${
      rowWords === null
        ? ""
        : buttonRow([
            button({
              text: fill(words.add[language], {
                row: rowWords[language].toLocaleLowerCase(language),
              }),
              look: "secondary",
              name: "step",
              value: `row-${name}`,
            }),
          ])
    }
  </section>`;
};

const fieldOf = (
  part: PartFields,
  column: Column,
  { number, row }: TypedRow,
  errors: readonly FieldError[],
  language: Language,
  isAsked: boolean,
): Piece => {
  const name = fieldName(part, number, column.name);
  const value = row[column.name] ?? "";
  if (column.isHidden) return html`<input type="hidden" name="${name}" value="${value}" />`;
  const options = {
    name,
    label: column.label[language],
    value,
    error: errors.find(({ field }) => field === name)?.message ?? null,
    language,
    optional: column.isNeeded !== true || mayBeLeft(part),
    isAsked,
    ...(column.hint === undefined ? {} : { hint: column.hint[language] }),
  };
  switch (column.kind) {
    case "line":
      return textField({ ...options, width: "full" });
    case "text":
      return textareaField({ ...options, rows: value.length > 160 ? 5 : 2, lang: "fr" });
    case "lines":
      return textareaField({
        ...options,
        rows: Math.min(14, value.split("\n").length + 2),
        lang: "fr",
      });
    case "date":
      return dateField(options);
    case "box":
      return singleBox(options);
    default:
      return choiceOf(options, column, language);
  }
};

type Options = Parameters<typeof textField>[0];

const choiceOf = (options: Options, { choices = [] }: Column, language: Language): Markup =>
  selectField({
    ...options,
    none: words.choose[language],
    width: "full",
    choices: choices.map(({ value, label }) => ({ value, label: label[language] })),
  });

/** What is kept of a part that two people changed. */
export const pickField = (
  part: PartFields,
  { picked, error }: { readonly picked: string; readonly error: string | null },
  language: Language,
): Markup =>
  choiceGroup({
    name: `pick-${part.name}`,
    label: fill(words.pick[language], { part: part.title[language] }),
    value: picked,
    error,
    language,
    kind: "radios",
    inline: true,
    choices: [
      { value: "theirs", label: words.pickTheirs[language] },
      { value: "mine", label: words.pickMine[language] },
    ],
  });
