import { defineErrors } from "../../kernel/index.ts";

/** What a page can answer when no domain foresaw it. */
export const { catalogue: webErrors, failure: webFailure } = defineErrors({
  "web.not-found": {
    class: "usage",
    message: {
      fr: "Cette adresse ne mène à rien : elle a pu changer ou comporter une faute de frappe. Repartir de l’accueil.",
      en: "This address leads nowhere: it may have changed or hold a typing error. Start again from the home page.",
    },
  },
  "web.forbidden": {
    class: "refused",
    message: {
      fr: "Votre compte ne permet pas cette action. Si elle relève de vos fonctions, demandez ce rôle à la personne qui gère les comptes de votre organisme.",
      en: "Your account does not allow this. If it is part of your duties, ask whoever manages the accounts of your body for the role.",
    },
  },
  "web.foreign-form": {
    class: "refused",
    message: {
      fr: "Cet envoi ne vient pas d’une page de ce site : rien n’a été fait. Revenir à la page du formulaire, par son adresse ou depuis l’accueil, et l’envoyer de là.",
      en: "What was sent does not come from a page of this site: nothing was done. Go back to the page of the form, by its address or from the home page, and send it from there.",
    },
  },
  "web.invalid": {
    class: "input",
    message: {
      fr: "La demande n’est pas écrite comme elle doit l’être, et n’a pas été lue. Revenir à la page précédente, ou repartir de l’accueil.",
      en: "The request is not written as it must be, and was not read. Go back to the page before, or start again from the home page.",
    },
  },
  "web.too-large": {
    class: "input",
    message: {
      fr: "L’envoi est trop gros pour être lu. Revenir à la page précédente, où le texte est encore, et en garder une partie.",
      en: "What was sent is too large to be read. Go back to the page before, where the text still stands, and keep a part of it.",
    },
  },
  "web.headers-too-large": {
    class: "input",
    message: {
      fr: "L’adresse et ce que le navigateur envoie avec elle, ses cookies surtout, dépassent ce qui peut être lu. Effacer les cookies de ce site dans le navigateur, puis repartir de l’accueil.",
      en: "The address and what the browser sends with it, cookies above all, are more than can be read. Erase the cookies of this site in the browser, then start again from the home page.",
    },
  },
  "web.too-slow": {
    class: "input",
    message: {
      fr: "La demande n’est pas arrivée en entier dans le temps donné, et n’a pas été lue. Vérifier la connexion, puis recharger la page.",
      en: "The whole request did not arrive within the time given, and was not read. Check the connection, then reload the page.",
    },
  },
  "web.too-many": {
    class: "busy",
    message: {
      fr: "Trop de demandes sont venues de votre adresse en peu de temps. Attendre une minute, puis recharger la page.",
      en: "Too many requests came from your address in a short time. Wait a minute, then reload the page.",
    },
  },
  "web.unavailable": {
    class: "busy",
    message: {
      fr: "Le site ne peut pas lire ses données en ce moment. Rien de ce qui était enregistré n’est perdu, et une session ouverte le reste. Réessayer dans quelques minutes ; si vous veniez d’envoyer un formulaire, regarder d’abord s’il a été pris en compte.",
      en: "The site cannot read its data at the moment. Nothing that was saved is lost, and an open session stays open. Try again in a few minutes; if you have just sent a form, look first whether it was taken in.",
    },
  },
  "web.stopping": {
    class: "busy",
    message: {
      fr: "Ce serveur s’arrête, le plus souvent pour une mise à jour. Rien n’a été enregistré ; réessayer dans quelques secondes.",
      en: "This server is stopping, most often for an update. Nothing was kept; try again in a few seconds.",
    },
  },
  "web.defect": {
    class: "defect",
    message: {
      fr: "L’erreur vient d’Égide, pas de vous. Réessayer plus tard ; si elle dure, signaler ce code.",
      en: "The fault is with Égide, not with you. Try again later; if it lasts, report this code.",
    },
  },
});
