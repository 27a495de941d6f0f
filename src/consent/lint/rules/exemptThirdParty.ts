import { eachService } from "../eachOf.ts";
import { soundMeasurement } from "../soundInventory.ts";
import type { InventoryRule } from "../inventoryRule.ts";

export const exemptThirdParty: InventoryRule = {
  id: "inventory.exempt-third-party",
  family: "inventory",
  severity: "error",
  legalSource: {
    fr: "lignes directrices de la CNIL du 17 septembre 2020 (2020-091), art. 5",
    en: "CNIL's guidelines of 17 September 2020 (2020-091), art. 5",
  },
  title: {
    fr: "Tiers exempté",
    en: "Third party exempted",
  },
  message: {
    fr: "« {service} » est exempté, mais {provider} s’en sert aussi pour lui-même, ou le traceur est celui d’un tiers.",
    en: '"{service}" is exempt, yet {provider} also uses it for itself, or the tracker is a third party\'s.',
  },
  why: {
    fr: "Ce qu’un tiers lit pour lui-même n’est plus nécessaire au seul service demandé.",
    en: "What a third party reads for itself is no longer necessary to the service asked for alone.",
  },
  mend: {
    fr: "Faites-en un sous-traitant par contrat, avec un traceur du site ; sinon retirez l’exemption.",
    en: "Make it a processor by contract, with a tracker of the site; else take the exemption out.",
  },
  examples: {
    bad: [
      {
        services: [
          {
            ...soundMeasurement,
            trackers: [{ name: "mesure_id", duration: "P13M", party: "third" }],
          },
        ],
      },
    ],
    good: { services: [soundMeasurement] },
  },
  *find(inventory) {
    for (const { service, at } of eachService(inventory)) {
      const { exemption, provider, trackers, name } = service;
      if (exemption === null) continue;
      const third = trackers.findIndex(({ party }) => party === "third");
      if (provider.role === "third-party" || third >= 0)
        yield {
          at: third >= 0 ? [...at, "trackers", third, "party"] : [...at, "provider", "role"],
          params: { provider: provider.name },
          words: { service: name },
        };
    }
  },
};
