import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { answerRequest } from "../actions/handleRequest.ts";
import { tendRequests } from "../actions/tendRequests.ts";
import { databaseKinds } from "../reach/databases.fixture.ts";
import { confirmExecution } from "./actions/askDatabases.ts";
import { openCopy } from "./actions/endExecution.ts";
import { runExecution } from "./actions/runExecution.ts";
import { by, placeOf, requestOf, withExecution, type ExecutionHere } from "./execution.fixture.ts";
import { digestOfCounts } from "./model/countRows.ts";

/** The same, with something that happens just before its next step. */
const disturbed = (here: ExecutionHere, meanwhile: () => Promise<void>): ExecutionHere => {
  let isFirst = true;
  const requests = {
    ...here.requests,
    step: async (...given: Parameters<typeof here.requests.step>) => {
      if (isFirst) {
        isFirst = false;
        await meanwhile();
      }
      return await here.requests.step(...given);
    },
  };
  return { ...here, requests };
};

const kindsOf = async (here: ExecutionHere, id: string): Promise<readonly string[]> =>
  (await requestOf(here, id)).events.map(({ kind }) => kind);

for (const kind of databaseKinds())
  suite(`a copy that somebody else touches meanwhile, on ${kind.name}`, () => {
    test(
      "the round destroys no copy that was given just now, and writes nothing of it",
      withExecution(kind, async (here) => {
        const id = await here.ask("access");
        await here.look(id);
        await here.confirm(id);
        here.later({ hours: 24 * 8 });
        const { destroyed } = await tendRequests(
          disturbed(here, async () => {
            assert.ok((await answerRequest(here, placeOf(id), "Voici vos données.", by)).ok);
          }),
        );
        assert.equal(destroyed, 0);
        assert.ok(
          await openCopy(here, await requestOf(here, id)),
          "the letter promised seven days",
        );
        assert.equal((await kindsOf(here, id)).at(-1), "answered");
        here.later({ hours: 24 * 7 + 1 });
        assert.equal((await tendRequests(here)).destroyed, 1);
      }),
    );

    test(
      "a copy that nobody sees, because another has the request in hand, does not stand in its file",
      withExecution(kind, async (here) => {
        const id = await here.ask("access");
        const seen = await here.look(id);
        await confirmExecution(here, placeOf(id), digestOfCounts(seen.counts ?? []), by);
        const came = await runExecution(
          disturbed(here, async () => void (await here.executions.claim(id))),
          id,
          new AbortController().signal,
        );
        assert.equal(came, null);
        assert.equal(await here.packages.find(id), null);
        assert.equal((await kindsOf(here, id)).at(-1), "confirmed");
        assert.equal((await here.work(id)).stage, "done");
        assert.equal((await kindsOf(here, id)).at(-1), "copied");
      }),
    );

    test(
      "what goes wrong is told by its class and code, never its words; to nobody where another has the request in hand",
      withExecution(kind, async (here) => {
        const id = await here.ask("access");
        const seen = await here.look(id);
        const digest = digestOfCounts(seen.counts ?? []);
        const stopping = new AbortController().signal;
        let isTaken = false;
        const broken = {
          ...here,
          databases: {
            ...here.databases,
            policyOf: async () => {
              if (isTaken) await here.executions.claim(id);
              throw Object.assign(new RangeError("lea@courriel.example"), { code: "57P01" });
            },
          },
        };
        await confirmExecution(here, placeOf(id), digest, by);
        assert.deepEqual(await runExecution(broken, id, stopping), {
          stage: "failed",
          failure: { code: "rights.execution-interrupted", params: {} },
          cause: "RangeError 57P01",
        });
        await confirmExecution(here, placeOf(id), digest, by);
        isTaken = true;
        assert.equal(await runExecution(broken, id, stopping), null);
        assert.equal((await here.execution(id)).stage, "working");
      }),
    );
  });
