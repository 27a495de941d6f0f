/** Offers as there are many of them: some words in most texts, most words in few. The same each time. */
import { departments, regionOf } from "../../src/organisations/index.ts";
import type { ShownOffer } from "../../src/recruitment/model/criteria/shownOffer.ts";
import {
  contracts,
  families,
  teleworks,
  workingTimes,
} from "../../src/recruitment/model/offer/offerCodes.ts";
import { searchWords } from "../../src/recruitment/model/words/searchWords.ts";

let seed = 42;
export const random = (): number => {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
  return seed / 4_294_967_296;
};
export const one = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)]!;
/** Some words are in most texts, most words in few, as in any language. */
export const word = (power: number, size: number): string =>
  `mot${Math.floor(random() ** power * size)}`;
const some = (length: number, make: () => string): readonly string[] =>
  Array.from({ length }, make);

export const occupations =
  "Infirmier / Infirmière|Conseiller·ère de l’accueil|Technicien(ne) des prestations|Développeur / Développeuse|Agent comptable|Juriste|Médecin du travail|Assistant(e) social(e)|Chargé(e) de communication|Directeur·rice adjoint·e|Contrôleur / Contrôleuse|Gestionnaire de paie".split(
    "|",
  );
const bodies = Array.from({ length: 100 }, (_, index) => `body-${index}`);
export const now = Temporal.Instant.from("2030-06-01T08:00:00Z");

export const anOffer = (index: number): ShownOffer => {
  const department = one(departments).code;
  const titleWords = [...new Set([...searchWords(one(occupations)), word(2, 300), word(2, 300)])];
  const words = [...new Set([...titleWords, ...some(150, () => word(4, 20_000))])];
  return {
    offer: `offer-${index}`,
    body: one(bodies),
    family: one(families),
    contract: one(contracts),
    workingTime: one(workingTimes),
    telework: one(teleworks),
    departments: [department],
    regions: [regionOf(department)?.code ?? "00"],
    opensAt: now.subtract({ minutes: Math.floor(random() * 120_000) }),
    closesAt: now.add({ hours: 24 + Math.floor(random() * 1_000) }),
    titleWords,
    words,
  };
};
