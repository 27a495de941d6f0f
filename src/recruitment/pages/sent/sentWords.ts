import type { Bilingual } from "../../../kernel/index.ts";
import type { ApplicationActKind } from "../../model/application/application.ts";
import type { ApplicationStatus } from "../../model/application/applicationState.ts";

/** What the pages of « Mes candidatures » say. */
export const words = {
  title: { fr: "Mes candidatures", en: "My applications" },
  over: { fr: "Mon espace candidat", en: "My candidate space" },
  lead: {
    fr: "Ce que vous avez envoyé, à qui, où cela en est, qui l’a lu, et jusqu’à quand c’est gardé.",
    en: "What you sent, to whom, where it stands, who has read it, and until when it is kept.",
  },
  none: { fr: "Aucune candidature", en: "No application" },
  noneText: {
    fr: "Une candidature s’envoie depuis la page d’une offre.",
    en: "An application is sent from the page of an offer.",
  },
  offers: { fr: "Voir les offres", en: "See the offers" },
  offer: { fr: "Offre", en: "Offer" },
  body: { fr: "Organisme", en: "Body" },
  sentOn: { fr: "Envoyée", en: "Sent" },
  state: { fr: "Où elle en est", en: "Where it stands" },
  until: { fr: "Gardée au plus tard jusqu’au", en: "Kept until, at the latest" },
  reference: { fr: "Référence", en: "Reference" },
  unknownOffer: { fr: "Candidature", en: "Application" },
  firm: { fr: "Lue aussi par le cabinet", en: "Read also by the firm" },
  content: { fr: "Ce que vous avez envoyé", en: "What you sent" },
  unreadable: {
    fr: "Ce qui a été envoyé ne peut plus être lu : sa clé manque sur ce site. L’organisme peut vous renseigner.",
    en: "What was sent can no longer be read: its key is missing on this site. The body can tell you more.",
  },
  withdrawnText: {
    fr: "Ce qu’elle contenait est effacé, fichiers et commentaires compris. Cette ligne dit seulement qu’une candidature a été envoyée et qui l’avait lue ; elle est effacée au jour dit.",
    en: "What was in it is erased, with its files and comments. This line only says that an application was sent, and who had read it; it is erased on the day that it says.",
  },
  given: { fr: "Prénom", en: "Given name" },
  family: { fr: "Nom", en: "Family name" },
  email: { fr: "Adresse de contact", en: "Contact address" },
  telephone: { fr: "Téléphone", en: "Telephone" },
  town: { fr: "Commune", en: "Town" },
  availability: { fr: "Disponibilité", en: "Availability" },
  download: { fr: "Télécharger", en: "Download" },
  cv: { fr: "CV", en: "CV" },
  letter: { fr: "Lettre de motivation", en: "Cover letter" },
  size: { fr: "{name}, {size} Ko", en: "{name}, {size} kB" },
  readers: { fr: "Qui l’a lue", en: "Who has read it" },
  nobody: { fr: "Personne ne l’a encore lue.", en: "Nobody has read it yet." },
  when: { fr: "Quand", en: "When" },
  who: { fr: "Qui", en: "Who" },
  what: { fr: "Quoi", en: "What" },
  ofFirm: { fr: "{name} ({firm})", en: "{name} ({firm})" },
  withdraw: { fr: "Retirer ma candidature", en: "Withdraw my application" },
  goes: { fr: "Ce qui sera effacé", en: "What will be erased" },
  goesText: {
    fr: "Vos coordonnées, vos réponses, vos fichiers et les commentaires des recruteurs, tout de suite et pour de bon. L’organisme verra qu’une candidature a été retirée, sans pouvoir dire laquelle.",
    en: "Your contact details, your answers, your files and the comments of recruiters, at once and for good. The body will see that an application was withdrawn, and cannot tell which.",
  },
  stays: {
    fr: "Restent la date d’envoi et la liste de qui l’a lue, que vous seul pouvez voir ici, jusqu’au {day}. Un message déjà parti ne se rattrape pas.",
    en: "What stays is the day on which it was sent and who has read it, which you see here, until {day}. A message that has left cannot be taken back.",
  },
  keep: { fr: "Garder ma candidature", en: "Keep my application" },
  withdrawn: { fr: "Votre candidature est retirée.", en: "Your application is withdrawn." },
  gone: { fr: "Elle était déjà retirée.", en: "It was withdrawn already." },
} as const satisfies Record<string, Bilingual>;

/** Where an application stands, to its candidate. */
export const statusSaid: Readonly<Record<ApplicationStatus, Bilingual>> = {
  received: { fr: "Reçue, pas encore examinée", en: "Received, not considered yet" },
  examined: { fr: "En cours d’examen", en: "Being considered" },
  invited: { fr: "Vous êtes invité à un entretien", en: "You are invited to an interview" },
  accepted: { fr: "Retenue", en: "Accepted" },
  refused: { fr: "Non retenue", en: "Not accepted" },
  withdrawn: { fr: "Retirée par vous", en: "Withdrawn by you" },
};

/** What somebody did with it. */
export const actSaid: Readonly<Record<ApplicationActKind, Bilingual>> = {
  listed: {
    fr: "l’a vue, avec son nom, dans la liste des candidatures",
    en: "saw it, with its name, in the list of applications",
  },
  opened: { fr: "l’a ouverte", en: "opened it" },
  document: { fr: "a ouvert un fichier : {detail}", en: "opened a file: {detail}" },
  status: { fr: "a décidé : {detail}", en: "decided: {detail}" },
  comment: { fr: "a écrit un commentaire", en: "wrote a comment" },
};
