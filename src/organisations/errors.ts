import { defineErrors } from "../kernel/index.ts";

export const { catalogue: organisationsErrors, failure: organisationsFailure } = defineErrors({
  "organisations.bodies-invalid": {
    class: "input",
    message: {
      fr: "Le fichier {file} n’a pas la forme attendue. La comparer à « egide schema bodies » ; chaque organisme a au moins un nom.",
      en: 'The file {file} has not the expected form. Compare it with "egide schema bodies"; each body has at least a name.',
    },
  },
  "organisations.parent-unknown": {
    class: "input",
    message: {
      fr: "Dans {file}, l’organisme « {body} » dépend d’un organisme qui n’y est pas, ou de lui-même. Corriger « parent ».",
      en: 'In {file}, the body "{body}" belongs to one that is not there, or to itself. Correct "parent".',
    },
  },
  "organisations.siret-form": {
    class: "input",
    message: {
      fr: "Dans {file}, le SIRET de « {body} » n’a pas quatorze chiffres. Le recopier de l’avis de situation de l’Insee.",
      en: 'In {file}, the SIRET of "{body}" has not fourteen digits. Copy it from the notice of INSEE.',
    },
  },
  "organisations.siret-key": {
    class: "input",
    message: {
      fr: "Dans {file}, la clé du SIRET de « {body} » est fausse : un chiffre est mal recopié ou deux sont inversés. Le recopier de l’avis de situation de l’Insee.",
      en: 'In {file}, the key of the SIRET of "{body}" is wrong: a digit was miscopied or two were swapped. Copy it from the notice of INSEE.',
    },
  },
  "organisations.designation-invalid": {
    class: "input",
    message: {
      fr: "Dans {file}, la désignation « {designation} » n’en est pas une : il lui faut un nom ou une fonction, un moyen de contact, des organismes du fichier et une fin qui ne précède pas son début.",
      en: 'In {file}, the designation "{designation}" is none: it needs a name or a function, a way to reach it, bodies of the file, and an end not before its beginning.',
    },
  },
  "organisations.changed-meanwhile": {
    class: "busy",
    message: {
      fr: "Quelqu’un d’autre a changé cette fiche entre-temps : rien n’a été enregistré. Relire ce qui vaut maintenant, puis recommencer.",
      en: "Somebody else has changed this record meanwhile: nothing was saved. Read what holds now, then do it again.",
    },
  },
  "organisations.territory-line": {
    class: "input",
    message: {
      fr: "Dans {file}, la ligne {line} n’a pas deux colonnes : le début d’un code postal (2 à 5 chiffres, zéros du début compris, ou 2A, 2B), puis l’identifiant d’un organisme. Rien n’a été enregistré.",
      en: "In {file}, line {line} has not two columns: the beginning of a postal code (2 to 5 digits, leading zeros included, or 2A, 2B), then the identifier of a body. Nothing was saved.",
    },
  },
  "organisations.territory-body": {
    class: "input",
    message: {
      fr: "Dans {file}, la ligne {line} nomme un organisme inconnu. Les identifiants connus : egide bodies list. Rien n’a été enregistré.",
      en: "In {file}, line {line} names a body that is not known. The known identifiers: egide bodies list. Nothing was saved.",
    },
  },
  "organisations.reason-missing": {
    class: "usage",
    message: {
      fr: 'Dire pourquoi, pour l’historique : --reason "fusion de deux caisses". Rien n’a été enregistré.',
      en: 'Say why, for the history: --reason "two bodies merged". Nothing was saved.',
    },
  },
  "organisations.file-there": {
    class: "refused",
    message: {
      fr: "{file} existe déjà : rien n’est écrasé. Donner un autre nom.",
      en: "{file} is there already: nothing is overwritten. Give another name.",
    },
  },
  "organisations.territory-twice": {
    class: "input",
    message: {
      fr: "Dans {file}, les codes postaux en {prefix} sont donnés deux fois, la seconde à « {body} ». Seul un code entier, de cinq chiffres, peut être partagé ; laisser les autres à un seul organisme.",
      en: 'In {file}, the postal codes in {prefix} are given twice, the second time to "{body}". Only a whole code of five digits can be shared; leave the others to one body.',
    },
  },
});
