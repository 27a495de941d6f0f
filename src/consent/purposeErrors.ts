import { defineErrors } from "../kernel/index.ts";

export const { catalogue: purposeErrors, failure: purposeFailure } = defineErrors({
  "consent.activity-unknown": {
    class: "input",
    message: {
      fr: "Le registre de cet organisme n’a pas d’activité « {activity} » : rien n’a été enregistré. En choisir une dans la liste.",
      en: "The register of this body has no activity “{activity}”: nothing was saved. Choose one of the list.",
    },
  },
  "consent.activity-not-on-consent": {
    class: "refused",
    message: {
      fr: "« {activity} » ne repose pas sur le consentement (RGPD, article 6.1.a) dans le registre : le demander tromperait, puisqu’un refus n’y changerait rien. Corriger le registre d’abord, s’il se trompe.",
      en: "“{activity}” does not rest on consent (GDPR, article 6(1)(a)) in the register: asking for it would mislead, since a refusal would change nothing. Correct the register first, if it is wrong.",
    },
  },
  "consent.purpose-unknown": {
    class: "input",
    message: {
      fr: "Cet organisme ne demande pas de consentement sous cet identifiant. « egide consent purposes » et la console en donnent la liste.",
      en: "This body asks for no consent under this identifier. “egide consent purposes” and the console list them.",
    },
  },
  "consent.purpose-changed": {
    class: "busy",
    message: {
      fr: "Les mots de cette finalité ont changé entre-temps, ou elle est close : rien n’a été enregistré. Relire ce qui vaut maintenant, puis recommencer.",
      en: "The words of this purpose have changed meanwhile, or it is closed: nothing was saved. Read what holds now, then do it again.",
    },
  },
  "consent.purpose-closed": {
    class: "refused",
    message: {
      fr: "Ce consentement n’est plus demandé : rien n’a été enregistré.",
      en: "This consent is no longer asked for: nothing was saved.",
    },
  },
  "consent.words-changed": {
    class: "busy",
    message: {
      fr: "Le texte a changé pendant que vous le lisiez : rien n’a été enregistré. Relisez ce qui suit, puis décidez.",
      en: "The text changed while you were reading it: nothing was saved. Read what follows, then decide.",
    },
  },
  "consent.no-minors": {
    class: "refused",
    message: {
      fr: "Ce consentement ne se demande pas pour un enfant : rien n’a été enregistré.",
      en: "This consent is not asked for a child: nothing was saved.",
    },
  },
  "consent.references-many": {
    class: "input",
    message: {
      fr: "Trop de références à la fois : {most} au plus. Poser la question en plusieurs fois ; rien n’a été répondu.",
      en: "Too many references at once: {most} at most. Ask in parts; nothing was answered.",
    },
  },
  "consent.reference-unreadable": {
    class: "input",
    message: {
      fr: "Cette référence ne se lit pas : de 1 à 200 caractères, sur une ligne.",
      en: "This reference cannot be read: 1 to 200 characters, on one line.",
    },
  },
  "consent.request-unreadable": {
    class: "input",
    message: {
      fr: "Cette demande n’a pas la forme attendue : rien n’a été fait. docs/consent.md la décrit.",
      en: "This request does not have the expected form: nothing was done. docs/consent.md describes it.",
    },
  },
  "consent.token-unknown": {
    class: "refused",
    message: {
      fr: "Accès inconnu ou révoqué : en demander un au délégué à la protection des données de l’organisme.",
      en: "Unknown or revoked access: ask the data protection officer of the body for one.",
    },
  },
});
