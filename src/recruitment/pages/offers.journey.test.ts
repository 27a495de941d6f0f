import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { webOptions } from "../../../test/support/web.ts";
import { postgresBodies } from "../../organisations/index.ts";
import { openWeb } from "../../platform/web/index.ts";
import { draftOffer } from "../actions/draftOffer.ts";
import { judgeOffer } from "../actions/judgeOffer.ts";
import { moveOffer } from "../actions/moveOffer.ts";
import { publishOffer } from "../actions/publishOffer.ts";
import type { Offer } from "../model/offer/offer.ts";
import type { OfferContent } from "../model/offer/offerContent.ts";
import {
  gaspard,
  orane,
  postgresServers,
  wholeOffer,
  withOffers,
  type OffersHere,
} from "../offers.fixture.ts";
import { postgresOfferSearch } from "../storage/postgresOfferSearch.ts";
import { offerPath } from "./offerPaths.ts";
import { addOfferPages } from "./offerRoutes.ts";

interface Site extends OffersHere {
  get(
    url: string,
    headers?: Record<string, string>,
  ): Promise<{ status: number; body: string; location: string; etag: string }>;
  publish(changes?: Partial<OfferContent>, body?: string): Promise<Offer>;
}

const withSite = (work: (site: Site) => Promise<void>): (() => Promise<void>) => {
  const [server] = postgresServers();
  assert.ok(server);
  return withOffers(server, async (here) => {
    const { database, clock, offers } = here;
    const kysely = database.kysely<unknown>();
    const options = webOptions();
    const web = await openWeb({ ...options, gate: { ...options.gate, clock } });
    addOfferPages(web, {
      offers,
      search: postgresOfferSearch(kysely),
      atOnce: null,
      readBodies: () => postgresBodies(kysely, database.transaction).list(),
      address: () => "https://emploi.example",
    });
    try {
      await work({
        ...here,
        get: async (url, headers = {}) => {
          const answer = await web.inject({ url, headers });
          return {
            status: answer.statusCode,
            body: answer.body,
            location: answer.headers.location ?? "",
            etag: answer.headers.etag ?? "",
          };
        },
        publish: async (changes = {}, body = "rives") => {
          const offer = await draftOffer(here, body, wholeOffer(changes), orane);
          const outcome = await publishOffer(here, offer, null, orane);
          assert.ok(outcome.ok);
          return outcome.value;
        },
      });
    } finally {
      await web.close();
    }
  });
};

const titlesIn = (page: string): readonly string[] =>
  [...page.matchAll(/<h3><a href="[^"]+">(?:<span lang="fr">)?([^<]+)</g)].map(
    ([, title = ""]) => title,
  );
/** What programs read in a page. */
const structuredIn = (page: string): Record<string, unknown> => {
  const [, json = ""] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page) ?? [];
  return JSON.parse(json) as Record<string, unknown>;
};

