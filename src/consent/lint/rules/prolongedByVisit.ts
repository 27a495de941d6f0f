import { durationWords } from "../../model/inventory/lifetimes.ts";
import { eachTracker } from "../eachOf.ts";
import { soundMeasurement } from "../soundInventory.ts";
import type { InventoryRule } from "../inventoryRule.ts";

export const prolongedByVisit: InventoryRule = {
  id: "inventory.prolonged-by-visit",
  family: "inventory",
  severity: "error",
  legalSource: {
    fr: "lignes directrices de la CNIL du 17 septembre 2020 (2020-091), art. 5",
    en: "CNIL's guidelines of 17 September 2020 (2020-091), art. 5",
  },
  title: {
    fr: "Durée prolongée à chaque visite",
    en: "Life made longer by each visit",
  },
  message: {
    fr: "« {name} » repart pour {life} à chaque visite : qui vient chaque année n’en est jamais quitte.",
    en: '"{name}" begins anew for {life} at each visit: whoever comes every year is never rid of it.',
  },
  why: {
    fr: "Une durée qu’une visite prolonge n’est pas une durée.",
    en: "A life that a visit prolongs is no limit.",
  },
  mend: {
    fr: "Réglez l’outil pour que la durée parte du premier dépôt.",
    en: "Set the tool so that the life counts from when it was first set.",
  },
  examples: {
    bad: [
      {
        services: [
          {
            ...soundMeasurement,
            trackers: [{ name: "mesure_id", duration: "P13M", keepsOnVisit: true }],
          },
        ],
      },
    ],
    good: { services: [soundMeasurement] },
  },
  *find(inventory) {
    for (const { service, tracker, at } of eachTracker(inventory))
      if (tracker.keepsOnVisit && tracker.duration !== "session")
        yield {
          at: [...at, "keepsOnVisit"],
          params: { name: tracker.name },
          words: { life: durationWords(tracker.duration) },
          ...(service.exemption?.ground === "audience" ? {} : { severity: "warning" }),
        };
  },
};
