import type { Bilingual } from "../../../../kernel/index.ts";
import type { LintFamily, Severity } from "../../../lint/lintRule.ts";

/** The wording of the page of findings. */
export const words = {
  link: { fr: "Constats de la vérification", en: "Findings of the check" },
  title: { fr: "Constats", en: "Findings" },
  lead: {
    fr: "Ce qu’un délégué méticuleux trouverait dans ce registre, changements en attente compris. Une erreur empêche la publication.",
    en: "What a meticulous officer would find in this register, waiting changes included. An error blocks a publication.",
  },
  none: {
    fr: "Il n’y a pas encore de registre à vérifier",
    en: "There is no register to check yet",
  },
  noneHelp: {
    fr: "Importez une page ou ajoutez une activité : les constats paraîtront ici.",
    en: "Import a page or add an activity: the findings will stand here.",
  },
  caption: { fr: "Les constats", en: "The findings" },
  search: { fr: "Chercher", en: "Search" },
  severity: { fr: "Gravité", en: "Severity" },
  family: { fr: "Famille", en: "Family" },
  all: { fr: "Toutes", en: "All" },
  record: { fr: "Activité", en: "Activity" },
  finding: { fr: "Constat", en: "Finding" },
  whole: { fr: "Tout le registre", en: "The whole register" },
  why: { fr: "Pourquoi, et comment corriger", en: "Why, and how to mend it" },
  rule: { fr: "Règle {id}", en: "Rule {id}" },
  found: { fr: "Constats affichés : {count} sur {all}", en: "Findings shown: {count} of {all}" },
  nothing: {
    fr: "Aucun constat ne répond à cette recherche",
    en: "No finding answers this search",
  },
  nothingHelp: {
    fr: "Élargissez la recherche, ou revenez à tous les constats.",
    en: "Widen the search, or go back to all findings.",
  },
} as const satisfies Record<string, Bilingual>;

export const severityNames: Readonly<
  Record<Severity, Bilingual & { readonly tone: "bad" | "watch" | "quiet" }>
> = {
  error: { fr: "erreur", en: "error", tone: "bad" },
  warning: { fr: "à corriger", en: "to be mended", tone: "watch" },
  info: { fr: "remarque", en: "remark", tone: "quiet" },
};

export const familyNames: Readonly<Record<LintFamily, Bilingual>> = {
  form: { fr: "Forme", en: "Form" },
  document: { fr: "Le registre entier", en: "The whole register" },
  law: { fr: "Base légale", en: "Legal basis" },
  special: { fr: "Données sensibles", en: "Special data" },
  rights: { fr: "Droits", en: "Rights" },
  retention: { fr: "Conservation", en: "Retention" },
  recipients: { fr: "Destinataires et sous-traitants", en: "Recipients and processors" },
};
