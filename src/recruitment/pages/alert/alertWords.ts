import type { Bilingual } from "../../../kernel/index.ts";
import type { MailsWanted } from "../../model/alert/alert.ts";

export const words = {
  title: { fr: "Mon alerte", en: "My alert" },
  over: { fr: "Mon espace candidat", en: "My candidate space" },
  lead: {
    fr: "Les offres que vous cherchez viennent à vous, par courriel ou par flux RSS, dès leur parution.",
    en: "The offers that you look for come to you, by e-mail or by RSS feed, as soon as they appear.",
  },
  none: { fr: "Vous n’avez pas d’alerte", en: "You have no alert" },
  noneText: {
    fr: "Partez d’une recherche d’offres, ou écrivez vos critères.",
    en: "Start from a search of offers, or write your criteria.",
  },
  create: { fr: "Créer une alerte", en: "Create an alert" },
  full: {
    fr: "Votre espace tient {most} alertes, et il en a autant. Pour en créer une autre, supprimez-en une ou modifiez-la.",
    en: "Your space holds {most} alerts, and has as many. To create another, delete one or edit it.",
  },
  search: { fr: "Chercher des offres", en: "Search offers" },
  criteria: { fr: "Critères", en: "Criteria" },
  mails: { fr: "Courriels", en: "E-mails" },
  feed: { fr: "Flux RSS privé", en: "Private RSS feed" },
  now: { fr: "Offres en ligne", en: "Offers online" },
  made: { fr: "Créée le", en: "Created on" },
  paused: { fr: "En pause", en: "Paused" },
  pausedText: {
    fr: "En pause : aucun courriel ne part. Ce qui paraît pendant la pause ne sera pas envoyé ensuite.",
    en: "Paused: no e-mail leaves. What appears during the pause is not sent afterwards.",
  },
  feedOn: { fr: "Il a une adresse", en: "It has an address" },
  feedOff: { fr: "Aucun", en: "None" },
  edit: { fr: "Modifier", en: "Edit" },
  pause: { fr: "Mettre en pause", en: "Pause" },
  resume: { fr: "Reprendre", en: "Resume" },
  feedPage: { fr: "Flux RSS", en: "RSS feed" },
  delete: { fr: "Supprimer", en: "Delete" },
  isPaused: {
    fr: "L’alerte est en pause : aucun courriel n’en partira.",
    en: "The alert is paused: no e-mail of it will leave.",
  },
  isResumed: {
    fr: "L’alerte a repris : ce qui paraît désormais vous sera envoyé.",
    en: "The alert goes on: what appears from now on will be sent to you.",
  },
  gone: { fr: "Cette alerte n’existe plus.", en: "This alert is gone." },
  newTitle: { fr: "Créer une alerte", en: "Create an alert" },
  editTitle: { fr: "Modifier mon alerte", en: "Edit my alert" },
  formLead: {
    fr: "Les critères sont ceux de la recherche d’offres. Plusieurs choix d’une liste élargissent l’alerte, plusieurs listes la resserrent.",
    en: "The criteria are those of the search of offers. Several choices of one list widen the alert, several lists narrow it.",
  },
  countNone: {
    fr: "Aucune offre en ligne ne correspond à ces critères : vous serez prévenu de la première.",
    en: "No offer online matches these criteria: you will be told of the first.",
  },
  countOne: {
    fr: "1 offre en ligne correspond à ces critères.",
    en: "1 offer online matches these criteria.",
  },
  countMany: {
    fr: "{count} offres en ligne correspondent à ces critères.",
    en: "{count} offers online match these criteria.",
  },
  everything: {
    fr: "Aucun critère : cette alerte trouve toutes les offres.",
    en: "No criterion: this alert finds all offers.",
  },
  see: { fr: "Voir ces offres", en: "See these offers" },
  showCount: { fr: "Voir le nombre d’offres", en: "Show the number of offers" },
  save: { fr: "Enregistrer l’alerte", en: "Save the alert" },
  created: {
    fr: "L’alerte est créée. Vous serez prévenu des offres qui paraîtront.",
    en: "The alert is created. You will be told of the offers to come.",
  },
  saved: { fr: "L’alerte est enregistrée.", en: "The alert is saved." },
  noDay: {
    fr: "Ce jour n’existe pas : écrivez-le comme 2027-03-31.",
    en: "There is no such day: write it as 2027-03-31.",
  },
  deleteTitle: { fr: "Supprimer mon alerte", en: "Delete my alert" },
  goes: { fr: "Ce qui sera supprimé", en: "What will be deleted" },
  goesText: {
    fr: "« {name} », ses critères, l’adresse de son flux et ses courriels en attente, tout de suite et pour de bon.",
    en: "“{name}”, its criteria, the address of its feed and its waiting e-mails, at once and for good.",
  },
  confirmDelete: { fr: "Supprimer cette alerte", en: "Delete this alert" },
  keep: { fr: "Garder cette alerte", en: "Keep this alert" },
  deleted: { fr: "L’alerte est supprimée.", en: "The alert is deleted." },
  feedTitle: { fr: "Le flux RSS de mon alerte", en: "The RSS feed of my alert" },
  feedLead: {
    fr: "Une adresse que personne ne devine, à donner à un lecteur de flux. Elle montre les offres, et rien de vous ; qui la connaît peut la lire.",
    en: "An address that nobody guesses, for a feed reader. It shows the offers, and nothing of you; whoever knows it can read it.",
  },
  feedIsOn: {
    fr: "Ce flux a une adresse. Elle n’est pas gardée en clair : si vous l’avez perdue, faites-en une nouvelle.",
    en: "This feed has an address. It is not kept in clear: if you have lost it, make a new one.",
  },
  feedMake: { fr: "Créer l’adresse du flux", en: "Make the address of the feed" },
  feedAgain: { fr: "Faire une nouvelle adresse", en: "Make a new address" },
  feedStop: { fr: "Couper ce flux", en: "Stop this feed" },
  feedNote: {
    fr: "L’adresse d’avant ne mènera plus à rien.",
    en: "The address before will lead nowhere any more.",
  },
  feedMade: {
    fr: "Copiez cette adresse maintenant : elle ne sera plus jamais montrée.",
    en: "Copy this address now: it will never be shown again.",
  },
  feedAddress: { fr: "Adresse du flux", en: "Address of the feed" },
  feedStopped: {
    fr: "Le flux est coupé : son adresse ne mène plus à rien.",
    en: "The feed is stopped: its address leads nowhere any more.",
  },
  back: { fr: "Revenir à Mon alerte", en: "Back to My alert" },
  feedEnded: {
    fr: "Ce flux n’existe plus : son adresse a été changée, ou l’alerte supprimée.",
    en: "This feed is gone: its address was changed, or the alert deleted.",
  },
  stopTitle: { fr: "Ne plus recevoir cette alerte", en: "Stop receiving this alert" },
  stopText: {
    fr: "Plus aucun courriel de cette alerte ne partira. Vos autres alertes et votre espace candidat ne changent pas.",
    en: "No e-mail of this alert will leave any more. Your other alerts and your candidate space do not change.",
  },
  stop: { fr: "Ne plus recevoir cette alerte", en: "Stop receiving this alert" },
  stopped: { fr: "C’est fait", en: "Done" },
  stoppedText: {
    fr: "Plus aucun courriel de cette alerte ne partira. Pour la reprendre, la modifier ou la supprimer, ouvrez « Mon alerte » dans votre espace candidat.",
    en: "No e-mail of this alert will leave any more. To resume, edit or delete it, open “My alert” in your candidate space.",
  },
} as const satisfies Record<string, Bilingual>;

export const mailsWords: Readonly<Record<MailsWanted, Bilingual>> = {
  publication: { fr: "Dès la parution de chaque offre", en: "As soon as each offer appears" },
  daily: { fr: "Une fois par jour, à 7 heures", en: "Once a day, at 7 a.m." },
  none: { fr: "Aucun courriel (flux RSS seul)", en: "No e-mail (RSS feed alone)" },
};

/** What the fields beside those of a search are called. */
export const fieldWords = {
  name: { fr: "Nom de l’alerte", en: "Name of the alert" },
  nameHint: {
    fr: "Pour vous y retrouver. Sans nom, elle porte celui de ses critères.",
    en: "For you to tell it by. Without one, it is called by its criteria.",
  },
  mails: { fr: "Quand recevoir les courriels", en: "When to receive the e-mails" },
} as const satisfies Record<string, Bilingual>;
