import type { Bilingual } from "../../kernel/index.ts";
import type { CategorySuggestion } from "../dataset/suggestCategory.ts";
import type { TableState } from "./described.ts";

/** The wording of the pages on which the tables of a store are described. */
export const words = {
  title: { fr: "Tables de « {store} »", en: "Tables of “{store}”" },
  lead: {
    fr: "Les tables telles que la base les montre, et ce qui reste à dire de leurs colonnes. Aucune valeur n’est montrée.",
    en: "The tables as the database shows them, and what is left to be said of their columns. No value is shown.",
  },
  readAt: {
    fr: "Base interrogée le {at} ; ce qu’elle a répondu est gardé dix minutes.",
    en: "Database asked on {at}; what it answered is kept for ten minutes.",
  },
  readAgain: { fr: "Interroger de nouveau", en: "Ask again" },
  none: { fr: "Cette base n’a aucune table", en: "This database has no table" },
  noneHelp: {
    fr: "Vérifiez le schéma et les droits du compte en examinant la base.",
    en: "Check the schema and the rights of the account by examining the store.",
  },
  noMatch: { fr: "Aucune table ne répond à ces critères", en: "No table meets these criteria" },
  noMatchHelp: {
    fr: "Élargissez les critères, ou revenez à toutes les tables.",
    en: "Widen the criteria, or go back to all tables.",
  },
  words: { fr: "Nom de la table", en: "Name of the table" },
  state: { fr: "État", en: "State" },
  table: { fr: "Table", en: "Table" },
  columns: { fr: "Colonnes", en: "Columns" },
  rows: { fr: "Lignes (estimation)", en: "Rows (estimated)" },
  refersTo: { fr: "Renvoie à", en: "Refers to" },
  open: { fr: "À préciser", en: "To be decided" },
  unknown: { fr: "inconnu", en: "unknown" },

  mapTitle: { fr: "Décrire « {table} »", en: "Describe “{table}”" },
  mapLead: {
    fr: "Dites de chaque colonne quelle sorte de donnée elle tient. Les propositions viennent du nom et du type : vous seul savez si elles sont justes.",
    en: "Say of each column what kind of data it holds. Proposals come from its name and type: you alone know whether they are right.",
  },
  column: { fr: "Colonne", en: "Column" },
  category: { fr: "Catégorie de données", en: "Data category" },
  identity: { fr: "On y cherche une personne par", en: "A person is looked for by" },
  clock: { fr: "Nombre qui est une date", en: "Number that is a date" },
  categoryOf: { fr: "Catégorie de données de {column}", en: "Data category of {column}" },
  identityOf: {
    fr: "Ce par quoi {column} fait trouver une personne",
    en: "By what {column} finds a person",
  },
  clockOf: { fr: "Date que {column} écrit en nombre", en: "Date that {column} writes as a number" },
  undecided: { fr: "à préciser", en: "to be decided" },
  nobody: { fr: "ne concerne personne", en: "about nobody" },
  keep: { fr: "inchangé : {categories}", en: "as it is: {categories}" },
  noIdentity: { fr: "–", en: "–" },
  noClock: { fr: "–", en: "–" },
  proposed: { fr: "proposé", en: "proposed" },
  key: { fr: "clé", en: "key" },
  to: { fr: "→ {to}", en: "→ {to}" },
  isDate: { fr: "peut servir d’horloge", en: "can serve as a clock" },
  meanwhile: { fr: "enregistré : {value}", en: "saved: {value}" },
  save: { fr: "Enregistrer la description", en: "Save the description" },
  saveNext: {
    fr: "Enregistrer et passer aux colonnes suivantes",
    en: "Save and go on to the next columns",
  },
  holdsNobody: {
    fr: "Rien dans cette table ne concerne une personne",
    en: "Nothing in this table is about a person",
  },
  holdsNobodyHelp: {
    fr: "Toutes ses colonnes, y compris celles des autres pages, sont alors notées ainsi.",
    en: "All its columns, those on other pages too, are then noted so.",
  },
  saved: { fr: "La description est enregistrée.", en: "The description is saved." },
  reason: {
    fr: "Description de « {table} » ({store})",
    en: "Description of “{table}” ({store})",
  },
  allTables: { fr: "Toutes les tables", en: "All tables" },
  pageOf: {
    fr: "Colonnes {from} à {to} sur {all}",
    en: "Columns {from} to {to} of {all}",
  },
} as const satisfies Record<string, Bilingual>;

export const becauseNames = {
  key: { fr: "proposé : clé ou renvoi", en: "proposed: key or reference" },
  name: { fr: "proposé d’après le nom", en: "proposed by its name" },
  type: { fr: "proposé d’après le type", en: "proposed by its type" },
} as const satisfies Record<CategorySuggestion["because"], Bilingual>;

export const stateNames = {
  absent: { name: { fr: "pas décrite", en: "not described" }, tone: "watch" },
  partly: { name: { fr: "décrite en partie", en: "described in part" }, tone: "watch" },
  undecided: { name: { fr: "à préciser", en: "to be decided" }, tone: "watch" },
  nobody: { name: { fr: "ne concerne personne", en: "about nobody" }, tone: "quiet" },
  described: { name: { fr: "décrite", en: "described" }, tone: "good" },
} as const satisfies Record<
  TableState["kind"],
  { readonly name: Bilingual; readonly tone: "watch" | "quiet" | "good" }
>;

export const clockNames = {
  "unix-seconds": { fr: "secondes depuis 1970", en: "seconds since 1970" },
  "unix-milliseconds": { fr: "millisecondes depuis 1970", en: "milliseconds since 1970" },
} as const satisfies Record<string, Bilingual>;
