import { eachPurpose } from "../eachOf.ts";
import type { InventoryRule } from "../inventoryRule.ts";

/** Words of the trade, and phrases that fit everything. */
const jargon = {
  fr: /\b(?:tags?|tracking|analytics|retargeting|token|jeton csrf|cookie technique|marketing|kpi|webanalytics|optimis\p{L}+ (?:votre|l[’']) ?expérience|amélior\p{L}+ (?:votre|l[’'])[ ]?expérience)/iu,
  en: /\b(?:tags?|tracking|analytics|retargeting|csrf token|technical cookie|marketing|kpi|enhanc\p{L}+ your experience|improv\p{L}+ your experience)/iu,
};
const words = /\p{L}+/gu;

export const plainPurpose: InventoryRule = {
  id: "inventory.plain-purpose",
  family: "inventory",
  severity: "warning",
  legalSource: {
    fr: "RGPD, art. 12(1)",
    en: "GDPR, art. 12(1)",
  },
  title: {
    fr: "Finalité sans mots simples",
    en: "Purpose without plain words",
  },
  message: {
    fr: "« {said} » ne dit pas à un visiteur à quoi cela sert.",
    en: '"{said}" does not tell a visitor what it is for.',
  },
  why: {
    fr: "Personne ne peut choisir sur un mot de métier ou une formule qui convient à tout.",
    en: "Nobody can choose on a word of the trade, or on a phrase that fits everything.",
  },
  mend: {
    fr: "Écrivez une phrase : ce que le traceur permet, pour qui, avec un verbe.",
    en: "Write a sentence: what the tracker makes possible, for whom, with a verb.",
  },
  examples: {
    bad: [
      {
        services: [
          {
            purpose: {
              fr: "Améliorer votre expérience.",
              en: "Remember the language that you chose.",
            },
          },
        ],
      },
      {
        services: [
          {
            purpose: {
              fr: "Se souvenir de la langue que vous avez choisie.",
              en: "Analytics tag.",
            },
          },
        ],
      },
    ],
    good: {
      services: [
        {
          purpose: {
            fr: "Se souvenir de la langue que vous avez choisie.",
            en: "Remember the language that you chose.",
          },
        },
      ],
    },
  },
  *find(inventory) {
    for (const { text, language, at } of eachPurpose(inventory)) {
      const isTooShort = (text.match(words) ?? []).length < 2;
      if (isTooShort || jargon[language].test(text)) yield { at, params: { said: text } };
    }
  },
};
