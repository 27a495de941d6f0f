import type { Language } from "../../kernel/index.ts";
import { departments, regions, type Body } from "../../organisations/index.ts";
import { facets, type Criteria, type Facet } from "../model/criteria/criteria.ts";
import {
  contractWords,
  familyWords,
  teleworkWords,
  workingTimeWords,
} from "../model/offer/offerWords.ts";

/** What a value of a list is called. */
export type LabelOf = (facet: Facet, value: string) => string;

const places: Partial<Record<Facet, ReadonlyMap<string, string>>> = {
  regions: new Map(regions.map(({ code, name }) => [code, name])),
  departments: new Map(departments.map(({ code, name }) => [code, `${name} (${code})`])),
};
const lists = {
  families: familyWords,
  contracts: contractWords,
  workingTimes: workingTimeWords,
  teleworks: teleworkWords,
} as const;

export const labelsFor = (bodies: readonly Body[], language: Language): LabelOf => {
  const names = new Map(bodies.map(({ id, name }) => [id, name]));
  return (facet, value) => {
    if (facet === "bodies") return names.get(value) ?? value;
    const place = places[facet]?.get(value);
    if (place !== undefined) return place;
    const list: Readonly<Record<string, { fr: string; en: string }>> =
      facet in lists ? lists[facet as keyof typeof lists] : {};
    return list[value]?.[language] ?? value;
  };
};

/** What is asked for in words, for a title or a feed; "" for everything. */
export const criteriaWords = (criteria: Criteria, label: LabelOf): string =>
  [
    ...(criteria.words === "" ? [] : [criteria.words]),
    ...facets.flatMap((facet) => criteria[facet].map((value) => label(facet, value))),
  ].join(", ");
