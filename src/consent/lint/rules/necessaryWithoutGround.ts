import { eachService } from "../eachOf.ts";
import type { InventoryRule } from "../inventoryRule.ts";

export const necessaryWithoutGround: InventoryRule = {
  id: "inventory.necessary-without-ground",
  family: "inventory",
  severity: "error",
  legalSource: {
    fr: "loi du 6 janvier 1978, art. 82",
    en: "law of 6 January 1978, art. 82",
  },
  title: {
    fr: "Strictement nécessaire, sans motif",
    en: "Strictly necessary, without a ground",
  },
  message: {
    fr: "« {service} » est dit strictement nécessaire sans exemption : le bandeau demanderait un accord qu’on ne peut pas refuser.",
    en: '"{service}" is said to be strictly necessary without an exemption: the banner would ask for a consent that cannot be refused.',
  },
  why: {
    fr: "Un accord qui ne peut pas être refusé n’en est pas un.",
    en: "A consent that cannot be refused is none.",
  },
  mend: {
    fr: "Dites le motif de l’exemption et cochez ses conditions, ou changez la catégorie.",
    en: "State the ground of the exemption and tick its conditions, or change the category.",
  },
  examples: {
    bad: [{ services: [{ category: "necessary", exemption: undefined }] }],
    good: {
      services: [
        {
          category: "necessary",
          exemption: {
            ground: "requested-service",
            conditions: { "asked-for": true, indispensable: true, "no-other-purpose": true },
          },
        },
      ],
    },
  },
  *find(inventory) {
    for (const { service, at } of eachService(inventory))
      if (service.category === "necessary" && service.exemption === null)
        yield { at: [...at, "category"], words: { service: service.name } };
  },
};
