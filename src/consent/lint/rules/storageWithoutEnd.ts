import { eachTracker } from "../eachOf.ts";
import type { InventoryRule } from "../inventoryRule.ts";

export const storageWithoutEnd: InventoryRule = {
  id: "inventory.storage-without-end",
  family: "inventory",
  severity: "warning",
  legalSource: {
    fr: "recommandation de la CNIL du 17 septembre 2020 (2020-092)",
    en: "CNIL's recommendation of 17 September 2020 (2020-092)",
  },
  title: {
    fr: "Stockage local dit « de session »",
    en: 'Local storage called "session"',
  },
  message: {
    fr: "« {name} » est dans le stockage local, qui survit à la fermeture du navigateur.",
    en: '"{name}" stands in local storage, which outlives the closing of the browser.',
  },
  why: {
    fr: "La personne lit « jusqu’à la fermeture » et la valeur reste pour toujours.",
    en: 'A person reads "until closed" and the value stays for ever.',
  },
  mend: {
    fr: "Passez à session-storage, ou dites la durée après laquelle le site l’efface.",
    en: "Go over to session-storage, or state the life after which the site erases it.",
  },
  examples: {
    bad: [
      {
        services: [{ trackers: [{ name: "panier", kind: "local-storage", duration: "session" }] }],
      },
    ],
    good: {
      services: [{ trackers: [{ name: "panier", kind: "session-storage", duration: "session" }] }],
    },
  },
  *find(inventory) {
    for (const { tracker, at } of eachTracker(inventory))
      if (tracker.kind === "local-storage" && tracker.duration === "session")
        yield { at: [...at, "duration"], params: { name: tracker.name } };
  },
};
