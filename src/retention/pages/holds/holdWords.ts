import type { Bilingual } from "../../../kernel/index.ts";

/** The wording of the pages about holds. */
export const words = {
  title: { fr: "Gels", en: "Holds" },
  lead: {
    fr: "Ce qu’aucune règle ne doit effacer tant qu’un contentieux, un contrôle ou une demande est en cours. La liste ne dit pas qui est concerné.",
    en: "What no rule may end while a dispute, an inspection or a claim goes on. The list does not say whom it is about.",
  },
  place: { fr: "Poser un gel", en: "Place a hold" },
  none: { fr: "Aucun gel", en: "No hold" },
  noneHelp: {
    fr: "Posez-en un dès qu’un contentieux ou un contrôle vous est annoncé : les lignes désignées ne seront plus effacées avant que vous le leviez.",
    en: "Place one as soon as a dispute or an inspection is announced: the rows it names will not be ended before you release it.",
  },
  noneFound: { fr: "Aucun gel ne répond à ces critères", en: "No hold meets these criteria" },
  noneFoundHelp: {
    fr: "Élargissez les critères, ou montrez toute la liste.",
    en: "Widen the criteria, or show the whole list.",
  },
  noPolicy: { fr: "Aucune base n’est reliée", en: "No store is connected" },
  noPolicyHelp: {
    fr: "Un gel protège les lignes d’une base : importez d’abord le registre de l’organisme et reliez une base.",
    en: "A hold protects rows of a database: import the register of the body and connect a store first.",
  },
  faulty: {
    fr: "Les fichiers de la politique comportent des erreurs : {count}. Aucun gel ne peut être lu ni posé avant leur correction ; ceux qui existent continuent de protéger leurs lignes.",
    en: "The files of the policy hold errors: {count}. No hold can be read or placed before they are mended; those that stand go on protecting their rows.",
  },
  unreadable: {
    fr: "Les gels de la base « {store} » ne sont pas dans cette liste : {message}",
    en: "The holds of the store “{store}” are not in this list: {message}",
  },
  reason: { fr: "Motif", en: "Reason" },
  author: { fr: "Posé par", en: "Placed by" },
  placedAt: { fr: "Posé le", en: "Placed on" },
  reviewOn: { fr: "À réexaminer le", en: "To be reviewed on" },
  kind: { fr: "Désigne", en: "Names" },
  where: { fr: "Où", en: "Where" },
  state: { fr: "Réexamen", en: "Review" },
  overdue: { fr: "en retard", en: "overdue" },
  inTime: { fr: "à venir", en: "to come" },
  store: { fr: "Base", en: "Store" },
  table: { fr: "Table", en: "Table" },
  rows: { fr: "Lignes", en: "Rows" },
  holdTitle: { fr: "Gel posé le {day}", en: "Hold placed on {day}" },
  identifier: { fr: "Identifiant", en: "Identifier" },
  namedNow: { fr: "Lignes désignées aujourd’hui", en: "Rows it names today" },
  keptWith: {
    fr: "Ce qui dépend de ces lignes est gardé avec elles, et celles qui viendront le seront aussi.",
    en: "What hangs on these rows is kept with them, and rows to come will be held too.",
  },
  nothingNamed: {
    fr: "Ce gel ne désigne aucune ligne aujourd’hui. Vérifiez ce qui a été saisi ; une ligne qui viendrait plus tard serait protégée.",
    en: "This hold names no row today. Check what was typed; a row that comes later would be protected.",
  },
  release: { fr: "Lever ce gel", en: "Release this hold" },
  releaseTitle: { fr: "Lever ce gel ?", en: "Release this hold?" },
  releaseLead: {
    fr: "Les lignes suivront de nouveau leurs règles : celles qui sont dues prendront fin à la prochaine exécution.",
    en: "The rows will follow their rules again: those that are due will be ended by the next run.",
  },
  released: { fr: "Le gel est levé.", en: "The hold has been released." },
  review: { fr: "Reporter le réexamen", en: "Move the review" },
  reviewLead: {
    fr: "Le gel reste en place. Choisissez le jour où quelqu’un se demandera de nouveau s’il est encore nécessaire.",
    en: "The hold stays. Choose the day on which somebody asks again whether it is still needed.",
  },
  reviewed: {
    fr: "Le gel est maintenu ; la nouvelle date est enregistrée.",
    en: "The hold stays; its new day is recorded.",
  },
  cancel: { fr: "Ne rien changer", en: "Change nothing" },
  back: { fr: "Revenir aux gels", en: "Back to the holds" },
} as const satisfies Record<string, Bilingual>;

/** What a hold names, as a person says it. */
export const kindNames = {
  person: { fr: "une personne", en: "a person" },
  file: { fr: "un dossier", en: "a file" },
  query: { fr: "un ensemble de lignes", en: "a set of rows" },
} as const satisfies Record<string, Bilingual>;

/** What each of them protects. */
export const kindLeads = {
  person: {
    fr: "Toutes les lignes où figurent son nom, son adresse ou son numéro.",
    en: "All rows that bear their name, address or number.",
  },
  file: {
    fr: "Une ligne, désignée par sa clé, et ce qui en dépend.",
    en: "One row, named by its key, and what hangs on it.",
  },
  query: {
    fr: "Les lignes d’une table qui remplissent une condition, et celles dont on ne peut rien dire.",
    en: "The rows of a table that meet a condition, and those of which nobody can say.",
  },
} as const satisfies Record<string, Bilingual>;

