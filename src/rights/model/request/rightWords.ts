import type { Bilingual } from "../../../kernel/index.ts";
import type { RequestedRight } from "./requestedRight.ts";
import type { RequestEventKind } from "./rightsRequest.ts";
import type { IdentityMeans, RequestStatus } from "./requestState.ts";

interface RightWords {
  readonly name: Bilingual;
  /** What it gives, and what it does not. */
  readonly gives: Bilingual;
  readonly not: Bilingual;
}

/** What a person reads of each right, in plain words. */
export const rightWords = {
  access: {
    name: {
      fr: "Savoir quelles données vous avez sur moi",
      en: "Know which data you have about me",
    },
    gives: {
      fr: "Une copie de vos données, avec leur usage, leur origine, leurs destinataires et leur durée.",
      en: "A copy of your data, with what it is used for, where it came from, who gets it and for how long.",
    },
    not: {
      fr: "Les données d’autres personnes, qui sont masquées.",
      en: "The data of other people, which is masked.",
    },
  },
  "medical-file": {
    name: { fr: "Obtenir mon dossier médical", en: "Get my medical file" },
    gives: {
      fr: "Les informations de santé que l’organisme détient, entre 48 heures et 8 jours ; deux mois si elles ont plus de cinq ans.",
      en: "The health information that the body holds, within 48 hours to 8 days; two months if it is older than five years.",
    },
    not: {
      fr: "Ce que des tiers ont dit de vous en confidence, et le dossier tenu par un autre établissement.",
      en: "What others said of you in confidence, and the file that another institution keeps.",
    },
  },
  rectification: {
    name: { fr: "Faire corriger mes données", en: "Have my data corrected" },
    gives: {
      fr: "La correction de ce qui est inexact et l’ajout de ce qui manque ; ceux qui ont reçu l’ancien en sont avertis.",
      en: "What is wrong corrected and what is missing added; whoever got the old data is told.",
    },
    not: {
      fr: "Un changement de décision : cela se demande au service qui l’a prise.",
      en: "Another decision: that is asked of the service that took it.",
    },
  },
  erasure: {
    name: { fr: "Faire effacer mes données", en: "Have my data erased" },
    gives: {
      fr: "L’effacement de ce qui n’est plus nécessaire, de ce que vous avez consenti puis retiré, de ce qui est illicite.",
      en: "The erasure of what is no longer needed, of what you consented to and took back, of what is unlawful.",
    },
    not: {
      fr: "L’effacement de ce que la loi oblige l’organisme à garder : la réponse dit alors jusqu’à quand.",
      en: "The erasure of what the law makes the body keep: the answer then says until when.",
    },
  },
  restriction: {
    name: { fr: "Faire geler l’usage de mes données", en: "Have the use of my data frozen" },
    gives: {
      fr: "Vos données restent, mais ne servent plus, le temps d’une vérification ou d’un recours.",
      en: "Your data stays, but is not used, while something is checked or disputed.",
    },
    not: {
      fr: "Un effacement : rien n’est supprimé pendant le gel.",
      en: "An erasure: nothing is deleted meanwhile.",
    },
  },
  portability: {
    name: { fr: "Récupérer mes données dans un fichier", en: "Get my data as a file" },
    gives: {
      fr: "Ce que vous avez fourni, dans un format qu’un autre service sait lire.",
      en: "What you gave, in a format that another service can read.",
    },
    not: {
      fr: "Ce qui est traité par obligation légale ou mission d’intérêt public : demandez alors une copie.",
      en: "What is processed by a legal obligation or a public task: ask for a copy then.",
    },
  },
  objection: {
    name: { fr: "M’opposer à l’usage de mes données", en: "Object to the use of my data" },
    gives: {
      fr: "L’arrêt d’un traitement, pour une raison qui tient à votre situation ; sans raison à donner pour la prospection.",
      en: "The end of a processing, for a reason of your own situation; without any reason for advertising.",
    },
    not: {
      fr: "L’arrêt de ce que la loi impose, ou d’un traitement dont le texte exclut l’opposition.",
      en: "The end of what the law imposes, or of a processing whose founding act excludes objection.",
    },
  },
  "no-automated-decision": {
    name: {
      fr: "Faire revoir une décision automatique par une personne",
      en: "Have a human look at an automated decision",
    },
    gives: {
      fr: "Une personne réexamine la décision, vous entend et vous explique.",
      en: "A human looks at the decision again, hears you and explains.",
    },
    not: {
      fr: "Le réexamen d’une décision qu’une personne a déjà prise : c’est alors un recours.",
      en: "Another look at what a human has decided: that is an appeal.",
    },
  },
  "after-death": {
    name: { fr: "Les données d’une personne décédée", en: "The data of somebody who died" },
    gives: {
      fr: "Ce qu’il faut aux héritiers pour la succession, la prise en compte du décès, et le respect des directives que la personne a laissées.",
      en: "What heirs need for the succession, the record of the death, and what the person wanted done.",
    },
    not: {
      fr: "Une copie de tout le dossier : l’article 85 de la loi du 6 janvier 1978 ne la donne pas.",
      en: "A copy of the whole file: article 85 of the French act of 6 January 1978 does not give it.",
    },
  },
} as const satisfies Record<RequestedRight, RightWords>;

