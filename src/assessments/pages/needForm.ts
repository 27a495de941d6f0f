import type { FastifyInstance } from "fastify";
import { Type } from "typebox";
import type { Bilingual, Language } from "../../kernel/index.ts";
import {
  addRecordForm,
  button,
  choiceGroup,
  html,
  seenField,
  seenFieldWords,
  textareaField,
} from "../../platform/web/index.ts";
import {
  criteriaShown,
  listings,
  mandatoryCases,
  needConclusions,
  needCriteria,
  type Listing,
  type MandatoryCase,
  type NeedConclusion,
  type NeedCriterion,
  type ProposedNeed,
} from "../model/need.ts";
import { decideNeed } from "../model/steps.ts";
import { placeOf, type AssessmentConsole } from "./assessmentConsole.ts";
import { words } from "./assessmentWords.ts";

export const needWords = {
  title: { fr: "L’analyse est-elle requise ?", en: "Is the assessment required?" },
  short: { fr: "Nécessité", en: "Need" },
  cases: {
    fr: "Cas où elle est obligatoire (art. 35(3))",
    en: "Cases where it is mandatory (art. 35(3))",
  },
  criteria: {
    fr: "Critères du comité européen (WP 248)",
    en: "Criteria of the European board (WP 248)",
  },
  criteriaHint: {
    fr: "Deux critères la font requérir dans la plupart des cas. Ceux que le registre montre sont cochés : à confirmer.",
    en: "Two criteria ask for it in most cases. Those that the register shows are ticked: to be confirmed.",
  },
  listing: {
    fr: "Listes de la CNIL (art. 35(4) et (5))",
    en: "Lists of the CNIL (art. 35(4) and (5))",
  },
  conclusion: { fr: "Conclusion", en: "Conclusion" },
} as const satisfies Record<string, Bilingual>;

export const caseWords = {
  evaluation: {
    fr: "Évaluation systématique et approfondie de personnes, par traitement automatisé, qui fonde des décisions produisant des effets juridiques ou aussi graves",
    en: "Systematic and extensive evaluation of persons, by automated processing, on which decisions with legal or similarly serious effects rest",
  },
  "sensitive-large-scale": {
    fr: "Données sensibles ou d’infractions à grande échelle",
    en: "Special categories of data, or offences, on a large scale",
  },
  "public-area": {
    fr: "Surveillance systématique à grande échelle d’une zone ouverte au public",
    en: "Systematic monitoring of a publicly accessible area on a large scale",
  },
} as const satisfies Record<MandatoryCase, Bilingual>;

export const criterionWords = {
  scoring: { fr: "Évaluation ou notation", en: "Evaluation or scoring" },
  "automated-decision": {
    fr: "Décision automatique à effet juridique ou aussi grave",
    en: "Automated decision with a legal or similarly serious effect",
  },
  monitoring: { fr: "Surveillance systématique", en: "Systematic monitoring" },
  sensitive: {
    fr: "Données sensibles ou très personnelles",
    en: "Sensitive or highly personal data",
  },
  "large-scale": { fr: "Grande échelle", en: "Large scale" },
  matching: { fr: "Croisement de données", en: "Matching of datasets" },
  vulnerable: { fr: "Personnes vulnérables", en: "Vulnerable persons" },
  innovative: {
    fr: "Usage innovant ou technologie nouvelle",
    en: "Innovative use or new technology",
  },
  "prevents-right": {
    fr: "Empêche d’exercer un droit ou d’obtenir un service ou un contrat",
    en: "Keeps persons from a right, a service or a contract",
  },
} as const satisfies Record<NeedCriterion, Bilingual>;

export const listingWords = {
  none: { fr: "Sur aucune des deux listes", en: "On neither list" },
  required: { fr: "Sur la liste où elle est requise", en: "On the list where it is required" },
  exempt: { fr: "Sur la liste où elle ne l’est pas", en: "On the list where it is not" },
} as const satisfies Record<Listing, Bilingual>;

export const conclusionWords = {
  required: { fr: "Requise", en: "Required" },
  "not-required": {
    fr: "Non requise : le dossier se clôt",
    en: "Not required: the record is closed",
  },
} as const satisfies Record<NeedConclusion, Bilingual>;

export const becauseWords = {
  "mandatory-case": { fr: "un cas de l’article 35(3)", en: "a case of article 35(3)" },
  listed: { fr: "la liste de l’article 35(4)", en: "the list of article 35(4)" },
  "two-criteria": { fr: "deux critères ou plus", en: "two criteria or more" },
  "one-criterion": {
    fr: "un critère : dans le doute, la mener",
    en: "one criterion: in doubt, carry it out",
  },
  exempt: { fr: "la liste de l’article 35(5)", en: "the list of article 35(5)" },
  nothing: { fr: "aucun critère", en: "no criterion" },
} as const satisfies Record<ProposedNeed["because"], Bilingual>;

/** Adds the form by which the need of an assessment is decided. */
export const addNeedForm = (web: FastifyInstance, parts: AssessmentConsole): void =>
  addRecordForm(web, placeOf(parts), {
    rest: "/besoin",
    title: needWords.title,
    saved: words.saved,
    schema: Type.Object({
      ...seenField,
      cases: Type.Array(Type.Enum([...mandatoryCases])),
      criteria: Type.Array(Type.Enum([...needCriteria])),
      listing: Type.Enum([...listings]),
      conclusion: Type.Enum([...needConclusions]),
      grounds: Type.String({ minLength: 1, maxLength: 4_000 }),
    }),
    words: {
      ...seenFieldWords,
      cases: { label: needWords.cases },
      criteria: { label: needWords.criteria },
      listing: { label: needWords.listing },
      conclusion: { label: needWords.conclusion },
      grounds: { label: words.grounds },
    },
    initial: async ({ body, content: { need, activities } }) => {
      if (need !== null)
        return {
          cases: [...need.cases],
          criteria: [...need.criteria],
          listing: need.listing,
          conclusion: need.conclusion,
          grounds: need.grounds,
        };
      const known = await parts.bodies.activitiesOf(body);
      const shown = known.filter(({ id }) => activities.includes(id)).flatMap(criteriaShown);
      return { criteria: [...new Set(shown)], listing: "none" as const };
    },
    fields: (form, language) => {
      const choices = <T extends string>(
        values: readonly T[],
        said: Readonly<Record<T, Readonly<Record<Language, string>>>>,
      ) => values.map((value) => ({ value, label: said[value][language] }));
      return html`${choiceGroup({
        ...form.field("cases"),
        language,
        kind: "boxes",
        optional: true,
        choices: choices(mandatoryCases, caseWords),
      })}
      ${choiceGroup({
        ...form.field("criteria"),
        language,
        kind: "boxes",
        optional: true,
        hint: needWords.criteriaHint[language],
        choices: choices(needCriteria, criterionWords),
      })}
      ${choiceGroup({
        ...form.field("listing"),
        language,
        kind: "radios",
        choices: choices(listings, listingWords),
      })}
      ${choiceGroup({
        ...form.field("conclusion"),
        language,
        kind: "radios",
        choices: choices(needConclusions, conclusionWords),
      })}
      ${textareaField({ ...form.field("grounds"), language, rows: 4, maxlength: 4_000, hint: words.groundsHint[language] })}
      ${button({ text: words.save[language] })}`;
    },
    decide: ({ cases, criteria, listing, conclusion, grounds }, by) =>
      decideNeed({ cases, criteria, listing }, conclusion, grounds, by),
    fieldOf: {
      "assessments.grounds-missing": "grounds",
      "assessments.need-required": "conclusion",
    },
  });
