import type { Bilingual } from "../../kernel/index.ts";
import type { TextQuestion, TextSection } from "../model/pia/pia.ts";

/** What each question of the tool asks, said shortly. */
export const questionWords = {
  111: { fr: "Le traitement et ce qu’il vise", en: "The processing and what it aims at" },
  112: { fr: "Qui en répond", en: "Who answers for it" },
  113: { fr: "Textes et référentiels qui s’appliquent", en: "Texts and standards that apply" },
  121: {
    fr: "Données, personnes, destinataires, durées",
    en: "Data, persons, recipients, retention",
  },
  122: { fr: "Le parcours des données", en: "The way of the data" },
  123: { fr: "Ce qui porte les données", en: "What holds the data" },
  211: { fr: "Finalités explicites et légitimes", en: "Explicit and legitimate purposes" },
  212: { fr: "Base légale", en: "Legal basis" },
  213: { fr: "Données nécessaires et suffisantes", en: "Data necessary and sufficient" },
  214: { fr: "Données exactes et à jour", en: "Data accurate and up to date" },
  215: { fr: "Durées de conservation justifiées", en: "Justified retention" },
  221: { fr: "Information des personnes", en: "Information of the persons" },
  222: {
    fr: "Consentement, s’il fonde le traitement",
    en: "Consent, where the processing rests on it",
  },
  223: { fr: "Accès et portabilité", en: "Access and portability" },
  224: { fr: "Rectification et effacement", en: "Rectification and erasure" },
  225: { fr: "Limitation et opposition", en: "Restriction and objection" },
  226: { fr: "Sous-traitance sous contrat", en: "Processors under contract" },
  227: { fr: "Transferts hors de l’Union européenne", en: "Transfers out of the European Union" },
} as const satisfies Record<TextQuestion, Bilingual>;

export const sectionWords = {
  context: { fr: "Contexte", en: "Context" },
  principles: { fr: "Nécessité, proportion et droits", en: "Necessity, proportion and rights" },
} as const satisfies Record<TextSection, Bilingual>;
