import { eachService } from "../eachOf.ts";
import { soundThirdParty } from "../soundInventory.ts";
import type { InventoryRule } from "../inventoryRule.ts";

export const policyMissing: InventoryRule = {
  id: "inventory.policy-missing",
  family: "inventory",
  severity: "warning",
  legalSource: {
    fr: "RGPD, art. 13(1)(e)",
    en: "GDPR, art. 13(1)(e)",
  },
  title: {
    fr: "Tiers sans lien vers sa politique",
    en: "Third party without a link to its policy",
  },
  message: {
    fr: "« {service} » ne mène pas à la politique de confidentialité de {provider}.",
    en: '"{service}" does not lead to the privacy policy of {provider}.',
  },
  why: {
    fr: "Ce que le tiers fait pour lui-même n’est dit que là.",
    en: "What the third party does for itself is said there alone.",
  },
  mend: {
    fr: "Écrivez policy: l’adresse de sa politique.",
    en: "Write policy: the address of its policy.",
  },
  examples: {
    bad: [
      {
        services: [
          {
            ...soundThirdParty,
            provider: { name: "Vidéos Nacelle", country: "FR", role: "third-party" },
          },
        ],
      },
    ],
    good: { services: [soundThirdParty] },
  },
  *find(inventory) {
    for (const { service, at } of eachService(inventory)) {
      const { provider, name } = service;
      if (provider.role === "third-party" && provider.policy === null)
        yield {
          at: [...at, "provider"],
          params: { provider: provider.name },
          words: { service: name },
        };
    }
  },
};
