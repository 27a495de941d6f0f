import type { ErrorCatalogue } from "../../kernel/index.ts";

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
      fr: "La table « {child} » renvoie à « {collection} » (ON DELETE {action}) et la règle ne la nomme pas. L’ajouter à with si ses lignes doivent finir aussi ; sinon couper ce renvoi dans la base.",
      en: 'The table "{child}" refers to "{collection}" (ON DELETE {action}) and the rule does not name it. Add it to with if its rows must end too; else cut this reference in the database.',
    },
  },
  "retention.reference-outside-stated": {
    class: "refused",
    message: {
      fr: "D’après le jeu de données, « {child} » ({columns}) renvoie à « {collection} », et la règle ne la nomme pas : ses lignes resteraient sans parent. L’ajouter à with si elles doivent finir aussi ; sinon retirer ce renvoi du jeu de données.",
      en: 'By the dataset, "{child}" ({columns}) refers to "{collection}", and the rule does not name it: its rows would be left without a parent. Add it to with if they must end too; else take this reference out of the dataset.',
    },
  },
  "retention.table-inheritance": {
    class: "refused",
    message: {
      fr: "La table « {collection} » hérite d’une autre ou une autre hérite d’elle (INHERITS) : une même ligne appartient alors à plusieurs tables, que cette version ne suit pas. Rompre l’héritage (ALTER TABLE … NO INHERIT), ou le remplacer par des partitions.",
      en: 'The table "{collection}" inherits from another, or another from it (INHERITS): one row then belongs to several tables, which this version does not follow. Break the inheritance (ALTER TABLE … NO INHERIT), or put partitions in its place.',
    },
  },
  "retention.reference-itself": {
    class: "refused",
    message: {
      fr: "La table « {collection} » renvoie à elle-même par « {columns} » : cette version ne sait pas encore dans quel ordre supprimer ses lignes. Retirer la règle en attendant.",
      en: 'The table "{collection}" refers to itself by "{columns}": this version does not know yet in which order to delete its rows. Take the rule out meanwhile.',
    },
  },
  "retention.reference-circle": {
    class: "refused",
    message: {
      fr: "Les tables « {collections} » renvoient les unes aux autres en cercle : cette version ne sait pas encore dans quel ordre supprimer. Retirer la règle en attendant.",
      en: 'The tables "{collections}" refer to each other in a circle: this version does not know yet in which order to delete. Take the rule out meanwhile.',
    },
  },
  "retention.reference-composite": {
    class: "refused",
    message: {
      fr: "Le renvoi de « {child} » à « {collection} » tient en plusieurs colonnes, que cette version ne suit pas encore. Retirer la règle en attendant.",
      en: 'The reference of "{child}" to "{collection}" is made of several columns, which this version does not follow yet. Take the rule out meanwhile.',
    },
  },
  "retention.reference-twofold": {
    class: "refused",
    message: {
      fr: "« {child} » renvoie de {count} façons aux collections de la règle : l’une peut être due et l’autre non. Cette version ne tranche pas : retirer la règle, ou couper un des renvois.",
      en: '"{child}" refers in {count} ways to collections of the rule: one may be due and the other not. This version does not decide: take the rule out, or cut one of the references.',
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
      fr: "« {child}.{column} » ({type}) renvoie à « {collection}.{parentColumn} » ({parentType}) : les types diffèrent et la comparaison n’est pas sûre. Donner aux deux colonnes le même type.",
      en: '"{child}.{column}" ({type}) refers to "{collection}.{parentColumn}" ({parentType}): the types differ and comparing them is not safe. Give both columns the same type.',
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
      fr: "La table « {collection} » a un déclencheur à la suppression ({triggers}), dont les effets ne peuvent pas être prévus. Le retirer, ou faire la suppression par l’application.",
      en: 'The table "{collection}" has a trigger on deletion ({triggers}), whose effects cannot be foreseen. Take it out, or delete through the application.',
    },
  },
  "retention.clock-null": {
    class: "refused",
    message: {
      fr: "Lignes de « {collection} » sans date utilisable dans « {column} » (vide, infinie, illisible, ou temps Unix nul), jamais dues : {count}. Si leur évènement a déjà eu lieu, mettre la date à la source.",
      en: 'Rows of "{collection}" without a usable date in "{column}" (empty, infinite, unreadable, or a Unix time of zero), never due: {count}. If their event has happened already, put the date in at its source.',
    },
  },
  "retention.clock-future": {
    class: "refused",
    message: {
      fr: "Lignes de « {collection} » dont la date dans « {column} » est à venir : {count}. Leur délai n’a pas commencé ; vérifier la saisie si ce n’est pas voulu.",
      en: 'Rows of "{collection}" whose date in "{column}" lies ahead: {count}. Their period has not begun; verify the input if that is not meant.',
    },
  },
  "retention.index-missing": {
    class: "refused",
    message: {
      fr: "Aucun index ne commence par « {collection}.{column} » : chaque lot lira toute la table. Pour aller vite : {statement}",
      en: 'No index begins with "{collection}.{column}": each batch will read the whole table. To be fast: {statement}',
    },
  },
} as const satisfies ErrorCatalogue;
