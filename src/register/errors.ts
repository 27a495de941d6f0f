import { defineErrors } from "../kernel/index.ts";

/** Failures of the register domain; what a readable document lacks is a finding, not a failure. */
export const { catalogue: registerErrors, failure: registerFailure } = defineErrors({
  "register.file-not-found": {
    class: "input",
    message: {
      fr: "Le fichier « {file} » n’existe pas. Vérifiez le chemin.",
      en: "The file “{file}” does not exist. Check the path.",
    },
  },
  "register.file-unreadable": {
    class: "input",
    message: {
      fr: "Le fichier « {file} » ne peut pas être lu (droits insuffisants ou erreur du disque). Vérifiez vos droits sur ce fichier.",
      en: "The file “{file}” cannot be read (missing rights or a disk error). Check your rights on this file.",
    },
  },
  "register.file-is-folder": {
    class: "input",
    message: {
      fr: "« {file} » est un dossier. Donnez le fichier de la page à importer.",
      en: "“{file}” is a folder. Give the file of the page to import.",
    },
  },
  "register.file-too-large": {
    class: "input",
    message: {
      fr: "Le fichier « {file} » dépasse {limit} Mo. Découpez le registre en plusieurs pages.",
      en: "The file “{file}” is larger than {limit} MB. Split the register into several pages.",
    },
  },
  "register.invalid": {
    class: "input",
    message: {
      fr: "Le fichier « {file} » n’est pas un registre au format egide/register@1 : {place}. Réimportez la page, ou corrigez ce champ (egide schema register donne le format).",
      en: "The file “{file}” is no register of format egide/register@1: {place}. Import the page again, or correct this field (egide schema register gives the format).",
    },
  },
  "register.import-empty": {
    class: "input",
    message: {
      fr: "Le fichier « {file} » est vide. Choisissez celui qui contient la page du registre.",
      en: "The file “{file}” is empty. Choose the one that holds the page of the register.",
    },
  },
  "register.import-kind": {
    class: "input",
    message: {
      fr: "Le fichier « {file} » n’est ni du texte (.txt), ni du HTML (.html), ni du Markdown (.md). Enregistrez la page dans l’un de ces formats, ou collez son texte.",
      en: "The file “{file}” is neither text (.txt), nor HTML (.html), nor Markdown (.md). Save the page in one of these formats, or paste its text.",
    },
  },
  "register.import-refused": {
    class: "input",
    message: {
      fr: "{why} Rien n’a été gardé de cet import.",
      en: "{why} Nothing of this import was kept.",
    },
  },
  "register.import-nothing-kept": {
    class: "refused",
    message: {
      fr: "Aucune activité n’est retenue : un registre en a au moins une. Cochez celles qui y entrent.",
      en: "No activity is kept: a register has at least one. Tick those that go into it.",
    },
  },
});
