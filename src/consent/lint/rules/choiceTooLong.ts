import {
  durationWords,
  livesLonger,
  longestLife,
  usualChoiceLifetime,
} from "../../model/inventory/lifetimes.ts";
import type { InventoryRule } from "../inventoryRule.ts";

export const choiceTooLong: InventoryRule = {
  id: "inventory.choice-too-long",
  family: "inventory",
  severity: "error",
  legalSource: {
    fr: "recommandation de la CNIL du 17 septembre 2020 (2020-092)",
    en: "CNIL's recommendation of 17 September 2020 (2020-092)",
  },
  title: {
    fr: "Choix gardé trop longtemps",
    en: "Choice kept for too long",
  },
  message: {
    fr: "Un choix vaut {life} sur ce site : {advice}.",
    en: "A choice holds for {life} on this site: {advice}.",
  },
  why: {
    fr: "Passé ce délai, la personne ne sait plus à quoi elle a dit oui.",
    en: "After that time a person no longer knows what they said yes to.",
  },
  mend: {
    fr: "Écrivez P6M, que la CNIL conseille, et P13M au plus.",
    en: "Write P6M, which the CNIL advises, and P13M at most.",
  },
  examples: {
    bad: [{ choiceLifetime: "P2Y" }],
    good: { choiceLifetime: "P6M" },
  },
  *find({ choiceLifetime }) {
    const isTooLong = livesLonger(choiceLifetime, longestLife);
    if (!isTooLong && !livesLonger(choiceLifetime, usualChoiceLifetime)) return;
    yield {
      at: ["choiceLifetime"],
      words: {
        life: durationWords(choiceLifetime),
        advice: isTooLong
          ? { fr: "treize mois sont le plus", en: "thirteen months are the longest" }
          : {
              fr: "six mois sont ce que la CNIL conseille",
              en: "six months are what the CNIL advises",
            },
      },
      ...(isTooLong ? {} : { severity: "info" }),
    };
  },
};
