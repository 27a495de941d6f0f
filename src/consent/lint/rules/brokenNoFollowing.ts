import { eachPromise } from "../eachOf.ts";
import { soundMeasurement, soundThirdParty } from "../soundInventory.ts";
import type { InventoryRule } from "../inventoryRule.ts";

const promises = {
  fr: /(?:\b(?:ne|aucun|jamais|sans)\b|n[’'])[^.;!?]{0,80}\bsui(?:v|t)\p{L}*[^.;!?]{0,80}\bautres sites\b/iu,
  en: /\b(?:no|not|never|nothing|none)\b[^.;!?]{0,80}\bfollow\p{L}*[^.;!?]{0,80}\bother sites\b/iu,
};

export const brokenNoFollowing: InventoryRule = {
  id: "inventory.broken-no-following",
  family: "inventory",
  severity: "error",
  legalSource: {
    fr: "RGPD, art. 5(1)(a)",
    en: "GDPR, art. 5(1)(a)",
  },
  title: {
    fr: "Promesse de ne pas suivre, rompue",
    en: "Promise not to follow, broken",
  },
  message: {
    fr: "« {said} » : mais « {service} » dépose un traceur de {provider}, lu sur d’autres sites.",
    en: '"{said}": yet "{service}" sets a tracker of {provider}, read on other sites.',
  },
  why: {
    fr: "Un traceur d’un tiers est le même sur chaque site qui l’emploie.",
    en: "A third party's tracker is the same on every site that uses it.",
  },
  mend: {
    fr: "Remplacez-le par un traceur du site, ou retirez la promesse.",
    en: "Put a tracker of the site in its place, or take out the promise.",
  },
  examples: {
    bad: [
      {
        commitments: [
          {
            fr: "Aucun cookie ne vous suit sur d’autres sites.",
            en: "Our cookies do not allow your browsing to be followed on other sites.",
          },
        ],
        services: [soundThirdParty],
      },
    ],
    good: {
      commitments: [
        {
          fr: "Aucun cookie ne vous suit sur d’autres sites.",
          en: "Our cookies do not allow your browsing to be followed on other sites.",
        },
      ],
      services: [soundMeasurement],
    },
  },
  *find(inventory) {
    for (const { text, language, at, service } of eachPromise(inventory)) {
      const said = promises[language].exec(text)?.[0];
      if (said === undefined) continue;
      const breaker = (service === null ? inventory.services : [service]).find(({ trackers }) =>
        trackers.some(({ party }) => party === "third"),
      );
      if (breaker !== undefined)
        yield {
          at,
          params: { said, provider: breaker.provider.name },
          words: { service: breaker.name },
        };
    }
  },
};
