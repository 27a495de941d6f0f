import { dayWords, type Bilingual, type Language } from "../../kernel/index.ts";
import { facets, type Criteria } from "../model/criteria/criteria.ts";
import type { LabelOf } from "./facetLabels.ts";
import { facetWords, words as searchWords } from "./offerPageWords.ts";

const words = {
  words: { fr: "Mots", en: "Words" },
  everything: { fr: "toutes les offres", en: "all offers" },
  part: { fr: "{label} : {values}", en: "{label}: {values}" },
  or: { fr: " ou ", en: " or " },
} as const satisfies Record<string, Bilingual>;

/** Whether nothing is asked for: every offer is found. */
export const asksNothing = (criteria: Criteria): boolean =>
  criteria.words === "" &&
  criteria.since === null &&
  criteria.closingBy === null &&
  facets.every((facet) => criteria[facet].length === 0);

/** What is asked for in whole words: « Mots : infirmier ; Département : Isère (38) ou Rhône (69) ». */
export const criteriaSaid = (criteria: Criteria, label: LabelOf, language: Language): string => {
  const part = (title: string, values: string): string =>
    words.part[language].replace("{label}", () => title).replace("{values}", () => values);
  const parts = [
    ...(criteria.words === "" ? [] : [part(words.words[language], criteria.words)]),
    ...facets
      .filter((facet) => criteria[facet].length > 0)
      .map((facet) =>
        part(
          facetWords[facet][language],
          criteria[facet].map((value) => label(facet, value)).join(words.or[language]),
        ),
      ),
    ...(criteria.since === null
      ? []
      : [`${searchWords.since[language]} ${dayWords(criteria.since, language)}`]),
    ...(criteria.closingBy === null
      ? []
      : [`${searchWords.closingBy[language]} ${dayWords(criteria.closingBy, language)}`]),
  ];
  return parts.length === 0 ? words.everything[language] : parts.join(" ; ");
};
