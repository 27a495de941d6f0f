import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { openFileKeys } from "../../platform/files/index.ts";
import { enterCode } from "../actions/followRequest.ts";
import { fileRequest } from "../actions/fileRequest.ts";
import { answerRequest, handleRequest } from "../actions/handleRequest.ts";
import type { QueueAsked } from "../actions/requestQueue.ts";
import { deadlineOf } from "../model/request/requestClock.ts";
import { begin, doubt, extend } from "../model/request/steps.ts";
import {
  agent,
  asked,
  part,
  postgresServers,
  waiting,
  withRights,
  type RightsHere,
} from "../rights.fixture.ts";
import { readQueue } from "./queueRows.ts";

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);
const place = (id: string) => ({ body: "valmarine", id });
const byAgent = ({ clock }: RightsHere) => ({ by: agent, at: clock.now() });

/** Five requests: late, due within a week, by mail and unproved, doubted, answered too late. */
const fill = async (here: RightsHere): Promise<void> => {
  const letter = { channel: "letter", by: agent } as const;
  const post = { ...asked().content, email: null };
  for (const [ticket, right, receivedOn] of [
    ["late", "access", "2027-04-05"],
    ["soon", "erasure", "2027-04-14"],
  ] as const)
    await fileRequest(
      here,
      asked({ ...letter, content: post, ticket, right, receivedOn: day(receivedOn) }),
    );
  await fileRequest(here, asked({ ticket: "mail", right: "objection" }));
  await fileRequest(here, asked({ ...letter, content: post, ticket: "doubted" }));
  const why = doubt("La signature n’est pas celle du dossier.", byAgent(here));
  assert.ok((await handleRequest(here, place("request-4"), why)).ok);
  await fileRequest(
    here,
    asked({
      ...letter,
      content: post,
      ticket: "closed",
      receivedOn: day("2027-04-01"),
      identity: "letter",
    }),
  );
  assert.ok((await handleRequest(here, place("request-5"), begin(byAgent(here)))).ok);
  assert.ok((await answerRequest(here, place("request-5"), "Voici vos données.", agent)).ok);
};

for (const server of postgresServers())
  suite(`the queue of requests on ${server.name}`, () => {
    const idsOf = async (
      { requests }: RightsHere,
      changes: Partial<QueueAsked> = {},
      { offset, limit } = part,
    ): Promise<readonly string[]> =>
      (await requests.queue(waiting(changes), { offset, limit, named: false })).rows.map(({ id }) =>
        id.replace("request-", ""),
      );

    test(
      "finds by state, right, time and way, and says how many on every page",
      withRights(server, async (here) => {
        await fill(here);
        for (const [changes, ids] of [
          [{}, ["1", "2", "3", "4"]],
          [{ state: "identity" }, ["1", "2", "3", "4"]],
          [{ state: "doubted" }, ["4"]],
          [{ state: "closed" }, ["5"]],
          [{ state: "fulfilled" }, ["5"]],
          [{ state: "denied" }, []],
          [{ right: "erasure" }, ["2"]],
          [{ channel: "web" }, ["3"]],
          [{ time: "late" }, ["1"]],
          [{ time: "week" }, ["2"]],
          [{ time: "stopped" }, ["4"]],
          [{ state: "closed", time: "closed-late" }, ["5"]],
        ] as const) {
          assert.deepEqual(await idsOf(here, changes), ids, JSON.stringify(changes));
          for (const offset of [0, 1, 9]) {
            const asks = { offset, limit: 1, named: false };
            const { found } = await here.requests.queue(waiting(changes), asks);
            assert.equal(found, ids.length, `${JSON.stringify(changes)} from ${offset}`);
          }
        }
      }),
    );

    test(
      "stands in the order that is asked for, either way, and turns over without a gap",
      withRights(server, async (here) => {
        await fill(here);
        const ordered = async (by: QueueAsked["order"]["by"], isDescending: boolean) =>
          await idsOf(here, { order: { by, isDescending } });
        // Two that are due on one day stay as they came.
        assert.deepEqual(await ordered("left", true), ["3", "4", "2", "1"]);
        assert.deepEqual(await ordered("received", true), ["3", "4", "2", "1"]);
        assert.deepEqual(await ordered("right", false), ["1", "4", "2", "3"]);
        const pages = [0, 2].map((offset) => idsOf(here, {}, { ...part, offset, limit: 2 }));
        assert.deepEqual((await Promise.all(pages)).flat(), ["1", "2", "3", "4"]);
      }),
    );

    test(
      "shows the last day that the model works out, whatever prolonged it",
      withRights(server, async (here) => {
        await fill(here);
        const why = "Trois archives départementales sont à consulter.";
        assert.ok((await handleRequest(here, place("request-2"), extend(why, byAgent(here)))).ok);
        await enterCode(here, "request-3", here.tokens.code("request-3", 0));
        const { rows } = await here.requests.queue(waiting(), part);
        assert.equal(rows.length, 4);
        for (const row of rows) {
          const found = await here.requests.find(row.id);
          assert.ok(found.ok && found.value);
          const { right, clock } = found.value;
          const { lastDay, stoppedSince } = deadlineOf(right, clock, here.clock.now());
          assert.deepEqual(String(row.stoppedSince), String(stoppedSince));
          if (stoppedSince === null) assert.equal(String(row.lastDay), String(lastDay), row.id);
        }
      }),
    );

    test(
      "unseals names where they are asked for, under its key alone",
      withRights(server, async (here) => {
        await fill(here);
        const names = async (named: boolean, key: number) => {
          const kysely = here.database.kysely<unknown>();
          const keys = openFileKeys(Buffer.alloc(32, key));
          const { rows } = await readQueue(kysely, keys, waiting(), { ...part, named });
          return [...new Set(rows.map(({ name }) => name))];
        };
        assert.deepEqual(await names(true, 7), ["Léa Castan"]);
        assert.deepEqual(await names(false, 7), [null]);
        assert.deepEqual(await names(true, 8), [null]);
      }),
    );
  });
