import { eachService } from "../eachOf.ts";
import type { InventoryRule } from "../inventoryRule.ts";

export const notTranslated: InventoryRule = {
  id: "inventory.not-translated",
  family: "inventory",
  severity: "warning",
  legalSource: {
    fr: "RGPD, art. 12(1)",
    en: "GDPR, art. 12(1)",
  },
  title: {
    fr: "Finalité dans une seule langue",
    en: "Purpose in one language",
  },
  message: {
    fr: "« {said} » est écrit deux fois pareil : l’une des deux langues manque.",
    en: '"{said}" is written twice the same: one of the two languages is missing.',
  },
  why: {
    fr: "Qui lit l’autre langue ne peut pas choisir.",
    en: "Whoever reads the other language cannot choose.",
  },
  mend: {
    fr: "Traduisez.",
    en: "Translate.",
  },
  examples: {
    bad: [
      {
        services: [
          {
            purpose: {
              fr: "Se souvenir de la langue que vous avez choisie.",
              en: "Se souvenir de la langue que vous avez choisie.",
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
    for (const { service, at } of eachService(inventory))
      if (service.purpose.fr === service.purpose.en)
        yield { at: [...at, "purpose", "en"], params: { said: service.purpose.en } };
  },
};
