import type { Bilingual } from "../../../kernel/index.ts";
import type { SubjectRight } from "../../../register/index.ts";

/** A right in plain words: its name, what it gives, and how to use it. */
export interface RightWords {
  readonly name: Bilingual;
  readonly gives: Bilingual;
  readonly how: Bilingual;
}

export const rightsWords = {
  withdrawal: {
    name: { fr: "Retirer votre accord", en: "Withdraw your consent" },
    gives: {
      fr: "Vous pouvez le retirer à tout moment, aussi simplement que vous l’avez donné. Ce qui a été fait avant reste valable.",
      en: "You can withdraw it at any time, as easily as you gave it. What was done before stays valid.",
    },
    how: {
      fr: "Dites au délégué que vous retirez votre accord. Vous n’avez pas à dire pourquoi.",
      en: "Tell the officer that you withdraw your consent. You need not say why.",
    },
  },
  access: {
    name: { fr: "Voir vos données", en: "See your data" },
    gives: {
      fr: "Vous pouvez savoir si nous avons des données sur vous, et en recevoir une copie.",
      en: "You can know whether we hold data about you, and receive a copy.",
    },
    how: {
      fr: "Demandez une copie au délégué. Précisez l’activité si vous la connaissez.",
      en: "Ask the officer for a copy. Name the activity if you know it.",
    },
  },
  rectification: {
    name: { fr: "Corriger vos données", en: "Correct your data" },
    gives: {
      fr: "Une donnée fausse ou incomplète doit être corrigée.",
      en: "Data that is wrong or incomplete must be corrected.",
    },
    how: {
      fr: "Écrivez ce qui est faux, et ce qui est juste. Joignez une preuve si vous en avez une.",
      en: "Write what is wrong, and what is right. Attach a proof if you have one.",
    },
  },
  erasure: {
    name: { fr: "Faire effacer vos données", en: "Have your data erased" },
    gives: {
      fr: "Nous effaçons les données qui ne servent plus, ou que nous n’aurions pas dû garder.",
      en: "We erase data that is no longer needed, or that we should not have kept.",
    },
    how: {
      fr: "Dites quelles données effacer, et pour quelle raison.",
      en: "Say which data to erase, and for which reason.",
    },
  },
  restriction: {
    name: { fr: "Faire geler vos données", en: "Have your data frozen" },
    gives: {
      fr: "Le temps d’un désaccord, nous gardons vos données sans nous en servir.",
      en: "While we disagree, we keep your data and do not use it.",
    },
    how: {
      fr: "Demandez la limitation, et dites ce que vous contestez.",
      en: "Ask for restriction, and say what you dispute.",
    },
  },
  portability: {
    name: { fr: "Emporter vos données", en: "Take your data with you" },
    gives: {
      fr: "Vous recevez, dans un fichier lisible par une machine, les données que vous nous avez données.",
      en: "You receive the data that you gave us, in a file that a machine can read.",
    },
    how: {
      fr: "Demandez ce fichier pour vous, ou pour un autre organisme que vous nommez.",
      en: "Ask for this file for yourself, or for another body that you name.",
    },
  },
  objection: {
    name: { fr: "Vous opposer", en: "Object" },
    gives: {
      fr: "Vous pouvez demander que nous cessions d’utiliser vos données pour cette activité.",
      en: "You can ask that we stop using your data for this activity.",
    },
    how: {
      fr: "Expliquez ce qui, dans votre situation, le justifie. Nous motivons tout refus.",
      en: "Explain what in your situation justifies it. We give reasons for any refusal.",
    },
  },
  "no-automated-decision": {
    name: { fr: "Parler à une personne", en: "Speak to a human being" },
    gives: {
      fr: "Une machine ne peut pas décider seule de ce qui compte pour vous, sauf exceptions prévues par la loi.",
      en: "A machine may not decide alone on what matters to you, but for exceptions in the law.",
    },
    how: {
      fr: "Demandez qu’une personne revoie la décision, et donnez votre point de vue.",
      en: "Ask for a human being to look at the decision again, and give your point of view.",
    },
  },
} as const satisfies Readonly<Record<SubjectRight, RightWords>>;

export const rightsText = {
  lead: {
    fr: "Voici les droits que le fondement de cette activité vous donne, et comment vous en servir.",
    en: "These are the rights that the legal basis of this activity gives you, and how to use them.",
  },
  policyLead: {
    fr: "Vos droits dépendent du fondement de chaque activité. Sa notice dit exactement lesquels vous avez.",
    en: "Your rights depend on the legal basis of each activity. Its notice says exactly which you have.",
  },
  article: { fr: "Article {article} du RGPD.", en: "GDPR article {article}." },
  ground: {
    fr: "Le registre en donne le motif : {ground}",
    en: "The register gives the ground: {ground}",
  },
  withdrawalLink: {
    fr: "Pour « {title} », chaque message porte votre lien personnel : il retire votre accord d’un clic. Sans message, voyez {link}.",
    en: "For “{title}”, every message bears your personal link: it withdraws your consent by one click. Without a message, see {link}.",
  },
  withdrawalPage: { fr: "comment le retirer", en: "how to withdraw it" },
  withdrawalHow: { fr: "Comment faire : {how}", en: "How to do it: {how}" },
  everywhere: { fr: "Dans toutes nos activités.", en: "In all our activities." },
  somewhere: {
    fr: "Dans certaines activités : {count} sur {all}.",
    en: "In some activities: {count} out of {all}.",
  },
  excluded: {
    fr: "Un droit ne s’applique pas ici, pour un motif écrit. {right} : {ground}",
    en: "One right does not apply here, on a written ground. {right}: {ground}",
  },
  whom: {
    fr: "Écrivez au délégué à la protection des données : {contact}.",
    en: "Write to the data protection officer: {contact}.",
  },
  finder: {
    fr: "Chaque organisme répond pour ses usagers. {finder} vous dit lequel est le vôtre.",
    en: "Each body answers for its own users. {finder} tells you which one is yours.",
  },
  finderName: { fr: "Votre code postal", en: "Your postal code" },
  delay: {
    fr: "C’est gratuit. Nous répondons en un mois. Ce délai peut être prolongé de deux mois si la demande est complexe ; nous vous le disons alors.",
    en: "It is free. We answer within a month. It can be two months longer if the request is complex; we then tell you.",
  },
  identity: {
    fr: "Si nous doutons de votre identité, nous vous demandons de quoi la vérifier.",
    en: "If we doubt your identity, we ask you for something to check it.",
  },
  unknown: {
    fr: "D’autres droits dépendent d’un fondement que le registre ne précise pas. Le délégué vous dira lesquels.",
    en: "Other rights depend on a legal basis that the register does not specify. The officer will tell you which.",
  },
} as const satisfies Record<string, Bilingual>;

export const complaintWords = {
  title: { fr: "Si vous n’êtes pas d’accord", en: "If you disagree" },
  text: {
    fr: "Vous pouvez vous plaindre à l’autorité de contrôle, sans nous écrire d’abord.",
    en: "You can complain to the supervisory authority, without writing to us first.",
  },
  where: { fr: "{name}, {address}", en: "{name}, {address}" },
  online: { fr: "Plainte en ligne : {link}", en: "Complaint online: {link}" },
} as const satisfies Record<string, Bilingual>;
