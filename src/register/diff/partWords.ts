import type { Bilingual } from "../../kernel/index.ts";
import type { ListWords } from "./listChanges.ts";
import type { ChangeGrade } from "./registerDiff.ts";

type Gender = "un" | "une";

/** « Un destinataire est ajouté : … », « Une finalité est retirée : … », and the same in English. */
const listOf = (
  grade: ChangeGrade,
  gender: Gender,
  { fr, en }: Bilingual,
  article: "A" | "An" = "A",
): ListWords => {
  const e = gender === "une" ? "e" : "";
  const begin = `${gender === "une" ? "Une" : "Un"} ${fr}`;
  return {
    grade,
    added: {
      fr: `${begin} est ajouté${e} : « {after} »`,
      en: `${article} ${en} is added: “{after}”`,
    },
    removed: {
      fr: `${begin} est retiré${e} : « {before} »`,
      en: `${article} ${en} is removed: “{before}”`,
    },
    changed: {
      fr: `${begin} change : « {before} » devient « {after} »`,
      en: `${article} ${en} changes: “{before}” becomes “{after}”`,
    },
  };
};

/** How each list of an activity says its changes. */
export const listWords = {
  purposes: listOf("persons", "une", { fr: "finalité", en: "purpose" }),
  subPurposes: listOf("persons", "une", { fr: "sous-finalité", en: "sub-purpose" }),
  legalReferences: listOf("editorial", "une", { fr: "référence juridique", en: "legal reference" }),
  dataSubjects: listOf("persons", "une", {
    fr: "catégorie de personnes",
    en: "category of persons",
  }),
  dataCategories: listOf("persons", "une", { fr: "donnée utilisée", en: "datum in use" }),
  recipients: listOf("persons", "un", { fr: "destinataire", en: "recipient" }),
  dataSources: listOf("persons", "une", { fr: "source des données", en: "source of the data" }),
  jointControllers: listOf("persons", "un", {
    fr: "responsable conjoint",
    en: "joint controller",
  }),
  onBehalfOf: listOf("persons", "un", {
    fr: "responsable pour le compte duquel on traite",
    en: "controller on whose behalf data are processed",
  }),
  specialConditions: listOf("persons", "une", {
    fr: "condition de l’article 9 du RGPD",
    en: "condition of GDPR article 9",
  }),
  securityMeasures: listOf("editorial", "une", {
    fr: "mesure de sécurité",
    en: "security measure",
  }),
  formalities: listOf("editorial", "une", { fr: "formalité préalable", en: "prior formality" }),
  commitments: listOf("persons", "un", { fr: "engagement", en: "commitment" }),
  necessity: listOf(
    "editorial",
    "une",
    { fr: "explication de la nécessité d’une donnée", en: "explanation why a datum is needed" },
    "An",
  ),
} as const satisfies Readonly<Record<string, ListWords>>;

/** Of a value that is one: it appears, goes, or changes. */
const valueOf = (grade: ChangeGrade, fr: string, en: string): ListWords => ({
  grade,
  added: { fr: `${fr} est désormais : « {after} »`, en: `${en} is now: “{after}”` },
  removed: {
    fr: `${fr} n’est plus indiqué : « {before} »`,
    en: `${en} is no longer said: “{before}”`,
  },
  changed: {
    fr: `${fr} passe de « {before} » à « {after} »`,
    en: `${en} goes from “{before}” to “{after}”`,
  },
});

export const valueWords = {
  domain: valueOf("editorial", "Le domaine", "The domain"),
  title: valueOf("editorial", "Le nom de l’activité", "The name of the activity"),
  reference: valueOf("editorial", "Le numéro de la fiche", "The number of the record"),
  createdOn: valueOf("editorial", "Le jour de création", "The day of creation"),
  updatedOn: valueOf("editorial", "Le jour de mise à jour", "The day of the update"),
  role: valueOf("persons", "Le rôle de l’organisme", "The role of the body"),
  representative: valueOf("persons", "Le représentant", "The representative"),
  offencesGround: valueOf(
    "persons",
    "Ce qui permet de traiter des infractions",
    "What allows the processing of offences",
  ),
  nationalIdentifierText: valueOf(
    "editorial",
    "Le texte qui permet d’utiliser le numéro de sécurité sociale",
    "The text that allows the national identification number",
  ),
  collection: valueOf("persons", "Le mode de collecte", "The way of collection"),
  processors: valueOf(
    "persons",
    "Ce qui est dit de la sous-traitance",
    "What is said of processors",
  ),
  rights: valueOf("persons", "Le texte sur les droits", "The text on rights"),
  impactAssessment: valueOf(
    "editorial",
    "L’état de l’analyse d’impact",
    "The state of the impact assessment",
  ),
  interest: valueOf("persons", "L’intérêt légitime poursuivi", "The legitimate interest"),
  withdrawal: valueOf(
    "persons",
    "Le moyen de retirer son consentement",
    "The way to withdraw consent",
  ),
  basisPurposes: valueOf("persons", "Ce que couvre la base légale", "What the legal basis covers"),
  service: valueOf("persons", "Ce que fait le sous-traitant", "What the processor does"),
  automatedDecisions: valueOf(
    "persons",
    "Ce qui est dit des décisions automatisées",
    "What is said of automated decisions",
  ),
  controller: valueOf("persons", "Le responsable des traitements", "The controller"),
  controllerContact: valueOf(
    "persons",
    "Ce qui permet de joindre le responsable",
    "How the controller is reached",
  ),
  controllerEmail: valueOf("persons", "L’adresse du responsable", "The address of the controller"),
} as const satisfies Readonly<Record<string, ListWords>>;
