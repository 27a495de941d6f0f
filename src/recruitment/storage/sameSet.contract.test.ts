import assert from "node:assert/strict";
import { suite, test } from "node:test";
import fc from "fast-check";
import { webOptions } from "../../../test/support/web.ts";
import { openWeb } from "../../platform/web/index.ts";
import { alertIndex } from "../model/alert/alertIndex.ts";
import { postgresServers, withAlerts, type AlertsHere } from "../alerts.fixture.ts";
import { compile, isFound } from "../model/criteria/compile.ts";
import { criteriaQuery } from "../model/criteria/criteriaAddress.ts";
import { everything } from "../model/criteria/criteria.ts";
import { shownOffer } from "../model/criteria/shownOffer.ts";
import { anOffer, someCriteria, start } from "../criteria.fixture.ts";
import { addAlertPages } from "../pages/alert/index.ts";
import { addOfferPages } from "../pages/offerRoutes.ts";
import { bareBody } from "../../organisations/index.ts";
import { postgresOfferSearch } from "./postgresOfferSearch.ts";

const addressed = /\/offres\/([a-z0-9]{12})/g;
const matches = (text: string, pattern: RegExp): readonly string[] =>
  [...text.matchAll(pattern)].map(([, id = ""]) => id);
const sorted = (ids: Iterable<string>): readonly string[] => [...new Set(ids)].toSorted();

