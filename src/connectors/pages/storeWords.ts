import type { Bilingual } from "../../kernel/index.ts";
import type { Acquaintance, ExcessRight } from "../contract/acquaintance.ts";

/** The wording of the pages about stores, their descriptions apart. */
export const words = {
  title: { fr: "Bases reliées", en: "Stores" },
  lead: {
    fr: "Les bases de données où vos règles s’exécutent : où elles sont, ce qu’elles tiennent, et ce que l’on a dit de leurs colonnes.",
    en: "The databases in which your rules run: where they are, what they hold, and what was said of their columns.",
  },
  connect: { fr: "Relier une base", en: "Connect a store" },
  none: { fr: "Aucune base n’est reliée", en: "No store is connected" },
  noneHelp: {
    fr: "Une règle s’exécute dans une base de données : reliez celle qui tient les dossiers, puis décrivez ses tables.",
    en: "A rule runs in a database: connect the one that holds the files, then describe its tables.",
  },
  folderRules: {
    fr: "Sur cette installation, les politiques sont tenues dans un dossier (EGIDE_POLICY) : ces pages les montrent et n’y changent rien.",
    en: "On this installation policies stand in a folder (EGIDE_POLICY): these pages show them and change nothing.",
  },
  faulty: {
    fr: "Des fichiers de la politique comportent des erreurs ; une partie des bases peut manquer ici.",
    en: "Files of the policy hold errors; some of the stores may be missing here.",
  },
  name: { fr: "Nom", en: "Name" },
  store: { fr: "Base", en: "Store" },
  kind: { fr: "Sorte", en: "Kind" },
  place: { fr: "Adresse", en: "Address" },
  variable: { fr: "Variable", en: "Variable" },
  schema: { fr: "Schéma", en: "Schema" },
  described: { fr: "Tables décrites", en: "Tables described" },
  rules: { fr: "Règles", en: "Rules" },
  state: { fr: "État", en: "State" },
  isDescribed: { fr: "décrite", en: "described" },
  notDescribed: { fr: "pas encore décrite", en: "not described yet" },
  addressMissing: { fr: "adresse manquante", en: "address missing" },
  ownDatabase: { fr: "base d’Égide elle-même", en: "Égide’s own database" },
  examine: { fr: "Examiner", en: "Examine" },
  describe: { fr: "Décrire les tables", en: "Describe the tables" },
  remove: { fr: "Ne plus relier cette base", en: "Disconnect this store" },
  describedBy: { fr: "Décrite par", en: "Described by" },
  noRule: { fr: "aucune", en: "none" },
  tables: { fr: "Ce qui est décrit", en: "What is described" },
  noTable: { fr: "Aucune table n’est encore décrite", en: "No table is described yet" },
  noTableHelp: {
    fr: "Dites de chaque colonne quelle sorte de donnée elle tient : les règles, les gels et les demandes d’accès s’appuient dessus.",
    en: "Say of each column what kind of data it holds: rules, holds and access requests build on it.",
  },
  table: { fr: "Table", en: "Table" },
  columns: { fr: "Colonnes", en: "Columns" },
  aboutPersons: { fr: "Sur des personnes", en: "About persons" },
  toDecide: { fr: "À préciser", en: "To be decided" },
  findsBy: { fr: "On y cherche par", en: "Looked for by" },

  connectTitle: { fr: "Relier une base", en: "Connect a store" },
  connectLead: {
    fr: "Choisissez l’un des emplacements que l’exploitant propose à votre organisme. Rien n’y sera écrit avant qu’une règle approuvée ne s’exécute.",
    en: "Choose one of the places that the operator offers to your body. Nothing is written there before an approved rule runs.",
  },
  nameHint: {
    fr: "Un mot par lequel les règles la désigneront : lettres minuscules sans accent, chiffres, tirets. Par exemple « dossiers ».",
    en: "A word by which rules will name it: small letters without accents, digits, hyphens. For example “files”.",
  },
  nameWrong: {
    fr: "Le nom commence par une lettre et n’a que des minuscules sans accent, des chiffres, « - » et « _ » (40 caractères au plus)",
    en: "The name begins with a letter and has only small letters without accents, digits, “-” and “_” (40 characters at most)",
  },
  nameReserved: {
    fr: "Ce nom est celui d’une page de la console. En choisir un autre.",
    en: "This is the name of a page of the console. Choose another one.",
  },
  where: { fr: "Emplacement", en: "Place" },
  whereMissing: { fr: "Choisissez un emplacement", en: "Choose a place" },
  takenBy: { fr: "déjà reliée : {store}", en: "connected already: {store}" },
  addressUnreadable: {
    fr: "la variable ne contient pas d’adresse lisible",
    en: "the variable holds no address that can be read",
  },
  schemaHint: {
    fr: "PostgreSQL seulement : le schéma dont les tables sont à décrire. Sans lui : public.",
    en: "PostgreSQL only: the schema whose tables are to be described. Without it: public.",
  },
  schemaWrong: {
    fr: "Un nom de schéma a 63 caractères au plus, sans espace, guillemet ni point-virgule",
    en: "The name of a schema has at most 63 characters, without blanks, quotes or semicolons",
  },
  test: { fr: "Essayer la liaison", en: "Try the connection" },
  otherPlace: { fr: "Ma base n’est pas dans cette liste", en: "My store is not in this list" },
  noPlace: {
    fr: "L’exploitant ne propose encore aucun emplacement",
    en: "The operator offers no place yet",
  },
  offering: {
    fr: "Une page ne prend aucune adresse : elle ferait sinon frapper ce serveur à toutes les portes du réseau. Demandez à l’exploitant, pour un serveur PostgreSQL, de poser une variable d’environnement et de relancer le service ; pour un fichier SQLite, de le mettre dans ce dossier (ou d’y mettre un lien).",
    en: "A page takes no address: it could otherwise have this server knock at every door of the network. Ask the operator, for a PostgreSQL server, to set an environment variable and restart the service; for a SQLite file, to put it (or a link to it) into this folder.",
  },
  variableName: {
    fr: "Nom de la variable, à compléter",
    en: "Name of the variable, to be completed",
  },
  folderName: { fr: "Dossier, dans le dossier de données", en: "Folder, in the data folder" },
  testedTitle: { fr: "La base répond", en: "The store answers" },
  testedLead: {
    fr: "Voici ce qu’elle dit d’elle-même. Rien n’est encore enregistré.",
    en: "This is what it says of itself. Nothing is saved yet.",
  },
  save: { fr: "Relier cette base", en: "Connect this store" },
  change: { fr: "Modifier", en: "Change" },
  connected: {
    fr: "La base est reliée. Décrivez maintenant ses tables.",
    en: "The store is connected. Now describe its tables.",
  },
  connectedReason: { fr: "Base « {store} » reliée", en: "Store “{store}” connected" },
  removedReason: { fr: "Base « {store} » retirée", en: "Store “{store}” removed" },

  examineTitle: { fr: "Examiner « {store} »", en: "Examine “{store}”" },
  examineLead: {
    fr: "Égide interroge la base sur elle-même : version, droits, tables, et ce qui a changé depuis qu’on l’a décrite. Aucune valeur n’est montrée ni gardée, rien n’est écrit.",
    en: "Égide asks the database about itself: version, rights, tables, and what changed since it was described. No value is shown or kept, nothing is written.",
  },
  examineNow: { fr: "Interroger la base maintenant", en: "Ask the database now" },
  again: { fr: "Interroger de nouveau", en: "Ask again" },
  answers: { fr: "Répond", en: "Answers" },
  answersAt: { fr: "oui, le {at}", en: "yes, on {at}" },
  failed: { fr: "La base ne s’est pas laissé interroger.", en: "The database could not be asked." },
  account: { fr: "Compte", en: "Account" },
  passage: { fr: "Liaison", en: "Connection" },
  writing: { fr: "Écriture", en: "Writing" },
  rightsOver: {
    fr: "tables lues : {read} sur {all} ; tables où effacer : {end}",
    en: "tables read: {read} of {all}; tables to delete in: {end}",
  },
  rights: { fr: "Droits", en: "Rights" },
  tableCount: { fr: "Tables", en: "Tables" },
  excess: { fr: "Droits de trop", en: "Rights too many" },
  noExcess: { fr: "aucun", en: "none" },
  excessHelp: {
    fr: "Un tel compte peut plus que ce dont une règle a besoin. Faites-en créer un qui ne peut que lire, et effacer là où une règle efface.",
    en: "Such an account can do more than a rule needs. Have one made that may only read, and delete where a rule deletes.",
  },
  notRun: {
    fr: "Assez pour décrire la base ; pas pour qu’une règle y mette fin à quelque chose.",
    en: "Enough to describe the database; not for a rule to end anything in it.",
  },
  changes: { fr: "Depuis la description", en: "Since it was described" },
  noChange: {
    fr: "La description et la base concordent : rien n’a changé.",
    en: "Description and database agree: nothing has changed.",
  },
  notYet: {
    fr: "Rien n’est encore décrit : il n’y a rien à comparer.",
    en: "Nothing is described yet: there is nothing to compare.",
  },
  changeCaption: { fr: "Ce qui diffère", en: "What differs" },
  what: { fr: "Ce qui diffère", en: "What differs" },
  more: { fr: "Et {count} autres.", en: "And {count} more." },
  undescribedTables: {
    fr: "Tables de la base qui ne sont décrites nulle part : {count}.",
    en: "Tables of the database that are described nowhere: {count}.",
  },
  forget: {
    fr: "Oublier ce que la base n’a plus",
    en: "Forget what the database no longer has",
  },
  forgetTitle: {
    fr: "Oublier ce que la base n’a plus ?",
    en: "Forget what the database no longer has?",
  },
  forgetPreview: {
    fr: "Ce qui sera retiré de la description : champs, {fields} ; tables, {tables}. La base n’est pas touchée, et la version d’avant reste dans l’historique de la politique.",
    en: "What is taken out of the description: fields, {fields}; tables, {tables}. The database is not touched, and the version before stays in the history of the policy.",
  },
  forgetDo: { fr: "Les oublier", en: "Forget them" },
  forgotten: {
    fr: "La description ne nomme plus que ce qui est là.",
    en: "The description names only what is there.",
  },
  forgottenReason: {
    fr: "Description de « {store} » : retiré ce que la base n’a plus",
    en: "Description of “{store}”: took out what the database no longer has",
  },
  nothingToForget: { fr: "Il n’y a rien à oublier", en: "There is nothing to forget" },

  removeTitle: { fr: "Ne plus relier « {store} » ?", en: "Disconnect “{store}”?" },
  removePreview: {
    fr: "La base n’est pas touchée : Égide cesse de la connaître. Aucune règle n’y agit.",
    en: "The database is not touched: Égide no longer knows it. No rule acts on it.",
  },
  removeDescription: {
    fr: "Retirer aussi sa description ({file}, tables : {tables})",
    en: "Take its description out too ({file}, tables: {tables})",
  },
  removeDo: { fr: "Ne plus relier la base", en: "Disconnect the store" },
  removed: { fr: "La base n’est plus reliée.", en: "The store is no longer connected." },
  notThere: {
    fr: "Cette réponse n’est pas de celles qui sont proposées",
    en: "This answer is not one of those offered",
  },
  cancel: { fr: "Annuler", en: "Cancel" },
  back: { fr: "Retour à la base", en: "Back to the store" },
} as const satisfies Record<string, Bilingual>;

