import type { Bilingual } from "../../../kernel/index.ts";
import type { ConditionValues } from "../../rules/model/conditionValues.ts";
import type { RuleValues } from "../../rules/model/ruleValues.ts";
import type { TestValues } from "../../rules/model/testValues.ts";

/** The wording of the pages where a rule is made, changed or taken out. */
export const words = {
  stepSentence: { fr: "La phrase", en: "The sentence" },
  stepTable: { fr: "La table", en: "The table" },
  stepRule: { fr: "La règle", en: "The rule" },
  bindTitle: { fr: "Relier une phrase à une table", en: "Bind a sentence to a table" },
  bindLead: {
    fr: "Choisissez la table qui contient les données dont parle la phrase.",
    en: "Choose the table that holds the data that the sentence speaks of.",
  },
  table: { fr: "Base et table", en: "Store and table" },
  tableHint: {
    fr: "Les tables que les jeux de données décrivent, base par base.",
    en: "The tables that the datasets describe, store by store.",
  },
  choose: { fr: "Choisir", en: "Choose" },
  chooseTable: { fr: "Choisissez une table de la liste.", en: "Choose a table of the list." },
  promise: { fr: "Ce que la règle tiendra", en: "What the rule will keep" },
  promiseHint: {
    fr: "La phrase énonce plusieurs durées.",
    en: "The sentence states several periods.",
  },
  choosePromise: { fr: "Choisissez l’une des réponses.", en: "Choose one of the answers." },
  allPromises: { fr: "toutes, selon les lignes", en: "all of them, by the rows" },
  onlyPromise: { fr: "seulement :", en: "only:" },
  next: { fr: "Continuer", en: "Continue" },
  noTable: { fr: "Aucune table n’est décrite", en: "No table is described" },
  noTableHelp: {
    fr: "Reliez d’abord une base : ses tables pourront alors être choisies ici.",
    en: "Connect a store first: its tables can then be chosen here.",
  },
  toStores: { fr: "Aller aux bases reliées", en: "Go to the stores" },
  newTitle: { fr: "Écrire la règle", en: "Write the rule" },
  newLead: {
    fr: "Ce que la phrase dit est déjà rempli. Complétez le reste, vérifiez, puis enregistrez : rien ne change avant.",
    en: "What the sentence says is filled in. Complete the rest, check, then save: nothing changes before.",
  },
  changeTitle: { fr: "Modifier la règle {rule}", en: "Change the rule {rule}" },
  changeLead: {
    fr: "La règle est reliée à la phrase telle qu’elle est publiée aujourd’hui. Vérifiez, puis enregistrez : rien ne change avant.",
    en: "The rule is bound to the sentence as it is published today. Check, then save: nothing changes before.",
  },
  asWritten: {
    fr: "L’écrire soi-même, pour ce que ce formulaire ne dit pas",
    en: "Write it yourself, for what this form cannot say",
  },
  asForm: { fr: "La remplir dans un formulaire", en: "Fill it in as a form" },
  needsText: {
    fr: "Cette règle dit plus que le formulaire ne peut montrer : elle se modifie telle qu’elle est écrite.",
    en: "This rule says more than the form can show: it is changed as it is written.",
  },
  textHint: {
    fr: "En YAML, comme dans les fichiers de règles ; A_COMPLETER tient la place de ce que la phrase ne dit pas. La relecture se donne par la case ci-dessous.",
    en: "In YAML, as in the files of rules; A_COMPLETER stands for what the sentence does not say. The review is given by the box below.",
  },
  conditionHelp: { fr: "Comment s’écrit une condition", en: "How a condition is written" },
  conditionHelpText: {
    fr: "Derrière « when » (les lignes dont parle la règle) ou « where » (celles d’une autre table). « Vérifier » dit la règle en français, avec la ligne de chaque faute.",
    en: "Behind “when” (the rows that the rule speaks of) or “where” (those of another table). “Check” says the rule in words, with the line of each mistake.",
  },
  conditionWritten: { fr: "S’écrit", en: "Written" },
  conditionTrue: { fr: "Vraie quand", en: "True when" },
  textReviewed: {
    fr: "La relecture (reviewed) ne s’écrit pas ici : retirez cette clé, puis cochez « J’ai relu la phrase ».",
    en: "The review (reviewed) is not written here: take this key out, then tick “I have read the sentence”.",
  },
  textOther: {
    fr: "Cette page relie la phrase {statement} : laissez activity et statement comme ils étaient.",
    en: "This page binds the sentence {statement}: leave activity and statement as they were.",
  },
  textLine: { fr: "Ligne {line} : {message}", en: "Line {line}: {message}" },
  preview: { fr: "La règle telle qu’elle serait", en: "The rule as it would be" },
  keeps: {
    fr: "Elle tient la phrase, et rien n’empêche de l’enregistrer.",
    en: "It keeps the sentence, and nothing keeps it from being saved.",
  },
  refused: { fr: "Ce qui l’empêche de s’exécuter", en: "What would keep it from running" },
  others: {
    fr: "Ce changement ferait refuser la règle {rule}",
    en: "This change would have the rule {rule} refused",
  },
  needsReview: {
    fr: "Une personne doit relire la phrase avant que la règle ne s’exécute",
    en: "A person must read the sentence before the rule runs",
  },
  check: { fr: "Vérifier", en: "Check" },
  save: { fr: "Enregistrer la règle", en: "Save the rule" },
  saved: {
    fr: "La règle est enregistrée. Elle agira à la prochaine exécution.",
    en: "The rule is saved. It will act at the next run.",
  },
  removed: { fr: "La règle est retirée.", en: "The rule has been taken out." },
  removeTitle: { fr: "Retirer la règle {rule}", en: "Take the rule {rule} out" },
  removeLead: {
    fr: "Sans elle, plus rien ne termine ces lignes. Ce qu’elle a déjà terminé le reste, avec ses reçus.",
    en: "Without it nothing ends these rows any more. What it has ended stays ended, with its receipts.",
  },
  removeConfirm: { fr: "Retirer la règle", en: "Take the rule out" },
  orphan: { fr: "La phrase n’est plus publiée.", en: "The sentence is published no more." },
  freed: {
    fr: "La phrase redeviendra « sans règle ».",
    en: "The sentence will be “without a rule” again.",
  },
  cancel: { fr: "Annuler", en: "Cancel" },
  missingReason: {
    fr: "Dites pourquoi, pour qui relira l’historique.",
    en: "Say why, for whoever reads the history.",
  },
  anonymise: { fr: "Champs à changer", en: "Fields to change" },
  anonymiseHelp: {
    fr: "Pour l’anonymisation seulement. Ce qui n’est pas choisi reste comme il est.",
    en: "For an anonymisation only. What is not chosen stays as it is.",
  },
  leave: { fr: "laissé tel quel", en: "left as it is" },
  toArchive: {
    fr: "L’archive, puis sa propre fin",
    en: "The archive, then an end of its own",
  },
  archiveHelp: {
    fr: "Pour une archive seulement : les lignes changent de base à la fin de la première durée, et y sont supprimées à la fin de la seconde.",
    en: "For an archive only: the rows change stores when the first period is over, and are deleted there when the second is.",
  },
  toRestrict: { fr: "L’accès restreint", en: "The restricted access" },
  restrictHelp: {
    fr: "Pour un accès restreint seulement : les lignes restent, marquées.",
    en: "For a restricted access only: the rows stay, marked.",
  },
  someRows: { fr: "Seulement certaines lignes", en: "Only some rows" },
  someRowsHelp: {
    fr: "Sans condition, la règle parle de toutes les lignes. Une ligne dont le champ est vide n’est jamais terminée.",
    en: "Without a condition the rule speaks of all rows. A row whose field is empty is never ended.",
  },
  cases: { fr: "D’autres durées pour certaines lignes", en: "Other periods for some rows" },
  casesHelp: {
    fr: "Le premier cas qui convient à une ligne donne sa durée ; la durée ci-dessus vaut pour les autres.",
    en: "The first case that fits a row gives its period; the period above holds for the others.",
  },
  disputes: {
    fr: "« Ou jusqu’à la décision définitive » : les litiges",
    en: "“Or until the final decision”: disputes",
  },
  disputesHelp: {
    fr: "Tant qu’une ligne liée n’a pas de décision, le délai est arrêté ; il repart en entier de la dernière.",
    en: "While a linked row has no decision the period is stopped; it runs anew from the last one.",
  },
  join: { fr: "Une ligne est concernée si", en: "A row is concerned if" },
  clockRows: {
    fr: "Une date prise dans une autre table",
    en: "A date that stands in another table",
  },
  clockRowsHelp: {
    fr: "De plusieurs lignes de cette table, la dernière compte. Une condition n’en retient que certaines.",
    en: "Of several rows of that table the last counts. A condition keeps only some of them.",
  },
  links: {
    fr: "Un lien ne se donne que si ni la base ni le jeu de données ne le dit déjà.",
    en: "A link is only given where neither the database nor the dataset states it.",
  },
  disputesWhere: {
    fr: "Sans condition, chaque ligne liée de cette table est un litige.",
    en: "Without a condition each linked row of that table is a dispute.",
  },
  marks: {
    fr: "Un champ qui reçoit la même valeur dans chaque ligne, ou dont il ne reste que le début.",
    en: "A field that is given the same value in every row, or of which only the beginning is left.",
  },
  none: { fr: "aucun", en: "none" },
  notice: { fr: "Avertir avant la fin", en: "Telling people before the end" },
  noticeHelp: {
    fr: "Une ligne ne finit que si la personne a été avertie depuis ce temps.",
    en: "A row ends only when the person was told so long before.",
  },
  linked: { fr: "Une ligne liée de « {collection} »", en: "A linked row of “{collection}”" },
  anyRow: { fr: "{collection} : une ligne existe", en: "{collection}: a row exists" },
  nearFields: { fr: "La ligne et ce qui y est lié", en: "The row and what is linked to it" },
  farFields: { fr: "Les autres tables", en: "The other tables" },
  ownFields: { fr: "La ligne elle-même", en: "The row itself" },
  dated: { fr: "{field} (date)", en: "{field} (date)" },
} as const satisfies Record<string, Bilingual>;

