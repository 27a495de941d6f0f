import { eachService } from "../eachOf.ts";
import { soundThirdParty } from "../soundInventory.ts";
import type { InventoryRule } from "../inventoryRule.ts";

export const recipientsMissing: InventoryRule = {
  id: "inventory.recipients-missing",
  family: "inventory",
  severity: "error",
  legalSource: {
    fr: "RGPD, art. 13(1)(e)",
    en: "GDPR, art. 13(1)(e)",
  },
  title: {
    fr: "Tiers qui ne dit pas ce qu’il reçoit",
    en: "Third party that does not say what it receives",
  },
  message: {
    fr: "« {service} » envoie des données à {provider}, et rien ne dit lesquelles.",
    en: '"{service}" sends data to {provider}, and nothing says which.',
  },
  why: {
    fr: "Avant de charger un contenu, la personne doit savoir qui recevra quoi.",
    en: "Before a content is loaded, a person must know who will receive what.",
  },
  mend: {
    fr: "Écrivez recipients: qui reçoit, et quoi.",
    en: "Write recipients: who receives, and what.",
  },
  examples: {
    bad: [{ services: [{ ...soundThirdParty, recipients: undefined }] }],
    good: { services: [soundThirdParty] },
  },
  *find(inventory) {
    for (const { service, at } of eachService(inventory))
      if (service.provider.role === "third-party" && service.recipients === null)
        yield { at, params: { provider: service.provider.name }, words: { service: service.name } };
  },
};
