import assert from "node:assert/strict";
import { suite, test } from "node:test";
import fc from "fast-check";
import { departments, regions } from "../../organisations/index.ts";
import { offerSorts } from "../actions/offerSearch.ts";
import { correctWords, lengthsAround } from "../model/criteria/correctWords.ts";
import type { Criteria } from "../model/criteria/criteria.ts";
import { criteriaIn, criteriaQuery } from "../model/criteria/criteriaAddress.ts";
import { shownOffer, type ShownOffer } from "../model/criteria/shownOffer.ts";
import type { Offer } from "../model/offer/offer.ts";
import { contracts, families, teleworks, workingTimes } from "../model/offer/offerCodes.ts";
import { orane, postgresServers, wholeOffer, withOffers } from "../offers.fixture.ts";
import { memoryOfferSearch } from "./memoryOfferSearch.ts";
import { postgresOfferSearch } from "./postgresOfferSearch.ts";

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
const start = Temporal.Instant.from("2030-01-15T09:00:00Z");
const day = Temporal.PlainDate.from("2030-01-15");

const anOffer = (index: number): fc.Arbitrary<Offer> =>
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

const someCriteria: fc.Arbitrary<Criteria> = fc.record({
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

for (const server of postgresServers())
  suite(`the search of offers (${server.name})`, () => {
    test(
      "finds and counts in SQL exactly what the predicate of alerts says of each offer, whatever is asked",
      withOffers(server, async (here) => {
        const offers = fc.sample(
          fc.tuple(...Array.from({ length: 70 }, (_, index) => anOffer(index))),
          { numRuns: 1, seed: 7 },
        )[0];
        assert.ok(offers);
        for (const offer of offers) await here.offers.add(offer);
        const shown = offers.map(shownOffer).filter((each): each is ShownOffer => each !== null);
        const inMemory = memoryOfferSearch(shown);
        const inSql = postgresOfferSearch(here.database.kysely<unknown>());
        let notEmpty = 0;
        await fc.assert(
          fc.asyncProperty(
            someCriteria,
            fc.constantFrom(...offerSorts),
            fc.integer({ min: 0, max: 30 }),
            fc.integer({ min: -24, max: 24 }),
            async (criteria, sort, skip, hours) => {
              const now = start.add({ hours });
              const question = { criteria, sort, skip, limit: 50, now };
              const expected = await inMemory.findAndCount(question);
              if (expected.total > 0) notEmpty++;
              assert.deepEqual(await inSql.findAndCount(question), expected);
              assert.deepEqual(await inSql.find(question), {
                total: expected.total,
                offers: expected.offers,
              });
              // What an address says is the same search.
              const address = criteriaQuery(criteria);
              const again = criteriaIn(new URLSearchParams(address));
              assert.equal(criteriaQuery(again), address);
              const read = { ...question, criteria: again };
              assert.deepEqual(await inMemory.find(read), await inMemory.find(question));
            },
          ),
          { numRuns: 60, seed: 11 },
        );
        assert.ok(notEmpty > 10, String(notEmpty));
        assert.deepEqual(
          (await inSql.opened(start.subtract({ hours: 20 }), start)).map((each) => ({
            ...each,
            words: each.words.toSorted(),
          })),
          (await inMemory.opened(start.subtract({ hours: 20 }), start))
            .map((each) => ({ ...each, words: each.words.toSorted() }))
            .toSorted(
              (a, b) =>
                Temporal.Instant.compare(a.opensAt, b.opensAt) || (a.offer < b.offer ? -1 : 1),
            ),
        );
        const [first] = shown;
        assert.ok(first);
        const similar = await inSql.similar(first, 5, start);
        assert.deepEqual(similar, await inMemory.similar(first, 5, start));
        assert.ok(similar.length > 0 && !similar.includes(first.offer));
      }),
    );
    test(
      "knows the words of titles, so that a typing mistake finds what was meant",
      withOffers(server, async (here) => {
        const [offer] = fc.sample(anOffer(1), { numRuns: 1, seed: 1 });
        assert.ok(offer);
        const { content } = wholeOffer({ title: "Infirmière-conseil (H/F)" });
        await here.offers.add({ ...offer, content });
        const search = postgresOfferSearch(here.database.kysely<unknown>());
        const words = "infrimier conceil";
        const known = await search.vocabulary(lengthsAround(words));
        assert.equal(correctWords(words, known), "infirmiere conseil");
      }),
    );
  });

suite("the places of offers", () => {
  test("have a region for each department but those overseas that are in none", () => {
    const grouped = regions.flatMap((region) => [...region.departments]);
    assert.equal(new Set(grouped).size, grouped.length);
    assert.equal(regions.length, 18);
    const without = departments.map(({ code }) => code).filter((code) => !grouped.includes(code));
    assert.deepEqual(without, ["975", "977", "978", "986", "987", "988"]);
    assert.ok(grouped.every((code) => departments.some((each) => each.code === code)));
  });
});
