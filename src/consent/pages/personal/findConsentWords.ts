import type { Bilingual } from "../../../kernel/index.ts";

export const words = {
  title: { fr: "Retirer un consentement", en: "Withdraw a consent" },
  lead: {
    fr: "Ce à quoi vous avez dit oui, vous pouvez le reprendre à tout moment, sans dire pourquoi.",
    en: "What you said yes to you can take back at any time, without saying why.",
  },
  withMessage: { fr: "Vous avez un message de l’organisme", en: "You have a message of the body" },
  withMessageText: {
    fr: "Il porte un lien qui n’est qu’à vous. Ouvrez-le : la page dit ce à quoi vous consentez, et le retire d’un clic. Le lien ne s’ouvre pas ? Copiez-le ici.",
    en: "It bears a link that is yours alone. Open it: the page says what you consent to, and takes it back by one click. The link does not open? Copy it here.",
  },
  link: { fr: "Le lien du message", en: "The link of the message" },
  linkHint: {
    fr: "Il contient « /mon-consentement/ » suivi d’une longue suite de signes.",
    en: "It has “/my-consent/” in it, followed by a long row of signs.",
  },
  linkWrong: {
    fr: "Ce lien n’est pas de ceux que nous faisons, ou il en manque une partie. Copiez-le en entier, jusqu’au dernier signe.",
    en: "This link is none of those that we make, or a part of it is missing. Copy the whole of it, to the last sign.",
  },
  go: { fr: "Ouvrir ma page", en: "Open my page" },
  without: { fr: "Vous n’avez plus de message", en: "You have no message any more" },
  withoutText: {
    fr: "Dites-le au délégué à la protection des données de l’organisme, par écrit, par téléphone ou au guichet : il le retire pour vous. Sa notice dit comment le joindre.",
    en: "Tell the data protection officer of the body, in writing, by telephone or at the counter: they take it back for you. The notice says how to reach them.",
  },
} as const satisfies Record<string, Bilingual>;
