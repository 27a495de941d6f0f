import type { Bilingual } from "../../../kernel/index.ts";
import type { CapacityKind } from "../../model/request/capacity.ts";

export const words = {
  title: { fr: "Demandes de droits", en: "Requests of people" },
  lead: {
    fr: "Ce que des personnes demandent sur leurs données, ce qui presse d’abord.",
    en: "What people ask about their data, the most pressing first.",
  },
  none: { fr: "Aucune demande n’attend", en: "No request waits" },
  noneText: {
    fr: "Un courriel vous dira qu’il y en a une. Celles qui arrivent par lettre se saisissent ici.",
    en: "A mail will tell you that there is one. Those that come by letter are typed in here.",
  },
  enter: { fr: "Saisir une lettre ou une visite", en: "Enter a letter or a visit" },
  person: { fr: "Personne", en: "Person" },
  unreadable: { fr: "illisible : la clé est une autre", en: "unreadable: the key is another" },
  right: { fr: "Demande", en: "Request" },
  state: { fr: "État", en: "State" },
  left: { fr: "Temps restant", en: "Time left" },
  closedOn: { fr: "close le {day}", en: "closed on {day}" },
  late: { fr: "en retard de {days} j", en: "{days} d late" },
  today: { fr: "aujourd’hui", en: "today" },
  days: { fr: "{days} j", en: "{days} d" },
  stands: { fr: "délai arrêté", en: "clock stopped" },
  figures: { fr: "Depuis un an", en: "Within a year" },
  received: { fr: "demandes reçues", en: "requests received" },
  answered: { fr: "répondues", en: "answered" },
  denied: { fr: "refusées", en: "refused" },
  closedLate: { fr: "closes en retard", en: "closed late" },
  who: { fr: "Qui demande", en: "Who asks" },
  email: { fr: "Adresse électronique", en: "E-mail address" },
  postal: { fr: "Adresse postale", en: "Postal address" },
  finding: { fr: "Référence", en: "Reference" },
  capacity: { fr: "Qualité", en: "Capacity" },
  forSubject: { fr: "{capacity} : {subject}", en: "{capacity}: {subject}" },
  until: { fr: "mandat jusqu’au {day}", en: "mandate until {day}" },
  channel: { fr: "Arrivée par", en: "Came by" },
  register: { fr: "Ce que dit le registre", en: "What the register says" },
  what: { fr: "Ce qui est demandé", en: "What is asked" },
  acts: { fr: "Que faire", en: "What to do" },
  working: {
    fr: "Les bases travaillent pour cette demande, ou un effacement commencé n’est pas terminé : elle se répond et se refuse une fois ce travail fini.",
    en: "Databases work for this request, or an erasure that has begun is not done: it is answered or refused once that work has ended.",
  },
  events: { fr: "Dossier", en: "File" },
  letter: { fr: "La lettre (PDF)", en: "The letter (PDF)" },
  document: { fr: "Voir le justificatif déposé", en: "See the document that was handed in" },
  documentText: {
    fr: "Regardez-le sans l’enregistrer, puis établissez l’identité, ou refusez : il est alors détruit. Chaque consultation est au journal.",
    en: "Look at it without saving it, then prove identity, or refuse: it is then destroyed. Each look is in the log.",
  },
  cancel: { fr: "Ne rien changer", en: "Change nothing" },
  notified: {
    fr: "La personne est prévenue par courriel, sans rien du contenu ; sans adresse électronique, envoyez-lui la lettre.",
    en: "The person is told by mail, and nothing of what it says; without an e-mail address, send the letter.",
  },
  done: { fr: "C’est fait.", en: "It is done." },
  todayTitle: { fr: "Demandes de droits : {count}", en: "Requests of people: {count}" },
  todayText: {
    fr: "La première réponse est due au plus tard le {day}.",
    en: "The first answer is due by {day}.",
  },
  todayLate: {
    fr: "Des réponses sont en retard : {late}. La première était due le {day}.",
    en: "Answers are late: {late}. The first was due by {day}.",
  },
} as const satisfies Record<string, Bilingual>;

