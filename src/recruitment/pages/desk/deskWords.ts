import type { Bilingual } from "../../../kernel/index.ts";
import type { ApplicationStatus, DecidedStatus } from "../../model/application/applicationState.ts";

/** What the pages of applications in the console say. */
export const words = {
  title: { fr: "Candidatures", en: "Applications" },
  lead: {
    fr: "Pour examiner et gérer ces candidatures, et pour rien d’autre. Chaque lecture est inscrite, et le candidat la voit.",
    en: "To consider and handle these applications, and for nothing else. Each reading is written down, and the candidate sees it.",
  },
  none: { fr: "Aucune candidature à cette offre", en: "No application to this offer" },
  noneText: {
    fr: "Elles arrivent ici dès qu’un candidat les envoie.",
    en: "They arrive here as soon as a candidate sends them.",
  },
  candidate: { fr: "Candidat", en: "Candidate" },
  state: { fr: "État", en: "State" },
  sentOn: { fr: "Reçue", en: "Received" },
  changed: { fr: "Dernier changement", en: "Last change" },
  withdrawnOne: { fr: "Candidature retirée", en: "Withdrawn application" },
  unreadableOne: { fr: "Candidature illisible", en: "Unreadable application" },
  count: { fr: "Candidatures : {all}", en: "Applications: {all}" },
  countNew: {
    fr: "Candidatures : {all}, dont {received} à examiner",
    en: "Applications: {all}, of which {received} to be considered",
  },
  waiting: { fr: "À examiner : {received}", en: "To be considered: {received}" },
  content: { fr: "La candidature", en: "The application" },
  withdrawnText: {
    fr: "Son candidat l’a retirée : ce qu’elle contenait est effacé.",
    en: "Its candidate withdrew it: what was in it is erased.",
  },
  acts: { fr: "Que faire de cette candidature", en: "What to do with this application" },
  comments: { fr: "Commentaires", en: "Comments" },
  noComment: { fr: "Aucun commentaire.", en: "No comment." },
  comment: { fr: "Ajouter un commentaire", en: "Add a comment" },
  commentLabel: { fr: "Commentaire", en: "Comment" },
  commentWarning: {
    fr: "Écrivez des faits utiles à ce recrutement, rien de plus. Le candidat peut demander à lire les commentaires, et les trouve quand il télécharge ses données ; ils sont effacés avec la candidature.",
    en: "Write facts that serve this recruitment, and nothing more. The candidate may ask to read comments, and finds them when downloading their data; they are erased with the application.",
  },
  commentBy: { fr: "{author}, {at}", en: "{author}, {at}" },
  commented: { fr: "Le commentaire est ajouté.", en: "The comment is added." },
  readers: { fr: "Qui l’a lue", en: "Who has read it" },
  readersNote: { fr: "Le candidat voit cette liste.", en: "The candidate sees this list." },
  back: { fr: "Revenir à la candidature", en: "Back to the application" },
  all: { fr: "Toutes les candidatures à cette offre", en: "All applications to this offer" },
  offer: { fr: "L’offre", en: "The offer" },
  revision: { fr: "Révision", en: "Revision" },
  message: { fr: "Message au candidat", en: "Message to the candidate" },
  messageHint: {
    fr: "Il part à l’adresse de contact de la candidature. Une ligne vide sépare deux paragraphes.",
    en: "It leaves for the contact address of the application. An empty line parts two paragraphs.",
  },
  messageMissing: {
    fr: "Écrivez le message que le candidat recevra.",
    en: "Write the message that the candidate will get.",
  },
  step: { fr: "Étape", en: "Step" },
  preview: { fr: "Voir le message avant de l’envoyer", en: "See the message before sending it" },
  previewTitle: { fr: "Le message tel qu’il partira", en: "The message as it will leave" },
  previewTo: { fr: "À {address}. Objet : {subject}", en: "To {address}. Subject: {subject}" },
  send: { fr: "Envoyer", en: "Send" },
  notNow: {
    fr: "La candidature n’est plus dans un état qui le permet. Voici où elle en est.",
    en: "The application is no longer in a state that allows this. This is where it stands.",
  },
  done: { fr: "C’est fait.", en: "Done." },
  sent: {
    fr: "C’est fait, et le message part.",
    en: "Done, and the message is leaving.",
  },
  answers: { fr: "Réponses types", en: "Standard answers" },
  answersLead: {
    fr: "Le texte dont part chaque réponse de cet organisme ; il se relit et se change avant chaque envoi.",
    en: "The text that each answer of this body begins with; it is read and changed before each is sent.",
  },
  invitation: { fr: "Invitation à un entretien", en: "Invitation to an interview" },
  refusal: { fr: "Refus", en: "Refusal" },
  save: { fr: "Enregistrer", en: "Save" },
  saved: { fr: "Les réponses types sont enregistrées.", en: "The standard answers are saved." },
  cancel: { fr: "Annuler", en: "Cancel" },
} as const satisfies Record<string, Bilingual>;

