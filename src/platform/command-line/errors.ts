import { defineErrors } from "../../kernel/index.ts";

/** Failures of a call of the command line: always the caller's, except what nobody foresaw. */
export const { catalogue: commandLineErrors, failure: commandLineFailure } = defineErrors({
  "command-line.unknown-verb": {
    class: "usage",
    message: {
      fr: "Commande inconnue : « {verb} ».{nearest} La liste est donnée par : egide --help",
      en: 'Unknown command: "{verb}".{nearest} The list is given by: egide --help',
    },
  },
  "command-line.unknown-option": {
    class: "usage",
    message: {
      fr: "Option inconnue de « egide {verb} » : {option}.{nearest} Les options sont données par : egide help {verb}",
      en: 'Unknown option of "egide {verb}": {option}.{nearest} The options are given by: egide help {verb}',
    },
  },
  "command-line.missing-value": {
    class: "usage",
    message: {
      fr: "L’option {option} attend une valeur : {option} {placeholder}. Si la valeur commence par un tiret, écrire {option}=VALEUR.",
      en: "The option {option} needs a value: {option} {placeholder}. If the value begins with a dash, write {option}=VALUE.",
    },
  },
  "command-line.unexpected-value": {
    class: "usage",
    message: {
      fr: "L’option {option} ne prend pas de valeur : l’écrire seule.",
      en: "The option {option} takes no value: write it alone.",
    },
  },
  "command-line.repeated-option": {
    class: "usage",
    message: {
      fr: "L’option {option} est donnée plusieurs fois : n’en garder qu’une.",
      en: "The option {option} is given several times: keep one.",
    },
  },
  "command-line.wrong-arguments": {
    class: "usage",
    message: {
      fr: "« egide {verb} » attend : {usage}. Voir un exemple : egide help {verb}",
      en: '"egide {verb}" expects: {usage}. See an example: egide help {verb}',
    },
  },
  "command-line.unknown-language": {
    class: "usage",
    message: {
      fr: "Langue inconnue : « {language} ». Écrire --lang fr ou --lang en.",
      en: 'Unknown language: "{language}". Write --lang fr or --lang en.',
    },
  },
  "command-line.input-too-large": {
    class: "input",
    message: {
      fr: "L’entrée standard dépasse {limit} octets : couper le document en plusieurs parties.",
      en: "Standard input is larger than {limit} bytes: cut the document into parts.",
    },
  },
  "command-line.file-not-found": {
    class: "input",
    message: {
      fr: "Le fichier « {file} » n’existe pas. Vérifier le chemin.",
      en: "The file “{file}” does not exist. Check the path.",
    },
  },
  "command-line.file-is-folder": {
    class: "input",
    message: {
      fr: "« {file} » est un dossier. Donner un fichier de ce dossier.",
      en: "“{file}” is a folder. Give a file of this folder.",
    },
  },
  "command-line.file-unreadable": {
    class: "input",
    message: {
      fr: "Le fichier « {file} » ne peut pas être lu (droits insuffisants ou erreur du disque). Vérifier les droits sur ce fichier.",
      en: "The file “{file}” cannot be read (missing rights or a disk error). Check the rights on this file.",
    },
  },
  "command-line.file-too-large": {
    class: "input",
    message: {
      fr: "Le fichier « {file} » dépasse {limit} octets : le couper en plusieurs parties.",
      en: "The file “{file}” is larger than {limit} bytes: cut it into parts.",
    },
  },
  "command-line.defect": {
    class: "defect",
    message: {
      fr: "Défaut d’Égide ({kind}). Relancer avec EGIDE_DEBUG=1 pour le détail, puis le signaler.",
      en: "A defect of Égide ({kind}). Run again with EGIDE_DEBUG=1 for the detail, then report it.",
    },
  },
});
