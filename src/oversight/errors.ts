import { defineErrors } from "../kernel/index.ts";

export const { catalogue: oversightErrors, failure: oversightFailure } = defineErrors({
  "oversight.unknown": {
    class: "refused",
    message: {
      fr: "Ce dossier n’existe pas, ou plus. Revenir à la liste des réclamations et contrôles.",
      en: "There is no such file, or not any more. Go back to the list of complaints and controls.",
    },
  },
  "oversight.changed-meanwhile": {
    class: "busy",
    message: {
      fr: "Quelqu’un a changé ce dossier entre-temps : rien n’a été enregistré. Relire ce qu’il en est, puis enregistrer de nouveau.",
      en: "Somebody has changed this file meanwhile: nothing was saved. Read how it stands, then save again.",
    },
  },
  "oversight.day-wrong": {
    class: "input",
    message: {
      fr: "Ce jour n’existe pas, n’est pas encore venu, ou précède l’ouverture du dossier. Donner celui où cela s’est passé.",
      en: "That day does not exist, has not come yet, or is before the file was opened. Give the one on which it happened.",
    },
  },
  "oversight.due-wrong": {
    class: "input",
    message: {
      fr: "Une échéance fixée par l’autorité vient le jour de l’acte ou après. Donner le jour que dit sa lettre.",
      en: "A day set by the authority is that of the act or later. Give the one that its letter says.",
    },
  },
  "oversight.due-missing": {
    class: "input",
    message: {
      fr: "Une mise en demeure a toujours un délai (loi Informatique et Libertés, art. 20, II). Donner le jour où il finit.",
      en: "A formal notice always has a time limit (French act 78-17, art. 20(II)). Give the day on which it ends.",
    },
  },
  "oversight.measures-missing": {
    class: "input",
    message: {
      fr: "Dire ce que la sanction prononce : au moins une mesure de la liste.",
      en: "Say what the sanction orders: at least one measure of the list.",
    },
  },
  "oversight.nothing-due": {
    class: "refused",
    message: {
      fr: "Cet acte n’attend rien, ou a déjà sa suite : rien n’a été changé.",
      en: "This act awaits nothing, or has been followed up already: nothing was changed.",
    },
  },
  "oversight.still-due": {
    class: "refused",
    message: {
      fr: "Une échéance court encore : inscrire ce qui a été fait, puis clore.",
      en: "A time limit still runs: record what was done, then close.",
    },
  },
  "oversight.grounds-missing": {
    class: "input",
    message: {
      fr: "Écrire pourquoi, en au moins {least} caractères : la suite d’un dossier doit pouvoir être expliquée.",
      en: "Write why, in at least {least} characters: how a file ended must be explainable.",
    },
  },
  "oversight.closed": {
    class: "refused",
    message: {
      fr: "Ce dossier est clos : rien n’a été changé. Le rouvrir d’abord, en disant pourquoi.",
      en: "This file is closed: nothing was changed. Reopen it first, saying why.",
    },
  },
  "oversight.open": {
    class: "refused",
    message: {
      fr: "Ce dossier est ouvert déjà : rien n’a été changé.",
      en: "This file is open already: nothing was changed.",
    },
  },
});
