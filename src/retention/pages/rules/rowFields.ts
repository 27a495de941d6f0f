import type { Bilingual, Language } from "../../../kernel/index.ts";
import {
  button,
  buttonRow,
  fieldGroup,
  html,
  selectField,
  textField,
  type FormState,
  type Markup,
  type Piece,
} from "../../../platform/web/index.ts";
import { formJoins } from "../../rules/model/conditionValues.ts";
import { formTests, formTies } from "../../rules/model/testValues.ts";
import type { FormChoice } from "./formChoices.ts";
import { rowNames, shownRows, type ListName, type TestList } from "./formRows.ts";
import { joinLabels, senseLabels, testLabels, tieLabels, words } from "./formWords.ts";
import { rowSaid } from "./rowWords.ts";

interface Shown {
  readonly form: FormState;
  readonly language: Language;
}

/** A row on its way to the page: the name with which its fields begin, and whether it has just been asked for. */
export interface RowOnPage {
  readonly row: number;
  readonly name: string;
  readonly isAsked: boolean;
  readonly isFirst: boolean;
}

/** The rows of a list, each with a button that takes it out, and one that adds a row. */
export const rowList = (
  list: ListName,
  { form, language }: Shown,
  fields: (row: RowOnPage) => readonly Piece[],
  content: (row: number) => Piece = () => "",
): Markup => {
  const { rows, added, next } = shownRows(list, form);
  return html`${rows.map((row, at) =>
    fieldGroup({
      legend: rowSaid(list, "title", row)[language],
      fields: fields({
        row,
        name: `${list}${row}`,
        isAsked: row === added,
        isFirst: at === 0,
      }),
      content: content(row),
      action: stepButton(rowSaid(list, "remove", row)[language], `row-${list}-${row}`),
    }),
  )}
  ${next === null ? "" : buttonRow([stepButton(rowSaid(list, "add")[language], `row-${list}`)])}`;
};

const stepButton = (text: string, value: string): Markup =>
  button({ text, look: "secondary", name: "step", value });

/** Tests in rows, and what they come to. */
export const testRows = (list: TestList, choices: readonly FormChoice[], shown: Shown): Markup => {
  const { form, language } = shown;
  const select = (name: string, labels: readonly (readonly [string, Bilingual])[]): Markup =>
    selectField({
      ...form.field(name),
      language,
      width: "full",
      choices: labels.map(([value, label]) => ({ value, label: label[language] })),
    });
  const rows = rowList(list, shown, ({ name, isAsked, isFirst }) => [
    isFirst
      ? ""
      : select(
          `${name}Tie`,
          formTies.map((each) => [each, tieLabels[each]]),
        ),
    selectField({
      ...form.field(`${name}Field`),
      language,
      isAsked,
      none: words.choose[language],
      width: "full",
      choices,
      optional: true,
    }),
    select(
      `${name}Test`,
      formTests.map((each) => [each, testLabels[each]]),
    ),
    valueField(name, shown),
    select(`${name}Sense`, Object.entries(senseLabels)),
  ]);
  const isOne = shownRows(list, form).rows.length < 2;
  const join = form.field(`${list}Join`);
  return html`${rows}${
    isOne && (join.value === "" || join.value === "all")
      ? ""
      : select(
          join.name,
          formJoins.map((each) => [each, joinLabels[each]]),
        )
  }`;
};

export const valueField = (name: string, { form, language }: Shown): Markup =>
  textField({ ...form.field(`${name}Value`), language, optional: true });

/** A row of a list was typed, asked for, or is wrong. */
export const isAnyTyped = (list: ListName, form: FormState): boolean =>
  form.field("step").value.startsWith(`row-${list}`) ||
  shownRows(list, form).rows.some((row) =>
    isTyped(
      form,
      rowNames(list, row).filter((name) => !/(?:Test|As|Sense|Tie)$/.test(name)),
    ),
  );

export const isTyped = (form: FormState, names: readonly string[]): boolean =>
  names.some((name) => form.field(name).value !== "" || form.field(name).error !== null);
