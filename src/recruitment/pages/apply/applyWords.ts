import type { Bilingual } from "../../../kernel/index.ts";
import { fields as profileFields } from "../dossier/profileWords.ts";

/** What the form of an application says. */
export const words = {
  apply: { fr: "Postuler", en: "Apply" },
  title: { fr: "Postuler : {offer}", en: "Apply: {offer}" },
  starred: {
    fr: "Les informations signalées par un astérisque (*) sont nécessaires à l’examen de votre candidature : sans elles, elle ne peut pas être examinée, ni donc envoyée. Les autres sont facultatives.",
    en: "What has an asterisk (*) is needed to consider your application: without it the application cannot be considered, so it is not sent. The rest is optional.",
  },
  readers: { fr: "Qui lira votre candidature", en: "Who will read your application" },
  readersBody: {
    fr: "Les recruteurs habilités de {body}, qui conduit seul ce recrutement, et personne d’autre dans le réseau.",
    en: "The authorised recruiters of {body}, which alone conducts this recruitment, and nobody else of the network.",
  },
  readersFirm: {
    fr: "Le cabinet {firm}, pour cette offre seulement, jusqu’au {day}.",
    en: "The firm {firm}, for this offer alone, until {day}.",
  },
  readersSeen: {
    fr: "Chaque lecture est inscrite, et vous voyez qui a lu, et quand.",
    en: "Each reading is written down, and you see who has read, and when.",
  },
  kept: {
    fr: "Votre candidature sert à ce recrutement et à rien d’autre. Elle est effacée au plus tard le {day}, fichiers compris ; vous pouvez la retirer avant.",
    en: "Your application serves this recruitment and nothing else. It is erased on {day} at the latest, files included; you may withdraw it before.",
  },
  contact: { fr: "Vos coordonnées", en: "How to reach you" },
  contactNote: {
    fr: "Reprises de « Mon profil candidat ». Les changer ici ne change pas votre profil.",
    en: "Taken from “My candidate profile”. What you change here does not change your profile.",
  },
  questions: { fr: "Les questions de l’organisme", en: "What the body asks" },
  question: { fr: "Question {number}", en: "Question {number}" },
  answerMissing: {
    fr: "Répondez à cette question : sans réponse, votre candidature ne pourrait pas être examinée.",
    en: "Answer this question: without it your application could not be considered.",
  },
  files: { fr: "Vos documents", en: "Your documents" },
  cv: { fr: "CV", en: "CV" },
  letter: { fr: "Lettre de motivation", en: "Cover letter" },
  kept1: { fr: "Celui de mon espace : {name}", en: "The one in my space: {name}" },
  kept2: { fr: "Celle de mon espace : {name}", en: "The one in my space: {name}" },
  other: { fr: "Un autre fichier", en: "Another file" },
  none: { fr: "Aucune lettre", en: "No letter" },
  fileHint: {
    fr: "PDF, DOCX ou ODT, {limit} Mo au plus.",
    en: "PDF, DOCX or ODT, {limit} MB at most.",
  },
  fileAgain: {
    fr: "Vous aviez choisi « {name} ». Un navigateur ne garde pas un fichier quand la page revient : choisissez-le de nouveau.",
    en: "You had chosen “{name}”. A browser does not keep a file when the page comes back: choose it again.",
  },
  send: { fr: "Envoyer ma candidature", en: "Send my application" },
  back: { fr: "Revenir à l’offre", en: "Back to the offer" },
  sent: {
    fr: "Votre candidature est envoyée. Un accusé de réception part à votre adresse de contact.",
    en: "Your application is sent. A receipt leaves for your contact address.",
  },
  already: {
    fr: "Vous avez déjà postulé à cette offre. Voici votre candidature.",
    en: "You have applied to this offer already. This is your application.",
  },
  hidden: { fr: "Formulaire", en: "Form" },
} as const satisfies Record<string, Bilingual>;

const missing = (what: { readonly fr: string; readonly en: string }): Bilingual => ({
  fr: `${what.fr} : sans cela, votre candidature ne pourrait pas être examinée.`,
  en: `${what.en}: without it your application could not be considered.`,
});

/** What each field is called; the contact as in the profile. */
export const fields = {
  ...profileFields,
  givenName: {
    ...profileFields.givenName,
    missing: missing({ fr: "Écrivez votre prénom", en: "Write your given name" }),
  },
  familyName: {
    ...profileFields.familyName,
    missing: missing({ fr: "Écrivez votre nom", en: "Write your family name" }),
  },
  contactEmail: {
    ...profileFields.contactEmail,
    missing: missing({
      fr: "Écrivez l’adresse où l’organisme vous répondra",
      en: "Write the address where the body will answer you",
    }),
  },
  cvFrom: { label: { fr: "Quel CV joindre", en: "Which CV to attach" } },
  letterFrom: { label: { fr: "Quelle lettre joindre", en: "Which letter to attach" } },
  cv: { label: { fr: "Fichier du CV", en: "File of the CV" } },
  letter: { label: { fr: "Fichier de la lettre", en: "File of the letter" } },
  ticket: { label: words.hidden },
  seen: { label: words.hidden },
  answer1: { label: words.questions },
  answer2: { label: words.questions },
  answer3: { label: words.questions },
  answer4: { label: words.questions },
  answer5: { label: words.questions },
} as const;
