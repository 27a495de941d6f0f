import { eachPromise } from "../eachOf.ts";
import { soundMeasurement } from "../soundInventory.ts";
import type { InventoryRule } from "../inventoryRule.ts";

const promises = {
  fr: /(?:\b(?:ne|aucune?|jamais|sans)\b|n[’'])[^.;!?]{0,60}\bmesure\p{L}*[^.;!?]{0,30}\baudience\b/iu,
  en: /\b(?:no|not|never|without)\b[^.;!?]{0,60}(?:\bmeasure\p{L}*[^.;!?]{0,30}\baudience\b|\baudience measure\p{L}*)/iu,
};

export const brokenNoMeasurement: InventoryRule = {
  id: "inventory.broken-no-measurement",
  family: "inventory",
  severity: "error",
  legalSource: {
    fr: "RGPD, art. 5(1)(a)",
    en: "GDPR, art. 5(1)(a)",
  },
  title: {
    fr: "Promesse de ne pas mesurer, rompue",
    en: "Promise not to measure, broken",
  },
  message: {
    fr: "« {said} » : mais « {service} » mesure l’audience.",
    en: '"{said}": yet "{service}" measures the audience.',
  },
  why: {
    fr: "Deux phrases de la même page se contredisent.",
    en: "Two sentences of one page contradict each other.",
  },
  mend: {
    fr: "Retirez la mesure, ou retirez la promesse.",
    en: "Take out the measurement, or the promise.",
  },
  examples: {
    bad: [
      {
        commitments: [
          {
            fr: "Ce site ne mesure pas son audience.",
            en: "This site does not measure its audience.",
          },
        ],
        services: [soundMeasurement],
      },
    ],
    good: {
      commitments: [
        {
          fr: "Ce site ne mesure pas son audience.",
          en: "This site does not measure its audience.",
        },
      ],
    },
  },
  *find(inventory) {
    const breaker = inventory.services.find(({ category }) => category === "audience");
    if (breaker === undefined) return;
    for (const { text, language, at, service } of eachPromise(inventory)) {
      const said = promises[language].exec(text)?.[0];
      if (said !== undefined && service === null)
        yield { at, params: { said }, words: { service: breaker.name } };
    }
  },
};