export const channelWords = {
  web: { fr: "la page du site", en: "the page of the site" },
  contact: { fr: "le formulaire de contact", en: "the contact form" },
  letter: { fr: "lettre", en: "letter" },
  counter: { fr: "guichet", en: "counter" },
  agent: { fr: "un service mandaté", en: "an authorised agent" },
} as const satisfies Record<string, Bilingual>;

/** In whose place somebody asks, as an agent reads it. */
export const capacityWords = {
  self: { fr: "pour elle-même", en: "for themselves" },
  mandate: { fr: "comme mandataire", en: "by a mandate" },
  parent: { fr: "comme parent", en: "as a parent" },
  guardian: { fr: "comme tuteur", en: "as a guardian" },
  heir: { fr: "comme héritier", en: "as an heir" },
} as const satisfies Record<CapacityKind, Bilingual>;

/** What the register says of a right, before anybody looks at the case. */
export const eligibilityWords = {
  given: {
    fr: "Le registre donne ce droit (RGPD, art. {article}).",
    en: "The register gives this right (GDPR art. {article}).",
  },
  "case-by-case": {
    fr: "Au cas par cas : la base légale ne suffit pas à le fermer (RGPD, art. {article}, 17(1)(c) et (d)).",
    en: "Case by case: the legal basis is not enough to close it (GDPR art. {article}, 17(1)(c) and (d)).",
  },
  excluded: {
    fr: "Un acte l’exclut, d’après le registre : {ground}",
    en: "An act excludes it, according to the register: {ground}",
  },
  "not-given": {
    fr: "La base légale ne le donne pas (RGPD, art. {article}).",
    en: "The legal basis does not give it (GDPR art. {article}).",
  },
  unknown: {
    fr: "Le registre n’en dit pas assez : complétez la base légale du traitement.",
    en: "The register does not say enough: complete the legal basis of the activity.",
  },
  none: {
    fr: "La demande ne dit pas quel traitement : à vous de le trouver.",
    en: "The request names no activity: it is for you to find.",
  },
} as const satisfies Record<string, Bilingual>;

/** What an agent can do with a request. */
export const stepWords = {
  begin: {
    path: "commencer",
    name: { fr: "Prendre en charge", en: "Take in hand" },
    lead: {
      fr: "La personne voit que sa demande est en cours.",
      en: "The person sees that the request is in progress.",
    },
  },
  prove: {
    path: "identite",
    name: { fr: "Établir l’identité", en: "Prove identity" },
    lead: {
      fr: "Écrivez ce que vous avez vérifié, jamais un numéro de pièce. Le justificatif déposé est détruit aussitôt.",
      en: "Write what you checked, never the number of a document. What was handed in is destroyed at once.",
    },
  },
  doubt: {
    path: "doute",
    name: { fr: "Écrire un doute sur l’identité", en: "Write down a doubt about identity" },
    lead: {
      fr: "Un doute raisonnable seulement (RGPD, art. 12(6)). La personne lit vos raisons ; le délai s’arrête si vous l’écrivez dans les sept jours de la réception.",
      en: "A reasonable doubt alone (GDPR art. 12(6)). The person reads your reasons; the clock stops if you write it within seven days of the receipt.",
    },
  },
  extend: {
    path: "prolonger",
    name: { fr: "Prolonger de deux mois", en: "Take two months more" },
    lead: {
      fr: "Parce que la demande est complexe, ou que vous en recevez beaucoup (RGPD, art. 12(3)). La personne lit vos raisons.",
      en: "Because the request is complex, or there are many (GDPR art. 12(3)). The person reads your reasons.",
    },
  },
  date: {
    path: "date-du-dossier",
    name: { fr: "Dater le dossier médical", en: "Date the medical file" },
    lead: {
      fr: "Deux mois au lieu de huit jours si tout ce qui est demandé a plus de cinq ans (code de la santé publique, art. L. 1111-7). La personne voit la date.",
      en: "Two months instead of eight days if all that is asked for is older than five years (public-health code, art. L. 1111-7). The person sees the date.",
    },
  },
  message: {
    path: "message",
    name: { fr: "Écrire à la personne", en: "Write to the person" },
    lead: {
      fr: "Pour préciser la demande. Elle le lit derrière son lien et un code.",
      en: "To make the request precise. They read it behind their link and a code.",
    },
  },
  answer: {
    path: "repondre",
    name: { fr: "Répondre", en: "Answer" },
    lead: {
      fr: "La réponse clôt la demande. Relisez ce que la lettre dira : elle ne change plus.",
      en: "The answer closes the request. Read what the letter will say: it does not change any more.",
    },
  },
  refuse: {
    path: "refuser",
    name: { fr: "Refuser", en: "Refuse" },
    lead: {
      fr: "Un refus tient à un motif de la loi et aux raisons de ce cas. Réclamation et recours sont ajoutés à la réponse (RGPD, art. 12(4)).",
      en: "A refusal stands on a ground of the law and on the reasons of this case. Complaint and remedy are added to the answer (GDPR art. 12(4)).",
    },
  },
} as const;
export type StepName = keyof typeof stepWords;

