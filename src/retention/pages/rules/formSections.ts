import { fill, type Language } from "../../../kernel/index.ts";
import {
  button,
  buttonRow,
  choiceGroup,
  details,
  fieldGroup,
  html,
  selectField,
  textField,
  type FormState,
  type Markup,
  type Piece,
} from "../../../platform/web/index.ts";
import type { BindingPlace } from "../../policy/model/bindingPlaces.ts";
import { clockFields, linkedCollections } from "../../policy/model/describedFields.ts";
import { placed } from "../../rules/model/placedNames.ts";
import { formTests } from "../../rules/model/testValues.ts";
import { rowNames, rowTitle, shownRows, type RowKind } from "./formRows.ts";
import { joinLabels, testLabels, words } from "./formWords.ts";

interface Section {
  readonly place: BindingPlace;
  readonly form: FormState;
  readonly language: Language;
}

/** Of which rows a rule speaks: any number of tests, and whether all of them must be true. */
export const testsSection = ({ place, form, language }: Section): Markup =>
  details({
    summary: words.someRows[language],
    open: isOpen("test", form),
    content: html`<p class="soft">${words.someRowsHelp[language]}</p>
      ${rowsOf("test", { place, form, language })}
      ${choiceGroup({
        ...form.field("testsJoin"),
        value: form.field("testsJoin").value || "all",
        language,
        kind: "radios",
        choices: (["all", "any"] as const).map((value) => ({
          value,
          label: joinLabels[value][language],
        })),
      })}`,
  });

/** Other periods for some rows. */
export const casesSection = ({ place, form, language }: Section): Markup =>
  details({
    summary: words.cases[language],
    open: isOpen("case", form),
    content: html`<p class="soft">${words.casesHelp[language]}</p>
      ${rowsOf("case", { place, form, language })}`,
  });

/** Rows that stop the clock until they are decided, and how they belong to the row where nothing else says so. */
export const disputesSection = ({ place, form, language }: Section): Markup => {
  const { dataset, collection } = place;
  const others = otherCollections(place);
  const fieldsOf = (dated: boolean) =>
    others.flatMap((name) => {
      const fields = dated
        ? clockFields(dataset, name).filter((each) => each.collection === null)
        : (dataset.collections.get(name) ?? []).map((field) => ({ field, isDated: false }));
      return fields.map(({ field, isDated }) => ({
        value: placed(name, field),
        label: isDated ? fill(words.dated[language], { field }) : field,
        group: name,
      }));
    });
  return details({
    summary: words.disputes[language],
    open: isTyped(form, ["disputes", "disputesTheirs", "disputesOurs"]),
    content: html`<p class="soft">${words.disputesHelp[language]}</p>
      ${selectField({
        ...form.field("disputes"),
        language,
        optional: true,
        none: words.none[language],
        choices: fieldsOf(true),
      })}
      <p class="soft">${words.disputesLink[language]}</p>
      ${selectField({
        ...form.field("disputesTheirs"),
        language,
        optional: true,
        none: words.none[language],
        choices: fieldsOf(false),
      })}
      ${selectField({
        ...form.field("disputesOurs"),
        language,
        optional: true,
        none: words.none[language],
        choices: plain(dataset.collections.get(collection) ?? []),
      })}`,
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
        choices: clockFields(place.dataset, place.collection)
          .filter((each) => each.collection === null)
          .map(({ field, isDated }) => ({
            value: field,
            label: isDated ? fill(words.dated[language], { field }) : field,
          })),
      })}
      ${textField({
        ...form.field("noticeBefore"),
        language,
        optional: true,
        width: "narrow",
        hint: noticeHint[language],
      })}`,
  });

const rowsOf = (kind: RowKind, { place, form, language }: Section): Piece => {
  const { rows, added, next } = shownRows(kind, form);
  const { error } = form.field(`${kind}s`);
  const removal = kind === "test" ? words.removeTest : words.removeCase;
  const adding = kind === "test" ? words.addTest : words.addCase;
  return html`<div id="${kind}s" tabindex="-1">
    ${error === null ? "" : html`<p class="field-error">${error}</p>`}
    ${rows.map((row) => {
      const name = `${kind}${row}`;
      return fieldGroup({
        legend: rowTitle(kind, row)[language],
        fields: [
          selectField({
            ...form.field(`${name}Field`),
            language,
            isAsked: row === added,
            none: words.choose[language],
            width: "full",
            choices: testedFields(place, language),
            optional: true,
          }),
          selectField({
            ...form.field(`${name}Test`),
            language,
            width: "full",
            choices: formTests.map((value) => ({ value, label: testLabels[value][language] })),
          }),
          textField({ ...form.field(`${name}Value`), language, optional: true }),
          kind === "case"
            ? textField({ ...form.field(`${name}Keep`), language, optional: true })
            : "",
        ],
        action: button({
          text: fill(removal[language], { row }),
          look: "secondary",
          name: "step",
          value: `row-${kind}-${row}`,
        }),
      });
    })}
    <p class="hint">${valueHint[language]}</p>
    ${
      next === null
        ? ""
        : buttonRow([
            button({
              text: adding[language],
              look: "secondary",
              name: "step",
              value: `row-${kind}`,
            }),
          ])
    }
  </div>`;
};

/** The fields of the row, then those of the collections that are linked to it. */
const testedFields = ({ dataset, collection }: BindingPlace, language: Language) => [
  ...(dataset.collections.get(collection) ?? []).map((field) => ({
    value: placed(null, field),
    label: field,
    group: words.ownFields[language],
  })),
  ...linkedCollections(dataset, collection).flatMap((name) =>
    (dataset.collections.get(name) ?? []).map((field) => ({
      value: placed(name, field),
      label: `${name} › ${field}`,
      group: fill(words.linked[language], { collection: name }),
    })),
  ),
];

/** Every other collection of the dataset, those that are linked first. */
const otherCollections = ({ dataset, collection }: BindingPlace): readonly string[] => {
  const linked = linkedCollections(dataset, collection);
  const others = [...dataset.collections.keys()].filter((name) => name !== collection);
  return [...new Set([...linked, ...others])];
};

/** Rows were typed, asked for, or are wrong. */
const isOpen = (kind: RowKind, form: FormState): boolean =>
  form.field("step").value.startsWith(`row-${kind}`) ||
  form.field(`${kind}s`).error !== null ||
  shownRows(kind, form).rows.some((row) =>
    isTyped(
      form,
      rowNames(kind, row).filter((name) => !name.endsWith("Test")),
    ),
  );

const isTyped = (form: FormState, names: readonly string[]): boolean =>
  names.some((name) => form.field(name).value !== "" || form.field(name).error !== null);

const plain = (names: readonly string[]) => names.map((name) => ({ value: name, label: name }));

const valueHint = {
  fr: 'Plusieurs valeurs se séparent par des virgules. Entre guillemets, un nombre est un texte : "01".',
  en: 'Several values take commas between them. In quotes a number is a text: "01".',
};
const noticeHint = { fr: "Par exemple « 1 mois » avant.", en: "Such as “1 month” before." };
