import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { suite, test } from "node:test";
import type { FastifyInstance } from "fastify";
import { postgresServers } from "../../test/support/postgres.ts";
import { webClock, webOptions } from "../../test/support/web.ts";
import { fixedClock } from "../kernel/index.ts";
import { openLedger, readOrMakeKey, verifyOffline, type Ledger } from "../ledger/index.ts";
import { memoryTerritories } from "../organisations/index.ts";
import { openDatabase, type Database } from "../platform/database/index.ts";
import { postgresAvailability } from "../platform/availability/index.ts";
import { demoFolder, readConfiguration } from "./config.ts";
import { overviewReader } from "./site/overviewReader.ts";
import { servedPolicies } from "./policies.ts";
import { storedPolicies } from "./storedPolicies.ts";
import { openServer } from "./server.ts";

const clock = fixedClock("2027-03-31T08:00:00Z");

for (const server of postgresServers())
  suite(`the server on ${server.name}`, () => {
    const withServer = async (
      use: (parts: { web: FastifyInstance; ledger: Ledger; database: Database }) => Promise<void>,
    ): Promise<void> => {
      const folder = mkdtempSync(`${tmpdir()}/egide-server-`);
      const fresh = await server.freshDatabase({ migrated: true });
      const database = await openDatabase({ url: fresh.url });
      const outcome = readConfiguration({ EGIDE_DATA: folder, EGIDE_POLICY: demoFolder });
      assert.ok(outcome.ok);
      const ledger = openLedger({
        database,
        clock,
        key: await readOrMakeKey(folder, async () => false),
        origin: "entraide.example/egide",
      });
      const platform = {
        configuration: outcome.value,
        clock,
        database,
        ledger,
        close: () => database.close(),
      };
      const policies = servedPolicies(outcome.value, storedPolicies(database));
      const read = overviewReader(platform, policies);
      const web = await openServer({
        ...webOptions(),
        site: async () => ({ name: "Réseau d’entraide de Valmarine" }),
        ledger,
        readOverview: (language) => read("demo", language),
        readRegister: async () => (await policies.read("demo")).register,
        readBodies: async () => [],
        readDesignations: async () => [],
        readTerritories: async () => [],
        territories: memoryTerritories(),
        readMeasured: (from) => postgresAvailability(database).read(from),
        checkHealth: async () => void (await ledger.size()),
      });
      try {
        await use({ web, ledger, database });
      } finally {
        await web.close();
        await database.close();
        await fresh.drop();
        rmSync(folder, { recursive: true });
      }
    };

    test("shows the policy before anything has run, and signs nothing for a visitor", async () => {
      await withServer(async ({ web, ledger, database }) => {
        await database.pool.query("update egide.migration set applied_at = $1", [
          clock.now().toString(),
        ]);
        const page = await web.inject("/");
        assert.equal(page.statusCode, 200);
        assert.match(page.body, /href="\/lecture"[^]*Faire lire un texte/);
        const proofs = (await web.inject("/preuves")).body;
        assert.match(proofs, /Aucune exécution n’a encore eu lieu/);
        assert.match(proofs, /à la minute 17/);
        assert.match(
          (await web.inject("/engagements")).body,
          /phrases dont la règle n’a pas encore été exécutée/,
        );
        assert.match((await web.inject("/registre")).body, /Activités trouvées : 15 sur 15/);
        const found = await web.inject("/registre?q=rendez-vous+CONSEILLER");
        const path =
          /href="(\/registre\/[^"?]+)"/.exec(found.body)?.[1] ?? assert.fail("no activity");
        assert.match((await web.inject(path)).body, /<h1 lang="fr">Prendre les rendez-vous/);
        assert.equal((await web.inject(`/en/register/none`)).statusCode, 404);
        assert.match((await web.inject("/lecture")).body, /<form/);
        assert.equal((await web.inject("/ledger/checkpoint")).statusCode, 404);
        await ledger.append([{ kind: "note", id: "note-1", body: { text: "one" } }]);
        assert.equal((await web.inject("/ledger/entries/0")).statusCode, 200);
        assert.equal((await web.inject("/ledger/entries/0/proof")).statusCode, 404);
        const unsigned = (await web.inject("/preuves/0")).body;
        assert.match(
          unsigned,
          /<h1>Écriture 0 du journal[^]*<code>note[^]*Aucun point de contrôle/,
        );
        for (const none of ["1", "00", "-1", "x", "9".repeat(15), "9".repeat(40)])
          assert.equal((await web.inject(`/preuves/${none}`)).statusCode, 404, none);
        assert.equal(await ledger.latestCheckpoint(), null);
      });
    });

    test("gives a stranger all it takes to verify an entry offline", async () => {
      await withServer(async ({ web, ledger }) => {
        await ledger.append(
          [1, 2, 3].map((n) => ({ kind: "note", id: `note-${n}`, body: { text: `n${n}` } })),
        );
        assert.match((await web.inject("/preuves")).body, /Le journal est encore vide/);
        await ledger.checkpoint();
        assert.match((await web.inject("/preuves")).body, /entraide\.example\/egide/);
        const key = (await web.inject("/ledger/key")).body.trim();
        const note = (await web.inject("/ledger/checkpoint")).body;
        const proof: unknown = (await web.inject("/ledger/entries/1/proof")).json();
        const proved = verifyOffline(proof, note, key);
        assert.ok(proved.ok);
        assert.equal(proved.value.entry.id, "note-2");
        const shown = (await web.inject("/en/proofs/1")).body;
        assert.match(shown, /<h1>Entry 1 of the ledger[^]*href="\/ledger\/entries\/1\/proof"/);
      });
    });

    test("says how often it answered, what was announced, and that nothing is known yet", async () => {
      await withServer(async ({ web, database }) => {
        const page = async () => (await web.inject("/disponibilite")).body;
        assert.match(await page(), /Rien n’est encore mesuré/);
        const { beat } = postgresAvailability(database);
        // The pages of a test are asked for at 08:00 (webClock); from midnight on, a beat a minute.
        const midnight = webClock.now().subtract({ hours: 8 });
        for (let minute = 0; minute <= 480; minute++)
          if (minute <= 60 || minute >= 108)
            await beat(
              minute > 400 && minute <= 430 ? "maintenance" : "open",
              midnight.add({ minutes: minute }),
            );
        const body = (await page()).replaceAll(/\s+/g, " ");
        assert.match(body, /<strong>89,33 %<\/strong>/, "48 minutes of 450");
        assert.match(
          body,
          /48 min d’arrêt, 30 min de maintenance annoncée ; mesuré depuis le 31 mars 2027/,
        );
        assert.match(body, /href="\/disponibilite" aria-current="page">Disponibilité/);
        const english = (await web.inject("/en/availability")).body;
        assert.match(english, /89\.33%[^]*announced maintenance[^]*outage/);
      });
    });

    test("answers an index that leads nowhere, or is none, as the caller's mistake", async () => {
      await withServer(async ({ web }) => {
        for (const [path, status] of [
          ["/ledger/entries/0", 404],
          ["/ledger/entries/-1", 400],
          ["/ledger/entries/one", 400],
          ["/ledger/entries/99999999999999999999", 400],
          ["/ledger/entries/9007199254740991/proof", 404],
        ] as const)
          assert.equal((await web.inject(path)).statusCode, status, path);
      });
    });

    test("says so when the database no longer answers, on the page as to a monitor", async () => {
      await withServer(async ({ web, database }) => {
        assert.equal((await web.inject("/readyz")).statusCode, 200);
        await database.close();
        assert.equal((await web.inject("/readyz")).statusCode, 503);
        assert.equal((await web.inject("/healthz")).statusCode, 200);
        assert.ok((await web.inject("/")).statusCode >= 500);
      });
    });
  });
