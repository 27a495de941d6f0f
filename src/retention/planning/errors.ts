import type { ErrorCatalogue } from "../../kernel/index.ts";
import { endErrors } from "./endErrors.ts";
import { planWarnings } from "./planWarnings.ts";

/** Why a rule cannot be proved safe on a database, and what a person should know of a plan that is. */
export const planningErrors = {
  "retention.plan-refused": {
    class: "refused",
    message: {
      fr: "Motifs de refus dans le plan : {count}. Rien n’a été écrit. Les voir avec : egide plan {folder}",
      en: "Refusals in the plan: {count}. Nothing was written. See them with: egide plan {folder}",
    },
  },
  "retention.table-missing": {
    class: "refused",
    message: {
      fr: "La table « {collection} » n’existe pas dans la base « {store} ». Corriger le nom, ou le schéma de la base dans stores.yaml.",
      en: 'The table "{collection}" does not exist in the store "{store}". Correct the name, or the schema of the store in stores.yaml.',
    },
  },
  "retention.column-missing": {
    class: "refused",
    message: {
      fr: "La colonne « {column} » n’existe pas dans la table « {collection} » de la base « {store} ».{nearestFr} Corriger le jeu de données ou la règle.",
      en: 'The column "{column}" does not exist in the table "{collection}" of the store "{store}".{nearestEn} Correct the dataset or the rule.',
    },
  },
  "retention.clock-type": {
    class: "refused",
    message: {
      fr: "La colonne d’horloge « {collection}.{column} » ({type}) ne porte pas une date sûre : {whyFr}.",
      en: 'The clock column "{collection}.{column}" ({type}) holds no certain date: {whyEn}.',
    },
  },
  "retention.primary-key-missing": {
    class: "refused",
    message: {
      fr: "« {collection} » n’a pas de clé primaire (ou est une vue) : ses lignes ne peuvent pas être désignées une à une. Ajouter une clé primaire, ou viser la table d’origine.",
      en: '"{collection}" has no primary key (or is a view): its rows cannot be named one by one. Add a primary key, or aim at the original table.',
    },
  },
  "retention.reference-outside": {
    class: "refused",
    message: {
      fr: "La table « {child} » renvoie à « {collection} » (ON DELETE {action}) et la règle ne la nomme pas. Si ses lignes doivent finir aussi, ajouter à with : {all}. Sinon couper ce renvoi dans la base.",
      en: 'The table "{child}" refers to "{collection}" (ON DELETE {action}) and the rule does not name it. If its rows must end too, add to with: {all}. Else cut this reference in the database.',
    },
  },
  "retention.reference-outside-stated": {
    class: "refused",
    message: {
      fr: "D’après le jeu de données, « {child} » ({columns}) renvoie à « {collection} », et la règle ne la nomme pas : ses lignes resteraient sans parent. L’ajouter à with si elles doivent finir aussi ; sinon retirer ce renvoi du jeu de données.",
      en: 'By the dataset, "{child}" ({columns}) refers to "{collection}", and the rule does not name it: its rows would be left without a parent. Add it to with if they must end too; else take this reference out of the dataset.',
    },
  },
  "retention.reference-other-schema": {
    class: "refused",
    message: {
      fr: "La table « {child} », d’un autre schéma, renvoie à « {collection} » (ON DELETE {action}), et aucune règle ne peut l’y nommer. Si ses lignes doivent finir aussi, l’amener dans le schéma des règles ({move}), la décrire dans le jeu de données et ajouter « {table} » à with. Sinon couper ce renvoi : {cut}",
      en: 'The table "{child}", of another schema, refers to "{collection}" (ON DELETE {action}), and no rule can name it there. If its rows must end too, bring it into the schema of the rules ({move}), describe it in the dataset and add "{table}" to with. Else cut this reference: {cut}',
    },
  },
  "retention.reference-part": {
    class: "refused",
    message: {
      fr: "« {child} » n’est qu’une partie d’une table, et renvoie seule à « {collection} », ou à une seule de ses parties (ON DELETE {action}) : aucune règle ne peut la nommer. Couper ce renvoi ({cut}) ; si ces lignes doivent finir aussi, le déclarer ensuite pour la table entière et ajouter celle-ci à with.",
      en: '"{child}" is only a part of a table, and refers alone to "{collection}", or to one of its parts alone (ON DELETE {action}): no rule can name it. Cut this reference ({cut}); if these rows must end too, then declare it for the whole table and add that one to with.',
    },
  },
  "retention.table-inheritance": {
    class: "refused",
    message: {
      fr: "La table « {collection} » hérite d’une autre ou une autre hérite d’elle (INHERITS) : une même ligne appartient alors à plusieurs tables, que cette version ne suit pas. Rompre l’héritage (ALTER TABLE … NO INHERIT), ou le remplacer par des partitions.",
      en: 'The table "{collection}" inherits from another, or another from it (INHERITS): one row then belongs to several tables, which this version does not follow. Break the inheritance (ALTER TABLE … NO INHERIT), or put partitions in its place.',
    },
  },
  "retention.replica-identity": {
    class: "refused",
    message: {
      fr: "« {collection} » est publiée pour une réplication logique, et rien n’y désigne les lignes supprimées ou modifiées : le serveur refuserait chaque lot. Lui donner une clé primaire, ou une identité de réplica (ALTER TABLE … REPLICA IDENTITY FULL, sur chaque partition s’il y en a) ; si la publication filtre des lignes ou choisit des colonnes, y mettre toute la clé, et ne filtrer que sur elle.",
      en: '"{collection}" is published for logical replication, and nothing names the rows that are deleted or changed there: the server would refuse each batch. Give it a primary key, or a replica identity (ALTER TABLE … REPLICA IDENTITY FULL, on each partition where there are any); where the publication filters rows or chooses columns, let it have the whole key, and filter by nothing else.',
    },
  },
  "retention.reference-itself": {
    class: "refused",
    message: {
      fr: "La table « {collection} » renvoie à elle-même par « {columns} » : une ligne due pourrait porter une ligne qui ne l’est pas, et rien ne le dit avant la suppression. Couper ce renvoi dans la base, ou choisir une fin qui laisse les lignes en place (anonymise, restrict).",
      en: 'The table "{collection}" refers to itself by "{columns}": a row that is due could carry one that is not, and nothing says so before the deletion. Cut this reference in the database, or choose an end that leaves the rows in place (anonymise, restrict).',
    },
  },
  "retention.reference-circle": {
    class: "refused",
    message: {
      fr: "Les tables « {collections} » renvoient les unes aux autres en cercle : aucun ordre ne supprime l’une avant l’autre. Retirer de with celle qui ferme le cercle et couper son renvoi dans la base.",
      en: 'The tables "{collections}" refer to each other in a circle: no order deletes one before the other. Take the one that closes the circle out of with, and cut its reference in the database.',
    },
  },
  "retention.reference-composite": {
    class: "refused",
    message: {
      fr: "Le jeu de données fait tenir le renvoi de « {child} » à « {collection} » en plusieurs colonnes, que seule une clé étrangère de la base peut garantir. Déclarer cette clé étrangère dans la base.",
      en: 'The dataset makes the reference of "{child}" to "{collection}" of several columns, for which only a foreign key of the database can vouch. Declare that foreign key in the database.',
    },
  },
  "retention.reference-twofold": {
    class: "refused",
    message: {
      fr: "« {child} » renvoie de {count} façons aux collections de la règle : l’une peut être due et l’autre non. Couper un des renvois, ou retirer « {child} » de with et lui donner sa règle.",
      en: '"{child}" refers in {count} ways to collections of the rule: one may be due and the other not. Cut one of the references, or take "{child}" out of with and give it a rule of its own.',
    },
  },
  "retention.reference-missing": {
    class: "refused",
    message: {
      fr: "Ni la base ni le jeu de données ne disent comment « {child} » renvoie aux collections de la règle. Décrire le renvoi dans datasets/ (fides_meta.references), ou retirer « {child} » de with.",
      en: 'Neither the store nor the dataset says how "{child}" refers to the collections of the rule. Describe the reference in datasets/ (fides_meta.references), or take "{child}" out of with.',
    },
  },
  "retention.reference-type": {
    class: "refused",
    message: {
      fr: "« {child}.{column} » ({type}) renvoie à « {collection}.{parentColumn} » ({parentType}) : de l’une à l’autre, la comparaison n’est pas sûre. Donner aux deux colonnes un même type, qui range les valeurs de la même façon.",
      en: '"{child}.{column}" ({type}) refers to "{collection}.{parentColumn}" ({parentType}): comparing one with the other is not safe. Give both columns one type, which holds values in the same way.',
    },
  },
  "retention.reference-mismatch": {
    class: "refused",
    message: {
      fr: "La clé étrangère de « {child} » ({columns}) vise « {collection} » ({parentColumns}), que rien ne tient unique, ou un autre nombre de colonnes : SQLite refuserait chaque suppression dans « {collection} ». Lui donner une clé : {statement} Si elle ne se laisse pas créer, corriger la clé étrangère.",
      en: 'The foreign key of "{child}" ({columns}) aims at "{collection}" ({parentColumns}), which nothing keeps unique, or at another number of columns: SQLite would refuse each deletion from "{collection}". Give it a key: {statement} If that one cannot be made, correct the foreign key.',
    },
  },
  "retention.reference-ambiguous": {
    class: "refused",
    message: {
      fr: "« {child} » renvoie à « {collection}.{column} », qui n’est pas la clé primaire : une ligne enfant pourrait avoir plusieurs parents. Faire porter le renvoi sur la clé primaire.",
      en: '"{child}" refers to "{collection}.{column}", which is not the primary key: a child row could have several parents. Let the reference bear on the primary key.',
    },
  },
  "retention.delete-trigger": {
    class: "refused",
    message: {
      fr: "La suppression dans « {collection} » déclenche « {triggers} » (déclencheur ou règle de réécriture), dont les effets ne peuvent pas être prévus. Le retirer, ou faire la suppression par l’application.",
      en: 'A deletion from "{collection}" sets off "{triggers}" (a trigger or a rewrite rule), whose effects cannot be foreseen. Take it out, or delete through the application.',
    },
  },
  "retention.update-trigger": {
    class: "refused",
    message: {
      fr: "Un changement dans « {collection} » déclenche « {triggers} » (déclencheur ou règle de réécriture), dont les effets ne peuvent pas être prévus. Le retirer, ou le limiter aux autres colonnes (UPDATE OF …).",
      en: 'A change in "{collection}" sets off "{triggers}" (a trigger or a rewrite rule), whose effects cannot be foreseen. Take it out, or limit it to the other columns (UPDATE OF …).',
    },
  },
  "retention.row-security": {
    class: "refused",
    message: {
      fr: "Une politique de lignes cache à « {account} » des lignes de « {collection} » : on ne saurait pas ce qui reste. Donner au compte le droit de les voir toutes (ALTER ROLE … BYPASSRLS), ou lever la politique.",
      en: 'A row policy hides rows of "{collection}" from "{account}": nobody would know what is left. Give the account the right to see them all (ALTER ROLE … BYPASSRLS), or lift the policy.',
    },
  },
  "retention.rights-missing": {
    class: "refused",
    message: {
      fr: "Sur « {collection} » (base {store}), le compte « {account} » n’a pas : {rights}. Les lui donner : {statement}",
      en: 'On "{collection}" (store {store}) the account "{account}" has not: {rights}. To grant them: {statement}',
    },
  },
  "retention.prepare-shared": {
    class: "refused",
    message: {
      fr: "Plusieurs comptes ({accounts}) se partagent la base de « {store} » : les tables des reçus et des gels que l’un y créerait, l’autre ne pourrait pas s’en servir. Les créer d’avance, sous un compte qui administre cette base : {statement}",
      en: 'Several accounts ({accounts}) share the database of "{store}": the tables of receipts and holds that one of them made, the other could not use. Make them beforehand, under an account that administers this database: {statement}',
    },
  },
  "retention.schema-closed": {
    class: "refused",
    message: {
      fr: "Le compte « {account} » n’a pas accès au schéma des tables de « {store} ». Le lui donner : {statement}",
      en: 'The account "{account}" may not look into the schema of the tables of "{store}". To let it: {statement}',
    },
  },
  "retention.prepare-refused": {
    class: "refused",
    message: {
      fr: "Le compte « {account} » ne peut pas créer dans « {store} » les tables des reçus et des gels, ou ne peut pas y écrire. Le permettre : {statement}",
      en: 'The account "{account}" may not make the tables of receipts and holds in "{store}", or may not write in them. To let it: {statement}',
    },
  },
  "retention.store-unasked": {
    class: "refused",
    message: {
      fr: "« {other} » pourrait être la même base que « {store} » sous un autre nom, et ne répond pas ({code}) : une règle qui y garde des lignes ne serait pas vue. La rendre joignable pour ce plan ; si elle n’existe plus, l’ôter de stores.yaml avec ses règles.",
      en: '"{other}" could be the same database as "{store}" under another name, and does not answer ({code}): a rule that keeps rows there would not be seen. Make it reachable for this plan; if it is no more, take it out of stores.yaml with its rules.',
    },
  },
  "retention.counts-off": {
    class: "refused",
    message: {
      fr: "« {store} » ne compte pas les lignes modifiées (track_counts = off) : une cascade passerait inaperçue. Remettre ce réglage, puis recommencer.",
      en: '"{store}" does not count changed rows (track_counts = off): a cascade would go unnoticed. Turn that setting on, then try again.',
    },
  },
  "retention.keys-off": {
    class: "refused",
    message: {
      fr: "Un réglage du compte « {account} » suspend dans « {store} » les clés étrangères et les déclencheurs (session_replication_role = replica) : une ligne née pendant l’exécution perdrait son parent sans que rien ne le dise. Le lever pour ce compte (ALTER ROLE … RESET session_replication_role, ou ALTER DATABASE … RESET), ou donner un autre compte.",
      en: 'A setting of the account "{account}" suspends foreign keys and triggers in "{store}" (session_replication_role = replica): a row born during the run would lose its parent, and nothing would say so. Lift it for this account (ALTER ROLE … RESET session_replication_role, or ALTER DATABASE … RESET), or give another account.',
    },
  },
  "retention.way-missing": {
    class: "refused",
    message: {
      fr: "Ni la base ni le jeu de données ne disent comment « {collection} » et « {other} » tiennent ensemble. Le dire dans la règle (by: { champ de {other}: champ de {collection} }), ou décrire le renvoi dans datasets/.",
      en: 'Neither the database nor the dataset says how "{collection}" and "{other}" hang together. Say it in the rule (by: { field of {other}: field of {collection} }), or describe the reference in datasets/.',
    },
  },
  "retention.way-several": {
    class: "refused",
    message: {
      fr: "« {collection} » et « {other} » tiennent ensemble de {count} façons. Dire dans la règle laquelle compte : {choices}",
      en: '"{collection}" and "{other}" hang together in {count} ways. Say in the rule which one counts: {choices}',
    },
  },
  "retention.condition-type": {
    class: "refused",
    message: {
      fr: "La condition compare « {collection}.{column} » ({type}) à « {value} », qui n’est pas de ce type. Écrire une valeur du type de la colonne (les dates comme 2026-01-31).",
      en: 'The condition compares "{collection}.{column}" ({type}) with "{value}", which is not of that type. Write a value of the type of the column (dates as 2026-01-31).',
    },
  },
  "retention.hours-on-date": {
    class: "refused",
    message: {
      fr: "Le délai {keep} compte des heures, et « {collection}.{column} » ne dit que le jour. Choisir une horloge qui dit l’heure, ou compter en jours.",
      en: 'The period {keep} counts hours, and "{collection}.{column}" says the day only. Choose a clock that says the hour, or count in days.',
    },
  },
  "retention.rules-overlap": {
    class: "refused",
    message: {
      fr: "Les règles « {rule} » et « {other} » visent les mêmes lignes de « {collection} » avec des durées différentes. Lignes visées par les deux : {count} ; dues selon les deux : {due}. Laquelle l’emporte, une personne doit le dire : préciser leurs conditions (when).",
      en: 'The rules "{rule}" and "{other}" aim at the same rows of "{collection}" with different periods. Rows that both aim at: {count}; due by both: {due}. Which one wins, a person must say: make their conditions (when) more precise.',
    },
  },
  ...endErrors,
  ...planWarnings,
} as const satisfies ErrorCatalogue;
