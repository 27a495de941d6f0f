import type { Bilingual } from "../../../kernel/index.ts";

export const words = {
  title: { fr: "Décisions", en: "Decisions" },
  lead: {
    fr: "Ce qui a été retiré ou suspendu, à la demande de qui, pour quel motif, et par qui. La suspension du site tient aussi au journal des preuves.",
    en: "What was removed or suspended, at whose request, on which ground, and by whom. A suspension of the site stands in the ledger, too.",
  },
  suspended: {
    fr: "Le site est suspendu : chaque page publique répond par le motif (451).",
    en: "The site is suspended: every public page answers with the ground (451).",
  },
  suspend: { fr: "Suspendre le site", en: "Suspend the site" },
  suspendText: {
    fr: "Aussitôt, chaque page publique répond par l’autorité et par ce motif, en vos mots, aux visiteurs comme aux moteurs de recherche. Le motif reste cinq ans aux décisions, et son empreinte au journal des preuves.",
    en: "At once every public page answers with the authority and this ground, in your words, to visitors and search engines alike. The ground stays among the decisions for five years, and its digest in the ledger.",
  },
  staysOpen: {
    fr: "Restent ouverts : les mentions légales, la politique de confidentialité, le contact, l’espace de chaque candidat (lire, emporter, supprimer) et cette console. Ni inscription, ni candidature.",
    en: "These stay open: the legal notice, the privacy policy, the contact form, the space of each candidate (read, take away, delete) and this console. No sign-up, no application.",
  },
  authority: { fr: "Autorité qui le demande", en: "Authority that asks for it" },
  ground: { fr: "Motif", en: "Ground" },
  groundHint: {
    fr: "Montré à tout le monde : la décision et sa date, aucun nom de personne.",
    en: "Shown to everybody: the decision and its date, no name of a person.",
  },
  lift: { fr: "Rouvrir le site", en: "Open the site again" },
  liftText: {
    fr: "Aussitôt, toutes les pages répondent de nouveau.",
    en: "At once all pages answer again.",
  },
  liftingGround: { fr: "Pourquoi elle prend fin", en: "Why it ends" },
  cancel: { fr: "Ne rien changer", en: "Change nothing" },
  done: {
    fr: "Le site est suspendu. Vous le voyez encore, parce que vous êtes connecté.",
    en: "The site is suspended. You still see it, since you are signed in.",
  },
  opened: { fr: "Le site est rouvert.", en: "The site is open again." },
  none: { fr: "Rien n’a été décidé", en: "Nothing was decided" },
  noneText: {
    fr: "Le retrait ou la suspension d’une offre se décide sur sa page.",
    en: "The removal or suspension of an offer is decided on its page.",
  },
  at: { fr: "Quand", en: "When" },
  what: { fr: "Décision", en: "Decision" },
  by: { fr: "Par", en: "By" },
} as const satisfies Record<string, Bilingual>;

export const decisionWords = {
  site: {
    suspension: { fr: "Suspension du site", en: "Suspension of the site" },
    lifting: { fr: "Réouverture du site", en: "Site open again" },
  },
  offer: {
    removal: { fr: "Retrait de l’offre", en: "Removal of the offer" },
    suspension: { fr: "Suspension de l’offre", en: "Suspension of the offer" },
    lifting: { fr: "Fin de suspension de l’offre", en: "End of suspension of the offer" },
  },
} as const;
