import { defineErrors } from "../kernel/index.ts";

export const { catalogue: incidentErrors, failure: incidentFailure } = defineErrors({
  "incidents.unknown": {
    class: "refused",
    message: {
      fr: "Cet incident n’existe pas, ou plus. Revenir à la liste des incidents.",
      en: "There is no such incident, or not any more. Go back to the list of incidents.",
    },
  },
  "incidents.aware-later": {
    class: "input",
    message: {
      fr: "Le moment de la prise de connaissance n’est pas encore venu. Donner celui où l’organisme a su.",
      en: "The moment of awareness has not come yet. Give the one at which the body knew.",
    },
  },
  "incidents.aware-before-discovery": {
    class: "input",
    message: {
      fr: "L’organisme ne peut pas avoir pris connaissance avant la découverte. Corriger l’un des deux moments.",
      en: "The body cannot have been aware before the discovery. Correct one of the two moments.",
    },
  },
  "incidents.aware-after-notification": {
    class: "input",
    message: {
      fr: "L’autorité a été notifiée avant ce moment : l’organisme avait donc déjà connaissance. Donner le moment où il a su.",
      en: "The authority was notified before that moment: the body was thus aware already. Give the moment at which it knew.",
    },
  },
  "incidents.ends-before-it-begins": {
    class: "input",
    message: {
      fr: "La violation ne peut pas finir avant d’avoir commencé. Corriger l’un des deux moments.",
      en: "The breach cannot end before it has begun. Correct one of the two moments.",
    },
  },
  "incidents.begins-after-discovery": {
    class: "input",
    message: {
      fr: "La violation ne peut pas commencer après sa découverte. Corriger l’un des deux moments.",
      en: "The breach cannot begin after its discovery. Correct one of the two moments.",
    },
  },
  "incidents.losses-missing": {
    class: "input",
    message: {
      fr: "Une violation touche la confidentialité, l’intégrité ou la disponibilité. Dire laquelle, ou que l’incident a été évité de peu.",
      en: "A breach touches confidentiality, integrity or availability. Say which, or that it was a near miss.",
    },
  },
  "incidents.grounds-missing": {
    class: "input",
    message: {
      fr: "Écrire pourquoi, en au moins {least} caractères : l’autorité doit pouvoir le vérifier (RGPD, art. 33(5)).",
      en: "Write why, in at least {least} characters: the authority must be able to verify it (GDPR art. 33(5)).",
    },
  },
  "incidents.factors-missing": {
    class: "input",
    message: {
      fr: "Dire au moins une catégorie de données touchées : sans elle, aucune gravité ne se calcule.",
      en: "Say at least one kind of data that was touched: without it no severity is worked out.",
    },
  },
  "incidents.near-miss": {
    class: "refused",
    message: {
      fr: "Un incident évité de peu ne se notifie pas. S’il a touché des données, le dire d’abord dans les faits.",
      en: "A near miss is not notified. If it touched data, say so first in the facts.",
    },
  },
  "incidents.undecided": {
    class: "refused",
    message: {
      fr: "Une personne doit d’abord décider, par écrit, de notifier l’autorité ou non (RGPD, art. 33(1)).",
      en: "A person must first decide in writing whether the authority is notified (GDPR art. 33(1)).",
    },
  },
  "incidents.persons-undecided": {
    class: "refused",
    message: {
      fr: "Une personne doit d’abord décider, par écrit, d’informer les personnes ou non (RGPD, art. 34).",
      en: "A person must first decide in writing whether the persons are told (GDPR art. 34).",
    },
  },
  "incidents.decided-otherwise": {
    class: "refused",
    message: {
      fr: "Il a été décidé de ne pas le faire. Revoir d’abord cette décision, avec ses motifs.",
      en: "It was decided not to do so. Review that decision first, with its grounds.",
    },
  },
  "incidents.decision-outdated": {
    class: "refused",
    message: {
      fr: "Ce qui est proposé a changé depuis la décision : les faits ou la gravité ont été corrigés. La confirmer ou la revoir.",
      en: "What is proposed has changed since the decision: facts or severity were corrected. Confirm or review it.",
    },
  },
  "incidents.first-notification-missing": {
    class: "refused",
    message: {
      fr: "Un complément suit une première notification (RGPD, art. 33(4)). Inscrire celle-ci d’abord.",
      en: "A complement follows a first notification (GDPR art. 33(4)). Record that one first.",
    },
  },
  "incidents.notified-already": {
    class: "refused",
    message: {
      fr: "La première notification est déjà inscrite. Inscrire ce qui suit comme complément.",
      en: "The first notification is recorded already. Record what follows as a complement.",
    },
  },
  "incidents.late-reasons-missing": {
    class: "input",
    message: {
      fr: "La notification part plus de 72 heures après la prise de connaissance : écrire les motifs du retard (RGPD, art. 33(1)).",
      en: "The notification leaves more than 72 hours after awareness: write the reasons for the delay (GDPR art. 33(1)).",
    },
  },
  "incidents.sent-out-of-time": {
    class: "input",
    message: {
      fr: "Ce moment est à venir, ou précède la prise de connaissance ou l’envoi d’avant. Donner celui de l’envoi.",
      en: "That moment is still to come, or before awareness or the sending before it. Give the one of the sending.",
    },
  },
  "incidents.notification-incomplete": {
    class: "refused",
    message: {
      fr: "La notification n’est pas complète : inscrire le complément qui dit qu’elle l’est (RGPD, art. 33(4)).",
      en: "The notification is not complete: record the complement that says it is (GDPR art. 33(4)).",
    },
  },
  "incidents.persons-untold": {
    class: "refused",
    message: {
      fr: "Il a été décidé d’informer les personnes, et rien ne dit qu’elles l’ont été. Inscrire cette information (RGPD, art. 34).",
      en: "It was decided to tell the persons, and nothing says that they were. Record that communication (GDPR art. 34).",
    },
  },
  "incidents.public-text-missing": {
    class: "refused",
    message: {
      fr: "L’effort pour écrire à chacun a été jugé disproportionné : inscrire la communication publique qui en tient lieu (RGPD, art. 34(3)(c)).",
      en: "Writing to each person was found out of proportion: record the public communication in its place (GDPR art. 34(3)(c)).",
    },
  },
  "incidents.recipients-missing": {
    class: "input",
    message: {
      fr: "Aucune adresse n’a été reconnue. Donner une liste, une adresse par ligne, ou choisir un groupe qui compte quelqu’un.",
      en: "No address was recognised. Give a list, one address a line, or choose a group that has somebody in it.",
    },
  },
  "incidents.recipients-many": {
    class: "input",
    message: {
      fr: "La liste a plus de {most} adresses. La couper en plusieurs envois.",
      en: "The list has more than {most} addresses. Cut it into several mailings.",
    },
  },
  "incidents.mailing-begun": {
    class: "busy",
    message: {
      fr: "Cet envoi a déjà commencé, ou a pris fin : rien n’a été changé. Relire où il en est.",
      en: "This mailing has begun already, or has ended: nothing was changed. Read how it stands.",
    },
  },
  "incidents.mailing-erased": {
    class: "refused",
    message: {
      fr: "La liste des adresses de cet envoi a été effacée, un mois après son dépôt : rien n’est parti. Abandonner cet envoi, puis donner la liste de nouveau.",
      en: "The list of addresses of this mailing was erased, a month after it was given: nothing left. Discard this mailing, then give the list again.",
    },
  },
  "incidents.lessons-missing": {
    class: "refused",
    message: {
      fr: "Avant de clore, écrire dans les faits la cause profonde et ce qui est changé pour que cela ne se répète pas.",
      en: "Before closing, write the root cause in the facts, and what is changed so that it does not happen again.",
    },
  },
  "incidents.closed": {
    class: "refused",
    message: {
      fr: "Cet incident est clos : rien n’a été changé. Le rouvrir d’abord, en disant pourquoi.",
      en: "This incident is closed: nothing was changed. Reopen it first, saying why.",
    },
  },
  "incidents.open": {
    class: "refused",
    message: {
      fr: "Cet incident est ouvert déjà : rien n’a été changé.",
      en: "This incident is open already: nothing was changed.",
    },
  },
  "incidents.changed-meanwhile": {
    class: "busy",
    message: {
      fr: "Quelqu’un a changé cet incident entre-temps : rien n’a été enregistré. Relire ce qu’il en est, puis enregistrer de nouveau.",
      en: "Somebody has changed this incident meanwhile: nothing was saved. Read how it stands, then save again.",
    },
  },
});
