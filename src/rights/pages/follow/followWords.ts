import type { Bilingual } from "../../../kernel/index.ts";

export const words = {
  title: { fr: "Ma demande", en: "My request" },
  holder: { fr: "Qui la traite", en: "Who handles it" },
  holderAt: { fr: "{name}, {body}", en: "{name}, {body}" },
  codeTitle: { fr: "Ouvrir ma demande", en: "Open my request" },
  codeLead: {
    fr: "Saisissez le code à huit chiffres que vous avez reçu par courriel. La première fois, il confirme votre demande.",
    en: "Type the code of eight digits that you got by mail. The first time it confirms your request.",
  },
  code: { fr: "Code", en: "Code" },
  codeHint: { fr: "Il vaut trente minutes, une fois.", en: "It holds for thirty minutes, once." },
  open: { fr: "Ouvrir", en: "Open" },
  noCode: { fr: "Pas de code, ou un code trop ancien ?", en: "No code, or one too old?" },
  newCode: { fr: "Recevoir un nouveau code", en: "Get a new code" },
  newCodeText: {
    fr: "Il part à l’adresse de la demande ; celui d’avant ne vaut plus.",
    en: "It goes to the address of the request; the one before holds no more.",
  },
  codeSent: {
    fr: "Un nouveau code est parti par courriel.",
    en: "A new code has left by mail.",
  },
  tooMany: {
    fr: "Plusieurs essais ont déjà eu lieu : attendez une heure, puis recommencez.",
    en: "There were several attempts already: wait an hour, then try again.",
  },
  doubt: {
    fr: "L’organisme a un doute sur votre identité, qu’il explique ci-dessous. Présentez un justificatif au guichet, ou déposez-le ici : il est détruit dès qu’il est vérifié.",
    en: "The body has a doubt about your identity, which it explains below. Show a document at the counter, or hand it in here: it is destroyed as soon as it is checked.",
  },
  drop: { fr: "Déposer un justificatif", en: "Hand in a document" },
  dropAgain: { fr: "Remplacer le justificatif", en: "Replace the document" },
  dropLead: {
    fr: "Un agent le regarde, puis il est détruit ; il l’est en tout cas au bout de trente jours. Barrez ou cachez ce qui ne sert pas à vous reconnaître : photo, numéro, signature.",
    en: "An agent looks at it, then it is destroyed; in any case after thirty days. Strike out or hide what is not needed to know you by: picture, number, signature.",
  },
  file: { fr: "Le fichier", en: "The file" },
  fileHint: {
    fr: "PDF, JPEG ou PNG, {limit} Mo au plus.",
    en: "PDF, JPEG or PNG, {limit} MB at most.",
  },
  fileMissing: { fr: "Choisissez un fichier.", en: "Choose a file." },
  dropped: {
    fr: "Votre justificatif est arrivé. Il sera détruit dès qu’il aura été vérifié.",
    en: "Your document has arrived. It will be destroyed as soon as it has been checked.",
  },
  what: { fr: "Ce que vous avez demandé", en: "What you asked" },
  events: { fr: "Ce qui s’est passé", en: "What happened" },
  write: { fr: "Écrire un message", en: "Write a message" },
  message: { fr: "Votre message", en: "Your message" },
  send: { fr: "Envoyer", en: "Send" },
  written: { fr: "Votre message est arrivé.", en: "Your message has arrived." },
  revoke: { fr: "Retirer ma demande", en: "Take my request back" },
  revokeText: {
    fr: "L’organisme cesse de la traiter aussitôt. Vous pourrez en faire une autre à tout moment.",
    en: "The body stops handling it at once. You can make another at any time.",
  },
  cancel: { fr: "Ne rien changer", en: "Change nothing" },
  revoked: { fr: "Votre demande est retirée.", en: "Your request is taken back." },
  letter: { fr: "Télécharger la réponse (PDF)", en: "Download the answer (PDF)" },
  back: { fr: "Revenir à ma demande", en: "Back to my request" },
} as const satisfies Record<string, Bilingual>;
