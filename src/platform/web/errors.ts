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
  "web.too-large": {
    class: "input",
    message: {
      fr: "L’envoi est trop gros pour être lu. Revenir à la page précédente, où le texte est encore, et en garder une partie.",
      en: "What was sent is too large to be read. Go back to the page before, where the text still stands, and keep a part of it.",
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
