import { defineErrors } from "../../kernel/index.ts";

/** What the queue can report. */
export const jobErrors = defineErrors({
  "jobs.handler-failed": {
    class: "defect",
    message: {
      fr: "La tâche {queue} ({id}, essai {attempt}) a échoué : {kind}. Elle sera retentée si des essais restent ; le contenu de la tâche n’est pas journalisé.",
      en: "The job {queue} ({id}, attempt {attempt}) failed: {kind}. It is tried again if attempts remain; the content of the job is not logged.",
    },
  },
  "jobs.queue-failed": {
    class: "environment",
    message: {
      fr: "La file des tâches n’a pas pu lire ou écrire dans la base ({kind}). Elle réessaie d’elle-même ; si cela dure, vérifiez la base.",
      en: "The job queue could not read or write the database ({kind}). It tries again by itself; if this lasts, check the database.",
    },
  },
});
