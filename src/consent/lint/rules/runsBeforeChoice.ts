import { categoryWords } from "../../model/inventory/category.ts";
import { eachService } from "../eachOf.ts";
import type { InventoryRule } from "../inventoryRule.ts";

export const runsBeforeChoice: InventoryRule = {
  id: "inventory.runs-before-choice",
  family: "inventory",
  severity: "error",
  legalSource: {
    fr: "loi du 6 janvier 1978, art. 82",
    en: "law of 6 January 1978, art. 82",
  },
  title: {
    fr: "Traceur soumis à l’accord, exempté",
    en: "Tracker that needs consent, exempted",
  },
  message: {
    fr: "« {service} » est de la catégorie « {category} » et fonctionnerait avant tout choix.",
    en: '"{service}" is of the category "{category}" and would run before any choice.',
  },
  why: {
    fr: "Le partage et les campagnes servent d’autres fins que le service demandé : aucune exemption ne les couvre.",
    en: "Sharing and campaigns serve other ends than the service asked for: no exemption covers them.",
  },
  mend: {
    fr: "Retirez l’exemption : le bandeau demandera.",
    en: "Take the exemption out: the banner will ask.",
  },
  examples: {
    bad: [
      {
        services: [
          {
            category: "social",
            purpose: { fr: "Partager une page du site.", en: "Share a page of the site." },
            exemption: {
              ground: "requested-service",
              conditions: { "asked-for": true, indispensable: true, "no-other-purpose": true },
            },
          },
        ],
      },
    ],
    good: {
      services: [
        {
          category: "social",
          purpose: { fr: "Partager une page du site.", en: "Share a page of the site." },
        },
      ],
    },
  },
  *find(inventory) {
    for (const { service, at } of eachService(inventory))
      if (
        service.exemption !== null &&
        (service.category === "social" || service.category === "campaigns")
      )
        yield {
          at: [...at, "exemption"],
          words: { service: service.name, category: categoryWords[service.category].title },
        };
  },
};
