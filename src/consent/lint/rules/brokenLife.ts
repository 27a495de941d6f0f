import { durationWords, livesLonger } from "../../model/inventory/lifetimes.ts";
import { eachPromise, eachTracker } from "../eachOf.ts";
import type { InventoryRule } from "../inventoryRule.ts";

const numbers = {
  fr: [
    "un",
    "deux",
    "trois",
    "quatre",
    "cinq",
    "six",
    "sept",
    "huit",
    "neuf",
    "dix",
    "onze",
    "douze",
    "treize",
  ],
  en: [
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
  ],
};
/** A sentence on how long cookies live at most; what is kept of them is another matter. */
const promise = {
  fr: /\b(?:cookies?|traceurs?)\b[^.;!?]{0,60}?\b(\p{L}+|\d{1,2})\s+mois\b/iu,
  en: /\b(?:cookies?|trackers?)\b[^.;!?]{0,60}?\b(\p{L}+|\d{1,2})\s+months?\b/iu,
};

export const brokenLife: InventoryRule = {
  id: "inventory.broken-life",
  family: "inventory",
  severity: "error",
  legalSource: {
    fr: "RGPD, art. 5(1)(a)",
    en: "GDPR, art. 5(1)(a)",
  },
  title: {
    fr: "Durée promise, dépassée par un traceur",
    en: "Life promised, exceeded by a tracker",
  },
  message: {
    fr: "« {said} » : mais « {name} » vit {life}.",
    en: '"{said}": yet "{name}" lives for {life}.',
  },
  why: {
    fr: "La durée promise à tous les visiteurs est celle que chaque traceur doit tenir.",
    en: "The life promised to all visitors is the one that each tracker has to keep to.",
  },
  mend: {
    fr: "Réduisez la durée du traceur, ou dites la plus longue.",
    en: "Shorten the life of the tracker, or state the longest.",
  },
  examples: {
    bad: [
      {
        commitments: [
          {
            fr: "Nos cookies vivent six mois au plus.",
            en: "Our cookies live six months at most.",
          },
        ],
        services: [{ trackers: [{ name: "vu", duration: "P12M" }] }],
      },
    ],
    good: {
      commitments: [
        { fr: "Nos cookies vivent six mois au plus.", en: "Our cookies live six months at most." },
      ],
      services: [{ trackers: [{ name: "vu", duration: "P6M" }] }],
    },
  },
  *find(inventory) {
    for (const { text, language, at, service } of eachPromise(inventory)) {
      const [said = "", count = ""] = promise[language].exec(text) ?? [];
      const months = Number(count) || numbers[language].indexOf(count.toLowerCase()) + 1;
      if (service !== null || months === 0) continue;
      const breaker = eachTracker(inventory).find(({ tracker }) =>
        livesLonger(tracker.duration, `P${months}M`),
      )?.tracker;
      if (breaker !== undefined)
        yield {
          at,
          params: { said, name: breaker.name },
          words: { life: durationWords(breaker.duration) },
        };
    }
  },
};
