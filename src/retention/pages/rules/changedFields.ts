import {
  details,
  html,
  selectField,
  type Markup,
  type Piece,
} from "../../../platform/web/index.ts";
import { formChanges, formMarks } from "../../rules/model/endValues.ts";
import { placed, placesIn } from "../../rules/model/placedNames.ts";
import { changedFields } from "./formChoices.ts";
import type { Section } from "./formSections.ts";
import { changeLabels, markLabels, words } from "./formWords.ts";
import { isAnyTyped, rowList, valueField } from "./rowFields.ts";

/** What an anonymisation changes: a choice for each field, and rows for what needs a word more. */
export const changedSection = (section: Section): Markup => {
  const { form, language } = section;
  return details({
    summary: words.anonymise[language],
    open:
      form.field("end").value === "anonymise" ||
      form.field("changes").error !== null ||
      isAnyTyped("mark", form),
    content: html`<p class="soft">${words.anonymiseHelp[language]}</p>
      ${changes(section)}
      <p class="soft">${words.marks[language]}</p>
      ${marks(section)}`,
  });
};

/** For each field of the table and of those that end with it, what becomes of it. */
const changes = ({ place, form, language }: Section): Piece => {
  const { values, error } = form.field("changes");
  const chosen = new Map(
    values.flatMap((value) => {
      const [collection = null, field, change] = placesIn(value, 3) ?? [];
      return field && change ? [[placed(collection, field), change] as const] : [];
    }),
  );
  return html`${error === null ? "" : html`<p class="field-error" id="changes-error">${error}</p>`}
  ${changedFields(place).map(({ value, label, collection, field }, at) => {
    const change = chosen.get(value) ?? "";
    return selectField({
      name: "changes",
      // The first bears the name: the summary of errors leads to it.
      id: at === 0 ? "changes" : `changes-${at}`,
      label,
      value: change === "" ? "" : placed(collection, field, change),
      error: null,
      language,
      optional: true,
      none: words.leave[language],
      choices: formChanges.map((each) => ({
        value: placed(collection, field, each),
        label: changeLabels[each][language],
      })),
    });
  })}`;
};

const marks = (section: Section): Piece => {
  const { place, form, language } = section;
  return rowList("mark", section, ({ name, isAsked }) => [
    selectField({
      ...form.field(`${name}Field`),
      language,
      isAsked,
      none: words.choose[language],
      width: "full",
      choices: changedFields(place),
      optional: true,
    }),
    selectField({
      ...form.field(`${name}As`),
      language,
      width: "full",
      choices: formMarks.map((value) => ({ value, label: markLabels[value][language] })),
    }),
    valueField(name, section),
  ]);
};
