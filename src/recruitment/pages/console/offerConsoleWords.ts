import type { Bilingual } from "../../../kernel/index.ts";
import type { Phase } from "../../model/offer/offerState.ts";

/** What the console says of offers. */
export const words = {
  title: { fr: "Offres d’emploi", en: "Job offers" },
  lead: {
    fr: "Un brouillon n’est vu que d’ici. Une offre publiée s’ouvre et se ferme d’elle-même aux dates dites.",
    en: "A draft is seen here alone. A published offer opens and closes by itself on the days it says.",
  },
  none: { fr: "Aucune offre", en: "No offers" },
  noneHelp: {
    fr: "La première commence par un brouillon.",
    en: "The first one begins as a draft.",
  },
  add: { fr: "Écrire une offre", en: "Write an offer" },
  edit: { fr: "Modifier le texte", en: "Edit the text" },
  archived: { fr: "Offres archivées ({count})", en: "Archived offers ({count})" },
  offer: { fr: "Intitulé", en: "Title" },
  state: { fr: "État", en: "State" },
  closes: { fr: "Date limite", en: "Closing date" },
  changed: { fr: "Modifiée", en: "Changed" },
  by: { fr: "par {name}", en: "by {name}" },
  reading: { fr: "Seconde lecture", en: "Second reading" },
  readingLead: {
    fr: "Une autre personne que celle qui a écrit le texte publie l’offre. Une offre en ligne ne change plus : on la duplique.",
    en: "Somebody else than whoever wrote the text publishes the offer. An offer that is shown no longer changes: it is duplicated.",
  },
  readingBox: { fr: "Demander une seconde lecture", en: "Ask for a second reading" },
  isOn: { fr: "Demandée", en: "Asked for" },
  isOff: { fr: "Non demandée", en: "Not asked for" },
  change: { fr: "Changer", en: "Change" },
  preview: { fr: "Aperçu", en: "Preview" },
  missing: { fr: "Pour être publiée, il manque encore :", en: "To be published, it still lacks:" },
  public: { fr: "Voir la page publique", en: "See the public page" },
  acts: { fr: "Ce que vous pouvez faire", en: "What you can do" },
  opens: { fr: "En ligne à partir du", en: "Shown from" },
  ends: { fr: "En ligne jusqu’au", en: "Shown until" },
  author: { fr: "Texte écrit par", en: "Text written by" },
  save: { fr: "Enregistrer", en: "Save" },
  cancel: { fr: "Annuler", en: "Cancel" },
  confirm: { fr: "Confirmer", en: "Confirm" },
  saved: { fr: "L’offre est enregistrée.", en: "The offer is saved." },
  notNow: {
    fr: "L’offre n’est pas, ou n’est plus, dans un état qui le permet.",
    en: "The offer is not, or no longer, in a state that allows this.",
  },
  back: { fr: "Revenir à l’offre", en: "Back to the offer" },
  done: { fr: "C’est fait.", en: "Done." },
  publish: { fr: "Publier", en: "Publish" },
  on: { fr: "Mettre en ligne le", en: "Show from" },
  onHint: {
    fr: "Vide : tout de suite. Sinon à 0 heure ce jour-là, heure de Paris.",
    en: "Empty: at once. Otherwise at midnight of that day, Paris time.",
  },
  onWrong: {
    fr: "Ce jour n’existe pas, ou il est passé.",
    en: "There is no such day, or it is past.",
  },
  publishText: {
    fr: "L’offre sera lue de tous, jusqu’à la fin de sa date limite.",
    en: "Everybody will read the offer, until the end of its closing date.",
  },
  ground: { fr: "Motif", en: "Ground" },
  groundHint: {
    fr: "Il reste au journal des décisions pendant cinq ans, sans être montré au public.",
    en: "It stays in the log of decisions for five years, and is not shown to the public.",
  },
  authority: { fr: "Autorité qui le demande", en: "Authority that asks for it" },
  revision: { fr: "Version", en: "Version" },
} as const satisfies Record<string, Bilingual>;

