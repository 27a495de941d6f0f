import type { Bilingual } from "../../kernel/index.ts";

/** What is said of a request to whoever asked and to whoever answers. */
export const viewWords = {
  right: { fr: "Demande", en: "Request" },
  service: { fr: "Service", en: "Service" },
  anyService: { fr: "non précisé", en: "not said" },
  state: { fr: "État", en: "State" },
  received: { fr: "Reçue le", en: "Received on" },
  due: { fr: "Réponse due", en: "Answer due" },
  identity: { fr: "Identité établie par", en: "Identity proved by" },
  unproved: { fr: "rien encore", en: "nothing yet" },
  month: {
    fr: "au plus tard le {day} : un mois (RGPD, art. 12(3))",
    en: "by {day}: one month (GDPR art. 12(3))",
  },
  extended: {
    fr: "au plus tard le {day} : trois mois, le délai a été prolongé (RGPD, art. 12(3))",
    en: "by {day}: three months, it was prolonged (GDPR art. 12(3))",
  },
  stopped: {
    fr: "le délai est arrêté depuis le {since}, le temps d’établir l’identité ; s’il reprenait aujourd’hui, au plus tard le {day}",
    en: "the clock stands still since {since}, while identity is proved; if it went on today, by {day}",
  },
  medical: {
    fr: "entre le {from} et le {day} (code de la santé publique, art. L. 1111-7)",
    en: "from {from} to {day} (public-health code, art. L. 1111-7)",
  },
} as const satisfies Record<string, Bilingual>;
