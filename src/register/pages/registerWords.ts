import type { Bilingual } from "../../kernel/index.ts";

/** The wording of the public pages of the register. */
export const words = {
  title: { fr: "Le registre des traitements", en: "The register of processing activities" },
  lead: {
    fr: "Chaque activité qui utilise des données personnelles : à quoi elle sert, ce qu’elle utilise, qui le reçoit et combien de temps c’est gardé.",
    en: "Each activity that uses personal data: what it is for, what it uses, who receives it and how long it is kept.",
  },
  search: { fr: "Chercher", en: "Search" },
  domain: { fr: "Domaine", en: "Domain" },
  basis: { fr: "Fondement (article du RGPD)", en: "Legal basis (GDPR article)" },
  all: { fr: "Tous", en: "All" },
  caption: { fr: "Les activités", en: "The activities" },
  activity: { fr: "Activité", en: "Activity" },
  periods: { fr: "Durées publiées", en: "Published periods" },
  updated: { fr: "Mise à jour", en: "Updated" },
  found: { fr: "Activités trouvées : {count} sur {all}", en: "Activities found: {count} of {all}" },
  nothing: {
    fr: "Aucune activité ne répond à cette recherche",
    en: "No activity answers this search",
  },
  nothingHelp: {
    fr: "Essayez un mot de moins, ou l’autre nombre : « dossier » trouve aussi « dossiers ».",
    en: "Try one word less, or the singular: the register is in French.",
  },
  whole: { fr: "Voir tout le registre", en: "See the whole register" },
  none: { fr: "Aucun registre n’est encore publié", en: "No register has been published yet" },
  noneHelp: {
    fr: "Il paraîtra ici dès que l’organisme l’aura importé et publié.",
    en: "It will appear here once the body has imported and published it.",
  },
  purposes: { fr: "À quoi cela sert", en: "What it is for" },
  legalBases: { fr: "Ce qui l’autorise", en: "What allows it" },
  texts: { fr: "Textes cités", en: "Texts cited" },
  subjects: { fr: "Personnes concernées", en: "Persons concerned" },
  data: { fr: "Données utilisées", en: "Data used" },
  nationalIdentifier: {
    fr: "Le numéro de sécurité sociale est utilisé.",
    en: "The national identification number is used.",
  },
  special: {
    fr: "Données sensibles au sens des articles 9 et 10 du RGPD.",
    en: "Special categories of data (GDPR articles 9 and 10).",
  },
  recipients: { fr: "Qui reçoit les données", en: "Who receives the data" },
  noRecipient: { fr: "Personne d’autre.", en: "Nobody else." },
  processors: { fr: "Sous-traitance", en: "Processors" },
  notice: {
    fr: "Lire la notice d’information de cette activité",
    en: "Read the privacy notice of this activity",
  },
  rights: { fr: "Vos droits", en: "Your rights" },
  measures: { fr: "Mesures de sécurité (genres)", en: "Security measures (kinds)" },
  onRequest: {
    fr: "Sur demande : {kinds}. Écrivez à",
    en: "On request: {kinds}. Write to",
  },
  onRequestAnyone: {
    fr: "Sur demande, auprès de l’organisme : {kinds}.",
    en: "On request, from the body: {kinds}.",
  },
  retention: { fr: "Combien de temps", en: "For how long" },
  retentionLead: {
    fr: "La phrase publiée, ce qui en a été lu, la règle qui l’exécute et ce qui a été fait.",
    en: "The published sentence (in French), what was read of it, the rule that carries it out and what was done.",
  },
  noRetention: {
    fr: "Aucune durée n’est publiée pour cette activité.",
    en: "No period is published for this activity.",
  },
  unsaid: { fr: "Le registre ne le dit pas.", en: "The register does not say." },
  reading: { fr: "Lecture", en: "Reading" },
  partly: { fr: "lue en partie", en: "partly read" },
  unread: {
    fr: "Cette phrase n’a pas été comprise : aucune règle n’en est tirée.",
    en: "This sentence was not understood: no rule is made of it.",
  },
  rule: { fr: "Règle", en: "Rule" },
  lastRun: { fr: "Exécutée le", en: "Carried out on" },
  never: { fr: "Jamais exécutée", en: "Never carried out" },
  keeps: {
    fr: "Ne met fin à rien : elle empêche qu’une autre règle supprime trop tôt",
    en: "Ends nothing: it keeps another rule from deleting too early",
  },
  receipt: { fr: "Dernier reçu", en: "Latest receipt" },
  entry: { fr: "écriture {index} du journal", en: "entry {index} of the ledger" },
} as const satisfies Record<string, Bilingual>;
