import type { Bilingual } from "../../../kernel/index.ts";

/** The wording of the register in the console. */
export const words = {
  title: { fr: "Registre", en: "Register" },
  lead: {
    fr: "Les activités publiées, avec ce qui manque, ce qui n’a pas été lu et ce qui est à vérifier.",
    en: "The published activities, with what is missing, what was not read and what is to be checked.",
  },
  import: { fr: "Importer une page de registre", en: "Import a register page" },
  public: { fr: "Voir le registre publié", en: "See the published register" },
  publicOne: { fr: "Voir la page publique", en: "See the public page" },
  waiting: { fr: "Un import attend votre relecture", en: "An import waits for your review" },
  waitingBy: { fr: "Déposé par {name} le {at}.", en: "Imported by {name} on {at}." },
  review: { fr: "Relire", en: "Review" },
  none: { fr: "Cet organisme n’a pas encore de registre", en: "This body has no register yet" },
  noneHelp: {
    fr: "Importez la page de registre que vous publiez : elle est lue, relue par vous, puis publiée.",
    en: "Import the register page that you publish: it is read, reviewed by you, then published.",
  },
  noneFolder: {
    fr: "Son registre se tient dans un dossier de la machine, où il n’a pas été trouvé ou n’a pas pu être lu.",
    en: "Its register stands in a folder of the machine, where it was not found or could not be read.",
  },
  folder: {
    fr: "Le registre se tient dans un dossier de la machine : il se change là, et non ici.",
    en: "The register stands in a folder of the machine: it is changed there, and not here.",
  },
  search: { fr: "Chercher", en: "Search" },
  domain: { fr: "Domaine", en: "Domain" },
  basis: { fr: "Base légale (article du RGPD)", en: "Legal basis (GDPR article)" },
  finding: { fr: "Constats", en: "Findings" },
  all: { fr: "Tous", en: "All" },
  withMissing: { fr: "ce qui manque", en: "what is missing" },
  withUnread: { fr: "ce qui n’a pas été lu", en: "what was not read" },
  withDoubtful: { fr: "ce qui est à vérifier", en: "what is to be checked" },
  withNone: { fr: "sans constat", en: "no finding" },
  found: { fr: "Activités trouvées : {count} sur {all}", en: "Activities found: {count} of {all}" },
  nothing: {
    fr: "Aucune activité ne répond à cette recherche",
    en: "No activity answers this search",
  },
  nothingHelp: {
    fr: "Essayez un mot de moins, ou retirez un filtre.",
    en: "Try one word less, or take a filter away.",
  },
  whole: { fr: "Voir toutes les activités", en: "See all activities" },
  caption: { fr: "Les activités du registre", en: "The activities of the register" },
  activity: { fr: "Activité", en: "Activity" },
  sentences: { fr: "Phrases de durée", en: "Retention sentences" },
  sentencesRead: { fr: "lues : {read} sur {all}", en: "read: {read} of {all}" },
  updated: { fr: "Mise à jour", en: "Updated" },
  noFinding: { fr: "rien à signaler", en: "nothing to report" },
  json: { fr: "Télécharger le registre entier (JSON)", en: "Download the whole register (JSON)" },
  ofDocument: { fr: "Ce qui concerne la page entière", en: "About the page as a whole" },
  noPage: {
    fr: "La page d’origine n’a pas été gardée avec ce registre : les valeurs sont montrées sans la phrase dont elles viennent. Le prochain import la gardera.",
    en: "The original page was not kept with this register: values are shown without the sentence that they come from. The next import will keep it.",
  },
  side: {
    fr: "Ce que la page dit, et ce qui en a été lu",
    en: "What the page says, and what was read of it",
  },
  pageColumn: { fr: "Page d’origine", en: "Original page" },
  valueColumn: { fr: "Ce qui en a été lu", en: "What was read of it" },
  noQuote: { fr: "aucun passage de la page", en: "no passage of the page" },
  nothingRead: { fr: "Rien n’en a été lu.", en: "Nothing was read of it." },
  underContext: { fr: "Introduite par :", en: "Introduced by:" },
  special: {
    fr: "Données sensibles au sens des articles 9 et 10 du RGPD.",
    en: "Special categories of data (GDPR articles 9 and 10).",
  },
  nationalIdentifier: {
    fr: "Le numéro de sécurité sociale est utilisé.",
    en: "The national identification number is used.",
  },
  before: { fr: "Ne dit plus :", en: "No longer says:" },
  after: { fr: "Dit maintenant :", en: "Now says:" },
} as const satisfies Record<string, Bilingual>;