suite("the public pages of offers", () => {
  test(
    "REC-01, REC-02, REC-20: list, search and show them without an account, in both languages",
    withSite(async ({ get, publish }) => {
      const nurse = await publish({ contract: "permanent" });
      await publish(
        { title: "Secrétaire", contract: "fixed-term", months: 6, family: "reception" },
        "monts",
      );
      assert.deepEqual(titlesIn((await get("/offres")).body).toSorted(), [
        "Infirmier / Infirmière du travail",
        "Secrétaire",
      ]);
      for (const url of [
        "/offres?q=infirmieres",
        "/en/offers?q=infirmieres",
        "/organismes/rives/offres",
      ])
        assert.deepEqual(
          titlesIn((await get(url)).body),
          ["Infirmier / Infirmière du travail"],
          url,
        );
      const counted = (await get("/offres?contrat=permanent")).body;
      assert.match(counted, /CDI \(1\)/);
      assert.match(counted, /CDD \(1\)/, "what another value would give");
      assert.match(counted, /Accueil et relation de service \(0\)|Santé et soins \(1\)/);
      const mistyped = (await get("/offres?q=infrimiere")).body;
      assert.match(mistyped, /Aucune offre ne contient « infrimiere »/);
      assert.deepEqual(titlesIn(mistyped), ["Infirmier / Infirmière du travail"]);
      const page = await get(offerPath(nurse, "fr"));
      assert.equal(page.status, 200);
      assert.match(page.body, /<li>visites<\/li>/);
      assert.match(page.body, /sous sa seule responsabilité/);
      assert.equal((await get(offerPath(nurse, "en"))).status, 200);
      const moved = await get(`/offres/${nurse.id}-un-autre-titre`);
      assert.deepEqual([moved.status, moved.location], [308, offerPath(nurse, "fr")]);
      for (const url of ["/offres/abc", "/offres/zzzzzzzzzzzz", "/organismes/absent/offres"])
        assert.equal((await get(url)).status, 404, url);
    }),
  );

  test(
    "give each search one address, and say it to programs",
    withSite(async ({ get, publish }) => {
      await publish();
      const sent = await get(
        "/offres?tri=newest&contrat=permanent&contrat=internship&q=&depuis=&avant=&x=1",
      );
      assert.deepEqual(
        [sent.status, sent.location],
        [303, "/offres?contrat=internship&contrat=permanent"],
      );
      const { body, status } = await get(sent.location);
      assert.equal(status, 200);
      const canonical = "https://emploi.example/offres?contrat=internship&amp;contrat=permanent";
      assert.ok(body.includes(`<link rel="canonical" href="${canonical}"`), body.slice(0, 3000));
      assert.ok(body.includes(`<meta property="og:url" content="${canonical}"`));
      assert.match(body, /type="application\/rss\+xml"/);
    }),
  );

  test(
    "stand in the feed, the file and the sitemap as in the search, and leave all at once when they end",
    withSite(async ({ get, publish, clock, ...here }) => {
      const first = await publish({ title: "Chargé·e d’études <&>" });
      const second = await publish({ title: "Gardien" }, "monts");
      const places = ["/offres", "/offres.rss", "/offres.json", "/sitemap.xml"];
      for (const place of places)
        for (const { id } of [first, second])
          assert.ok((await get(place)).body.includes(id), place);
      const feed = await get("/offres.rss?q=etude");
      assert.match(feed.body, /<title>Chargé·e d’études &lt;&amp;&gt;<\/title>/);
      assert.match(feed.body, new RegExp(`<guid isPermaLink="false">offer:${first.id}</guid>`));
      assert.match(feed.body, /rel="self"/);
      assert.ok(!feed.body.includes(second.id));
      const again = await get("/offres.rss?q=etude", { "if-none-match": feed.etag });
      assert.deepEqual([again.status, again.body], [304, ""]);
      assert.ok(!JSON.stringify(JSON.parse((await get("/offres.json")).body)).includes("emploi@"));
      const parts = { clock, ...here };
      const closed = await moveOffer(parts, first, "withdraw", orane);
      assert.ok(closed.ok);
      for (const place of places) assert.ok(!(await get(place)).body.includes(first.id), place);
      clock.set("2030-03-01T00:00:00Z");
      for (const place of places) assert.ok(!(await get(place)).body.includes(second.id), place);
    }),
  );

  test(
    "answer 410 with similar offers for one that is over, and 451 for one that an authority keeps back",
    withSite(async ({ get, publish, ...here }) => {
      const over = await publish();
      const near = await publish({ title: "Infirmière scolaire" }, "monts");
      await publish({ title: "Comptable", family: "finance" }, "monts");
      here.clock.set("2030-01-15T10:00:00Z");
      assert.ok((await moveOffer(here, over, "close", orane)).ok);
      const gone = await get(offerPath(over, "fr"));
      assert.equal(gone.status, 410);
      assert.deepEqual(titlesIn(gone.body), [near.content.title]);
      assert.match(gone.body, /name="robots" content="noindex"/);
      assert.doesNotMatch(gone.body, /Solveig|ld\+json/);
      const judged = { decision: "suspension", ground: "Ordonnance", authority: "Juge" } as const;
      assert.ok((await judgeOffer(here, near, judged, gaspard)).ok);
      const withheld = await get(offerPath(near, "fr"));
      assert.equal(withheld.status, 451);
      assert.doesNotMatch(withheld.body, /Ordonnance|Juge/);
      const draft = await draftOffer(here, "rives", wholeOffer(), orane);
      assert.equal((await get(offerPath(draft, "fr"))).status, 404);
    }),
  );

  test(
    "say to programs what schema.org asks of a JobPosting",
    withSite(async ({ get, publish }) => {
      const offer = await publish({
        salary: { from: 28_000, to: 32_000, period: "year" },
        places: [{ town: "Lanterne", postalCode: "29000", department: "29" }],
        description: "Écrire </script><script>alert(1)</script>",
        contract: "fixed-term",
        months: 6,
      });
      const { body } = await get(offerPath(offer, "fr"));
      assert.doesNotMatch(body, /<script>alert/);
      const posting = structuredIn(body);
      for (const required of [
        "title",
        "description",
        "datePosted",
        "hiringOrganization",
        "jobLocation",
      ])
        assert.ok(posting[required], required);
      assert.deepEqual(posting["employmentType"], ["FULL_TIME", "TEMPORARY"]);
      assert.equal(posting["datePosted"], "2030-01-15");
      assert.equal(posting["validThrough"], "2030-03-01T00:00:00+01:00");
      assert.deepEqual(posting["jobLocation"], [
        {
          "@type": "Place",
          address: {
            "@type": "PostalAddress",
            addressLocality: "Lanterne",
            postalCode: "29000",
            addressRegion: "Bretagne",
            addressCountry: "FR",
          },
        },
      ]);
      assert.match(
        JSON.stringify(posting["baseSalary"]),
        /"minValue":28000,"maxValue":32000,"unitText":"YEAR"/,
      );
    }),
  );
});
