import { durationWords, livesLonger, longestLife } from "../../model/inventory/lifetimes.ts";
import { eachTracker } from "../eachOf.ts";
import type { InventoryRule } from "../inventoryRule.ts";

export const tooLong: InventoryRule = {
  id: "inventory.too-long",
  family: "inventory",
  severity: "error",
  legalSource: {
    fr: "recommandation de la CNIL du 17 septembre 2020 (2020-092)",
    en: "CNIL's recommendation of 17 September 2020 (2020-092)",
  },
  title: {
    fr: "Traceur de plus de treize mois",
    en: "Tracker of more than thirteen months",
  },
  message: {
    fr: "« {name} » vit {life} : c’est plus de treize mois.",
    en: '"{name}" lives for {life}: that is more than thirteen months.',
  },
  why: {
    fr: "Un traceur qui dure suit la personne bien après qu’elle a oublié son choix, et la charte promet treize mois.",
    en: "A tracker that lasts follows a person long after they have forgotten their choice, and the charter promises thirteen months.",
  },
  mend: {
    fr: "Réduisez la durée à P13M au plus, dans l’outil puis ici.",
    en: "Shorten it to P13M at most, in the tool and then here.",
  },
  examples: {
    bad: [
      { services: [{ trackers: [{ name: "vu", duration: "P2Y" }] }] },
      { services: [{ trackers: [{ name: "vu", duration: "P395D" }] }] },
    ],
    good: { services: [{ trackers: [{ name: "vu", duration: "P13M" }] }] },
  },
  *find(inventory) {
    for (const { tracker, at } of eachTracker(inventory))
      if (livesLonger(tracker.duration, longestLife))
        yield {
          at: [...at, "duration"],
          params: { name: tracker.name },
          words: { life: durationWords(tracker.duration) },
        };
  },
};
