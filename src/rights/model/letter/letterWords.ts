import type { Bilingual } from "../../../kernel/index.ts";

export const letterWords = {
  subject: { fr: "Votre demande : {right}", en: "Your request: {right}" },
  opening: {
    fr: "Vous nous avez adressé une demande, reçue le {day} : {right} ({article}). Voici notre réponse.",
    en: "You sent us a request, received on {day}: {right} ({article}). Here is our answer.",
  },
  forSubject: {
    fr: "Vous l’avez faite pour {subject}.",
    en: "You made it for {subject}.",
  },
  refused: { fr: "Nous ne pouvons pas y donner suite", en: "We cannot comply with it" },
  ground: { fr: "{ground} ({text}).", en: "{ground} ({text})." },
  act: { fr: "Texte : {act}", en: "Act: {act}" },
  purposes: { fr: "À quoi servent ces données", en: "What this data is for" },
  categories: { fr: "Quelles données", en: "Which data" },
  recipients: { fr: "Qui les reçoit", en: "Who gets it" },
  retention: { fr: "Combien de temps", en: "For how long" },
  told: { fr: "Ceux qui avaient reçu ces données", en: "Those who had got this data" },
  toldText: {
    fr: "Nous devons les en informer, sauf si c’est impossible ou demande des efforts disproportionnés (RGPD, art. 19) : {recipients}",
    en: "We must tell them, unless it is impossible or takes disproportionate effort (GDPR art. 19): {recipients}",
  },
  remedies: { fr: "Vos recours", en: "Your remedies" },
  office: { fr: "pour le responsable du traitement", en: "for the controller" },
} as const satisfies Record<string, Bilingual>;

/** What every answer says of complaint and judicial remedy (GDPR art. 12(4), 77 and 79; AME-29). */
export const remedies: readonly Bilingual[] = [
  {
    fr: "Si vous estimez que vos droits ne sont pas respectés, vous pouvez adresser une réclamation à la CNIL, 3 place de Fontenoy, TSA 80715, 75334 Paris cedex 07, ou sur www.cnil.fr/fr/plaintes.",
    en: "If you think that your rights are not respected, you may complain to the CNIL, 3 place de Fontenoy, TSA 80715, 75334 Paris cedex 07, France, or at www.cnil.fr/fr/plaintes.",
  },
  {
    fr: "Vous pouvez aussi saisir le tribunal compétent (articles 77 et 79 du RGPD).",
    en: "You may also go to the court that is competent (articles 77 and 79 of the GDPR).",
  },
];
