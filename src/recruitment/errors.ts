import { defineErrors } from "../kernel/index.ts";

export const { catalogue: recruitmentErrors, failure: recruitmentFailure } = defineErrors({
  "recruitment.offer-unknown": {
    class: "input",
    message: {
      fr: "Cette offre n’existe pas dans cet organisme. Revenir à la liste des offres.",
      en: "There is no such offer in this body. Go back to the list of offers.",
    },
  },
  "recruitment.offer-changed": {
    class: "busy",
    message: {
      fr: "Quelqu’un d’autre a changé cette offre entre-temps : rien n’a été enregistré. Relire ce qui vaut maintenant, puis recommencer.",
      en: "Somebody else has changed this offer meanwhile: nothing was saved. Read what holds now, then do it again.",
    },
  },
  "recruitment.offer-not-so": {
    class: "refused",
    message: {
      fr: "L’offre n’est plus dans un état qui le permet ({act}) : rien n’a été changé. Regarder où elle en est.",
      en: "The offer is no longer in a state that allows this ({act}): nothing was changed. Look at where it stands.",
    },
  },
  "recruitment.offer-second-reading": {
    class: "refused",
    message: {
      fr: "Cet organisme veut une seconde lecture : une autre personne que celle qui a écrit l’offre la publie. La proposer à la relecture.",
      en: "This body wants a second reading: somebody else than whoever wrote the offer publishes it. Hand it over for reading.",
    },
  },
  "recruitment.offer-read-twice": {
    class: "refused",
    message: {
      fr: "Cet organisme veut une seconde lecture, et l’offre est en ligne : son texte ne change plus. La dupliquer, faire relire la copie, puis retirer celle-ci.",
      en: "This body wants a second reading, and the offer is shown: its text no longer changes. Duplicate it, have the copy read, then withdraw this one.",
    },
  },
  "recruitment.offer-incomplete": {
    class: "refused",
    message: {
      fr: "L’offre ne peut pas être publiée ainsi ; points à compléter : {count}. La page de l’offre les dit.",
      en: "The offer cannot be published like this; points to complete: {count}. The page of the offer says which.",
    },
  },
  "recruitment.contact-email": {
    class: "input",
    message: {
      fr: "Écrivez une adresse électronique complète, comme prenom.nom@exemple.fr : l’organisme y répondra.",
      en: "Write a whole e-mail address, such as first.last@example.org: the body will answer there.",
    },
  },
  "recruitment.space-gone": {
    class: "refused",
    message: {
      fr: "Cet espace candidat n’existe plus : rien n’a été gardé. Connectez-vous de nouveau, ou créez un autre espace.",
      en: "This candidate space is gone: nothing was kept. Sign in again, or make another space.",
    },
  },
  "recruitment.ground-missing": {
    class: "usage",
    message: {
      fr: "Dire pourquoi : le motif reste au journal des décisions. Rien n’a été changé.",
      en: "Say why: the ground stays in the log of decisions. Nothing was changed.",
    },
  },
});