export const endLabels = {
  delete: { fr: "les supprimer", en: "delete them" },
  anonymise: { fr: "les anonymiser : changer des champs", en: "anonymise them: change fields" },
  archive: { fr: "les archiver, puis les supprimer", en: "archive them, then delete them" },
  restrict: { fr: "en restreindre l’accès", en: "restrict access to them" },
  keep: {
    fr: "seulement les garder au moins ce temps (durée minimale)",
    en: "only keep them at least so long (a minimum)",
  },
} as const satisfies Record<RuleValues["end"], Bilingual>;

export const changeLabels = {
  null: { fr: "vidé", en: "emptied" },
  year: { fr: "ramené à l’année", en: "reduced to the year" },
  month: { fr: "ramené au mois", en: "reduced to the month" },
  pseudonym: { fr: "remplacé par un pseudonyme", en: "replaced by a pseudonym" },
} as const satisfies Record<string, Bilingual>;

export const markLabels = {
  fixed: { fr: "cette valeur, partout", en: "this value, everywhere" },
  prefix: { fr: "ses premiers signes (combien)", en: "its first characters (how many)" },
} as const satisfies Record<RuleValues["marks"][number]["as"], Bilingual>;

export const plusLabels = {
  none: { fr: "rien", en: "nothing" },
  "current-year": {
    fr: "la fin de l’année civile où la durée s’achève",
    en: "the end of the calendar year in which the period is over",
  },
  period: { fr: "une autre durée", en: "another period" },
} as const satisfies Record<RuleValues["plus"], Bilingual>;

