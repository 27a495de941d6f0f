import { conditionsOf } from "../../model/inventory/exemption.ts";
import { eachService } from "../eachOf.ts";
import { soundMeasurement } from "../soundInventory.ts";
import type { InventoryRule } from "../inventoryRule.ts";

export const conditionMissing: InventoryRule = {
  id: "inventory.condition-missing",
  family: "inventory",
  severity: "error",
  legalSource: {
    fr: "lignes directrices de la CNIL du 17 septembre 2020 (2020-091), art. 5",
    en: "CNIL's guidelines of 17 September 2020 (2020-091), art. 5",
  },
  title: {
    fr: "Exemption dont une condition n’est pas remplie",
    en: "Exemption with a condition that is not met",
  },
  message: {
    fr: "« {service} » est déclaré exempté sans cette condition : {condition}",
    en: '"{service}" is declared exempt without this condition: {condition}',
  },
  why: {
    fr: "L’exemption ne vaut que si toutes ses conditions sont remplies ; il en manque une, et le traceur demande un accord.",
    en: "The exemption holds only where all its conditions are met; one is missing, and the tracker needs consent.",
  },
  mend: {
    fr: "Remplissez la condition puis cochez-la, ou retirez l’exemption : le bandeau demandera.",
    en: "Meet the condition and tick it, or take the exemption out: the banner will ask.",
  },
  examples: {
    bad: [
      {
        services: [
          {
            ...soundMeasurement,
            exemption: {
              ground: "audience",
              conditions: { ...soundMeasurement.exemption.conditions, objection: false },
            },
          },
        ],
      },
      {
        services: [
          {
            exemption: {
              ground: "requested-service",
              conditions: { "asked-for": true, "no-other-purpose": true },
            },
          },
        ],
      },
    ],
    good: { services: [soundMeasurement] },
  },
  *find(inventory) {
    for (const { service, at } of eachService(inventory)) {
      if (service.exemption === null) continue;
      const { ground, met } = service.exemption;
      for (const { id, words } of conditionsOf(ground))
        if (!met.includes(id))
          yield {
            at: [...at, "exemption", "conditions"],
            words: { service: service.name, condition: words },
          };
    }
  },
};