export const kindNames = {
  postgres: { fr: "PostgreSQL", en: "PostgreSQL" },
  sqlite: { fr: "SQLite", en: "SQLite" },
} as const satisfies Record<string, Bilingual>;

export const passageNames = {
  tls: { fr: "chiffrée (TLS)", en: "encrypted (TLS)" },
  "own-machine": { fr: "sur cette machine", en: "on this machine" },
  plain: {
    fr: "en clair : ce qui passe peut être lu sur le réseau. Ajouter sslmode=verify-full à l’adresse",
    en: "in the clear: what passes can be read on the network. Add sslmode=verify-full to the address",
  },
  file: { fr: "fichier de cette machine", en: "file of this machine" },
} as const satisfies Record<Acquaintance["passage"], Bilingual>;

export const readOnlyNames = {
  standby: {
    fr: "aucune : ce serveur en suit un autre",
    en: "none: this server follows another one",
  },
  setting: { fr: "aucune : un réglage l’interdit", en: "none: a setting forbids it" },
  file: {
    fr: "aucune : ce fichier ou son dossier ne s’écrit pas",
    en: "none: this file or its folder cannot be written",
  },
  none: { fr: "possible", en: "possible" },
} as const satisfies Record<NonNullable<Acquaintance["readOnly"]> | "none", Bilingual>;

export const excessNames = {
  superuser: { fr: "tout faire sur le serveur", en: "do anything on the server" },
  "bypass-row-security": { fr: "passer outre les politiques de lignes", en: "pass row policies" },
  "create-role": { fr: "créer des comptes", en: "make accounts" },
  "create-database": { fr: "créer des bases", en: "make databases" },
  replication: { fr: "copier tout le serveur", en: "copy the whole server" },
} as const satisfies Record<ExcessRight, Bilingual>;
