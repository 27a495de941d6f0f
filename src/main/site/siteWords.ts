import type { Bilingual, Language } from "../../kernel/index.ts";

/** The wording of the page: one entry per sentence, in both languages. */
export const words = {
  commitmentsTitle: { fr: "Nos engagements", en: "Our commitments" },
  commitmentsLead: {
    fr: "Chaque phrase publiée sur la conservation des données, la règle qui l’exécute, et où elle en est.",
    en: "Each published sentence on how long data is kept, the rule that carries it out, and where it stands.",
  },
  coverage: { fr: "Phrases publiées : {all}", en: "Published sentences: {all}" },
  proofsTitle: { fr: "Les preuves", en: "The proofs" },
  proofsLead: {
    fr: "Chaque fois qu’une durée prend fin, un reçu reste dans un journal que personne ne peut récrire sans que cela se voie.",
    en: "Each time a period ends, a receipt stays in a ledger that nobody can rewrite unseen.",
  },
  promises: { fr: "Les promesses", en: "The promises" },
  promisesIntro: {
    fr: "Pour chaque activité : la phrase telle qu’elle est publiée, la façon dont elle a été lue, et la règle qui l’exécute.",
    en: "For each activity: the sentence as published (in French), how it was read, and the rule that carries it out.",
  },
  context: { fr: "Contexte", en: "Context" },
  read: { fr: "Lecture", en: "Reading" },
  partly: { fr: "lue en partie", en: "partly read" },
  notRead: {
    fr: "Égide ne comprend pas cette phrase et n’en tire aucune règle.",
    en: "Égide does not understand this sentence and makes no rule of it.",
  },
  rule: { fr: "Règle", en: "Rule" },
  noStatement: {
    fr: "Aucune durée n’est publiée pour cette activité.",
    en: "No period is published for this activity.",
  },
  state: { fr: "État", en: "State" },
  run: { fr: "La dernière exécution", en: "The last run" },
  noRun: { fr: "Aucune exécution n’a encore eu lieu.", en: "There has been no run yet." },
  executed: { fr: "Exécution du", en: "Run of" },
  dry: { fr: "Essai sans effacement du", en: "Dry run, nothing erased, of" },
  scheduled: {
    fr: "Les règles sont exécutées d’elles-mêmes ; horaire : ",
    en: "The rules run by themselves; hours: ",
  },
  tried: {
    fr: "Les règles sont essayées d’elles-mêmes, sans rien effacer ; horaire : ",
    en: "The rules are tried by themselves, erasing nothing; hours: ",
  },
  unscheduled: {
    fr: "Aucun horaire n’est fixé : les règles ne sont exécutées que sur demande.",
    en: "No hours are set: the rules run only when asked to.",
  },
  stopped: { fr: "Elle a été arrêtée par : ", en: "It was stopped by: " },
  toEnd: { fr: "Lignes dont la durée prendrait fin", en: "Rows whose period would end" },
  runCaption: { fr: "Ce que chaque règle a fait", en: "What each rule did" },
  ruleColumn: { fr: "Règle", en: "Rule" },
  ended: { fr: "Lignes dont la durée a pris fin", en: "Rows whose period has ended" },
  heldBack: { fr: "Sans date, gardées", en: "Without a date, kept" },
  nothing: { fr: "rien", en: "nothing" },
  proofs: { fr: "Les reçus", en: "The receipts" },
  proofsIntro: {
    fr: "Un reçu dit combien de lignes ont été effacées, archivées, anonymisées ou limitées, par quelle règle, jusqu’à quel jour ; jamais ce qu’elles contenaient.",
    en: "A receipt says how many rows were erased, archived, anonymised or restricted, by which rule, up to which day; never what they held.",
  },
  receiptCaption: {
    fr: "Les derniers reçus, le plus récent d’abord",
    en: "The latest receipts, newest first",
  },
  noReceipt: {
    fr: "Le journal ne contient encore aucun reçu de ces règles.",
    en: "The ledger holds no receipt of these rules yet.",
  },
  entry: { fr: "Écriture", en: "Entry" },
  when: { fr: "Date", en: "Date" },
  upTo: { fr: "Dates jusqu’au", en: "Dates up to" },
  verify: { fr: "Vérifier soi-même", en: "Check it yourself" },
  verifyIntro: {
    fr: "Le point de contrôle est la signature de tout le journal. Conservez-le : si une seule écriture changeait, il ne correspondrait plus.",
    en: "The checkpoint is the signature of the whole ledger. Keep it: if a single entry changed, it would no longer match.",
  },
  download: { fr: "Point de contrôle, en texte", en: "Checkpoint, as text" },
  noCheckpoint: { fr: "Le journal est encore vide.", en: "The ledger is still empty." },
  key: { fr: "Clé de vérification :", en: "Verifier key:" },
  commands: {
    fr: "Depuis un terminal, dans le dossier d’Égide :",
    en: "From a terminal, in the folder of Égide:",
  },
  commandVerify: { fr: "# tout le journal", en: "# the whole ledger" },
  commandProve: {
    fr: "# la preuve d’une écriture, à vérifier n’importe où",
    en: "# the proof of one entry, to be checked anywhere",
  },
} as const satisfies Record<string, Bilingual>;

/** The wording for a number of things: French takes the singular up to 1, English at 1 only. */
export const counted = (
  count: number,
  forms: { readonly one: Bilingual; readonly many: Bilingual },
  language: Language,
): string => (count === 1 || (count === 0 && language === "fr") ? forms.one : forms.many)[language];
