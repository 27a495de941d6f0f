import type { Bilingual } from "../../../kernel/index.ts";

/** The wording of the pages that set the site up. */
export const words = {
  title: { fr: "Réglages du site", en: "Site settings" },
  lead: {
    fr: "Ce que le site dit de lui-même, sur toutes ses pages.",
    en: "What the site says of itself, on all of its pages.",
  },
  file: {
    fr: "Un fichier règle le site, et lui seul : {file}. Ces réglages se lisent ici et se modifient dans ce fichier. Une fois le fichier retiré, ils se modifient ici.",
    en: "A file rules the site, and it alone: {file}. These settings are read here, and changed in that file. Once the file is taken away, they are changed here.",
  },
  fileWrong: {
    fr: "Ce fichier ne peut pas être lu ({places}) : ce qui valait avant vaut encore.",
    en: "This file cannot be read ({places}): what held before still holds.",
  },
  fileNow: {
    fr: "Un fichier règle désormais le site : rien n’a été enregistré.",
    en: "A file rules the site now: nothing was saved.",
  },
  change: { fr: "Modifier", en: "Change" },
  unset: { fr: "non renseigné", en: "not set" },
  ofBody: { fr: "comme l’organisme", en: "as the body" },
  usual: { fr: "celle de la France", en: "that of France" },
  ofProduct: { fr: "celle d’Égide", en: "that of Égide" },
  setting: { fr: "Réglage", en: "Setting" },
  today: { fr: "Aujourd’hui", en: "Today" },
  after: { fr: "Après", en: "After" },
  inVersion: { fr: "Dans cette version", en: "In this version" },
  reason: { fr: "Motif du changement", en: "Reason for the change" },
  reasonHint: {
    fr: "Gardé avec la nouvelle version, à côté de votre nom.",
    en: "Kept with the new version, beside your name.",
  },
  base: { fr: "Version", en: "Version" },
  step: { fr: "Étape", en: "Step" },
  look: { fr: "Voir avant d’enregistrer", en: "See before saving" },
  foreseen: { fr: "Ce qui changera", en: "What will change" },
  save: { fr: "Enregistrer", en: "Save" },
  edit: { fr: "Corriger", en: "Correct" },
  cancel: { fr: "Ne rien changer", en: "Change nothing" },
  saved: {
    fr: "Les réglages du site sont enregistrés. Les visiteurs les voient dans la seconde.",
    en: "The settings of the site have been saved. Visitors see them within a second.",
  },
  same: {
    fr: "Rien n’a changé : rien n’est enregistré.",
    en: "Nothing changed: nothing was saved.",
  },
  present: { fr: "Ce qui vaut aujourd’hui", en: "What holds today" },
  history: { fr: "Qui a changé quoi", en: "Who changed what" },
  historyLead: {
    fr: "Chaque version des réglages, avec son auteur et son motif ; une version remplacée est gardée cinq ans.",
    en: "Every version of the settings, with its author and reason; a replaced version is kept for five years.",
  },
  noVersion: { fr: "Personne n’a encore rien changé.", en: "Nobody has changed anything yet." },
  noVersions: { fr: "Aucune version pour l’instant", en: "No version yet" },
  noVersionsHelp: {
    fr: "Chaque changement enregistré paraît ici, avec son auteur et son motif.",
    en: "Each change that is saved stands here, with its author and reason.",
  },
  report: { fr: "Lire le rapport", en: "Read the report" },
  all: { fr: "Voir toutes les versions", en: "See all versions" },
  version: { fr: "Version {number}", en: "Version {number}" },
  number: { fr: "Version", en: "Version" },
  at: { fr: "Quand", en: "When" },
  author: { fr: "Qui", en: "Who" },
  why: { fr: "Motif", en: "Reason" },
  what: { fr: "Ce qui a changé", en: "What changed" },
  versionLead: { fr: "Du {at}, par {author} : {reason}", en: "Of {at}, by {author}: {reason}" },
  said: { fr: "Ce qu’elle dit", en: "What it says" },
  isPresent: { fr: "C’est la version en vigueur.", en: "This is the version that holds." },
  isSame: {
    fr: "Elle dit la même chose que la version en vigueur.",
    en: "It says the same as the version that holds.",
  },
  restore: { fr: "Revenir à cette version", en: "Go back to this version" },
  restoreTitle: { fr: "Revenir à la version {number}", en: "Go back to version {number}" },
  restoreLead: {
    fr: "Tout ce qu’elle disait vaudra de nouveau, comme une nouvelle version.",
    en: "All that it said will hold again, as a new version.",
  },
} as const satisfies Record<string, Bilingual>;