/** The wording of the forms that place a hold. */
export const placeWords = {
  lead: {
    fr: "Un gel empêche toute règle de toucher à certaines lignes, dans toutes les bases, jusqu’à ce que vous le leviez. Que faut-il protéger ?",
    en: "A hold keeps every rule away from some rows, in all stores, until you release it. What is to be protected?",
  },
  person: { fr: "Une personne", en: "A person" },
  file: { fr: "Un dossier", en: "A file" },
  query: { fr: "Un ensemble de lignes", en: "A set of rows" },
  personTitle: { fr: "Geler les lignes d’une personne", en: "Hold the rows of a person" },
  fileTitle: { fr: "Geler un dossier", en: "Hold a file" },
  queryTitle: { fr: "Geler un ensemble de lignes", en: "Hold a set of rows" },
  values: { fr: "Ce qui désigne la personne", en: "What names the person" },
  valuesHint: {
    fr: "Une valeur par ligne : nom, adresse électronique, numéro. Les majuscules, les accents et les espaces ne comptent pas. Ces valeurs ne sont gardées que dans la base dont elles protègent les lignes.",
    en: "One value a line: name, e-mail address, number. Capitals, accents and blanks do not count. These values are kept only in the database whose rows they protect.",
  },
  identity: { fr: "Où la chercher", en: "Where to look" },
  everyIdentity: {
    fr: "Dans tous les champs qui désignent une personne",
    en: "In every field that names a person",
  },
  table: { fr: "Table", en: "Table" },
  chooseTable: { fr: "Choisir la table", en: "Choose the table" },
  key: { fr: "Clé de la ligne", en: "Key of the row" },
  keyHint: {
    fr: "Une colonne par ligne, dans l’ordre : {columns}",
    en: "One column a line, in this order: {columns}",
  },
  keyHintPlain: {
    fr: "La clé primaire de la table, une colonne par ligne.",
    en: "The primary key of the table, one column a line.",
  },
  conditions: {
    fr: "Les lignes qui remplissent toutes ces conditions sont gelées.",
    en: "Rows that meet all of these conditions are held.",
  },
  column: { fr: "Colonne {number}", en: "Column {number}" },
  operator: { fr: "Comparaison {number}", en: "Comparison {number}" },
  value: { fr: "Valeur {number}", en: "Value {number}" },
  noColumn: { fr: "Aucune", en: "None" },
  richer: {
    fr: "Pour une condition plus riche (l’une ou l’autre, une table voisine), écrivez-la dans un fichier et posez le gel par la commande egide hold place --query.",
    en: "For a richer condition (either of two, a neighbouring table), write it in a file and place the hold with the command egide hold place --query.",
  },
  store: { fr: "Base", en: "Store" },
  everyStore: { fr: "Toutes les bases concernées", en: "Every store concerned" },
  reason: { fr: "Motif", en: "Reason" },
  reasonHint: {
    fr: "Sans nommer personne : une référence de dossier suffit (« contentieux 2026-14 »).",
    en: "Without naming anybody: a reference is enough (“litigation 2026-14”).",
  },
  reviewOn: { fr: "À réexaminer le", en: "To be reviewed on" },
  reviewHint: {
    fr: "Le jour où quelqu’un se demandera si ce gel est encore nécessaire. Il ne cesse pas de lui-même.",
    en: "The day on which somebody asks whether this hold is still needed. It never ends by itself.",
  },
  reviewWrong: {
    fr: "Ce jour doit être à venir, écrit AAAA-MM-JJ.",
    en: "This must be a day ahead, written YYYY-MM-DD.",
  },
  look: { fr: "Voir ce qui serait gelé", en: "See what would be held" },
  foreseenTitle: { fr: "Geler ces lignes ?", en: "Hold these rows?" },
  foreseenCaption: {
    fr: "Lignes désignées aujourd’hui, par table",
    en: "Rows named today, by table",
  },
  typed: { fr: "Ce que vous avez saisi", en: "What you typed" },
  edit: { fr: "Corriger la saisie", en: "Correct what was typed" },
  confirm: { fr: "Poser le gel", en: "Place the hold" },
  placed: {
    fr: "Le gel est posé : plus aucune règle ne touche à ces lignes.",
    en: "The hold stands: no rule touches these rows any more.",
  },
  empty: {
    fr: "Écrivez au moins une valeur, une par ligne.",
    en: "Write at least one value, one a line.",
  },
  keyCount: {
    fr: "La clé de cette table compte {count} colonne(s) : écrivez-en une par ligne.",
    en: "The key of this table has {count} column(s): write one a line.",
  },
  storeUnknown: {
    fr: "Cette base n’est pas de celles de l’organisme : choisissez-la dans la liste.",
    en: "This store is not one of the body’s: choose it from the list.",
  },
  tableUnknown: {
    fr: "Choisissez une des tables de la liste.",
    en: "Choose one of the tables of the list.",
  },
  noCondition: {
    fr: "Choisissez au moins une colonne et sa comparaison.",
    en: "Choose at least one column and its comparison.",
  },
  valueMissing: {
    fr: "Écrivez la valeur à comparer.",
    en: "Write the value to compare with.",
  },
  columnUnknown: {
    fr: "Cette colonne n’est pas de la table : choisissez-la dans la liste.",
    en: "This column is not of the table: choose it from the list.",
  },
} as const satisfies Record<string, Bilingual>;

/** How a column is compared, as a person says it. */
export const operatorNames = {
  is: { fr: "est égale à", en: "equals" },
  "is-not": { fr: "diffère de", en: "differs from" },
  below: { fr: "est inférieure ou antérieure à", en: "is below or before" },
  "at-most": { fr: "est au plus", en: "is at most" },
  above: { fr: "est supérieure ou postérieure à", en: "is above or after" },
  "at-least": { fr: "est au moins", en: "is at least" },
  empty: { fr: "est vide", en: "is empty" },
  "not-empty": { fr: "est remplie", en: "is filled" },
} as const satisfies Record<string, Bilingual>;

export type Operator = keyof typeof operatorNames;
