import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { suite, test } from "node:test";
import { postgresServers } from "../../../test/support/postgres.ts";
import { webOptions } from "../../../test/support/web.ts";
import { postgresBodies } from "../../organisations/index.ts";
import { openLedger, readOrMakeKey } from "../../ledger/index.ts";
import type { Role, Visitor } from "../../platform/access/index.ts";
import { openDatabase } from "../../platform/database/index.ts";
import { openWeb, type SiteSettings } from "../../platform/web/index.ts";
import { systemClock } from "../../kernel/index.ts";
import { testSite } from "../site/settings/site.fixture.ts";
import { readConfiguration } from "../config.ts";
import { openMessages } from "../contact.ts";
import { fillDemo } from "../fillDemo.ts";
import { authoriseHere as authorise } from "../ownDataAccess.ts";
import type { Platform } from "../platform.ts";
import { servedPolicies } from "../policies.ts";
import { ungatedPolicies } from "../storedPolicies.ts";
import { someDesk, someRights } from "../applications.fixture.ts";
import { openConsents } from "../consents.ts";
import { openAssessments } from "../assessments.ts";
import { openMatters } from "../oversight.ts";
import { openIncidents } from "../incidents.ts";
import { consoleOf } from "./consoleOf.ts";
import { openConsole } from "./openConsole.ts";

const now = systemClock.now();
const holder = (role: Role, body: string | null = "valmarine"): Visitor => ({
  kind: "staff",
  account: "account-7",
  name: "Orane Velmont",
  session: "session-7",
  authenticatedAt: now,
  assignments: [{ role, body, offer: null, from: now, until: now.add({ hours: 1 }) }],
});

const legal: NonNullable<SiteSettings["legal"]> = {
  publisher: "Réseau d’entraide de Valmarine",
  seat: "1 quai des Brumes, Valmarine",
  telephone: "01 99 00 00 00",
  director: "La présidente",
  host: {
    name: "Hébergeur d’essai",
    seat: "2 rue du Port, Valmarine",
    telephone: "01 99 00 00 01",
  },
};

