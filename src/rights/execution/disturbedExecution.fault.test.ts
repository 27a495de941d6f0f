import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { answerRequest, revokeAsPerson } from "../actions/handleRequest.ts";
import { tendRequests } from "../actions/tendRequests.ts";
import { databaseKinds } from "../reach/databases.fixture.ts";
import { asked } from "../rights.fixture.ts";
import { confirmExecution, lookFor } from "./actions/askDatabases.ts";
import { fetchToHand } from "./actions/fetchCopy.ts";
import { by, lea, placeOf, requestOf, withExecution } from "./execution.fixture.ts";
import { digestOfCounts } from "./model/countRows.ts";

for (const kind of databaseKinds())
  suite(`a request and its databases, disturbed, on ${kind.name}`, () => {
    test(
      "what changed between the look and the erasure is shown again, and nothing is written",
      withExecution(kind, async (here) => {
        const id = await here.ask("erasure");
        await here.look(id);
        await here.world.databases
          .get("office")
          ?.sql("insert into note values (4, 1, 'Lea encore')");
        const before = await here.world.content();
        const again = await here.confirm(id);
        assert.deepEqual(
          [again.stage, again.failures.map(({ code }) => code)],
          ["seen", ["rights.execution-changed"]],
        );
        assert.deepEqual(await here.world.content(), before);
        assert.equal((await here.confirm(id)).stage, "done");
        await here.world.assertNowhere("Lea est", "Lea encore", "Castan");
      }),
    );

    test(
      "a hold that is placed while it runs is respected, said, and taken up once it is released",
      withExecution(kind, async (here) => {
        const id = await here.ask("erasure");
        await here.look(id);
        const before = await here.world.content();
        const store = here.world.stores.get("office");
        assert.ok(store);
        here.through((connector) => ({
          ...connector,
          prepare: async () => {
            await connector.prepare();
            await store.placeHold({
              id: "hold-1",
              selector: { kind: "file", collection: "note", key: ["1"] },
              reason: "a claim",
              author: "C. Marin",
              placedAt: "2027-05-10T08:00:00Z",
              reviewOn: "2027-11-01",
            });
          },
        }));
        const held = await here.confirm(id);
        assert.deepEqual(
          [held.stage, held.failures.map(({ code }) => code)],
          ["failed", ["rights.reach-held"]],
        );
        assert.deepEqual(await here.world.content(), before);
        here.through((connector) => connector);
        await store.releaseHold("hold-1");
        assert.equal((await here.confirm(id)).stage, "done");
        await here.world.assertNowhere("Castan", "Lea est");
      }),
    );

    test(
      "a store that goes down in the middle is said, and the work is taken up again",
      withExecution(kind, async (here) => {
        const id = await here.ask("access");
        await here.look(id);
        const down = async (): Promise<never> => {
          throw new Error("connection lost to lea@courriel.example");
        };
        here.through((connector) => ({
          ...connector,
          persons: () => ({ ...connector.persons(), read: down }),
        }));
        const failed = await here.confirm(id);
        assert.deepEqual(
          [failed.stage, failed.failures],
          ["failed", [{ code: "rights.execution-interrupted", params: {} }]],
        );
        assert.equal(await here.packages.find(id), null);
        here.through((connector) => connector);
        assert.equal((await here.confirm(id)).stage, "done");
      }),
    );

    test(
      "an erasure that has begun is taken up, never looked for anew: its proofs and what was confirmed stay",
      withExecution(kind, async (here) => {
        const id = await here.ask("erasure");
        const seen = await here.look(id);
        let isWritten = false;
        here.through((connector) => ({
          ...connector,
          persons: () => {
            const persons = connector.persons();
            return {
              ...persons,
              read: async (work) => {
                if (isWritten) throw new Error("connection lost");
                return await persons.read(work);
              },
              write: async (work) => {
                const written = await persons.write(work);
                isWritten = true;
                return written;
              },
            };
          },
        }));
        const broken = await here.confirm(id);
        assert.deepEqual(
          [broken.stage, broken.hasBegun, broken.receipts.length],
          ["failed", true, 1],
        );
        here.through((connector) => connector);
        const asked = { identities: [lea], isOnePerson: false };
        const anew = await lookFor(here, placeOf(id), asked, by);
        assert.equal(anew.ok || anew.failure.code, "rights.execution-busy");
        // Its worker died without a word: the erasure is taken up by whoever comes back to it.
        const digest = digestOfCounts(broken.counts ?? []);
        assert.ok((await confirmExecution(here, placeOf(id), digest, by)).ok);
        const early = await confirmExecution(here, placeOf(id), digest, by);
        assert.equal(early.ok || early.failure.code, "rights.execution-busy");
        here.later({ minutes: 11 });
        const silent = await lookFor(here, placeOf(id), asked, by);
        assert.equal(silent.ok || silent.failure.code, "rights.execution-busy");
        const done = await here.confirm(id);
        assert.deepEqual([done.stage, done.receipts], ["done", broken.receipts]);
        assert.deepEqual(done.counts, seen.counts);
      }),
    );

    test(
      "a worker that was thought dead changes nothing any more, and what it left is destroyed",
      withExecution(kind, async (here) => {
        const id = await here.ask("access");
        await here.look(id);
        let isFirst = true;
        here.through((connector) => ({
          ...connector,
          persons: () => {
            const persons = connector.persons();
            return {
              ...persons,
              read: async (work) => {
                // Another worker takes the request in hand while this one reads.
                if (isFirst) {
                  isFirst = false;
                  await here.work(id);
                }
                return await persons.read(work);
              },
            };
          },
        }));
        const made = await here.confirm(id);
        assert.equal(made.stage, "done");
        const { rows } = await here.database.pool.query("select id from egide.rights_package");
        assert.equal(rows.length, 2);
        assert.ok(await here.packages.find(id));
        here.later({ hours: 25 });
        await tendRequests(here);
        const left = await here.database.pool.query("select id from egide.rights_package");
        assert.equal(left.rows.length, 1);
      }),
    );

    test(
      "a refusal and a withdrawal destroy the copy at once; whoever has no address is handed it",
      withExecution(kind, async (here) => {
        const id = await here.ask("access");
        await here.look(id);
        await here.confirm(id);
        assert.ok(await here.packages.find(id));
        assert.ok((await revokeAsPerson(here, id)).ok);
        assert.equal(await here.packages.find(id), null);
        assert.deepEqual((await here.execution(id)).identities, []);

        const byPost = await here.ask("access", {
          channel: "counter",
          identity: "counter",
          content: { ...asked().content, email: null },
          by,
        });
        await here.look(byPost);
        await here.confirm(byPost);
        await answerRequest(here, placeOf(byPost), "Voici vos données.", by);
        const request = await requestOf(here, byPost);
        assert.ok((await fetchToHand(here, request, by)).ok);
        assert.match(JSON.stringify(request.events.at(-1)?.letter), /remise avec cette lettre/);
      }),
    );
  });
