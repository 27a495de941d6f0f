import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { postgresServers, type PostgresServer } from "../../../test/support/postgres.ts";
import type { BreachesAsked } from "../actions/breachList.ts";
import type { Incidents } from "../actions/incidents.ts";
import {
  allOf,
  factorsOf,
  factsOf,
  firstPage,
  officer,
  withIncidents,
} from "../incidents.fixture.ts";
import type { BreachFacts } from "../model/breach.ts";
import {
  assess,
  close,
  decideAuthority,
  decidePersons,
  newContent,
  notify,
  type DecideBreach,
} from "../model/steps.ts";

const at = (text: string): Temporal.Instant => Temporal.Instant.from(text);
const by = { by: officer, at: at("2027-05-10T08:00:00Z") };
const grounds = "Le destinataire est connu et a tout effacé.";
const body = "valmarine";

const record = async (
  incidents: Incidents,
  id: string,
  facts: Partial<BreachFacts>,
  steps: readonly DecideBreach[] = [],
): Promise<void> => {
  await incidents.record({ id, ticket: id, body, content: newContent(factsOf(facts)) }, by);
  for (const [index, step] of steps.entries()) {
    const done = await incidents.step({ body, id, seen: index + 1 }, step, by);
    assert.ok(done.ok, done.ok ? "" : done.failure.code);
  }
};

const sent = (hour: string, isComplete: boolean) =>
  notify(
    {
      kind: "first",
      isComplete,
      sentAt: at(hour),
      reference: "N-1",
      lateReasons: "Trouvé pendant la fermeture annuelle.",
    },
    by,
  );

/** One of each kind, aware day by day. */
const fill = async (incidents: Incidents): Promise<void> => {
  const on = (day: string): Partial<BreachFacts> => {
    const moment = at(`2027-05-${day}T08:00:00Z`);
    return { discoveredAt: moment, awareAt: moment, beganAt: null };
  };
  const decided = [
    decideAuthority("notify", grounds, by),
    decidePersons("communicate", grounds, by),
  ];
  await record(incidents, "running", on("09"), [assess(factorsOf())]);
  await record(incidents, "over", on("05"));
  await record(incidents, "late", on("04"), [...decided, sent("2027-05-09T08:00:00Z", true)]);
  await record(incidents, "incomplete", on("06"), [
    decideAuthority("notify", grounds, by),
    decidePersons("no-high-risk", grounds, by),
    sent("2027-05-07T08:00:00Z", false),
  ]);
  const known = { isNearMiss: true, rootCause: "Cause", lessons: "Leçon" };
  await record(incidents, "near-miss", { ...on("03"), ...known });
  await record(incidents, "closed", { ...on("02"), ...known }, [close()]);
};

const suiteOn = (server: PostgresServer): void => {
  const withRecords = (work: Parameters<typeof withIncidents>[1]) => withIncidents(server, work);
  const idsOf = async (
    incidents: Incidents,
    changes: Partial<BreachesAsked> = {},
  ): Promise<readonly string[]> =>
    (await incidents.list(allOf(body, changes), firstPage)).map(({ id }) => id);

  test(
    "lists open records by awareness, then closed ones, by any part of it and either way",
    withRecords(async ({ incidents }) => {
      await fill(incidents);
      const all = ["near-miss", "late", "over", "incomplete", "running", "closed"];
      assert.deepEqual(await idsOf(incidents), all);
      const order = { by: "pressing", isDescending: true } as const;
      assert.deepEqual(await idsOf(incidents, { order }), all.toReversed());
      const part = await incidents.list(allOf(body), { offset: 2, limit: 2 });
      assert.deepEqual(
        part.map(({ id }) => id),
        ["over", "incomplete"],
      );
    }),
  );

  test(
    "finds by state, kind, severity and what is left of the 72 hours",
    withRecords(async ({ incidents }) => {
      await fill(incidents);
      for (const [asked, ids] of [
        [{ state: "open" }, ["near-miss", "late", "over", "incomplete", "running"]],
        [{ state: "closed" }, ["closed"]],
        [{ state: "to-decide" }, ["over", "running"]],
        [{ state: "to-tell" }, ["late"]],
        [{ state: "to-complete" }, ["incomplete"]],
        [{ state: "to-close" }, ["near-miss"]],
        [{ kind: "near-miss" }, ["near-miss", "closed"]],
        [{ severity: "medium" }, ["running"]],
        [{ severity: "unassessed" }, ["late", "over", "incomplete"]],
        [{ clock: "running" }, ["running"]],
        [{ clock: "over" }, ["over"]],
        [{ clock: "late" }, ["late"]],
        [{ clock: "in-time" }, ["incomplete"]],
        [{ kind: "breach", state: "closed" }, []],
      ] as const) {
        assert.deepEqual(await idsOf(incidents, asked), ids, JSON.stringify(asked));
        const counted = await incidents.count(allOf(body, asked));
        assert.deepEqual(counted, { found: ids.length, all: 6 });
      }
    }),
  );

  test(
    "unseals nothing to list: whoever has not the key reads all but titles",
    withRecords(async ({ incidents, underAnotherKey }) => {
      await fill(incidents);
      const mine = await incidents.list(allOf(body), firstPage);
      assert.deepEqual(await underAnotherKey.list(allOf(body), firstPage), mine);
      const [first] = mine;
      assert.equal(first?.state, "to-close");
      const ids = mine.map(({ id }) => id);
      assert.deepEqual(
        [...new Set((await incidents.titles(body, ids)).values())],
        ["Liste envoyée au mauvais destinataire"],
      );
      const titles = await underAnotherKey.titles(body, ids);
      assert.deepEqual(
        [...titles.values()],
        Array.from(ids, () => null),
      );
    }),
  );

  test(
    "writes the outline of a record of before once, also of a closed one, and changes nothing else of it",
    withRecords(async ({ incidents, underAnotherKey, database }) => {
      await fill(incidents);
      const mine = await incidents.list(allOf(body), firstPage);
      await database.pool.query("alter table egide.incident disable trigger user");
      await database.pool.query(
        "update egide.incident set state = null, severity = null, cause = null, losses = null, due_at = null",
      );
      await database.pool.query("alter table egide.incident enable trigger user");
      const unread = await underAnotherKey.list(allOf(body), firstPage);
      assert.deepEqual([...new Set(unread.map(({ state }) => state))], [null]);
      assert.deepEqual(await incidents.list(allOf(body), firstPage), mine);
      await assert.rejects(
        database.pool.query(
          "update egide.incident set state = 'to-close' where closed_at is not null",
        ),
        /never changed/,
      );
    }),
  );
};

for (const server of postgresServers())
  suite(`the register of breaches as a list, ${server.name}`, () => {
    suiteOn(server);
  });
