import type { Language } from "../../../kernel/index.ts";
import {
  button,
  buttonRow,
  choiceGroup,
  details,
  enterButton,
  html,
  selectField,
  singleBox,
  textField,
  type FormState,
  type Markup,
  type Piece,
} from "../../../platform/web/index.ts";
import type { BindingPlace } from "../../policy/model/bindingPlaces.ts";
import { clockFields } from "../../policy/model/describedFields.ts";
import { descendants } from "../../rules/model/draftRule.ts";
import { formChanges, formEnds } from "../../rules/model/endValues.ts";
import { placed, placesIn } from "../../rules/model/placedNames.ts";
import { casesSection, disputesSection, noticeSection, testsSection } from "./formSections.ts";
import { changeLabels, endLabels, plusLabels, words } from "./formWords.ts";

/** The fields of a rule on a table, filled with what was drafted or typed. */
export const ruleFields = (
  {
    place,
    stores,
    isNew,
    form,
  }: {
    readonly place: BindingPlace;
    readonly stores: readonly string[];
    readonly isNew: boolean;
    readonly form: FormState;
  },
  language: Language,
): Markup => {
  const { collection, dataset } = place;
  const fields = dataset.collections.get(collection) ?? [];
  const children = descendants(collection, dataset.links);
  const plain = (names: readonly string[]) => names.map((name) => ({ value: name, label: name }));
  const end = form.field("end").value;
  const section = { place, form, language };
  return html`${enterButton({ name: "step", value: "check" })}${
    isNew
      ? textField({ ...form.field("id"), language, width: "middle", spellcheck: false })
      : html`<input type="hidden" name="id" value="${form.field("id").value}" />`
  }
  ${selectField({
    ...form.field("clock"),
    language,
    none: words.choose[language],
    choices: clockFields(dataset, collection).map((each) => {
      const name = each.collection === null ? each.field : `${each.collection} › ${each.field}`;
      return {
        value: placed(each.collection, each.field),
        label: each.isDated ? words.dated[language].replace("{field}", () => name) : name,
      };
    }),
  })}
  ${textField({ ...form.field("keep"), language, width: "narrow", hint: periodHint[language] })}
  ${choiceGroup({
    ...form.field("plus"),
    language,
    kind: "radios",
    choices: (["none", "current-year", "period"] as const).map((value) => ({
      value,
      label: plusLabels[value][language],
    })),
  })}
  ${textField({ ...form.field("plusPeriod"), language, width: "narrow", optional: true, hint: plusHint[language] })}
  ${casesSection(section)} ${testsSection(section)} ${disputesSection(section)}
  ${noticeSection(section)}
  ${
    children.length === 0
      ? ""
      : choiceGroup({
          ...form.field("with"),
          language,
          kind: "boxes",
          optional: true,
          hint: withHint[language],
          choices: plain(children),
        })
  }
  ${choiceGroup({
    ...form.field("end"),
    language,
    kind: "radios",
    choices: formEnds.map((value) => ({ value, label: endLabels[value][language] })),
  })}
  ${details({
    summary: words.anonymise[language],
    open: end === "anonymise" || form.field("changes").error !== null,
    content: html`<p class="soft">${words.anonymiseHelp[language]}</p>
      ${changes(place, [collection, ...children], form, language)}`,
  })}
  ${details({
    summary: words.toArchive[language],
    open: end === "archive",
    content: html`<p class="soft">${words.archiveHelp[language]}</p>
      ${selectField({
        ...form.field("archiveTo"),
        language,
        optional: true,
        none: words.choose[language],
        choices: plain(stores.filter((name) => name !== place.store)),
      })}
      ${textField({ ...form.field("archiveKeep"), language, optional: true, width: "narrow", hint: periodHint[language] })}`,
  })}
  ${details({
    summary: words.toRestrict[language],
    open: end === "restrict",
    content: html`<p class="soft">${words.restrictHelp[language]}</p>
      ${selectField({
        ...form.field("restrictField"),
        language,
        optional: true,
        none: words.choose[language],
        choices: plain(fields),
      })}
      ${textField({ ...form.field("restrictViews"), language, optional: true, spellcheck: false, hint: viewsHint[language] })}`,
  })}`;
};

/** What stands under every form that changes rules: the review, why, and the two ways to send it. */
export const savingFieldsOf = (
  { form, revision }: { readonly form: FormState; readonly revision: number },
  language: Language,
): Markup =>
  html`${singleBox({ ...form.field("reviewed"), language, hint: reviewHint[language] })}
    ${textField({ ...form.field("reason"), language, maxlength: 300, hint: reasonHint[language] })}
    <input type="hidden" name="base" value="${revision}" />
    ${buttonRow([
      button({ text: words.check[language], look: "secondary", name: "step", value: "check" }),
      button({ text: words.save[language], name: "step", value: "save" }),
    ])}`;

/** For each field of the table and of those that end with it, what becomes of it. */
const changes = (
  { dataset, collection: own }: BindingPlace,
  collections: readonly string[],
  form: FormState,
  language: Language,
): Piece => {
  const { values, error } = form.field("changes");
  const chosen = new Map(
    values.flatMap((value) => {
      const [collection, field, change] = placesIn(value, 3) ?? [];
      return field && change ? [[`${collection ?? own}\n${field}`, change] as const] : [];
    }),
  );
  return html`${error === null ? "" : html`<p class="field-error" id="changes-error">${error}</p>`}
  ${collections.flatMap((collection) =>
    (dataset.collections.get(collection) ?? []).map((field, at) => {
      const within = collection === own ? null : collection;
      const change = chosen.get(`${collection}\n${field}`) ?? "";
      return selectField({
        name: "changes",
        // The first bears the name: the summary of errors leads to it.
        id: within === null && at === 0 ? "changes" : `changes-${collection}-${field}`,
        label: within === null ? field : `${collection} › ${field}`,
        value: change === "" ? "" : placed(within, field, change),
        error: null,
        language,
        optional: true,
        none: words.leave[language],
        choices: formChanges.map((each) => ({
          value: placed(within, field, each),
          label: changeLabels[each][language],
        })),
      });
    }),
  )}`;
};

const periodHint = {
  fr: "Par exemple « 5 ans », « 18 mois », « 30 jours » ou « 48 heures ».",
  en: "Such as “5 years”, “18 months”, “30 days” or “48 hours”.",
};
const plusHint = {
  fr: "Seulement si vous avez choisi « une autre durée ».",
  en: "Only if you have chosen “another period”.",
};
const withHint = {
  fr: "Tout ce qui renvoie à cette table d’après le jeu de données. Décochez ce qui doit rester.",
  en: "All that refers to this table by the dataset. Untick what is to stay.",
};
const viewsHint = {
  fr: "Des virgules entre les noms.",
  en: "Commas between the names.",
};
const reviewHint = {
  fr: "À cocher quand la vérification le demande : votre nom et la date d’aujourd’hui seront écrits dans la règle. Une relecture donnée avant ne vaut plus pour une règle modifiée.",
  en: "To be ticked where the check asks for it: your name and today’s date will be written in the rule. A review given before no longer holds for a rule that is changed.",
};
const reasonHint = {
  fr: "Il reste dans l’historique de la politique, avec votre nom. N’y nommez aucune personne concernée.",
  en: "It stays in the history of the policy, with your name. Name no data subject in it.",
};
