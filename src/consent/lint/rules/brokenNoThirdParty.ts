import { eachPromise, isForThirdParty } from "../eachOf.ts";
import { soundMeasurement, soundThirdParty } from "../soundInventory.ts";
import type { InventoryRule } from "../inventoryRule.ts";

/** Nothing, then what is passed on, then to whom; and the same the other way round. */
const promises = {
  fr: /(?:\b(?:aucun|ne|rien|jamais|sans|ni)\b|n[’'])[^.;!?]{0,80}(?:\btiers\b|[àa] personne\b)/i,
  en: /\b(?:no|not|never|nothing|without|none|neither)\b[^.;!?]{0,80}\b(?:third[- ]part(?:y|ies)|anybody|anyone)\b/i,
};

export const brokenNoThirdParty: InventoryRule = {
  id: "inventory.broken-no-third-party",
  family: "inventory",
  severity: "error",
  legalSource: {
    fr: "RGPD, art. 5(1)(a)",
    en: "GDPR, art. 5(1)(a)",
  },
  title: {
    fr: "Promesse sans tiers, rompue par un tiers",
    en: "Promise of no third party, broken by one",
  },
  message: {
    fr: "« {said} » : mais {provider} reçoit des données par « {service} ».",
    en: '"{said}": yet {provider} receives data through "{service}".',
  },
  why: {
    fr: "Deux phrases de la même page se contredisent ; le visiteur croit la plus rassurante.",
    en: "Two sentences of one page contradict each other; the visitor believes the more comforting one.",
  },
  mend: {
    fr: "Retirez le tiers, ou retirez la promesse.",
    en: "Take out the third party, or the promise.",
  },
  examples: {
    bad: [
      {
        commitments: [
          {
            fr: "Aucune donnée n’est transmise à des tiers.",
            en: "No data is passed on to third parties.",
          },
        ],
        services: [soundThirdParty],
      },
      {
        services: [
          {
            ...soundThirdParty,
            purpose: {
              fr: "Lire les vidéos. Rien n’est communiqué à un tiers.",
              en: "Play the videos. Nothing is disclosed to a third party.",
            },
          },
        ],
      },
    ],
    good: {
      commitments: [
        {
          fr: "Aucune donnée n’est transmise à des tiers.",
          en: "No data is passed on to third parties.",
        },
      ],
      services: [soundMeasurement],
    },
  },
  *find(inventory) {
    for (const { text, language, at, service } of eachPromise(inventory)) {
      const said = promises[language].exec(text)?.[0];
      if (said === undefined) continue;
      const breaker = (service === null ? inventory.services : [service]).find(isForThirdParty);
      if (breaker !== undefined)
        yield {
          at,
          params: { said, provider: breaker.provider.name },
          words: { service: breaker.name },
        };
    }
  },
};
