import assert from "node:assert/strict";
import { suite, test } from "node:test";
import type { Outcome } from "../../kernel/index.ts";
import { draftOffer } from "../actions/draftOffer.ts";
import { editOffer } from "../actions/editOffer.ts";
import { judgeOffer } from "../actions/judgeOffer.ts";
import { moveOffer } from "../actions/moveOffer.ts";
import { publishOffer } from "../actions/publishOffer.ts";
import { everything } from "../model/criteria/criteria.ts";
import type { Offer } from "../model/offer/offer.ts";
import {
  gaspard,
  orane,
  postgresServers,
  wholeOffer,
  withOffers,
  type OffersHere,
} from "../offers.fixture.ts";
import { postgresOfferSearch } from "./postgresOfferSearch.ts";

const done = <T>(outcome: Outcome<T>): T => {
  assert.ok(outcome.ok, JSON.stringify(outcome));
  return outcome.value;
};
const codeOf = (outcome: Outcome<unknown>): string | null =>
  outcome.ok ? null : outcome.failure.code;

const found = async ({ database, clock }: OffersHere, words = ""): Promise<readonly string[]> => {
  const criteria = { ...everything, words };
  const search = postgresOfferSearch(database.kysely<unknown>());
  const asked = { criteria, sort: "newest", skip: 0, limit: 20, now: clock.now() } as const;
  return (await search.find(asked)).offers;
};
const published = async (here: OffersHere): Promise<Offer> => {
  const offer = await draftOffer(here, "rives", wholeOffer(), orane);
  return done(await publishOffer(here, offer, null, orane));
};