export const statusWords = {
  open: { fr: "reçue", en: "received" },
  in_progress: { fr: "en cours", en: "in progress" },
  fulfilled: { fr: "répondue", en: "answered" },
  denied: { fr: "refusée", en: "refused" },
  revoked: { fr: "retirée", en: "taken back" },
  expired: { fr: "éteinte, faute de confirmation", en: "ended, never confirmed" },
} as const satisfies Record<RequestStatus, Bilingual>;

export const waitsForIdentity: Bilingual = {
  fr: "attend une preuve d’identité",
  en: "waits for a proof of identity",
};

export const eventWords = {
  received: { fr: "Demande reçue", en: "Request received" },
  proved: { fr: "Identité établie", en: "Identity proved" },
  begun: { fr: "Prise en charge", en: "Taken in hand" },
  doubted: { fr: "Vérification d’identité demandée", en: "Check of identity asked for" },
  document: { fr: "Justificatif déposé", en: "Document handed in" },
  extended: { fr: "Délai prolongé de deux mois", en: "Two months more" },
  dated: { fr: "Date des éléments demandés", en: "Date of what is asked for" },
  "message-in": { fr: "Message de la personne", en: "Message of the person" },
  "message-out": { fr: "Message de l’organisme", en: "Message of the body" },
  looked: { fr: "Recherche dans les bases demandée", en: "Search in the databases asked for" },
  confirmed: { fr: "Résultat relu et confirmé", en: "Result read and confirmed" },
  copied: { fr: "Copie des données préparée", en: "Copy of the data prepared" },
  erased: { fr: "Données effacées des bases", en: "Data erased from the databases" },
  "recipients-told": { fr: "Destinataires informés", en: "Recipients told" },
  answered: { fr: "Réponse", en: "Answer" },
  refused: { fr: "Refus", en: "Refusal" },
  revoked: { fr: "Demande retirée", en: "Request taken back" },
  expired: { fr: "Demande éteinte", en: "Request ended" },
  "copy-fetched": { fr: "Copie téléchargée", en: "Copy downloaded" },
  "copy-destroyed": { fr: "Copie détruite", en: "Copy destroyed" },
} as const satisfies Record<RequestEventKind, Bilingual>;

export const meansWords = {
  "email-code": { fr: "un code reçu à son adresse", en: "a code received at their address" },
  letter: {
    fr: "une lettre signée, qui concorde avec le dossier",
    en: "a signed letter that agrees with the file",
  },
  session: { fr: "une connexion à son espace", en: "a session at their space" },
  provider: {
    fr: "une connexion chez un fournisseur d’identité",
    en: "a sign-in at a provider of identities",
  },
  counter: { fr: "sa venue au guichet", en: "their coming to the counter" },
  document: {
    fr: "un justificatif vérifié, et non gardé",
    en: "a document that was checked, and not kept",
  },
} as const satisfies Record<IdentityMeans, Bilingual>;
