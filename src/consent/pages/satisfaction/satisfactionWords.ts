import type { Bilingual } from "../../../kernel/index.ts";

export const satisfactionPaths: Bilingual = { fr: "/votre-avis", en: "/en/your-opinion" };

export const words = {
  title: { fr: "Votre avis sur une page", en: "Your opinion of a page" },
  lead: {
    fr: "Un oui ou un non, ajouté à un total. Rien ne dit de qui il vient : ni nom, ni adresse, ni texte.",
    en: "A yes or a no, added to a total. Nothing says whose it is: no name, no address, no text.",
  },
  answer: {
    fr: "La page {path} vous a-t-elle été utile ?",
    en: "Was the page {path} of use to you?",
  },
  answerLabel: { fr: "Votre réponse", en: "Your answer" },
  page: { fr: "Page", en: "Page" },
  mark: { fr: "Marque", en: "Mark" },
  yes: { fr: "Oui", en: "Yes" },
  no: { fr: "Non", en: "No" },
  send: { fr: "Envoyer", en: "Send" },
  cancel: { fr: "Revenir à la page sans répondre", en: "Back to the page without answering" },
  counted: { fr: "Merci, votre réponse est comptée.", en: "Thank you, your answer is counted." },
  tooMany: {
    fr: "Une réponse sur cette page est déjà venue d’ici aujourd’hui : celle-ci n’est pas comptée.",
    en: "An answer about this page has come from here already today: this one is not counted.",
  },
  report: { fr: "Ce que les visiteurs disent des pages", en: "What visitors say of the pages" },
  reportLead: {
    fr: "Les réponses à la question du bas des articles, par mois, sur un an. Des totaux, et personne derrière.",
    en: "The answers to the question at the foot of articles, by month, over a year. Totals, and nobody behind them.",
  },
  none: { fr: "Personne n’a encore répondu.", en: "Nobody has answered yet." },
  month: { fr: "Mois", en: "Month" },
  back: { fr: "Réglages du site", en: "Site settings" },
} as const satisfies Record<string, Bilingual>;
