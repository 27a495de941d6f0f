import type { Bilingual } from "../../../kernel/index.ts";
import type { ContactSubject } from "../../model/contact/contactMessage.ts";

export const subjectWords = {
  question: { fr: "Une question sur le site", en: "A question about the site" },
  problem: { fr: "Quelque chose qui ne marche pas", en: "Something that does not work" },
  access: {
    fr: "Exercer un droit : connaître les données qui me concernent",
    en: "Exercise a right: know the data about me",
  },
  rectification: {
    fr: "Exercer un droit : faire corriger mes données",
    en: "Exercise a right: have my data corrected",
  },
  erasure: {
    fr: "Exercer un droit : faire effacer mes données",
    en: "Exercise a right: have my data erased",
  },
  restriction: {
    fr: "Exercer un droit : faire limiter l’usage de mes données",
    en: "Exercise a right: have the use of my data restricted",
  },
  portability: {
    fr: "Exercer un droit : recevoir mes données pour les confier à un autre",
    en: "Exercise a right: get my data to give it to somebody else",
  },
  objection: {
    fr: "Exercer un droit : m’opposer à l’usage de mes données",
    en: "Exercise a right: object to the use of my data",
  },
} as const satisfies Record<ContactSubject, Bilingual>;

/** The public page. */
export const words = {
  title: { fr: "Contact", en: "Contact" },
  lead: {
    fr: "Votre message va à l’administrateur du site, et à personne d’autre. Il est effacé une fois traité, dans trente jours au plus ; une demande d’exercice d’un droit, une fois sa réponse donnée.",
    en: "Your message goes to the administrator of the site, and to nobody else. It is erased once it is handled, in thirty days at most; the exercise of a right, once it is answered.",
  },
  leadRights: {
    fr: "Votre message va à l’administrateur du site, et à personne d’autre. Il est effacé une fois traité, dans trente jours au plus. Une demande d’exercice d’un droit va au délégué à la protection des données, qui y répond ; vous la suivez en ligne.",
    en: "Your message goes to the administrator of the site, and to nobody else. It is erased once it is handled, in thirty days at most. The exercise of a right goes to the data protection officer, who answers it; you follow it online.",
  },
  starred: {
    fr: "Un astérisque (*) marque ce qu’il faut remplir.",
    en: "An asterisk (*) marks what must be filled in.",
  },
  ticket: { fr: "Formulaire", en: "Form" },
  subject: { fr: "De quoi s’agit-il ?", en: "What is it about?" },
  name: { fr: "Votre nom", en: "Your name" },
  nameWhy: {
    fr: "Utile pour exercer un droit : l’organisme doit savoir de qui sont les données.",
    en: "Of use to exercise a right: the body must know whose data it is.",
  },
  email: { fr: "Votre adresse électronique", en: "Your e-mail address" },
  emailWhy: { fr: "Pour vous répondre, et rien d’autre.", en: "To answer you, and nothing else." },
  text: { fr: "Votre message", en: "Your message" },
  textWhy: {
    fr: "N’écrivez ni mot de passe, ni numéro de sécurité sociale, ni rien sur votre santé.",
    en: "Write no password, no social security number, and nothing about your health.",
  },
  send: { fr: "Envoyer", en: "Send" },
  sent: {
    fr: "Votre message est arrivé. L’administrateur du site y répondra à votre adresse, puis l’effacera.",
    en: "Your message has arrived. The administrator of the site will answer it at your address, then erase it.",
  },
  sentRight: {
    fr: "Votre demande est arrivée. La réponse vous est due dans le mois (article 12 du RGPD), à l’adresse que vous avez donnée.",
    en: "Your request has arrived. The answer is due to you within a month (article 12 of the GDPR), at the address that you gave.",
  },
  sentRequest: {
    fr: "Votre demande est arrivée. Un courriel part vers l’adresse que vous avez donnée : ouvrez son lien et saisissez son code pour la confirmer. La réponse vous est due dans le mois (article 12 du RGPD).",
    en: "Your request has arrived. A mail leaves for the address that you gave: open its link and type its code to confirm it. The answer is due to you within a month (article 12 of the GDPR).",
  },
  tooMany: {
    fr: "Plusieurs messages sont déjà venus d’ici : rien n’a été envoyé. Ce que vous avez saisi est encore là : envoyez-le dans une heure.",
    en: "Several messages have come from here already: nothing was sent. What you typed is still here: send it in an hour.",
  },
} as const satisfies Record<string, Bilingual>;

/** The pages of the administrator. */
export const consoleWords = {
  title: { fr: "Messages du site", en: "Messages of the site" },
  lead: {
    fr: "Ce que des personnes ont écrit par le formulaire de contact. Vous seul les lisez ; chacun s’efface une fois traité, dans trente jours au plus.",
    en: "What people wrote by the contact form. You alone read it; each is erased once it is handled, in thirty days at most.",
  },
  none: { fr: "Aucun message n’attend", en: "No message waits" },
  noneHelp: {
    fr: "Un courriel vous dira qu’il y en a un, sans rien de son contenu.",
    en: "A mail will tell you that there is one, without anything of what it says.",
  },
  subject: { fr: "Objet", en: "Subject" },
  received: { fr: "Reçu", en: "Received" },
  due: { fr: "Réponse due", en: "Answer due" },
  before: { fr: "avant le {day}", en: "by {day}" },
  right: { fr: "demande d’exercice d’un droit", en: "exercise of a right" },
  from: { fr: "De", en: "From" },
  answerAt: { fr: "Répondre à", en: "Answer at" },
  text: { fr: "Message", en: "Message" },
  handle: { fr: "C’est traité : effacer ce message", en: "It is handled: erase this message" },
  handleText: {
    fr: "Le message, le nom et l’adresse sont effacés aussitôt, et pour de bon. Le journal des agents garde que vous l’avez fait, sans rien du message.",
    en: "The message, the name and the address are erased at once, and for good. The agent log keeps that you did it, and nothing of the message.",
  },
  rightText: {
    fr: "C’est une demande d’exercice d’un droit : n’effacez qu’une fois la réponse donnée à la personne.",
    en: "It exercises a right: erase it only once the person has been answered.",
  },
  cancel: { fr: "Ne pas effacer", en: "Do not erase" },
  erased: { fr: "Le message est effacé.", en: "The message is erased." },
  gone: { fr: "Ce message était déjà effacé.", en: "This message was erased already." },
  back: { fr: "Tous les messages", en: "All messages" },
  today: {
    fr: "Des messages du site attendent : {count}",
    en: "Messages of the site wait: {count}",
  },
  todayText: {
    fr: "Ils s’effacent une fois traités.",
    en: "They are erased once they are handled.",
  },
  todayRights: {
    fr: "Dont des demandes d’exercice d’un droit : {count}. La première réponse est due avant le {day}.",
    en: "Among them exercises of a right: {count}. The first answer is due by {day}.",
  },
} as const satisfies Record<string, Bilingual>;
