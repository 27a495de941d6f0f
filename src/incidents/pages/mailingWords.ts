import type { Bilingual } from "../../kernel/index.ts";
import type { MailingState } from "../model/mailing.ts";

/** What the pages of mailings say. */
export const mailingWords = {
  title: { fr: "Écrire aux personnes touchées", en: "Write to the persons touched" },
  lead: {
    fr: "L’article 34(2) demande des mots clairs et simples : ce qui s’est passé, ce qui peut en résulter, ce qui est fait, qui joindre. Rien ne part avant que vous ayez relu et confirmé.",
    en: "Article 34(2) asks for clear and plain words: what happened, what it can lead to, what is done, whom to ask. Nothing leaves before you have read it again and confirmed.",
  },
  ticket: { fr: "Formulaire", en: "Form" },
  subject: { fr: "Objet du courriel", en: "Subject of the mail" },
  usualSubject: {
    fr: "Une violation de données vous concerne",
    en: "A data breach concerns you",
  },
  nature: { fr: "Ce qui s’est passé", en: "What happened" },
  natureHint: {
    fr: "À qui n’était pas là : quelles données, quand, qui a pu les voir (art. 34(2)).",
    en: "To somebody who was not there: which data, when, who may have seen it (art. 34(2)).",
  },
  consequences: { fr: "Ce qui peut en résulter", en: "What it can lead to" },
  measures: {
    fr: "Ce qui est fait, et ce que la personne peut faire",
    en: "What is done, and what the person can do",
  },
  contact: { fr: "Qui joindre", en: "Whom to ask" },
  contactHint: {
    fr: "Nom et coordonnées du délégué ou d’un autre contact (art. 33(3)(b)).",
    en: "Name and contact details of the officer or of another contact (art. 33(3)(b)).",
  },
  source: { fr: "À qui écrire", en: "To whom" },
  list: { fr: "À une liste d’adresses", en: "To a list of addresses" },
  file: { fr: "Liste, fichier CSV ou texte", en: "List, as CSV or text" },
  fileHint: {
    fr: "De chaque ligne, la première adresse est lue ; les doublons sont ôtés. 50 000 adresses au plus.",
    en: "Of each line the first address is read; doubles are left out. 50,000 addresses at most.",
  },
  addresses: { fr: "Ou la liste, collée ici", en: "Or the list, pasted here" },
  addressesHint: { fr: "Une adresse par ligne.", en: "One address a line." },
  prepare: { fr: "Préparer et relire", en: "Prepare and read again" },
  prepared: {
    fr: "L’envoi est prêt : relisez-le, rien n’est parti.",
    en: "The mailing is ready: read it again, nothing has left.",
  },
  preview: { fr: "Ce que chaque personne recevra", en: "What each person will get" },
  recipients: { fr: "personnes", en: "persons" },
  lines: { fr: "lignes lues", en: "lines read" },
  doubles: { fr: "doublons ôtés", en: "doubles left out" },
  refused: { fr: "lignes sans adresse", en: "lines without an address" },
  refusedLines: { fr: "Lignes sans adresse : {lines}", en: "Lines without an address: {lines}" },
  reached: { fr: "courriels remis", en: "mails handed over" },
  unreached: { fr: "non remis", en: "not handed over" },
  handled: { fr: "courriels traités", en: "mails dealt with" },
  waiting: { fr: "en attente", en: "waiting" },
  send: { fr: "Envoyer les courriels ({count})", en: "Send the mails ({count})" },
  sendText: {
    fr: "Les courriels partent par lots de 200 par minute, une fois à chaque personne. Un envoi peut être arrêté ; ce qui est parti ne revient pas.",
    en: "The mails leave 200 a minute, once to each person. A mailing can be stopped; what has left does not come back.",
  },
  sent: { fr: "L’envoi est en cours.", en: "The mailing is on its way." },
  stop: { fr: "Arrêter l’envoi", en: "Stop the mailing" },
  discard: { fr: "Abandonner ce brouillon", en: "Discard this draft" },
  stopText: {
    fr: "Ce qui attend ne partira pas, et les adresses sont effacées. Ce qui est parti reste compté.",
    en: "What waits will not leave, and the addresses are erased. What has left stays counted.",
  },
  stopped: { fr: "L’envoi est arrêté.", en: "The mailing is stopped." },
  failures: {
    fr: "Adresses auxquelles rien n’a pu être remis (CSV)",
    en: "Addresses to which nothing could be handed over (CSV)",
  },
  failuresText: {
    fr: "Joindre ces personnes autrement : elles sont à informer aussi. La liste est effacée un mois après son dépôt. Un refus que le serveur d’une personne envoie plus tard arrive à l’adresse d’expédition, et n’est pas compté ici.",
    en: "Reach these persons in another way: they are to be told too. The list is erased a month after it was given. A refusal that the server of a person sends later arrives at the sending address, and is not counted here.",
  },
  mailings: { fr: "Courriels aux personnes", en: "Mails to the persons" },
  mailing: { fr: "Envoi du {moment}", en: "Mailing of {moment}" },
  progress: { fr: "{reached} remis sur {persons}", en: "{reached} handed over of {persons}" },
} as const satisfies Record<string, Bilingual>;

export const mailingStateWords = {
  draft: { fr: "brouillon", en: "draft" },
  sending: { fr: "en cours d’envoi", en: "on its way" },
  sent: { fr: "envoyé", en: "sent" },
  stopped: { fr: "arrêté", en: "stopped" },
} as const satisfies Record<MailingState, Bilingual>;
