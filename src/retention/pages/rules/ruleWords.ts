import type { Bilingual } from "../../../kernel/index.ts";

/** The wording of the pages about sentences and their rules. */
export const words = {
  title: { fr: "Phrases et règles", en: "Statements and rules" },
  lead: {
    fr: "Chaque phrase publiée sur la conservation, ce qui en est compris, et la règle qui la tient.",
    en: "Each published sentence on how long data is kept, what is understood of it, and the rule that keeps it.",
  },
  coverage: { fr: "Phrases publiées : {all}", en: "Published sentences: {all}" },
  search: {
    fr: "Mots de la phrase, de l’activité ou de la règle",
    en: "Words of the sentence, the activity or the rule",
  },
  state: { fr: "État", en: "State" },
  found: { fr: "{count} sur {all} phrases", en: "{count} of {all} sentences" },
  caption: { fr: "Phrases publiées et leurs règles", en: "Published sentences and their rules" },
  sentence: { fr: "Phrase", en: "Sentence" },
  activity: { fr: "Activité", en: "Activity" },
  reading: { fr: "Lecture", en: "Reading" },
  rule: { fr: "Règle", en: "Rule" },
  noRule: { fr: "aucune", en: "none" },
  file: { fr: "Télécharger la liste (CSV)", en: "Download the list (CSV)" },
  simulate: { fr: "Simuler les règles", en: "Simulate the rules" },
  nothing: { fr: "Aucune phrase ne répond à ces critères", en: "No sentence meets these criteria" },
  nothingHelp: {
    fr: "Retirez un mot, ou choisissez un autre état.",
    en: "Take a word out, or choose another state.",
  },
  whole: { fr: "Montrer toutes les phrases", en: "Show all sentences" },
  none: { fr: "Aucun registre pour cet organisme", en: "No register for this body" },
  noneHelp: {
    fr: "Importez d’abord son registre : ses phrases sur la conservation paraîtront ici.",
    en: "Import its register first: its sentences on how long data is kept will appear here.",
  },
  toRegister: { fr: "Aller au registre", en: "Go to the register" },
  noStatement: {
    fr: "Le registre n’énonce aucune durée de conservation",
    en: "The register states no retention period",
  },
  noStatementHelp: {
    fr: "Complétez le champ « durée de conservation » de ses activités, puis publiez-le à nouveau.",
    en: "Fill in how long its activities keep data, then publish it again.",
  },
  faulty: { fr: "Fichiers à corriger", en: "Files to mend" },
  faultyHelp: {
    fr: "Les fichiers de la politique comportent des erreurs. Aucune règle ne s’exécute, et rien ne se modifie ici, avant leur correction.",
    en: "The files of the policy hold errors. No rule runs, and nothing is changed here, before they are mended.",
  },
  problem: { fr: "Ce qui ne va pas", en: "What is wrong" },
  strays: { fr: "Règles sans phrase", en: "Rules without a sentence" },
  straysHelp: {
    fr: "La phrase que ces règles tenaient n’est plus publiée. Elles bloquent toute exécution : retirez-les, ou publiez à nouveau la phrase.",
    en: "The sentence that these rules kept is published no more. They keep every run from starting: take them out, or publish the sentence again.",
  },
  folder: {
    fr: "Cette politique est un dossier que l’installation désigne (EGIDE_POLICY) : elle se modifie dans ses fichiers, et se lit ici.",
    en: "This policy is a folder that the installation names (EGIDE_POLICY): it is changed in its files, and read here.",
  },
  context: { fr: "Contexte", en: "Context" },
  partly: {
    fr: "comprise en partie : les mots soulignés n’ont pas été lus",
    en: "partly understood: the underlined words were not read",
  },
  notRead: {
    fr: "non comprise : aucune durée n’en est tirée sans une personne",
    en: "not understood: no period is taken from it without a person",
  },
  noPeriod: { fr: "ne fixe aucune durée", en: "sets no period" },
  identifier: { fr: "Identifiant", en: "Identifier" },
  table: { fr: "Table", en: "Table" },
  reviewed: { fr: "Relue par", en: "Reviewed by" },
  reviewedBy: { fr: "{by}, le {on}", en: "{by}, on {on}" },
  lastRun: { fr: "Dernière exécution", en: "Last run" },
  never: { fr: "jamais encore", en: "never yet" },
  ended: { fr: "lignes terminées : {count}", en: "rows ended: {count}" },
  place: { fr: "Écrite dans", en: "Written in" },
  placeLine: { fr: "{file}, ligne {line}", en: "{file}, line {line}" },
  life: { fr: "Ce que deviennent les lignes", en: "What becomes of the rows" },
  refusals: {
    fr: "Ce qui empêche cette règle de s’exécuter",
    en: "What keeps this rule from running",
  },
  notes: { fr: "Bon à savoir", en: "Good to know" },
  ruleTitle: { fr: "Règle {rule}", en: "Rule {rule}" },
  unbound: { fr: "Aucune règle ne tient cette phrase.", en: "No rule keeps this sentence." },
  unbindable: {
    fr: "Aucune règle ne peut tenir cette phrase :",
    en: "No rule can keep this sentence:",
  },
  bind: { fr: "Relier cette phrase à une table", en: "Bind this sentence to a table" },
  bindAnother: { fr: "Relier à une table de plus", en: "Bind to one more table" },
  change: { fr: "Modifier la règle", en: "Change the rule" },
  remove: { fr: "Retirer la règle", en: "Take the rule out" },
  simulateOne: { fr: "Simuler cette règle", en: "Simulate this rule" },
  back: { fr: "Toutes les phrases", en: "All sentences" },
  review: { fr: "à relire par une personne", en: "a person must review it" },
  choice: { fr: "deux règles se contredisent", en: "two rules contradict each other" },
  ready: { fr: "comprise, à relier", en: "understood, to be bound" },
} as const satisfies Record<string, Bilingual>;

/** What each filter of the list is called. */
export const filterNames = {
  review: words.review,
  choice: words.choice,
  ready: words.ready,
} as const;
