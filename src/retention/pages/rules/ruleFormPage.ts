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
} from "../../../platform/web/index.ts";
import type { BindingPlace } from "../../policy/model/bindingPlaces.ts";
import { formEnds } from "../../rules/model/endValues.ts";
import { changedSection } from "./changedFields.ts";
import { archiveChoices, childChoices, clockChoices, ownFields } from "./formChoices.ts";
import {
  casesSection,
  clockRowsSection,
  disputesSection,
  noticeSection,
  testsSection,
} from "./formSections.ts";
import { endLabels, plusLabels, words } from "./formWords.ts";

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
  const children = childChoices(place);
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
    choices: clockChoices(place, language),
  })}
  ${clockRowsSection(section)}
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
          choices: children,
        })
  }
  ${choiceGroup({
    ...form.field("end"),
    language,
    kind: "radios",
    choices: formEnds.map((value) => ({ value, label: endLabels[value][language] })),
  })}
  ${changedSection(section)}
  ${details({
    summary: words.toArchive[language],
    open: end === "archive",
    content: html`<p class="soft">${words.archiveHelp[language]}</p>
      ${selectField({
        ...form.field("archiveTo"),
        language,
        optional: true,
        none: words.choose[language],
        choices: archiveChoices(place, stores),
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
        choices: ownFields(place),
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
