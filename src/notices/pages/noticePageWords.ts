import type { Bilingual } from "../../kernel/index.ts";

/** The words around the texts, on their pages. */
export const pageWords = {
  record: {
    fr: "Voir la fiche de cette activité au registre",
    en: "See the record of this activity in the register",
  },
  listTitle: { fr: "Les notices d’information", en: "The privacy notices" },
  listLead: {
    fr: "Pour chaque activité : pourquoi vos données servent, combien de temps, et vos droits.",
    en: "For each activity: why your data is used, for how long, and your rights.",
  },
  general: { fr: "Pour toutes les activités", en: "For all activities" },
  policy: { fr: "La politique de confidentialité", en: "The privacy policy" },
  policyText: {
    fr: "Les règles communes, en sept chapitres.",
    en: "The rules common to all, in seven chapters.",
  },
  glossary: { fr: "Le glossaire", en: "The glossary" },
  glossaryText: { fr: "Les sigles, en clair.", en: "The acronyms, in plain words." },
  search: { fr: "Chercher", en: "Search" },
  caption: { fr: "Les notices, activité par activité", en: "The notices, activity by activity" },
  activity: { fr: "Activité", en: "Activity" },
  period: { fr: "Durée", en: "Period" },
  noPeriod: { fr: "non dite au registre", en: "not said in the register" },
  found: { fr: "Notices trouvées : {count} sur {all}", en: "Notices found: {count} of {all}" },
  nothing: { fr: "Aucune notice ne répond à cette recherche", en: "No notice answers this search" },
  nothingHelp: { fr: "Essayez un mot de moins.", en: "Try one word less." },
  none: { fr: "Aucune notice n’est encore publiée", en: "No notice has been published yet" },
  noneHelp: {
    fr: "Elles paraîtront avec le registre de l’organisme.",
    en: "They will appear with the register of the body.",
  },
  contents: { fr: "Sommaire", en: "Contents" },
  formats: { fr: "Ce texte en fichier :", en: "This text as a file:" },
  history: { fr: "Versions et changements", en: "Versions and changes" },
  historyLead: {
    fr: "Chaque version reste lisible à son adresse, avec ce qu’elle a changé.",
    en: "Each version can still be read at its address, with what it changed.",
  },
  version: { fr: "Version {number}", en: "Version {number}" },
  versionOf: { fr: "Version {number} du {day}", en: "Version {number} of {day}" },
  edition: { fr: "édition du registre : {edition}", en: "edition of the register: {edition}" },
  read: { fr: "Lire cette version", en: "Read this version" },
  noVersion: {
    fr: "Aucune version datée n’a encore paru.",
    en: "No dated version has appeared yet.",
  },
  old: {
    fr: "Ce texte a été remplacé depuis. Celui qui vaut aujourd’hui :",
    en: "This text has been replaced since. The one that holds today:",
  },
  withdrawn: {
    fr: "Cette activité n’est plus au registre. Sa dernière notice reste lisible ici.",
    en: "This activity is no longer in the register. Its last notice can still be read here.",
  },
  current: { fr: "Le texte d’aujourd’hui", en: "The text of today" },
  shortTitle: { fr: "Version courte", en: "Short version" },
  shortLead: {
    fr: "À placer au pied d’un formulaire, avec le lien vers le texte entier.",
    en: "To be put at the foot of a form, with the way to the whole text.",
  },
  shortLink: { fr: "Version courte, pour un formulaire", en: "Short version, for a form" },
  fragment: { fr: "Morceau de page (HTML)", en: "Piece of a page (HTML)" },
  finderTitle: { fr: "Trouver votre organisme", en: "Find your body" },
  finderApply: { fr: "Trouver", en: "Find" },
  postal: { fr: "Code postal", en: "Postal code" },
  finderWrong: {
    fr: "Un code postal a cinq chiffres, comme 72000.",
    en: "A postal code has five digits, such as 72000.",
  },
  finderNobody: {
    fr: "Ce code postal ne dépend d’aucun organisme de ce réseau. Écrivez au délégué ci-dessus.",
    en: "No body of this network answers for this postal code. Write to the officer above.",
  },
  finderFound: { fr: "Votre organisme :", en: "Your body:" },
  finderNoContact: {
    fr: "Aucun délégué n’est publié pour lui. Écrivez à celui du réseau, ci-dessus.",
    en: "No officer is published for it. Write to that of the network, above.",
  },
} as const satisfies Record<string, Bilingual>;
