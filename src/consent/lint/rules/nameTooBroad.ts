import { eachTracker } from "../eachOf.ts";
import type { InventoryRule } from "../inventoryRule.ts";

export const nameTooBroad: InventoryRule = {
  id: "inventory.name-too-broad",
  family: "inventory",
  severity: "error",
  legalSource: {
    fr: "RGPD, art. 5(1)(a)",
    en: "GDPR, art. 5(1)(a)",
  },
  title: {
    fr: "Nom qui couvre n’importe quoi",
    en: "Name that covers anything",
  },
  message: {
    fr: "« {name} » désigne n’importe quel traceur : rien n’est déclaré.",
    en: '"{name}" stands for any tracker: nothing is declared.',
  },
  why: {
    fr: "Un inventaire qui contient tout cache ce qu’il devait montrer.",
    en: "An inventory that holds everything hides what it was to show.",
  },
  mend: {
    fr: "Écrivez les noms, ou un motif qui commence par au moins trois caractères.",
    en: "Write the names, or a pattern that begins with at least three characters.",
  },
  examples: {
    bad: [
      { services: [{ trackers: [{ name: "*", duration: "P6M" }] }] },
      { services: [{ trackers: [{ name: "_g*", duration: "P6M" }] }] },
    ],
    good: { services: [{ trackers: [{ name: "_ga_*", duration: "P6M" }] }] },
  },
  *find(inventory) {
    for (const { tracker, at } of eachTracker(inventory))
      if (tracker.name.includes("*") && tracker.name.replaceAll("*", "").length < 3)
        yield { at: [...at, "name"], params: { name: tracker.name } };
  },
};