for (const server of postgresServers())
  suite(`the console on ${server.name}`, () => {
    test("shows the demo to each role as far as it goes, from the day’s page to a run asked for", async () => {
      const folder = mkdtempSync(join(tmpdir(), "egide-console-"));
      const fresh = await server.freshDatabase({ migrated: true });
      const database = await openDatabase({ url: fresh.url });
      const outcome = readConfiguration({ EGIDE_DATA: folder });
      assert.ok(outcome.ok);
      const configuration = outcome.value;
      const ledger = openLedger({
        database,
        clock: systemClock,
        key: await readOrMakeKey(folder, async () => false),
        origin: "entraide.example/egide",
      });
      const platform: Platform = {
        configuration,
        clock: systemClock,
        database,
        ledger,
        close: () => database.close(),
      };
      const stored = ungatedPolicies(database);
      await fillDemo(platform, stored);
      const sent: unknown[] = [];
      const site = testSite();
      const parts = consoleOf(platform, {
        authorise,
        policies: servedPolicies(configuration, stored),
        bodies: postgresBodies(database.kysely<unknown>(), database.transaction),
        jobs: {
          send: async (name, payload) => {
            sent.push([name, payload]);
            return "job-1";
          },
        },
        site,
        messages: await openMessages(platform),
        applications: someDesk(platform),
        rights: await someRights(platform, {
          policies: servedPolicies(configuration, stored),
          bodies: postgresBodies(database.kysely<unknown>(), database.transaction),
        }),
        consents: await openConsents(platform),
        incidents: await openIncidents(platform),
        assessments: await openAssessments(platform),
        matters: await openMatters(platform),
      });
      let visitor: Visitor = holder("dpo");
      const options = webOptions();
      const gate = {
        ...options.gate,
        authorise,
        clock: systemClock,
        visitorOf: async () => visitor,
      };
      const web = await openWeb({ ...options, gate });
      openConsole(web, parts);
      try {
        const page = async (path: string): Promise<string> => {
          const answer = await web.inject(`/console/valmarine${path}`);
          assert.equal(answer.statusCode, 200, path);
          return answer.body;
        };
        const day = await page("");
        assert.match(
          day,
          /Réseau d’entraide de Valmarine[^]*2 phrases comprises n’ont pas de règle/,
        );
        assert.doesNotMatch(day, /mentions légales du site/, "a DPO does not set the site up");
        assert.match(day, /href="\/console\/valmarine\/executions"[^]*\/personnes"[^]*\/journal"/);

        assert.match(await page("/regles"), /Phrases publiées : 19[^]*candidatures/);
        const months = await page("/regles/simulation?du=2031-01&au=2031-02");
        assert.match(
          months,
          /messages[^]*En tout, lignes terminées[^]*Compte exact[^]*dossiers-aide/,
        );

        assert.match(await page("/executions"), /href="[^"]+\/preparer"/);
        assert.match(await page("/gels"), /Aucun gel[^]*\/gels\/poser"/);
        assert.match(await page("/gels/poser/dossier"), /<option {2}value="dossier_aide"/);
        const hours = await page("/reglages");
        assert.match(hours, /jamais demandé[^]*à la minute 17[^]*Voir toutes les versions/);
        assert.doesNotMatch(hours, /\/prudence"/, "a DPO reads the settings");
        visitor = holder("auditor");
        assert.doesNotMatch(await page("/executions"), /\/preparer"/);
        assert.doesNotMatch(await page("/gels"), /\/poser"/);
        visitor = holder("site-administrator");
        const narrow = await page("");
        assert.doesNotMatch(narrow, /\/executions"|\/journal"|\/gels"/);
        assert.match(
          narrow,
          /mentions légales du site sont vides[^]*href="\/console\/valmarine\/site\/mentions"/,
        );
        assert.match(
          narrow,
          /difficultés d’accès[^]*href="\/console\/valmarine\/site\/accessibilite"/,
        );
        const author = { kind: "staff", id: "account-7", name: "Orane Velmont" } as const;
        const settings = { legal, accessibilityContact: "acces@valmarine.example" };
        const why = { base: 0, settings, author, reason: "la loi", at: now };
        assert.ok((await site.versions.save(why)).ok);
        assert.match(await page(""), /Rien ne vous attend/);
        assert.match(await page("/reglages"), /\/prudence"[^]*\/horaires"/);
        assert.equal((await web.inject("/console/valmarine/executions")).statusCode, 403);
        assert.equal((await web.inject("/console/littoral")).statusCode, 404);

        // Whoever operates all of it may look at the platform's own data, and nobody acts in its name.
        visitor = holder("operator", null);
        const looked = await web.inject("/console/own-data/executions");
        assert.equal(looked.statusCode, 200);
        assert.match(looked.body, /Données propres d’Égide/);
        assert.doesNotMatch(looked.body, /\/preparer"|\/personnes"|\/journal"/);
        // Its register is published nowhere, and no version of its settings is kept: nothing leads there.
        for (const path of [
          "",
          "/registre",
          "/registre/activites/approuver-les-executions",
          "/reglages",
        ]) {
          const { body } = await web.inject(`/console/own-data${path}`);
          for (const [, to = ""] of body.matchAll(
            /<a\s[^>]*href="(\/(?:console|registre)[^"#]*)"/g,
          ))
            assert.notEqual((await web.inject(to)).statusCode, 404, `${to}, shown at ${path}`);
        }
        for (const path of ["/executions/preparer", "/gels/poser/dossier", "/bases/relier"])
          assert.equal((await web.inject(`/console/own-data${path}`)).statusCode, 403, path);
        for (const path of ["/executions", "/gels", "/reglages"]) {
          const { body } = await web.inject(`/console/deux-rives${path}`);
          assert.equal(body.match(/<h1/g)?.length, 1, `${path} of a body that has no policy yet`);
        }
        for (const path of ["", "/executions", "/regles", "/gels", "/reglages"])
          assert.equal((await web.inject(`/console/nulle-part${path}`)).statusCode, 404, path);
        visitor = holder("dpo");
        assert.equal((await web.inject("/console/own-data/executions")).statusCode, 404);

        const shown = await web.inject("/console/valmarine/executions/preparer");
        assert.match(shown.body, /messages[^]*suppression[^]*[1-9]\d* message/);
        const asked = await web.inject({
          method: "POST",
          url: "/console/valmarine/executions/preparer",
          headers: {
            "content-type": "application/x-www-form-urlencoded",
            cookie: shown.cookies.map((each) => `${each.name}=${each.value}`).join("; "),
          },
          payload: new URLSearchParams({
            _csrf: /name="_csrf" value="([^"]+)"/.exec(shown.body)?.[1] ?? "",
          }).toString(),
        });
        assert.equal(asked.statusCode, 303);
        assert.deepEqual(sent, [["run-requested", { policy: "valmarine", account: "account-7" }]]);
        assert.doesNotMatch(JSON.stringify(sent), /Orane/, "no name in a queue");
      } finally {
        await web.close();
        await database.close();
        await fresh.drop();
        rmSync(folder, { recursive: true });
      }
    });
  });
