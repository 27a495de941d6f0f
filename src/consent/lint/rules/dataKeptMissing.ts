import { eachService } from "../eachOf.ts";
import { soundThirdParty } from "../soundInventory.ts";
import type { InventoryRule } from "../inventoryRule.ts";

export const dataKeptMissing: InventoryRule = {
  id: "inventory.data-kept-missing",
  family: "inventory",
  severity: "warning",
  legalSource: {
    fr: "RGPD, art. 13(2)(a)",
    en: "GDPR, art. 13(2)(a)",
  },
  title: {
    fr: "Durée des données collectées, non dite",
    en: "How long what is collected is kept, not said",
  },
  message: {
    fr: "« {service} » collecte des données, et rien ne dit combien de temps {provider} les garde.",
    en: '"{service}" collects data, and nothing says how long {provider} keeps it.',
  },
  why: {
    fr: "La vie du cookie n’est pas celle de ce qu’il a permis de collecter.",
    en: "The life of a cookie is not that of what it has let collect.",
  },
  mend: {
    fr: "Écrivez dataKept.",
    en: "Write dataKept.",
  },
  examples: {
    bad: [{ services: [{ ...soundThirdParty, dataKept: undefined }] }],
    good: { services: [soundThirdParty] },
  },
  *find(inventory) {
    for (const { service, at } of eachService(inventory))
      if (service.provider.role === "third-party" && service.dataKept === null)
        yield { at, params: { provider: service.provider.name }, words: { service: service.name } };
  },
};
