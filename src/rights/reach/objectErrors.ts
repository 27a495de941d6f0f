import { defineErrors } from "../../kernel/index.ts";

/** What an objection (GDPR art. 21) can say. */
export const { catalogue: objectErrors, failure: objectFailure } = defineErrors({
  "rights.object-activity-unsaid": {
    class: "usage",
    message: {
      fr: "Une opposition vise une activité du registre : donnez --activity IDENTIFIANT ; rien n’a été écrit.",
      en: "An objection is to an activity of the register: give --activity ID; nothing was written.",
    },
  },
  "rights.object-activity-unknown": {
    class: "input",
    message: {
      fr: "« {activity} » n’est pas une activité de ce registre. Donnez l’une de celles-ci : {known} ; rien n’a été écrit.",
      en: '"{activity}" is no activity of this register. Give one of these: {known}; nothing was written.',
    },
  },
  "rights.object-not-given": {
    class: "refused",
    message: {
      fr: "D’après le registre, « {activity} » n’ouvre pas le droit d’opposition (RGPD, art. {article}). S’il s’agit de prospection, il est absolu : --marketing ; sinon, répondez par un refus motivé. Rien n’a été écrit.",
      en: 'After the register, "{activity}" gives no right to object (GDPR art. {article}). For direct marketing it is absolute: --marketing; else answer with a refusal and its ground. Nothing was written.',
    },
  },
  "rights.object-once": {
    class: "refused",
    message: {
      fr: "La demande {request} s’est déjà opposée à « {activity} », avec d’autres identités ou avant de se raviser. Inscrivez celle-ci sous une autre demande ; rien n’a été écrit.",
      en: 'The request {request} objected to "{activity}" before, with other identities, or until it was taken back. Enter this one under another request; nothing was written.',
    },
  },
  "rights.object-none": {
    class: "input",
    message: {
      fr: "Aucune opposition à « {activity} » n’est inscrite pour la demande {request}. Vérifiez son identifiant ; rien n’a été écrit.",
      en: 'No objection to "{activity}" stands in the register for the request {request}. Check its identifier; nothing was written.',
    },
  },
});
