import type { Language } from "../../../kernel/index.ts";
import {
  details,
  html,
  selectField,
  textField,
  type FormState,
  type Markup,
  type Piece,
} from "../../../platform/web/index.ts";
import type { BindingPlace } from "../../policy/model/bindingPlaces.ts";
import {
  disputesChoices,
  noticeChoices,
  otherFields,
  ownFields,
  testedChoices,
} from "./formChoices.ts";
import { shownRows } from "./formRows.ts";
import { words } from "./formWords.ts";
import { isAnyTyped, isTyped, rowList, testRows } from "./rowFields.ts";

/** What a part of the form is about: the table of the rule, and what was typed. */
export interface Section {
  readonly place: BindingPlace;
  readonly form: FormState;
  readonly language: Language;
}

/** Of which rows a rule speaks: any number of tests, and what they come to. */
export const testsSection = (section: Section): Markup => {
  const { place, form, language } = section;
  return details({
    summary: words.someRows[language],
    open: isAnyTyped("test", form) || form.field("tests").error !== null,
    content: html`<p class="soft">${words.someRowsHelp[language]}</p>
      ${wholeList("tests", section, testRows("test", testedChoices(place, language), section))}
      ${valueHint[language]}`,
  });
};

/** Other periods for some rows. */
export const casesSection = (section: Section): Markup => {
  const { place, form, language } = section;
  const choices = testedChoices(place, language);
  const cases = rowList(
    "case",
    section,
    ({ name, isAsked }) => [
      textField({ ...form.field(`${name}Keep`), language, isAsked, optional: true }),
    ],
    (row) => testRows(`case${row}Test`, choices, section),
  );
  const isOpen =
    isAnyTyped("case", form) ||
    form.field("cases").error !== null ||
    shownRows("case", form).rows.some((row) => isAnyTyped(`case${row}Test`, form));
  return details({
    summary: words.cases[language],
    open: isOpen,
    content: html`<p class="soft">${words.casesHelp[language]}</p>
      ${wholeList("cases", section, cases)} ${valueHint[language]}`,
  });
};

/** Where a clock of another table stands: how its rows belong to the row, and which of them count. */
export const clockRowsSection = (section: Section): Markup => {
  const { form, language } = section;
  return details({
    summary: words.clockRows[language],
    open: isAnyTyped("clockLink", form) || isAnyTyped("clockTest", form),
    content: html`<p class="soft">${words.clockRowsHelp[language]}</p>
      ${otherRows("clock", section)}`,
  });
};

/** Rows that stop the clock until they are decided, how they belong to the row, and which of them count. */
export const disputesSection = (section: Section): Markup => {
  const { place, form, language } = section;
  return details({
    summary: words.disputes[language],
    open:
      isTyped(form, ["disputes"]) ||
      isAnyTyped("disputesLink", form) ||
      isAnyTyped("disputesTest", form),
    content: html`<p class="soft">${words.disputesHelp[language]}</p>
      ${selectField({
        ...form.field("disputes"),
        language,
        optional: true,
        none: words.none[language],
        choices: disputesChoices(place, language),
      })}
      <p class="soft">${words.disputesWhere[language]}</p>
      ${otherRows("disputes", section)}`,
  });
};

/** When a person must have been told. */
export const noticeSection = ({ place, form, language }: Section): Markup =>
  details({
    summary: words.notice[language],
    open: isTyped(form, ["noticeSent", "noticeBefore"]),
    content: html`<p class="soft">${words.noticeHelp[language]}</p>
      ${selectField({
        ...form.field("noticeSent"),
        language,
        optional: true,
        none: words.none[language],
        choices: noticeChoices(place, language),
      })}
      ${textField({
        ...form.field("noticeBefore"),
        language,
        optional: true,
        width: "narrow",
        hint: noticeHint[language],
      })}`,
  });

/** The conditions on rows of another table, then how they belong to the row. */
const otherRows = (of: "clock" | "disputes", section: Section): Piece => {
  const { place, form, language } = section;
  const others = otherFields(place);
  return html`${testRows(`${of}Test`, others, section)} ${valueHint[language]}
    <p class="soft">${words.links[language]}</p>
    ${rowList(`${of}Link`, section, ({ name, isAsked }) => [
      selectField({
        ...form.field(`${name}Theirs`),
        language,
        isAsked,
        none: words.choose[language],
        width: "full",
        choices: others,
        optional: true,
      }),
      selectField({
        ...form.field(`${name}Ours`),
        language,
        none: words.choose[language],
        width: "full",
        choices: ownFields(place),
        optional: true,
      }),
    ])}`;
};

/** What is wrong with a list as a whole stands above it, where the summary of errors leads. */
const wholeList = (name: "tests" | "cases", { form }: Section, rows: Piece): Piece => {
  const { error } = form.field(name);
  return html`<div id="${name}" tabindex="-1">
    ${error === null ? "" : html`<p class="field-error">${error}</p>`} ${rows}
  </div>`;
};

const valueHint = {
  fr: html`<p class="hint">
    Plusieurs valeurs se séparent par des virgules. Entre guillemets, un nombre est un texte : "01".
  </p>`,
  en: html`<p class="hint">
    Several values take commas between them. In quotes a number is a text: "01".
  </p>`,
};
const noticeHint = { fr: "Par exemple « 1 mois » avant.", en: "Such as “1 month” before." };
