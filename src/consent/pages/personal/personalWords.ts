import type { Bilingual } from "../../../kernel/index.ts";
import type { ConsentPhase } from "../../model/purpose/consentState.ts";

export const words = {
  over: { fr: "Votre consentement", en: "Your consent" },
  state: { fr: "Où en est votre consentement", en: "Where your consent stands" },
  none: { fr: "Vous n’avez pas donné ce consentement.", en: "You have not given this consent." },
  otherWords: {
    fr: "Vous l’avez donné à un texte qui ne vaut plus : il ne compte plus, et n’est redonné que si vous le voulez.",
    en: "You gave it to a text that holds no more: it no longer counts, and is given again only if you want it.",
  },
  givenOn: { fr: "Donné le {day}.", en: "Given on {day}." },
  untilDay: {
    fr: "Il vaut jusqu’au {day}, à moins que vous ne le retiriez avant.",
    en: "It counts until {day}, unless you withdraw it before.",
  },
  closed: {
    fr: "L’organisme ne demande plus ce consentement : plus rien n’est fait sur sa base.",
    en: "The body no longer asks for this consent: nothing is done on its basis any more.",
  },
  read: { fr: "Ce à quoi vous consentiriez", en: "What you would consent to" },
  readAgain: { fr: "Ce à quoi vous avez consenti", en: "What you have consented to" },
  agree: { fr: "Votre accord", en: "Your agreement" },
  agreeMissing: {
    fr: "Cochez la case si vous êtes d’accord. Si vous ne l’êtes pas, il n’y a rien à faire : rien n’est enregistré.",
    en: "Tick the box if you agree. If you do not, there is nothing to do: nothing is recorded.",
  },
  giver: { fr: "Qui donne ce consentement", en: "Who gives this consent" },
  giverMissing: {
    fr: "Dites qui donne ce consentement.",
    en: "Say who gives this consent.",
  },
  words: { fr: "Texte", en: "Text" },
  give: { fr: "Donner mon consentement", en: "Give my consent" },
  refuse: {
    fr: "Pour refuser, il n’y a rien à faire : aucun refus n’est enregistré.",
    en: "To refuse, there is nothing to do: no refusal is recorded.",
  },
  withdraw: { fr: "Retirer mon consentement", en: "Withdraw my consent" },
  withdrawWhy: {
    fr: "Un clic suffit, et il n’y a rien à expliquer. Le retrait vaut dès maintenant ; ce qui a été fait avant reste licite.",
    en: "One click is enough, and there is nothing to explain. The withdrawal counts from now; what was done before stays lawful.",
  },
  withdrawn: { fr: "Votre consentement est retiré", en: "Your consent is withdrawn" },
  withdrawnText: {
    fr: "Plus rien n’est fait sur sa base. Une preuve, sans votre nom, en est gardée le temps de la prescription, puis effacée.",
    en: "Nothing is done on its basis any more. A proof, without your name, is kept until claims are time-barred, then erased.",
  },
  given: {
    fr: "Votre consentement est enregistré. Vous pouvez le retirer ici même, à tout moment.",
    en: "Your consent is recorded. You can withdraw it on this very page, at any time.",
  },
  late: {
    fr: "Ce lien ne permet plus de donner un consentement : il est trop ancien, ou vient d’un message qui sert seulement à le retirer. Demandez-en un autre à l’organisme, si vous le voulez.",
    en: "This link gives no consent any more: it is too old, or comes from a message that only serves to withdraw. Ask the body for another, if you want.",
  },
  back: { fr: "Revoir cette page", en: "See this page again" },
} as const satisfies Record<string, Bilingual>;

/** What the page says of a consent that counts no more. */
export const phaseWords = {
  expired: {
    fr: "Le consentement que vous aviez donné est arrivé à son terme : il ne compte plus.",
    en: "The consent that you had given has reached its end: it counts no more.",
  },
  withdrawn: {
    fr: "Vous avez retiré ce consentement : il ne compte plus.",
    en: "You have withdrawn this consent: it counts no more.",
  },
  closed: words.closed,
} as const satisfies Record<Exclude<ConsentPhase, "given" | "renewed">, Bilingual>;
