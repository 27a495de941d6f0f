import { categoryWords } from "../../model/inventory/category.ts";
import { eachService } from "../eachOf.ts";
import { soundMeasurement } from "../soundInventory.ts";
import type { InventoryRule } from "../inventoryRule.ts";

export const groundOfCategory: InventoryRule = {
  id: "inventory.ground-of-category",
  family: "inventory",
  severity: "error",
  legalSource: {
    fr: "loi du 6 janvier 1978, art. 82",
    en: "law of 6 January 1978, art. 82",
  },
  title: {
    fr: "Motif d’exemption étranger à la catégorie",
    en: "Ground of exemption foreign to the category",
  },
  message: {
    fr: "« {service} », de la catégorie « {category} », est exempté à un autre titre qu’elle.",
    en: '"{service}", of the category "{category}", is exempt on another ground than its own.',
  },
  why: {
    fr: "Un visiteur qui lit « strictement nécessaire » ne doit pas y trouver une mesure, ni l’inverse.",
    en: 'A visitor who reads "strictly necessary" must not find a measurement there, nor the other way round.',
  },
  mend: {
    fr: "Changez la catégorie ou le motif : « audience » va avec la mesure d’audience, les deux autres avec le reste.",
    en: 'Change the category or the ground: "audience" goes with audience measurement, the other two with the rest.',
  },
  examples: {
    bad: [{ services: [{ ...soundMeasurement, category: "necessary" }] }],
    good: { services: [soundMeasurement] },
  },
  *find(inventory) {
    for (const { service, at } of eachService(inventory))
      if (
        service.exemption !== null &&
        (service.exemption.ground === "audience") !== (service.category === "audience")
      )
        yield {
          at: [...at, "exemption", "ground"],
          words: { service: service.name, category: categoryWords[service.category].title },
        };
  },
};
