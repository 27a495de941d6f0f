import fc from "fast-check";
import type { Criteria } from "./model/criteria/criteria.ts";
import type { Offer } from "./model/offer/offer.ts";
import { contracts, families, teleworks, workingTimes } from "./model/offer/offerCodes.ts";
import { orane, wholeOffer } from "./offers.fixture.ts";

const titles = [
  "Infirmier / Infirmière du travail",
  "Chargé(e) de mission santé",
  "Conseillère de l’accueil",
  "Directeur·rice adjoint·e",
  "Agent comptable",
  "Chef de projet informatique",
];
const asked = [
  "infirmiere",
  "chargées mission",
  "conseiller accueil",
  "directrice",
  "agents",
  "projet",
  "sante visite",
  "introuvable",
  "de la",
  "d'Entre-deux-rives",
];
const codes = ["01", "2A", "38", "75", "976", "975"];
const bodies = ["rives", "monts"];
export const start = Temporal.Instant.from("2030-01-15T09:00:00Z");
const day = Temporal.PlainDate.from("2030-01-15");

/** A published offer, some of them not open yet or not any more at `start`. */
export const anOffer = (index: number): fc.Arbitrary<Offer> =>
  fc
    .record({
      title: fc.constantFrom(...titles),
      family: fc.constantFrom(...families.slice(0, 4)),
      contract: fc.constantFrom(...contracts.slice(0, 3)),
      workingTime: fc.constantFrom(...workingTimes),
      telework: fc.constantFrom(...teleworks),
      at: fc.subarray(codes, { maxLength: 2 }),
      body: fc.constantFrom(...bodies),
      opens: fc.integer({ min: -72, max: 24 }),
      ends: fc.integer({ min: -12, max: 120 }),
    })
    .map(({ at, body, opens, ends, ...rest }) => ({
      id: `offer${String(index).padStart(7, "0")}`,
      body,
      revision: 1,
      ...wholeOffer({
        ...rest,
        places: at.map((department) => ({
          town: `Ville ${department}`,
          postalCode: null,
          department,
        })),
      }),
      state: {
        status: "published",
        isSuspended: false,
        opensAt: start.add({ hours: opens }),
        endsAt: start.add({ hours: opens + 1 + Math.max(0, ends) }),
      },
      madeAt: start,
      changedAt: start,
      author: orane,
    }));

const someOf = <T extends string>(values: readonly T[]): fc.Arbitrary<T[]> =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constant<T[]>([]) },
    fc.subarray([...values], { maxLength: Math.min(3, values.length) }),
  );
const someDay = fc.option(fc.integer({ min: -4, max: 6 }).map((days) => day.add({ days })));

/** Criteria that find some of them. */
export const someCriteria: fc.Arbitrary<Criteria> = fc.record({
  words: fc.oneof(fc.constant(""), fc.constantFrom(...asked)),
  bodies: someOf(bodies),
  regions: someOf(["84", "94", "11"]),
  departments: someOf(codes),
  families: someOf(families.slice(0, 4)),
  contracts: someOf(contracts.slice(0, 3)),
  workingTimes: someOf(workingTimes),
  teleworks: someOf(teleworks),
  since: someDay,
  closingBy: someDay,
});
