import { defineErrors } from "../../kernel/index.ts";

/** What can be said of the work that databases do for a request. */
export const { catalogue: executionErrors, failure: executionFailure } = defineErrors({
  "rights.execution-not-asked": {
    class: "refused",
    message: {
      fr: "Cette demande ne porte pas sur une copie ni sur un effacement : rien n’est cherché dans les bases. Répondre à la demande.",
      en: "This request is neither for a copy nor for an erasure: nothing is looked for in the databases. Answer it.",
    },
  },
  "rights.execution-no-identity": {
    class: "input",
    message: {
      fr: "Rien ne désigne la personne. Remplir au moins un champ qui la retrouve.",
      en: "Nothing designates the person. Fill at least one field that finds them.",
    },
  },
  "rights.execution-busy": {
    class: "refused",
    message: {
      fr: "Le travail des bases pour cette demande est en cours, arrêté avant sa fin, ou vient de changer : rien n’a été fait ici. Ouvrir la page de ses bases, attendre qu’il se termine ou le reprendre, puis recommencer.",
      en: "The work of databases for this request is going on, stopped before its end, or has just changed: nothing was done here. Open the page of its databases, wait for its end or take it up again, then try again.",
    },
  },
  "rights.execution-changed": {
    class: "refused",
    message: {
      fr: "Les bases ne contiennent plus ce qui avait été montré : rien n’a été fait. Relire les nombres, puis confirmer de nouveau.",
      en: "The databases no longer hold what was shown: nothing was done. Read the numbers again, then confirm anew.",
    },
  },
  "rights.execution-no-databases": {
    class: "refused",
    message: {
      fr: "Aucune base décrite n’est reliée à cet organisme. Relier une base et la décrire, puis recommencer.",
      en: "No described database is connected for this body. Connect one and describe it, then try again.",
    },
  },
  "rights.execution-interrupted": {
    class: "environment",
    message: {
      fr: "Une base n’a pas répondu jusqu’au bout. Ce qui était commencé est annulé dans cette base ; recommencer quand elle répond de nouveau.",
      en: "A database did not answer to the end. What was begun is undone in that database; try again once it answers.",
    },
  },
  "rights.copy-gone": {
    class: "refused",
    message: {
      fr: "Cette copie n’existe plus : son lien est terminé. Faire une nouvelle demande pour en recevoir une autre.",
      en: "This copy is no more: its link is over. Make a new request to get another.",
    },
  },
  "rights.recipients-unsaid": {
    class: "refused",
    message: {
      fr: "Le registre nomme des destinataires de ces données : dire pour chacun s’il est informé, ou pourquoi il ne peut pas l’être (RGPD, art. 19), puis répondre.",
      en: "The register names recipients of this data: say of each whether it was told, or why it cannot be (GDPR art. 19), then answer.",
    },
  },
});
