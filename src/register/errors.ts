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
  "register.version-unknown": {
    class: "input",
    message: {
      fr: "L’activité « {activity} » n’a pas de version {number}. Choisissez-en une dans son historique.",
      en: "The activity “{activity}” has no version {number}. Choose one of its history.",
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
      fr: "Le fichier « {file} » n’est ni une page (.txt, .html, .md), ni un classeur (.ods, .xlsx), ni un tableau (.csv), ni un registre en JSON ou YAML. Enregistrez-le dans l’un de ces formats, ou collez le texte de la page.",
      en: "The file “{file}” is neither a page (.txt, .html, .md), nor a workbook (.ods, .xlsx), nor a table (.csv), nor a register in JSON or YAML. Save it in one of these formats, or paste the text of the page.",
    },
  },
  "register.import-map": {
    class: "input",
    message: {
      fr: "« --map {map} » ne dit pas ce qu’est une colonne. Écrivez --map COLONNE=CHAMP, avec l’un des champs {fields}.",
      en: "“--map {map}” does not say what a column is. Write --map COLUMN=FIELD, with one of the fields {fields}.",
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
  "register.lint-at": {
    class: "usage",
    message: {
      fr: "« {value} » n’est pas une date. Écrivez --at AAAA-MM-JJ.",
      en: "“{value}” is no date. Write --at YYYY-MM-DD.",
    },
  },
  "register.lint-fail-on": {
    class: "usage",
    message: {
      fr: "--fail-on attend error, warning, info ou never, et non « {value} ».",
      en: "--fail-on takes error, warning, info or never, not “{value}”.",
    },
  },
  "register.lint-nothing": {
    class: "usage",
    message: {
      fr: "Donnez la page ou le dossier de politique à vérifier, ou --list, ou --explain avec une règle.",
      en: "Give the page or the policy folder to check, or --list, or --explain with a rule.",
    },
  },
  "register.lint-rule-unknown": {
    class: "usage",
    message: {
      fr: "La règle « {rule} » n’existe pas.{nearestFr} egide lint --list les donne toutes.",
      en: "There is no rule “{rule}”.{nearestEn} egide lint --list gives them all.",
    },
  },
  "register.lint-yaml": {
    class: "input",
    message: {
      fr: "Le fichier « {file} » ne se lit pas, ligne {line} : {reasonFr}.",
      en: "The file “{file}” cannot be read, line {line}: {reasonEn}.",
    },
  },
  "register.lint-settings": {
    class: "input",
    message: {
      fr: "Le fichier « {file} » ne règle pas les constats comme prévu à {place}. Une exception a une règle et une raison d’au moins dix caractères (egide schema lint donne le format).",
      en: "The file “{file}” does not set the findings as expected at {place}. A suppression has a rule and a reason of ten characters at least (egide schema lint gives the format).",
    },
  },
  "register.lint-reason-missing": {
    class: "input",
    message: {
      fr: "Le fichier « {file} » abaisse la règle « {rule} », dont les constats sont des erreurs, sans dire pourquoi. Écrivez la gravité et la raison : {rule}: { severity: off, reason: … }.",
      en: "The file “{file}” lowers the rule “{rule}”, whose findings are errors, without saying why. Write the severity and the reason: {rule}: { severity: off, reason: … }.",
    },
  },
  "register.export-format": {
    class: "usage",
    message: {
      fr: "« {format} » n’est pas un format d’export. Choisissez parmi : {formats}.",
      en: "“{format}” is no format of an export. Choose one of: {formats}.",
    },
  },
  "register.export-output": {
    class: "usage",
    message: {
      fr: "Dites où écrire : --output FICHIER.{ending}.",
      en: "Say where to write: --output FILE.{ending}.",
    },
  },
  "register.export-exists": {
    class: "refused",
    message: {
      fr: "Le fichier « {file} » existe déjà. Choisissez un autre nom, ou ajoutez --replace.",
      en: "The file “{file}” exists already. Choose another name, or add --replace.",
    },
  },
  "register.export-not-written": {
    class: "environment",
    message: {
      fr: "Le fichier « {file} » ne peut pas être écrit (dossier absent, droits insuffisants ou disque plein). Vérifiez le chemin.",
      en: "The file “{file}” cannot be written (no such folder, missing rights or a full disk). Check the path.",
    },
  },
  "register.folder-without-register": {
    class: "input",
    message: {
      fr: "Le dossier « {folder} » n’a pas de registre. Mettez-y register.json, ou la page (register.txt, .html ou .md).",
      en: "The folder “{folder}” has no register. Put register.json in it, or the page (register.txt, .html or .md).",
    },
  },
  "register.publication-blocked": {
    class: "refused",
    message: {
      fr: "La publication est bloquée : erreurs à corriger, {count}. Corrigez-les, ou publiez quand même en écrivant pourquoi : ce motif entre au journal.",
      en: "The publication is blocked: errors to mend, {count}. Mend them, or publish nevertheless and write why: this reason enters the ledger.",
    },
  },
  "register.force-too-short": {
    class: "refused",
    message: {
      fr: "Le motif pour publier malgré les erreurs est trop court. Écrivez-le en {least} caractères au moins, sans nommer personne : il entre au journal.",
      en: "The reason to publish in spite of errors is too short. Write it in {least} characters at least, and name nobody: it enters the ledger.",
    },
  },
  "register.fsck-edition-altered": {
    class: "refused",
    message: {
      fr: "Le fichier {file} de l’édition {edition} n’a plus les octets que porte le journal. Le journal fait foi : reprendre ce fichier d’une sauvegarde, et chercher qui a écrit dans la base.",
      en: "The file {file} of the edition {edition} no longer has the bytes that the ledger bears. The ledger counts: take this file from a backup, and find out who wrote to the database.",
    },
  },
  "register.fsck-edition-missing": {
    class: "refused",
    message: {
      fr: "Le journal porte l’édition {edition}, que la base n’a plus : elle a été effacée, ou une sauvegarde plus ancienne a été remise. La reprendre d’une sauvegarde.",
      en: "The ledger bears the edition {edition}, which the database no longer has: it was deleted, or an older backup was put back. Take it from a backup.",
    },
  },
  "register.fsck-edition-extra": {
    class: "refused",
    message: {
      fr: "La base a l’édition {edition}, que le journal ne porte pas : personne ne l’a publiée par Égide. Chercher qui l’a écrite ; elle ne prouve rien.",
      en: "The database has the edition {edition}, which the ledger does not bear: nobody published it through Égide. Find out who wrote it; it proves nothing.",
    },
  },
  "register.fsck-edition-told": {
    class: "refused",
    message: {
      fr: "Ce que la base dit de la publication de l’édition {edition} (motif pour passer outre, erreurs acceptées, place au journal) diffère de l’écriture {index} du journal, qui fait foi. Chercher qui a écrit dans la base.",
      en: "What the database says of the publication of the edition {edition} (reason to force it, accepted errors, place in the ledger) differs from entry {index} of the ledger, which counts. Find out who wrote to the database.",
    },
  },
});
