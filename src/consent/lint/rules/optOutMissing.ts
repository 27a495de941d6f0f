import { eachService } from "../eachOf.ts";
import { soundThirdParty } from "../soundInventory.ts";
import type { InventoryRule } from "../inventoryRule.ts";

export const optOutMissing: InventoryRule = {
  id: "inventory.opt-out-missing",
  family: "inventory",
  severity: "info",
  legalSource: null,
  title: {
    fr: "Tiers sans adresse de refus",
    en: "Third party without an address to refuse it",
  },
  message: {
    fr: "« {service} » ne dit pas où refuser {provider} partout à la fois.",
    en: '"{service}" does not say where to refuse {provider} everywhere at once.',
  },
  why: {
    fr: "Le refus donné ici ne vaut qu’ici ; beaucoup de régies et de réseaux en offrent un général.",
    en: "A refusal given here holds here alone; many agencies and networks offer a general one.",
  },
  mend: {
    fr: "Écrivez optOut: l’adresse de cette page, s’il y en a une.",
    en: "Write optOut: the address of that page, where there is one.",
  },
  examples: {
    bad: [{ services: [{ ...soundThirdParty, category: "campaigns" }] }],
    good: {
      services: [
        { ...soundThirdParty, category: "campaigns", optOut: "https://nacelle.example/refuser" },
      ],
    },
  },
  *find(inventory) {
    for (const { service, at } of eachService(inventory))
      if (
        (service.category === "campaigns" || service.category === "social") &&
        service.provider.role === "third-party" &&
        service.optOut === null
      )
        yield { at, params: { provider: service.provider.name }, words: { service: service.name } };
  },
};
