import { fill, type Bilingual, type Language } from "../../../kernel/index.ts";

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
  remedies: { fr: "Vos recours", en: "Your remedies" },
  office: { fr: "pour le responsable du traitement", en: "for the controller" },
} as const satisfies Record<string, Bilingual>;

const remedyWords: readonly Bilingual[] = [
  {
    fr: "Cette réponse ne vous convient pas ? Une plainte se dépose auprès de l’autorité de contrôle : {name}, {address}, {website} (article 77 du RGPD).",
    en: "You do not agree with this answer? A complaint is lodged with the supervisory authority: {name}, {address}, {website} (article 77 of the GDPR).",
  },
  {
    fr: "Le tribunal compétent peut être saisi aussi, avec ou sans plainte (article 79 du RGPD).",
    en: "The competent court may be seized as well, with or without a complaint (article 79 of the GDPR).",
  },
];

/** The supervisory authority where complaints go, as the settings of the site name it. */
export interface Authority {
  readonly name: string;
  readonly address: string;
  readonly website: string;
}

/** What every answer says of complaint and judicial remedy (GDPR art. 12(4), 77 and 79; AME-29). */
export const remediesOf = (authority: Authority, language: Language): readonly string[] =>
  remedyWords.map((each) => fill(each[language], { ...authority }));
