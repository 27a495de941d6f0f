import { defineErrors } from "../../kernel/index.ts";

/** What can be said of the rows of one person: names of tables and columns, counts, never a value of a row. */
export const { catalogue: reachErrors, failure: reachFailure } = defineErrors({
  "rights.reach-nobody": {
    class: "input",
    message: {
      fr: "Aucun champ des jeux de données ne retrouve une personne par « {kind} ». Donnez l’une de ces identités : {known}, ou déclarez le champ (fides_meta.identity).",
      en: 'No field of the datasets finds a person by "{kind}". Give one of these identities: {known}, or declare the field (fides_meta.identity).',
    },
  },
  "rights.reach-person-unsaid": {
    class: "usage",
    message: {
      fr: "Rien ne désigne la personne. Donnez --person FICHIER, avec une identité par ligne (« email: … »), ou --person - et l’entrée standard.",
      en: 'Nothing designates the person. Give --person FILE, with one identity a line ("email: …"), or --person - and standard input.',
    },
  },
  "rights.reach-person-line": {
    class: "input",
    message: {
      fr: "La ligne {line} de ce qui désigne la personne n’est pas de la forme « sorte: valeur ». Corrigez-la.",
      en: 'Line {line} of what designates the person is not of the form "kind: value". Correct it.',
    },
  },
  "rights.reach-file-exists": {
    class: "input",
    message: {
      fr: "Le fichier {file} existe déjà, et n’a pas été touché. Donnez un autre nom à --out.",
      en: "The file {file} exists already, and was not touched. Give --out another name.",
    },
  },
  "rights.reach-request-unsaid": {
    class: "usage",
    message: {
      fr: "Ce qui est fait pour une personne répond à une demande : donnez --request IDENTIFIANT, sans nommer personne ; rien n’a été écrit.",
      en: "What is done for a person answers a request: give --request ID, naming nobody; nothing was written.",
    },
  },
  "rights.reach-store-unknown": {
    class: "usage",
    message: {
      fr: "« {store} » n’est pas une base décrite de cette politique. Donnez à --store l’une de celles-ci : {known}.",
      en: '"{store}" is no described database of this policy. Give --store one of these: {known}.',
    },
  },
  "rights.reach-moment": {
    class: "usage",
    message: {
      fr: "Le moment de la sauvegarde ne se lit pas. Donnez --restored-to 2026-11-01T03:00:00Z, avec le fuseau.",
      en: "The moment of the backup cannot be read. Give --restored-to 2026-11-01T03:00:00Z, with its zone.",
    },
  },
  "rights.reach-homonyms": {
    class: "refused",
    message: {
      fr: "{count} lignes de « {collection} » ({store}) portent ce nom ou cette date : peut-être plusieurs personnes. Donnez une autre identité, ou, après vérification, --one-person ; rien n’a été copié ni écrit.",
      en: '{count} rows of "{collection}" ({store}) bear this name or date: perhaps several persons. Give another identity, or, once checked, --one-person; nothing was copied or written.',
    },
  },
  "rights.reach-dataset-differs": {
    class: "refused",
    message: {
      fr: "Le jeu de données « {dataset} » ne dit pas ce que contient la base {store} : {count} différence(s). Corrigez-le d’après « egide dataset check » ; rien n’a été lu ni écrit.",
      en: 'The dataset "{dataset}" does not say what the database {store} holds: {count} difference(s). Correct it after "egide dataset check"; nothing was read or written.',
    },
  },
  "rights.reach-ownership-unclear": {
    class: "refused",
    message: {
      fr: "Une ligne de « {collection} » peut appartenir à plusieurs personnes ({columns}), et rien ne dit à laquelle. Écrivez-le dans egide.ownership du jeu de données ; rien n’a été écrit.",
      en: 'A row of "{collection}" may belong to several persons ({columns}), and nothing says to which. Write it in egide.ownership of the dataset; nothing was written.',
    },
  },
  "rights.reach-identities-unclear": {
    class: "refused",
    message: {
      fr: "« {collection} » a plusieurs colonnes qui désignent une personne de la même manière ({columns}) : peut-être plusieurs personnes sur une ligne. Mettez-les dans des tables liées, ou n’en déclarez qu’une ; rien n’a été écrit.",
      en: '"{collection}" has several columns that designate a person in the same way ({columns}): perhaps several persons in one row. Put them in linked tables, or declare only one; nothing was written.',
    },
  },
  "rights.reach-keys-unknown": {
    class: "refused",
    message: {
      fr: "« {collection} » renvoie à « {to} » par {count} colonne(s), et la clé de « {to} » en a un autre nombre. Nommez les colonnes dans « keys » d’egide.ownership.",
      en: '"{collection}" refers to "{to}" by {count} column(s), and the key of "{to}" has another number. Name the columns in "keys" of egide.ownership.',
    },
  },
  "rights.reach-detach-refused": {
    class: "refused",
    message: {
      fr: "Des lignes de « {collection} » ({count}) restent et renvoient par {columns} à ce qui serait effacé ; cette colonne doit garder une valeur. Dites dans egide.ownership si elles partent (on_erase: delete), ou anonymisez ce qu’elles désignent ; rien n’a été effacé.",
      en: 'Rows of "{collection}" ({count}) stay and refer by {columns} to what would be erased; that column must keep a value. Say in egide.ownership whether they go (on_erase: delete), or anonymise what they refer to; nothing was erased.',
    },
  },
  "rights.reach-change-refused": {
    class: "refused",
    message: {
      fr: "« {collection}.{column} » ne peut pas recevoir ce que egide.erase veut y mettre (obligatoire, unique, calculée, trop courte, ou clé d’autres tables). Choisissez un autre changement ; rien n’a été effacé.",
      en: '"{collection}.{column}" cannot take what egide.erase puts there (required, unique, computed, too short, or a key of other tables). Choose another change; nothing was erased.',
    },
  },
  "rights.reach-rights-missing": {
    class: "refused",
    message: {
      fr: "Le compte d’Égide ne peut pas {right} « {collection} » dans {store}. Donnez-lui ce droit ; rien n’a été écrit.",
      en: 'The account of Égide may not {right} "{collection}" in {store}. Grant it that right; nothing was written.',
    },
  },
  "rights.reach-circle": {
    class: "refused",
    message: {
      fr: "Des tables de {store} se désignent en rond ({collections}) par des colonnes obligatoires : aucun ordre d’effacement n’est sûr. Rendez l’une d’elles facultative, ou anonymisez ; rien n’a été effacé.",
      en: "Tables of {store} refer to each other in a circle ({collections}) by required columns: no order of erasure is safe. Let one of them be empty, or anonymise; nothing was erased.",
    },
  },
  "rights.reach-stores-circle": {
    class: "refused",
    message: {
      fr: "Les bases {stores} se renvoient l’une à l’autre : après un arrêt au milieu, la personne ne serait plus retrouvée partout. Déclarez une identité dans chacune plutôt qu’un renvoi ; rien n’a été effacé.",
      en: "The databases {stores} refer to one another: after a stop in the middle the person would no longer be found everywhere. Declare an identity in each rather than a reference; nothing was erased.",
    },
  },
  "rights.reach-held": {
    class: "refused",
    message: {
      fr: "Un gel retient {count} ligne(s) de « {collection} » dans {store} (RGPD, art. 17, paragraphe 3, point e). Levez-le ou attendez ; rien n’a été effacé dans cette base.",
      en: 'A hold keeps {count} row(s) of "{collection}" in {store} (GDPR art. 17(3)(e)). Release it or wait; nothing was erased in this database.',
    },
  },
  "rights.reach-restricted": {
    class: "refused",
    message: {
      fr: "Le traitement de {count} ligne(s) de « {collection} » dans {store} est limité (RGPD, art. 18). Levez d’abord la limitation, une fois la personne informée ; rien n’a été effacé dans cette base.",
      en: 'The processing of {count} row(s) of "{collection}" in {store} is restricted (GDPR art. 18). Lift the restriction first, once the person has been told; nothing was erased in this database.',
    },
  },
  "rights.reach-remains": {
    class: "refused",
    message: {
      fr: "Après l’effacement, {count} ligne(s) de la personne se trouvent encore dans « {collection} » de {store} : elles sont arrivées entre-temps. Recommencez.",
      en: 'After the erasure {count} row(s) of the person still stand in "{collection}" of {store}: they came meanwhile. Try again.',
    },
  },
});