/** Where an application stands, to a recruiter. */
export const statusWords: Readonly<Record<ApplicationStatus, Bilingual>> = {
  received: { fr: "À examiner", en: "To be considered" },
  examined: { fr: "En cours d’examen", en: "Being considered" },
  invited: { fr: "Invité à un entretien", en: "Invited to an interview" },
  accepted: { fr: "Retenue", en: "Accepted" },
  refused: { fr: "Refusée", en: "Refused" },
  withdrawn: { fr: "Retirée par le candidat", en: "Withdrawn by the candidate" },
};

/** Each decision: the last part of its address, what its button says, and what comes of it. */
export const decisionWords: Readonly<
  Record<
    DecidedStatus,
    { readonly path: string; readonly name: Bilingual; readonly text: Bilingual }
  >
> = {
  examined: {
    path: "examiner",
    name: { fr: "Examiner", en: "Consider" },
    text: {
      fr: "Le candidat lira dans son espace que sa candidature est en cours d’examen. Aucun message ne part.",
      en: "The candidate will read in their space that the application is being considered. No message leaves.",
    },
  },
  invited: {
    path: "inviter",
    name: { fr: "Inviter à un entretien", en: "Invite to an interview" },
    text: {
      fr: "Dites au candidat où, quand et avec qui, ou comment en convenir.",
      en: "Tell the candidate where, when and with whom, or how to agree on it.",
    },
  },
  accepted: {
    path: "retenir",
    name: { fr: "Retenir", en: "Accept" },
    text: {
      fr: "Le candidat lira dans son espace que sa candidature est retenue. Aucun message ne part : prévenez-le vous-même.",
      en: "The candidate will read in their space that the application is accepted. No message leaves: tell them yourself.",
    },
  },
  refused: {
    path: "refuser",
    name: { fr: "Refuser", en: "Refuse" },
    text: {
      fr: "Le candidat reçoit ce message, et lira dans son espace que sa candidature n’est pas retenue.",
      en: "The candidate gets this message, and will read in their space that the application was not accepted.",
    },
  },
};

/** What a body answers with as long as it has said nothing else. They are sent in the language of the application. */
export const usualAnswers = {
  invitation: {
    fr: "Bonjour,\n\nVotre candidature a retenu notre attention. Nous vous invitons à un entretien.\n\nPour en fixer le jour et l’heure, écrivez à la personne que l’offre nomme.",
    en: "Hello,\n\nYour application has caught our attention. We invite you to an interview.\n\nTo set its day and hour, write to the person whom the offer names.",
  },
  refusal: {
    fr: "Bonjour,\n\nNous avons examiné votre candidature avec attention. Nous ne pouvons pas y donner suite.\n\nNous vous remercions de l’intérêt que vous nous avez porté.",
    en: "Hello,\n\nWe have considered your application carefully. We cannot take it further.\n\nWe thank you for your interest.",
  },
} as const satisfies Record<string, Bilingual>;
