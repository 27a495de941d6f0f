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
  "recruitment.answer-email": {
    class: "input",
    message: {
      fr: "Écrivez une adresse électronique complète, comme prenom.nom@exemple.fr : la réponse y ira. Rien n’a été envoyé.",
      en: "Write a whole e-mail address, such as first.last@example.org: the answer goes there. Nothing was sent.",
    },
  },
  "recruitment.space-gone": {
    class: "refused",
    message: {
      fr: "Cet espace candidat n’existe plus : rien n’a été gardé. Connectez-vous de nouveau, ou créez un autre espace.",
      en: "This candidate space is gone: nothing was kept. Sign in again, or make another space.",
    },
  },
  "recruitment.applied-already": {
    class: "refused",
    message: {
      fr: "Vous avez déjà postulé à cette offre : votre candidature est bien là, rien n’a été envoyé une seconde fois. Pour la changer, retirez-la dans « Mes candidatures », puis postulez de nouveau.",
      en: "You have applied to this offer already: your application is there, and nothing was sent a second time. To change it, withdraw it in “My applications”, then apply again.",
    },
  },
  "recruitment.offer-over": {
    class: "refused",
    message: {
      fr: "Cette offre ne reçoit plus de candidature : rien n’a été envoyé. Les offres ouvertes sont dans la liste des offres.",
      en: "This offer takes no more applications: nothing was sent. Those that are open stand in the list of offers.",
    },
  },
  "recruitment.cv-missing": {
    class: "input",
    message: {
      fr: "Joignez un CV : sans lui, votre candidature ne pourrait pas être examinée.",
      en: "Attach a CV: without one your application could not be considered.",
    },
  },
  "recruitment.document-gone": {
    class: "input",
    message: {
      fr: "Ce document n’est plus dans votre espace : choisissez un fichier.",
      en: "This document is no longer in your space: choose a file.",
    },
  },
  "recruitment.questions-changed": {
    class: "busy",
    message: {
      fr: "L’organisme a changé entre-temps ses questions, ou qui lira les candidatures : rien n’a été envoyé. Relisez ce qui suit, puis envoyez de nouveau.",
      en: "The body has meanwhile changed its questions, or who will read applications: nothing was sent. Read what follows, then send it again.",
    },
  },
  "recruitment.application-held": {
    class: "refused",
    message: {
      fr: "Cette candidature ne peut pas être retirée pour le moment : un contentieux ou un contrôle oblige à la garder. Écrivez à l’organisme qui propose le poste.",
      en: "This application cannot be withdrawn for the moment: a dispute or an inspection obliges to keep it. Write to the body that offers the position.",
    },
  },
  "recruitment.dossier-held": {
    class: "refused",
    message: {
      fr: "Rien de ce que garde votre espace ne peut être supprimé ni remplacé ici pour le moment : un contentieux ou un contrôle oblige à le garder. Écrivez au délégué à la protection des données.",
      en: "Nothing that your space keeps here can be deleted or replaced for the moment: a dispute or an inspection obliges to keep it. Write to the data-protection officer.",
    },
  },
  "recruitment.application-gone": {
    class: "refused",
    message: {
      fr: "Cette candidature n’est plus là, ou son candidat l’a retirée : rien n’a été fait. Revenir à la liste des candidatures.",
      en: "This application is gone, or its candidate withdrew it: nothing was done. Go back to the list of applications.",
    },
  },
  "recruitment.application-changed": {
    class: "busy",
    message: {
      fr: "Quelqu’un d’autre a changé cette candidature entre-temps : rien n’a été fait ni envoyé. Relire où elle en est, puis recommencer.",
      en: "Somebody else has changed this application meanwhile: nothing was done or sent. Read where it stands, then do it again.",
    },
  },
  "recruitment.application-not-so": {
    class: "refused",
    message: {
      fr: "La candidature n’est plus dans un état qui le permet : rien n’a été fait ni envoyé. Regarder où elle en est.",
      en: "The application is no longer in a state that allows this: nothing was done or sent. Look at where it stands.",
    },
  },
  "recruitment.alert-there": {
    class: "input",
    message: {
      fr: "Vous avez déjà une alerte sur ces critères : rien n’a été enregistré. Modifiez-la, ou changez un critère.",
      en: "You have an alert on these criteria already: nothing was saved. Edit it, or change a criterion.",
    },
  },
  "recruitment.alerts-many": {
    class: "input",
    message: {
      fr: "Vous avez déjà {most} alertes, autant qu’un espace peut en tenir : rien n’a été enregistré. Supprimez-en une, ou modifiez-la.",
      en: "You have {most} alerts already, as many as a space holds: nothing was saved. Delete one, or edit it.",
    },
  },
  "recruitment.alert-gone": {
    class: "refused",
    message: {
      fr: "Cette alerte n’existe plus : rien n’a été enregistré. Créez-en une autre avec ces critères.",
      en: "This alert is gone: nothing was saved. Make another with these criteria.",
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