export const phaseWords: Readonly<Record<Phase, Bilingual>> = {
  draft: { fr: "Brouillon", en: "Draft" },
  review: { fr: "À relire", en: "To be read" },
  scheduled: { fr: "Programmée", en: "Scheduled" },
  open: { fr: "En ligne", en: "Shown" },
  expired: { fr: "Échue", en: "Past" },
  suspended: { fr: "Suspendue", en: "Suspended" },
  closed: { fr: "Pourvue", en: "Filled" },
  withdrawn: { fr: "Retirée", en: "Withdrawn" },
  removed: { fr: "Supprimée par l’administrateur", en: "Removed by the administrator" },
  archived: { fr: "Archivée", en: "Archived" },
};

/** What is done with an offer by one button: its word in the address, its name, and what it changes. */
export const moveWords = {
  submit: {
    path: "relire",
    name: { fr: "Proposer à la relecture", en: "Hand over for reading" },
    text: {
      fr: "Une autre personne de l’organisme pourra la publier ou la rendre.",
      en: "Somebody else of the body can publish it or give it back.",
    },
  },
  "give-back": {
    path: "rendre",
    name: { fr: "Revenir au brouillon", en: "Back to a draft" },
    text: {
      fr: "Elle redevient un brouillon ; personne ne l’a vue en ligne.",
      en: "It is a draft again; nobody has seen it shown.",
    },
  },
  close: {
    path: "pourvoir",
    name: { fr: "Clore : le poste est pourvu", en: "Close: the position is filled" },
    text: {
      fr: "Elle quitte aussitôt la recherche, les flux et le plan du site ; sa page dit qu’elle n’est plus en ligne. Elle ne se rouvre pas.",
      en: "It leaves searches, feeds and the sitemap at once; its page says that it is over. It does not open again.",
    },
  },
  withdraw: {
    path: "retirer",
    name: { fr: "Retirer", en: "Withdraw" },
    text: {
      fr: "Elle quitte aussitôt la recherche, les flux et le plan du site ; sa page dit qu’elle n’est plus en ligne. Elle ne se remet pas : on la duplique.",
      en: "It leaves searches, feeds and the sitemap at once; its page says that it is over. It does not come back: it is duplicated.",
    },
  },
  archive: {
    path: "archiver",
    name: { fr: "Archiver", en: "Archive" },
    text: {
      fr: "Elle quitte la liste ; rien d’autre ne change.",
      en: "It leaves the list; nothing else changes.",
    },
  },
  duplicate: {
    path: "dupliquer",
    name: { fr: "Dupliquer", en: "Duplicate" },
    text: {
      fr: "Un brouillon de même texte commence, sans date limite.",
      en: "A draft with the same text begins, without a closing date.",
    },
  },
} as const satisfies Record<
  string,
  { readonly path: string; readonly name: Bilingual; readonly text: Bilingual }
>;
export type MoveName = keyof typeof moveWords;

/** What the site administrator decides. */
export const decisionWords = {
  removal: {
    path: "supprimer",
    act: "remove",
    name: { fr: "Supprimer sans délai", en: "Remove at once" },
    text: {
      fr: "Elle disparaît aussitôt et pour toujours de ce que le public voit.",
      en: "It leaves what the public sees, at once and for good.",
    },
  },
  suspension: {
    path: "suspendre",
    act: "suspend",
    name: { fr: "Suspendre à la demande d’une autorité", en: "Suspend for an authority" },
    text: {
      fr: "Elle quitte aussitôt ce que le public voit, jusqu’à la levée de la suspension.",
      en: "It leaves what the public sees at once, until the suspension is lifted.",
    },
  },
  lifting: {
    path: "lever",
    act: "lift",
    name: { fr: "Lever la suspension", en: "Lift the suspension" },
    text: {
      fr: "Elle est de nouveau en ligne, jusqu’à sa date limite.",
      en: "It is shown again, until its closing date.",
    },
  },
} as const;
export type DecisionName = keyof typeof decisionWords;
