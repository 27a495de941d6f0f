import { dayWords, fill, type Bilingual, type Language } from "../../../kernel/index.ts";
import type { KeptBecause } from "../../reach/model/erasurePlan.ts";

const words = {
  ground: { fr: "{ground}", en: "{ground}" },
  shared: { fr: "aussi à quelqu’un d’autre", en: "somebody else’s too" },
  above: {
    fr: "d’autres lignes gardées y renvoient",
    en: "other rows that are kept refer to them",
  },
  rule: { fr: "règle {rule}", en: "rule {rule}" },
  duty: {
    fr: "la loi impose de les garder ({rule}), jusqu’à une date qui dépend du dossier",
    en: "the law demands that they be kept ({rule}), until a day that depends on the file",
  },
  dutyUntil: {
    fr: "la loi impose de les garder ({rule}) jusqu’au {day} inclus",
    en: "the law demands that they be kept ({rule}) until the end of {day}",
  },
} as const satisfies Record<string, Bilingual>;

/** Why rows of a person stay, and until when (GDPR art. 17(3)). `sentenceOf`: what the register promises of a rule, which a person can read. */
export const keptWords = (
  why: KeptBecause,
  language: Language,
  sentenceOf: (rule: string) => string | null = () => null,
): string => {
  if (why.kind === "ground") return fill(words.ground[language], { ground: why.ground });
  if (why.kind !== "duty") return words[why.kind][language];
  const { until } = why;
  const rule = sentenceOf(why.rule) ?? fill(words.rule[language], { rule: why.rule });
  return until === null
    ? fill(words.duty[language], { rule })
    : fill(words.dutyUntil[language], {
        rule,
        day: dayWords(Temporal.PlainDate.from(until), language),
      });
};
