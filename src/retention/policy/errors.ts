import type { ErrorCatalogue } from "../../kernel/index.ts";

/** What can be wrong in the files of a policy folder, before the law is looked at. */
export const policyErrors = {
  "retention.policy-changed": {
    class: "refused",
    message: {
      fr: "Quelqu’un d’autre a modifié la politique « {policy} » entre-temps : rien n’a été enregistré. Revoir sa version, puis reprendre la modification.",
      en: 'Somebody else has changed the policy "{policy}" in the meantime: nothing was saved. Look at their version, then make the change again.',
    },
  },
  "retention.policy-absent": {
    class: "input",
    message: {
      fr: "La base ne tient aucune politique « {policy} ». Les lister : egide policy list",
      en: 'The database keeps no policy "{policy}". List them: egide policy list',
    },
  },
  "retention.policy-name": {
    class: "usage",
    message: {
      fr: "« {policy} » ne peut pas nommer une politique. Prendre l’identifiant de l’organisme : des minuscules sans accent, des chiffres, des tirets.",
      en: '"{policy}" cannot name a policy. Take the identifier of the body: lower-case letters without accents, digits, hyphens.',
    },
  },
  "retention.folder-not-empty": {
    class: "refused",
    message: {
      fr: "Le dossier « {folder} » n’est pas vide : rien n’a été écrit. En donner un nouveau.",
      en: 'The folder "{folder}" is not empty: nothing was written. Give a new one.',
    },
  },
  "retention.store-relative": {
    class: "input",
    message: {
      fr: "L’adresse de la base « {store} » part du dossier de politique, et une politique tenue en base n’a pas de dossier. Écrire un chemin absolu, ou « sqlite:{data}/… » à partir du dossier de données.",
      en: 'The address of the store "{store}" starts at the policy folder, and a policy kept in the database has none. Write an absolute path, or "sqlite:{data}/…" from the data folder.',
    },
  },
  "retention.policy-path": {
    class: "input",
    message: {
      fr: "Une politique n’a pas de fichier « {path} ». Elle tient en register.*, stores.yaml, policy.yaml, schedule.yaml, datasets/*.yaml et rules/*.yaml.",
      en: 'A policy has no file "{path}". It consists of register.*, stores.yaml, policy.yaml, schedule.yaml, datasets/*.yaml and rules/*.yaml.',
    },
  },
  "retention.folder-unreadable": {
    class: "input",
    message: {
      fr: "Le dossier de politique « {folder} » ne peut pas être lu. Donner un dossier qui contient register.json (ou la page publiée), stores.yaml, datasets/ et rules/ ; demo/ en est un exemple.",
      en: 'The policy folder "{folder}" cannot be read. Give a folder that holds register.json (or the published page), stores.yaml, datasets/ and rules/; demo/ is an example.',
    },
  },
  "retention.policy-invalid": {
    class: "input",
    message: {
      fr: "Erreurs dans le dossier de politique : {count}. Rien n’a été fait. Corriger les lignes indiquées, puis : egide rules check {folder}",
      en: "Errors in the policy folder: {count}. Nothing was done. Correct the lines shown, then: egide rules check {folder}",
    },
  },
  "retention.register-missing": {
    class: "input",
    message: {
      fr: "Le dossier ne contient pas de registre. Y mettre register.json, ou la page publiée sous le nom register.txt, register.html ou register.md.",
      en: "The folder holds no register. Put register.json there, or the published page as register.txt, register.html or register.md.",
    },
  },
  "retention.register-repeated": {
    class: "input",
    message: {
      fr: "Le dossier contient plusieurs registres ({files}) : n’en garder qu’un, pour qu’une durée ne soit écrite qu’à un endroit.",
      en: "The folder holds several registers ({files}): keep one, so that a period stands in one place.",
    },
  },
  "retention.file-too-large": {
    class: "input",
    message: {
      fr: "Le fichier dépasse {limit} octets : le couper en plusieurs fichiers.",
      en: "The file is larger than {limit} bytes: cut it into several files.",
    },
  },
  "retention.yaml-invalid": {
    class: "input",
    message: {
      fr: "Le YAML n’est pas lisible ici : {reasonFr}. Corriger l’écriture à cet endroit.",
      en: "The YAML cannot be read here: {reasonEn}. Correct what is written at this place.",
    },
  },
  "retention.not-utf8": {
    class: "input",
    message: {
      fr: "Le fichier {file} n’est pas en UTF-8 : l’enregistrer dans cet encodage.",
      en: "The file {file} is not UTF-8: save it in that encoding.",
    },
  },
  "retention.alias-refused": {
    class: "input",
    message: {
      fr: "Les ancres et renvois YAML (& et *) ne sont pas admis : écrire la valeur en toutes lettres à chaque endroit.",
      en: "YAML anchors and aliases (& and *) are not accepted: write the value in full at each place.",
    },
  },
  "retention.key-unknown": {
    class: "input",
    message: {
      fr: "Clé inconnue « {key} ».{nearestFr} Clés admises ici : {known}.",
      en: 'Unknown key "{key}".{nearestEn} Keys accepted here: {known}.',
    },
  },
  "retention.key-missing": {
    class: "input",
    message: {
      fr: "La clé « {key} » manque ici : l’ajouter.",
      en: 'The key "{key}" is missing here: add it.',
    },
  },
  "retention.value-wrong": {
    class: "input",
    message: {
      fr: "La valeur de « {key} » n’est pas de la forme attendue : {expectedFr}.",
      en: 'The value of "{key}" has not the expected form: {expectedEn}.',
    },
  },
  "retention.periods-mixed": {
    class: "input",
    message: {
      fr: "{keep} et {added} ne s’additionnent pas : des heures courent d’un instant, des jours ou une année jusqu’à un minuit. Écrire les deux en heures, ou les deux en jours, mois ou années.",
      en: "{keep} and {added} do not add up: hours run from an instant, days or a year to a midnight. Write both in hours, or both in days, months or years.",
    },
  },
  "retention.archive-in-place": {
    class: "input",
    message: {
      fr: "L’archive de « {collection} » serait la base « {store} » où les lignes sont déjà. Nommer dans end.archive.to une autre base de stores.yaml, ou le même serveur sous un autre schema.",
      en: 'The archive of "{collection}" would be the store "{store}" where the rows are already. Name in end.archive.to another store of stores.yaml, or the same server under another schema.',
    },
  },
  "retention.archive-cases": {
    class: "input",
    message: {
      fr: "Une archive n’a qu’une durée finale, comptée depuis le même départ : des lignes archivées les unes au bout de {keep}, les autres de {other}, ne s’y distingueraient plus. Écrire une règle par cas, chacune avec son when et sa propre archive (une autre base, ou un autre schema).",
      en: "An archive has one final period, counted from the same start: rows archived after {keep} and others after {other} could not be told apart there. Write one rule for each case, each with its own when and its own archive (another store, or another schema).",
    },
  },
  "retention.archive-years": {
    class: "input",
    message: {
      fr: "Après l’année en cours (plus: current-year), l’archive dure un nombre entier d’années : {keep} finirait au milieu d’une année. Écrire la durée en années, comme P10Y, ou retirer plus.",
      en: "After the current year (plus: current-year) an archive lasts a whole number of years: {keep} would end in the middle of one. Write the period in years, such as P10Y, or take plus out.",
    },
  },
  "retention.key-idle": {
    class: "input",
    message: {
      fr: "« {key} » ne change rien à une règle dont la fin est « {end} » : {reasonFr}. Le retirer, ou le compléter.",
      en: '"{key}" changes nothing in a rule whose end is "{end}": {reasonEn}. Take it out, or complete it.',
    },
  },
  "retention.rule-repeated": {
    class: "input",
    message: {
      fr: "L’identifiant de règle « {rule} » est déjà pris ({file}, ligne {line}) : en choisir un autre.",
      en: 'The rule identifier "{rule}" is already taken ({file}, line {line}): choose another.',
    },
  },
  "retention.dataset-repeated": {
    class: "input",
    message: {
      fr: "Le jeu de données « {dataset} » est déjà décrit dans {file} : n’en garder qu’une description.",
      en: 'The dataset "{dataset}" is already described in {file}: keep one description.',
    },
  },
  "retention.store-address": {
    class: "input",
    message: {
      fr: "La base « {store} » doit avoir exactement une adresse : url (sans secret), env (nom d’une variable EGIDE_…) ou platform: true.",
      en: 'The store "{store}" must have exactly one address: url (without a secret), env (name of an EGIDE_… variable) or platform: true.',
    },
  },
  "retention.store-twins": {
    class: "input",
    message: {
      fr: "Les bases « {store} » et « {other} » sont une seule et même base : deux règles pourraient s’y contredire sans qu’on le voie. N’en garder qu’un nom, et l’écrire dans les règles.",
      en: 'The stores "{store}" and "{other}" are one and the same database: two rules could contradict each other there unseen. Keep one name, and write it in the rules.',
    },
  },
  "retention.store-secret": {
    class: "input",
    message: {
      fr: "L’adresse de la base « {store} » contient un mot de passe : le retirer du fichier, mettre l’adresse dans une variable d’environnement et nommer celle-ci par env.",
      en: 'The address of the store "{store}" contains a password: take it out of the file, put the address into an environment variable and name it by env.',
    },
  },
} as const satisfies ErrorCatalogue;