for (const server of postgresServers())
  suite(`offers (${server.name})`, () => {
    test(
      "REC-26: are given back as they were saved, each of one body, with a version for each change",
      withOffers(server, async (here) => {
        const given = wholeOffer({
          startsOn: Temporal.PlainDate.from("2030-04-01"),
          salary: { from: 28_000, to: 32_000, period: "year" },
          questions: [{ id: "q1", text: "Avez-vous le diplôme d’État ?" }],
          firm: { name: "Cabinet Vigie", until: Temporal.PlainDate.from("2030-03-31") },
        });
        const offer = await draftOffer(here, "rives", given, orane);
        assert.deepEqual(await here.offers.find(offer.id), offer);
        assert.deepEqual(await here.offers.list("rives"), [offer]);
        assert.deepEqual(await here.offers.list("monts"), []);
        const edited = done(await editOffer(here, offer, wholeOffer(), gaspard));
        assert.deepEqual(await here.offers.find(offer.id), edited);
        assert.deepEqual([edited.revision, edited.author], [2, gaspard]);
        const { rows } = await here.database.pool.query<{ number: number; author_name: string }>(
          "select number, author_name, content::text from egide.offer_version order by number",
        );
        assert.deepEqual(
          rows.map(({ number, author_name: name }) => [number, name]),
          [
            [1, "Orane Velmont"],
            [2, "Gaspard Aubrevoie"],
          ],
        );
        assert.doesNotMatch(JSON.stringify(rows), /Taldère|emploi@/);
      }),
    );
    test(
      "of another body are not there, and nothing is changed on top of another change",
      withOffers(server, async (here) => {
        const offer = await draftOffer(here, "rives", wholeOffer(), orane);
        const elsewhere = { ...offer, body: "monts" };
        for (const outcome of [
          await editOffer(here, elsewhere, wholeOffer(), orane),
          await publishOffer(here, elsewhere, null, orane),
          await moveOffer(here, elsewhere, "archive", orane),
        ])
          assert.equal(codeOf(outcome), "recruitment.offer-unknown");
        done(await editOffer(here, offer, wholeOffer({ title: "Autre" }), orane));
        assert.equal(
          codeOf(await editOffer(here, offer, wholeOffer(), orane)),
          "recruitment.offer-changed",
        );
        assert.equal((await here.offers.find(offer.id))?.content.title, "Autre");
      }),
    );
    test(
      "are found from their opening to the end of their last day, and no moment longer once closed or withdrawn",
      withOffers(server, async (here) => {
        const offer = await draftOffer(here, "rives", wholeOffer(), orane);
        assert.deepEqual(await found(here), []);
        const later = Temporal.Instant.from("2030-01-20T08:00:00Z");
        const scheduled = done(await publishOffer(here, offer, later, orane));
        here.clock.set("2030-01-20T07:59:59Z");
        assert.deepEqual(await found(here), []);
        here.clock.set("2030-01-20T08:00:00Z");
        assert.deepEqual(await found(here, "infirmiere"), [offer.id]);
        here.clock.set("2030-02-28T22:59:59Z");
        assert.deepEqual(await found(here), [offer.id]);
        here.clock.set("2030-02-28T23:00:00Z");
        assert.deepEqual(await found(here), []);
        here.clock.set("2030-02-01T00:00:00Z");
        const closed = done(await moveOffer(here, scheduled, "close", orane));
        assert.deepEqual(await found(here), []);
        assert.equal(closed.state.endsAt?.toString(), "2030-02-01T00:00:00Z");
        const other = await published(here);
        assert.deepEqual(await found(here), [other.id]);
        done(await moveOffer(here, other, "withdraw", orane));
        assert.deepEqual(await found(here), []);
      }),
    );
    test(
      "are found by their new words at once, and no longer by the old ones",
      withOffers(server, async (here) => {
        const offer = await published(here);
        const text = wholeOffer({ title: "Secrétaire médicale" });
        done(await editOffer(here, offer, text, orane));
        assert.deepEqual(await found(here, "infirmier"), []);
        assert.deepEqual(await found(here, "secretaires medical"), [offer.id]);
        assert.deepEqual(await found(here, "visite conseil"), [offer.id]);
      }),
    );
    test(
      "are published whole, or not at all",
      withOffers(server, async (here) => {
        const bare = await draftOffer(here, "rives", wholeOffer({ description: " " }), orane);
        assert.equal(
          codeOf(await publishOffer(here, bare, null, orane)),
          "recruitment.offer-incomplete",
        );
        const offer = await published(here);
        assert.equal(
          codeOf(await editOffer(here, offer, wholeOffer({ closesOn: null }), orane)),
          "recruitment.offer-incomplete",
        );
        assert.deepEqual(await found(here), [offer.id]);
      }),
    );
    test(
      "are published by a second person where the body wants it, and read again after a change",
      withOffers(server, async (here) => {
        await here.settings.readTwice("rives", true);
        const offer = await draftOffer(here, "rives", wholeOffer(), orane);
        const reading = "recruitment.offer-second-reading";
        assert.equal(codeOf(await publishOffer(here, offer, null, gaspard)), reading);
        // Whoever hands it over is not thereby its writer.
        const handed = done(await moveOffer(here, offer, "submit", gaspard));
        assert.equal(codeOf(await publishOffer(here, handed, null, orane)), reading);
        const edited = done(await editOffer(here, handed, wholeOffer(), orane));
        assert.equal(edited.state.status, "draft");
        const again = done(await moveOffer(here, edited, "submit", orane));
        const shown = done(await publishOffer(here, again, null, gaspard));
        assert.deepEqual(await found(here), [offer.id]);
        assert.equal(
          codeOf(await editOffer(here, shown, wholeOffer({ title: "Autre" }), orane)),
          "recruitment.offer-read-twice",
        );
      }),
    );
    test(
      "REC-04, REC-05: leave at once by a decision of the administrator, whose ground is logged",
      withOffers(server, async (here) => {
        const offer = await published(here);
        const decision = { authority: "Tribunal de Port-Valmarine", ground: "Ordonnance" } as const;
        assert.equal(
          codeOf(
            await judgeOffer(
              here,
              offer,
              { ...decision, decision: "removal", ground: " " },
              gaspard,
            ),
          ),
          "recruitment.ground-missing",
        );
        const kept = done(
          await judgeOffer(here, offer, { ...decision, decision: "suspension" }, gaspard),
        );
        assert.deepEqual(await found(here), []);
        const lifted = done(
          await judgeOffer(
            here,
            kept,
            { decision: "lifting", ground: "Mainlevée", authority: null },
            gaspard,
          ),
        );
        assert.deepEqual(await found(here), [offer.id]);
        done(
          await judgeOffer(
            here,
            lifted,
            { decision: "removal", ground: "Offre trompeuse", authority: null },
            gaspard,
          ),
        );
        assert.deepEqual(await found(here), []);
        assert.deepEqual(
          (await here.offers.decisions(10)).map((each) => [
            each.decision,
            each.ground,
            each.authority,
            each.by.name,
          ]),
          [
            ["removal", "Offre trompeuse", null, "Gaspard Aubrevoie"],
            ["lifting", "Mainlevée", null, "Gaspard Aubrevoie"],
            ["suspension", "Ordonnance", "Tribunal de Port-Valmarine", "Gaspard Aubrevoie"],
          ],
        );
      }),
    );
  });
