import assert from "node:assert/strict";
import { suite, test } from "node:test";
import fc from "fast-check";
import { departments, regions } from "../../organisations/index.ts";
import { offerSorts } from "../actions/offerSearch.ts";
import { isShownAt } from "../model/criteria/compile.ts";
import { correctWords, lengthsAround } from "../model/criteria/correctWords.ts";
import { criteriaIn, criteriaQuery } from "../model/criteria/criteriaAddress.ts";
import { shownOffer, type ShownOffer } from "../model/criteria/shownOffer.ts";
import { anOffer, someCriteria, start } from "../criteria.fixture.ts";
import { postgresServers, wholeOffer, withOffers } from "../offers.fixture.ts";
import { memoryOfferSearch } from "./memoryOfferSearch.ts";
import { postgresOfferSearch, shownAmong } from "./postgresOfferSearch.ts";

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
        // As whoever matches alerts reads them.
        const sorted = (each: ShownOffer): ShownOffer => ({
          ...each,
          words: each.words.toSorted(),
        });
        const asked = shown.slice(0, 40);
        assert.deepEqual(
          (
            await shownAmong(
              here.database.kysely<unknown>(),
              asked.map(({ offer }) => offer),
              start,
            )
          ).map(sorted),
          asked
            .filter((each) => isShownAt(each, start))
            .map(sorted)
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
