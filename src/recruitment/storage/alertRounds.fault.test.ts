import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { deathWire, newFate } from "../../../test/support/deathWire.ts";
import { openDatabase } from "../../platform/database/index.ts";
import { alertsOn, postgresServers, toldBy, withAlerts, type Taken } from "../alerts.fixture.ts";
import { everything } from "../model/criteria/criteria.ts";
import { postgresOffers } from "./postgresOffers.ts";

/** Every third statement is died at; EGIDE_TEST_THOROUGH asks for all. */
const step = process.env["EGIDE_TEST_THOROUGH"] === undefined ? 3 : 1;

for (const server of postgresServers())
  suite(`a worker of alerts that is killed (${server.name})`, () => {
    test("REC-19: at any of its statements has missed no offer and told no alert of one twice, when the next has done its rounds", async () => {
      const outcomes = new Set<number>();
      for (let at = 1; ; at += step) {
        let died = false;
        await withAlerts(server, async (calm) => {
          await calm.ask("lea", { criteria: { ...everything, words: "infirmier" } });
          await calm.ask("lea");
          await calm.ask("paul");
          const nurses = [await calm.publish(), await calm.publish()];
          const all = [...nurses, await calm.publish({ title: "Agent comptable" })];
          const expected = [
            ...nurses.map(({ id }) => `lea@courriel.example ${id}`),
            ...all.flatMap(({ id }) => [
              `lea@courriel.example ${id}`,
              `paul@courriel.example ${id}`,
            ]),
          ].toSorted();

          const fate = newFate();
          const wire = await deathWire(calm.database.url, fate.switch);
          const database = await openDatabase({ url: wire.url });
          const taken: Taken[] = [];
          const offers = postgresOffers(database.kysely<unknown>(), database.transaction);
          const doomed = alertsOn({ ...calm, database, offers }, taken);
          fate.meet(at);
          try {
            await doomed.round();
            await doomed.deliver();
          } catch {
            // What the server sees is a client that was killed.
          }
          died = fate.survive();
          await database.close().catch(() => {});
          await wire.close();
          outcomes.add(new Set(taken.map(({ id }) => id)).size);

          const next = alertsOn(calm, taken);
          await next.round();
          await next.deliver();
          await next.watch.tidy();
          await next.rounds.recover();
          await next.round();
          await next.deliver();
          assert.deepEqual(toldBy(taken), expected, `killed at statement ${String(at)}`);
          assert.equal((await next.outbox.counts()).waiting, 0);
          assert.ok(died || at > 25, `only ${String(at)} statements`);
        })();
        if (!died) break;
      }
      assert.ok(outcomes.size > 2, "it was killed before, between and after its mails");
    });
  });