/** The public search, the API and a private feed of one alert, as programs and people read them. */
const reading = async (here: AlertsHere) => {
  const options = webOptions();
  const web = await openWeb({ ...options, gate: { ...options.gate, clock: here.clock } });
  const site = {
    offers: here.offers,
    search: postgresOfferSearch(here.database.kysely<unknown>()),
    atOnce: null,
    readBodies: async () => [bareBody("rives", "Rives"), bareBody("monts", "Monts")],
    address: () => "https://emploi.example",
  };
  addOfferPages(web, site);
  const signIn = { fr: "/connexion", en: "/en/sign-in" };
  addAlertPages(web, { ...site, alerts: here.alerts, tokens: here.tokens, spacePaths: { signIn } });
  const open = async (url: string): Promise<string> => {
    const answer = await web.inject({ url, remoteAddress: `10.0.0.${String(++asked % 250)}` });
    assert.equal(answer.statusCode, 200, `${url}: ${answer.body}`);
    return answer.body;
  };
  let asked = 0;
  const query = (text: string): string => (text === "" ? "" : `&${text}`);
  return {
    search: async (criteria: string, count: number) => {
      const found: string[] = [];
      for (let page = 1; page === 1 || page <= Math.ceil(count / 20); page++) {
        const more = [criteria, page > 1 ? `page=${String(page)}` : ""].filter(
          (part) => part !== "",
        );
        const text = await open(`/offres${more.length > 0 ? "?" : ""}${more.join("&")}`);
        found.push(...matches(text, /<h3><a href="\/offres\/([a-z0-9]{12})/g));
      }
      return sorted(found);
    },
    api: async (criteria: string) => {
      const all: string[] = [];
      for (let page = 1, pages = 1; page <= pages; page++) {
        const file = JSON.parse(
          await open(`/offres.json?page=${String(page)}${query(criteria)}`),
        ) as {
          pages: number;
          offers: readonly unknown[];
        };
        ({ pages } = file);
        all.push(...matches(JSON.stringify(file.offers), addressed));
      }
      return sorted(all);
    },
    feed: async (token: string) =>
      sorted(matches(await open(`/alertes/flux/${token}`), />offer:([a-z0-9]+)</g)),
    close: () => web.close(),
  };
};

for (const server of postgresServers())
  suite(`the same criteria at the same moment (${server.name})`, () => {
    test(
      "REC-19: give the same offers in the search, in the mail of an alert, in its feed and in the API",
      withAlerts(server, async (here) => {
        here.clock.set(start.toString());
        const [offers = []] = fc.sample(
          fc.tuple(...Array.from({ length: 45 }, (_, index) => anOffer(index))),
          { numRuns: 1, seed: 19 },
        );
        // Alerts that are there before anything is shown: what opens by then is what each is told of.
        await here.database.pool.query("update egide.candidate_account set language = 'fr'");
        const wishes = fc.sample(someCriteria, { numRuns: 24, seed: 23 });
        const asked = new Map<string, { criteria: (typeof wishes)[number]; token: string }>();
        const early = start.subtract({ hours: 100 });
        here.clock.set(early.toString());
        for (const [at, criteria] of [...wishes, everything].entries()) {
          const account = `candidate-${String(at)}`;
          await here.database.pool.query(
            `insert into egide.candidate_account (id, email, language, password_hash, terms_version, terms_accepted_at, made_at, activated_at, signed_in_at)
             values ($1, $1 || '@courriel.example', 'fr', '$argon2id$', 'v', $2, $2, $2, $2)`,
            [account, early.toString()],
          );
          const alert = await here.ask(account, { criteria });
          const { token, digest } = here.tokens.newFeed();
          await here.alerts.setFeed(account, alert, digest);
          asked.set(account, { criteria, token });
        }
        for (const offer of offers) await here.offers.add(offer);
        here.clock.set(start.toString());
        await here.round();
        await here.deliver();
        const mailed = Map.groupBy(here.taken, ({ to }) => to.split("@")[0] ?? "");
        const site = await reading(here);
        let notEmpty = 0;
        try {
          for (const [account, { criteria, token }] of asked) {
            const query = criteriaQuery(criteria);
            const { rows } = await here.database.pool.query<{ offer: string }>(
              `select offer from egide.candidate_alert_offer where alert in
                 (select id from egide.candidate_alert where account = $1)`,
              [account],
            );
            const told = sorted(rows.map(({ offer }) => offer));
            assert.deepEqual(await site.api(query), told, query);
            assert.deepEqual(await site.feed(token), told, query);
            const shown = await site.search(query, told.length);
            // Where nothing is found, the page of the search shows what a mistyped word may have meant, and says so.
            if (told.length > 0) assert.deepEqual(shown, told, query);
            const mail = mailed.get(account)?.[0]?.text ?? "";
            const inMail = sorted(matches(mail, addressed));
            assert.deepEqual(inMail.length, Math.min(told.length, 20), query);
            assert.ok(inMail.every((id) => told.includes(id)));
            if (told.length > 0) notEmpty++;
          }
        } finally {
          await site.close();
        }
        assert.ok(notEmpty > 8, String(notEmpty));
      }),
    );
  });

suite("the index of alerts", () => {
  test("leads each offer to exactly the alerts whose criteria find it, whatever was put, changed and taken out", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 30 }), fc.option(someCriteria, { freq: 5 })), {
          minLength: 1,
          maxLength: 60,
        }),
        fc.tuple(...Array.from({ length: 8 }, (_, index) => anOffer(index))),
        (steps, offers) => {
          const index = alertIndex();
          const plain = new Map<string, ReturnType<typeof compile>>();
          for (const [number, criteria] of steps) {
            const alert = `alert-${String(number)}`;
            if (criteria === null) {
              index.delete(alert);
              plain.delete(alert);
            } else {
              index.put(alert, compile(criteria));
              plain.set(alert, compile(criteria));
            }
          }
          assert.equal(index.size, plain.size);
          for (const offer of offers) {
            const shown = shownOffer(offer);
            assert.ok(shown);
            const expected = [...plain].flatMap(([alert, compiled]) =>
              isFound(compiled, shown) ? [alert] : [],
            );
            const found = index.of(shown);
            assert.deepEqual(found.toSorted(), expected.toSorted());
          }
        },
      ),
      { numRuns: 150, seed: 29 },
    );
  });
});
