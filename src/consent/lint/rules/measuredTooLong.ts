import { durationWords, livesLonger, longestMeasurement } from "../../model/inventory/lifetimes.ts";
import { eachService } from "../eachOf.ts";
import { soundMeasurement } from "../soundInventory.ts";
import type { InventoryRule } from "../inventoryRule.ts";

export const measuredTooLong: InventoryRule = {
  id: "inventory.measured-too-long",
  family: "inventory",
  severity: "error",
  legalSource: {
    fr: "lignes directrices de la CNIL du 17 septembre 2020 (2020-091), art. 5",
    en: "CNIL's guidelines of 17 September 2020 (2020-091), art. 5",
  },
  title: {
    fr: "Mesure exemptée gardée plus de vingt-cinq mois",
    en: "Exempt measurement kept beyond twenty-five months",
  },
  message: {
    fr: "Ce que « {service} » collecte est gardé {life} ; l’exemption s’arrête à vingt-cinq mois.",
    en: 'What "{service}" collects is kept {life}; the exemption ends at twenty-five months.',
  },
  why: {
    fr: "Au-delà, comparer deux années ne l’explique plus, et les traces s’accumulent.",
    en: "Beyond that, comparing two years no longer explains it, and traces pile up.",
  },
  mend: {
    fr: "Écrivez dataKept: P25M au plus, et réglez l’outil de même.",
    en: "Write dataKept: P25M at most, and set the tool likewise.",
  },
  examples: {
    bad: [{ services: [{ ...soundMeasurement, dataKept: "P3Y" }] }],
    good: { services: [soundMeasurement] },
  },
  *find(inventory) {
    for (const { service, at } of eachService(inventory)) {
      if (service.exemption?.ground !== "audience") continue;
      const { dataKept, name } = service;
      if (dataKept === null)
        yield {
          at,
          words: {
            service: name,
            life: { fr: "on ne sait combien", en: "for nobody knows how long" },
          },
        };
      else if (livesLonger(dataKept, longestMeasurement))
        yield { at: [...at, "dataKept"], words: { service: name, life: durationWords(dataKept) } };
    }
  },
};