export const fieldWords = {
  none: { fr: "Rien à remplir", en: "Nothing to fill" },
  means: { fr: "Comment", en: "How" },
  seen: { fr: "Ce que vous avez vu", en: "What you saw" },
  reasons: { fr: "Vos raisons, dans ce cas", en: "Your reasons, in this case" },
  text: { fr: "Texte", en: "Text" },
  namesRecipients: {
    fr: "La personne demande qui avait reçu ses données : la lettre nomme chaque destinataire, et dit s’il est informé",
    en: "The person asks who had got their data: the letter names each recipient, and says whether it was told",
  },
  ground: { fr: "Motif", en: "Ground" },
  act: { fr: "L’acte, avec son article", en: "The act, with its article" },
  actWhy: {
    fr: "Pour les motifs qui reposent sur un texte que le registre ne nomme pas.",
    en: "For grounds that rest on an act that the register does not name.",
  },
  ticket: { fr: "Formulaire", en: "Form" },
  channel: { fr: "Comment elle est arrivée", en: "How it came" },
  receivedOn: { fr: "Reçue le", en: "Received on" },
  receivedWhy: {
    fr: "Le jour où elle est arrivée à l’organisme, quel que soit le service : le délai court de ce jour.",
    en: "The day on which it reached the body, whichever service: the time runs from that day.",
  },
  right: { fr: "Ce qui est demandé", en: "What is asked" },
  activity: { fr: "Pour quel traitement", en: "For which activity" },
  activityNone: { fr: "Non précisé", en: "Not said" },
  capacity: { fr: "La personne demande", en: "The person asks" },
  subject: {
    fr: "Nom de la personne concernée, si c’est une autre",
    en: "Name of the person concerned, if another",
  },
  until: { fr: "Dernier jour du mandat", en: "Last day of the mandate" },
  recordedOn: {
    fr: "Date du plus récent des éléments demandés",
    en: "Date of the latest of what is asked for",
  },
  recordedWhy: {
    fr: "Pour un dossier médical seulement ; sans date, le délai est de huit jours.",
    en: "For a medical file alone; without a date the time is eight days.",
  },
  name: { fr: "Nom et prénom", en: "Name" },
  email: { fr: "Adresse électronique", en: "E-mail address" },
  emailWhy: {
    fr: "Si elle en donne une : elle suit alors sa demande en ligne.",
    en: "If they give one: they then follow the request online.",
  },
  postal: { fr: "Adresse postale", en: "Postal address" },
  finding: { fr: "Référence qui permet de la retrouver", en: "Reference to find them by" },
} as const satisfies Record<string, Bilingual>;

/** How an agent can have seen who somebody is. */
export const agentMeans = ["letter", "counter", "document"] as const;
