import type { Bilingual } from "../../../kernel/index.ts";

/** What is said of a field when its form has no words of its own; the keys are those of JSON Schema. */
export const mistakeWords = {
  missing: { fr: "Ce champ est à remplir : {label}", en: "This field is needed: {label}" },
  wrong: {
    fr: "Cette valeur n’est pas de celles qui sont attendues : {label}",
    en: "This value is not one of those expected: {label}",
  },
  minLength: {
    fr: "Il faut {limit} caractères au moins : {label}",
    en: "At least {limit} characters are needed: {label}",
  },
  maxLength: {
    fr: "Il faut {limit} caractères au plus : {label}",
    en: "At most {limit} characters are allowed: {label}",
  },
  minimum: { fr: "Il faut {limit} au moins : {label}", en: "At least {limit} is needed: {label}" },
  maximum: { fr: "Il faut {limit} au plus : {label}", en: "At most {limit} is allowed: {label}" },
} as const satisfies Record<string, Bilingual>;

/** What is said of a form as a whole. */
export const formWords = {
  tooHeavy: {
    fr: "L’envoi dépasse {limit} Mo : rien n’en a été gardé. Choisissez un fichier plus petit, ou découpez-le.",
    en: "What was sent is larger than {limit} MB: nothing of it was kept. Choose a smaller file, or split it.",
  },
  errorTitle: { fr: "Erreur", en: "Error" },
  confirm: {
    fr: "Confirmez d’abord que c’est bien vous (nouvel onglet), puis revenez ici et envoyez de nouveau : rien n’a été fait, et ce que vous avez saisi est encore là.",
    en: "First confirm that it is you (new tab), then come back here and send again: nothing was done, and what you typed is still here.",
  },
  noCookie: {
    fr: "Votre navigateur n’a pas renvoyé le cookie qui prouve que ce formulaire vient de ce site. Rien n’a été fait : autorisez les cookies de ce site (« Mes choix et cookies » dit lesquels), puis envoyez de nouveau.",
    en: "Your browser did not send back the cookie that proves that this form is ours. Nothing was done: allow the cookies of this site (“My choices and cookies” says which), then send it again.",
  },
  stale: {
    fr: "Ce formulaire est resté ouvert trop longtemps, ou dans une autre session. Rien n’a été fait : vérifiez ce qui suit, puis envoyez de nouveau.",
    en: "This form stayed open too long, or in another session. Nothing was done: check what follows, then send it again.",
  },
  /** Of a form that a machine may have sent. */
  trap: {
    filled: {
      fr: "Le champ caché a été rempli, ce que seuls font les robots et quelques extensions : rien n’a été fait. Ce que vous avez saisi est encore là : envoyez de nouveau.",
      en: "The hidden field was filled in, as only robots and some extensions do: nothing was done. What you typed is still here: send it again.",
    },
    early: {
      fr: "Le formulaire est revenu plus vite que personne ne l’écrit : rien n’a été fait. Ce que vous avez saisi est encore là : attendez deux secondes, puis envoyez de nouveau.",
      en: "The form came back faster than anybody writes it: nothing was done. What you typed is still here: wait two seconds, then send it again.",
    },
    stale: {
      fr: "Ce formulaire est resté ouvert plus d’un jour : rien n’a été fait. Ce que vous avez saisi est encore là : attendez deux secondes, puis envoyez de nouveau.",
      en: "This form stayed open for more than a day: nothing was done. What you typed is still here: wait two seconds, then send it again.",
    },
  },
} as const satisfies Record<string, Bilingual | Readonly<Record<string, Bilingual>>>;