export const joinLabels = {
  all: { fr: "toutes les conditions sont remplies", en: "all conditions are met" },
  any: { fr: "au moins une est remplie", en: "at least one is met" },
  none: { fr: "aucune n’est remplie", en: "none is met" },
  "not-all": { fr: "elles ne sont pas toutes remplies", en: "not all of them are met" },
} as const satisfies Record<ConditionValues["join"], Bilingual>;

export const senseLabels = {
  true: { fr: "vraie", en: "true" },
  false: { fr: "fausse", en: "false" },
} as const satisfies Record<"true" | "false", Bilingual>;

export const tieLabels = {
  apart: { fr: "à part", en: "apart" },
  all: { fr: "en une : les deux", en: "as one: both" },
  any: { fr: "en une : l’une ou l’autre", en: "as one: either" },
} as const satisfies Record<TestValues["tie"], Bilingual>;

export const testLabels = {
  is: { fr: "vaut", en: "is" },
  "is-not": { fr: "ne vaut pas", en: "is not" },
  in: { fr: "est l’une de ces valeurs", en: "is one of these values" },
  "not-in": { fr: "n’est aucune de ces valeurs", en: "is none of these values" },
  below: { fr: "est inférieur à, ou avant", en: "is below, or before" },
  "at-most": { fr: "est au plus", en: "is at most" },
  above: { fr: "est supérieur à, ou après", en: "is above, or after" },
  "at-least": { fr: "est au moins", en: "is at least" },
  empty: { fr: "est vide", en: "is empty" },
  "not-empty": { fr: "n’est pas vide", en: "is not empty" },
} as const satisfies Record<TestValues["test"], Bilingual>;
