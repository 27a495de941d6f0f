import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { postgresServers } from "../../../../test/support/postgres.ts";
import { openDatabase } from "../../../platform/database/index.ts";
import type { Approvals } from "../actions/approvals.ts";
import { digestOf, itemOf, type Approval } from "../model/approval.ts";
import { planOf } from "../model/plan.fixture.ts";
import { memoryApprovals } from "./memoryApprovals.ts";
import { postgresApprovals } from "./postgresApprovals.ts";

const items = [itemOf(planOf("clore", { rows: 7 }), ["first", "rows"])];
const request = (id: string, changes: Partial<Approval> = {}): Approval => ({
  id,
  policy: "demo",
  state: "waiting",
  requestedBy: "C. Marin",
  requestedAt: Temporal.Instant.from("2030-01-01T00:00:00.123456Z"),
  decidedBy: null,
  decidedAt: null,
  digest: digestOf(items),
  items,
  ...changes,
});
const at = Temporal.Instant.from("2030-01-02T00:00:00Z");

const contract = (
  name: string,
  open: () => Promise<{ approvals: Approvals; close(): Promise<void> }>,
): void => {
  const on = (work: (approvals: Approvals) => Promise<void>) => async (): Promise<void> => {
    const { approvals, close } = await open();
    try {
      await work(approvals);
    } finally {
      await close();
    }
  };
  suite(`requests for approval (${name})`, () => {
    test(
      "are given back as they were asked, oldest first, of one policy, until they were used",
      on(async (approvals) => {
        const later = request("a", { requestedAt: at });
        for (const each of [later, request("b"), request("c", { policy: "other" })])
          await approvals.ask(each);
        assert.deepEqual(await approvals.find("b"), request("b"));
        assert.equal(await approvals.find("none"), null);
        assert.deepEqual(
          (await approvals.open("demo")).map(({ id }) => id),
          ["b", "a"],
        );
        await approvals.approve("b", "A. Roche", at);
        await approvals.use(["a", "b"]);
        assert.deepEqual(
          (await approvals.open("demo")).map(({ id, state }) => [id, state]),
          [["a", "waiting"]],
        );
        assert.equal((await approvals.find("b"))?.state, "used");
      }),
    );
    test(
      "are approved once, by one person",
      on(async (approvals) => {
        await approvals.ask(request("a"));
        const both = await Promise.all([
          approvals.approve("a", "A. Roche", at),
          approvals.approve("a", "T. Lan", at),
        ]);
        assert.equal(both.filter((isFirst) => isFirst).length, 1);
        const approved = await approvals.find("a");
        assert.equal(approved?.state, "approved");
        assert.ok(approved.decidedAt?.equals(at));
        assert.equal(await approvals.approve("none", "T. Lan", at), false);
      }),
    );
  });
};

contract("memory", async () => ({ approvals: memoryApprovals(), close: async () => {} }));
for (const server of postgresServers())
  contract(`PostgreSQL ${server.name}`, async () => {
    const { url, drop } = await server.freshDatabase({ migrated: true });
    const database = await openDatabase({ url });
    return {
      approvals: postgresApprovals(database.kysely<unknown>()),
      close: async () => {
        await database.close();
        await drop();
      },
    };
  });
