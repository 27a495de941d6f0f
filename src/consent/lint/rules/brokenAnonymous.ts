import { eachPurpose, isForThirdParty } from "../eachOf.ts";
import { soundThirdParty } from "../soundInventory.ts";
import type { InventoryRule } from "../inventoryRule.ts";

const anonymous = { fr: /\banonym\p{L}*/iu, en: /\banonym\p{L}*/iu };

export const brokenAnonymous: InventoryRule = {
  id: "inventory.broken-anonymous",
  family: "inventory",
  severity: "error",
  legalSource: {
    fr: "RGPD, considérant 26",
    en: "GDPR, recital 26",
  },
  title: {
    fr: "Dit anonyme, porté par un tiers",
    en: "Called anonymous, held by a third party",
  },
  message: {
    fr: "« {said} » est dit de « {service} », dont {provider} lit le traceur avec l’adresse IP : ce n’est pas anonyme.",
    en: '"{said}" is said of "{service}", whose tracker {provider} reads with the IP address: that is not anonymous.',
  },
  why: {
    fr: "Un identifiant qu’un tiers retrouve sur d’autres sites désigne une personne, même sans son nom.",
    en: "An identifier that a third party meets again on other sites points at a person, even without a name.",
  },
  mend: {
    fr: "Dites ce qui est anonyme, les statistiques, et ce qui ne l’est pas, le traceur.",
    en: "Say what is anonymous, the statistics, and what is not, the tracker.",
  },
  examples: {
    bad: [
      {
        services: [
          {
            ...soundThirdParty,
            purpose: {
              fr: "Lire les vidéos grâce à un cookie anonyme.",
              en: "Play the videos through an anonymous cookie.",
            },
          },
        ],
      },
    ],
    good: { services: [soundThirdParty] },
  },
  *find(inventory) {
    for (const { text, language, at, service } of eachPurpose(inventory)) {
      const said = anonymous[language].exec(text)?.[0];
      if (said !== undefined && service !== null && isForThirdParty(service))
        yield {
          at,
          params: { said, provider: service.provider.name },
          words: { service: service.name },
        };
    }
  },
};
