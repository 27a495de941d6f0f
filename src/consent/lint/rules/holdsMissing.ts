import { needsConsent } from "../../model/inventory/inventory.ts";
import { eachService } from "../eachOf.ts";
import { soundThirdParty } from "../soundInventory.ts";
import type { InventoryRule } from "../inventoryRule.ts";

export const holdsMissing: InventoryRule = {
  id: "inventory.holds-missing",
  family: "inventory",
  severity: "error",
  legalSource: {
    fr: "loi du 6 janvier 1978, art. 82",
    en: "law of 6 January 1978, art. 82",
  },
  title: {
    fr: "Contenu d’ailleurs que rien ne retient",
    en: "Content from elsewhere that nothing holds",
  },
  message: {
    fr: "« {service} » demande un accord, mais ne dit pas d’où il se charge : le bandeau ne peut pas le retenir.",
    en: '"{service}" needs consent, but does not say where it loads from: the banner cannot hold it.',
  },
  why: {
    fr: "Ce qui n’est pas retenu se charge avant le choix.",
    en: "What is not held loads before the choice.",
  },
  mend: {
    fr: "Écrivez holds: chaque hôte d’où il se charge.",
    en: "Write holds: each host that it loads from.",
  },
  examples: {
    bad: [{ services: [{ ...soundThirdParty, holds: [] }] }],
    good: { services: [soundThirdParty] },
  },
  *find(inventory) {
    for (const { service, at } of eachService(inventory))
      if (
        needsConsent(service) &&
        service.provider.role === "third-party" &&
        service.holds.length === 0
      )
        yield { at, words: { service: service.name } };
  },
};
