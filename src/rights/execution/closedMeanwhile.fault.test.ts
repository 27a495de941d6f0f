import assert from "node:assert/strict";
import { suite, test } from "node:test";
import type { Outcome } from "../../kernel/index.ts";
import {
  answerRequest,
  handleRequest,
  refuseRequest,
  revokeAsPerson,
} from "../actions/handleRequest.ts";
import { doubt } from "../model/request/steps.ts";
import { databaseKinds } from "../reach/databases.fixture.ts";
import { confirmExecution, lookFor } from "./actions/askDatabases.ts";
import { runExecution } from "./actions/runExecution.ts";
import {
  by,
  lea,
  placeOf,
  requestOf,
  withExecution,
  type ExecutionHere,
} from "./execution.fixture.ts";
import { digestOfCounts } from "./model/countRows.ts";

const codeOf = (outcome: Outcome<unknown>): string => (outcome.ok ? "done" : outcome.failure.code);
const wanted = { identities: [lea], isOnePerson: false };
const reasons = "La même personne a demandé cela trois fois cette semaine.";

const answer = async (here: ExecutionHere, id: string): Promise<string> =>
  codeOf(await answerRequest(here, placeOf(id), "Voici notre réponse.", by));
const refuse = async (here: ExecutionHere, id: string): Promise<string> =>
  codeOf(await refuseRequest(here, placeOf(id), { ground: "excessive", reasons, act: null }, by));

for (const kind of databaseKinds())
  suite(`a request that somebody closes while its databases work, on ${kind.name}`, () => {
    test(
      "it is neither answered nor refused while it is looked for or worked on",
      withExecution(kind, async (here) => {
        const id = await here.ask("erasure");
        const busy = "rights.execution-busy";
        assert.equal(codeOf(await lookFor(here, placeOf(id), wanted, by)), "done");
        assert.deepEqual([await answer(here, id), await refuse(here, id)], [busy, busy]);
        const seen = await here.work(id);
        const digest = digestOfCounts(seen.counts ?? []);
        assert.equal(codeOf(await confirmExecution(here, placeOf(id), digest, by)), "done");
        assert.deepEqual([await answer(here, id), await refuse(here, id)], [busy, busy]);
        assert.equal((await requestOf(here, id)).closedAt, null);
        assert.equal((await here.work(id)).stage, "done");
        assert.equal(await answer(here, id), "done");
      }),
    );

    test(
      "an erasure that has begun is ended before its request is; one that wrote nothing keeps nobody from an answer",
      withExecution(kind, async (here) => {
        const id = await here.ask("erasure");
        await here.look(id);
        const held = await here.execution(id);
        await here.executions.change(held, { stage: "failed", hasBegun: true });
        assert.deepEqual(
          [await answer(here, id), await refuse(here, id)],
          ["rights.execution-busy", "rights.execution-busy"],
        );
        assert.equal((await here.confirm(id)).stage, "done");
        assert.equal(await answer(here, id), "done");

        const other = await here.ask("erasure");
        await here.look(other, [{ kind: "email", value: "bob@courriel.example" }]);
        const store = here.world.stores.get("office");
        assert.ok(store);
        here.through((connector) => ({
          ...connector,
          prepare: async () => {
            await connector.prepare();
            await store.placeHold({
              id: "hold-2",
              selector: { kind: "file", collection: "note", key: ["2"] },
              reason: "a claim",
              author: "C. Marin",
              placedAt: "2027-05-10T08:00:00Z",
              reviewOn: "2027-11-01",
            });
          },
        }));
        assert.equal((await here.confirm(other)).stage, "failed");
        assert.equal(await refuse(here, other), "done");
      }),
    );

    for (const [how, meanwhile] of [
      [
        "a doubt",
        async (here: ExecutionHere, id: string) =>
          await handleRequest(here, placeOf(id), doubt(reasons, { by, at: here.clock.now() })),
      ],
      ["a withdrawal", async (here: ExecutionHere, id: string) => await revokeAsPerson(here, id)],
    ] as const)
      test(
        `${how} that comes between the plan and the first write stops the erasure`,
        withExecution(kind, async (here) => {
          const id = await here.ask("erasure");
          const seen = await here.look(id);
          const before = await here.world.content();
          const digest = digestOfCounts(seen.counts ?? []);
          await confirmExecution(here, placeOf(id), digest, by);
          const databases = {
            ...here.databases,
            pseudonymKey: async () => {
              assert.equal(codeOf(await meanwhile(here, id)), "done");
              return await here.databases.pseudonymKey();
            },
          };
          await runExecution({ ...here, databases }, id, new AbortController().signal);
          assert.equal((await here.execution(id)).stage, "refused");
          assert.deepEqual(await here.world.content(), before);
        }),
      );

    test(
      "an answer says what was done, or nothing is answered: work that ends while it is written undoes it",
      withExecution(kind, async (here) => {
        const id = await here.ask("erasure");
        await here.look(id);
        let isFirst = true;
        const requests = {
          ...here.requests,
          step: async (...given: Parameters<typeof here.requests.step>) => {
            if (isFirst) {
              isFirst = false;
              await here.confirm(id);
            }
            return await here.requests.step(...given);
          },
        };
        assert.equal(await answer({ ...here, requests }, id), "rights.execution-busy");
        assert.equal((await requestOf(here, id)).closedAt, null);
        assert.equal(await answer(here, id), "done");
        const said = JSON.stringify((await requestOf(here, id)).events.at(-1)?.letter);
        assert.match(said, /effacées de nos bases de données : 3/);
      }),
    );

    test(
      "a copy that is destroyed while the answer that gives it is written undoes the answer",
      withExecution(kind, async (here) => {
        const id = await here.ask("access");
        await here.look(id);
        await here.confirm(id);
        const requests = {
          ...here.requests,
          step: async (...given: Parameters<typeof here.requests.step>) => {
            await here.database.transaction(
              async (within) => await here.packages.destroy(within, id),
            );
            return await here.requests.step(...given);
          },
        };
        assert.equal(await answer({ ...here, requests }, id), "rights.execution-busy");
        assert.equal((await requestOf(here, id)).closedAt, null);
      }),
    );
  });
