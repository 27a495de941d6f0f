import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { suite, test } from "node:test";
import { FailureError } from "../../kernel/index.ts";
import { folderOnDisk, loadPolicy, policyReaders, type Policy } from "../../retention/index.ts";
import { demoFolder } from "../config.ts";
import { simulateAside } from "./simulateAside.ts";

const refusal = (code: string) => (error: unknown) =>
  error instanceof FailureError && error.failure.code === code;

/** The demo, with the one rule whose store is a file here. */
const withPolicy = async (
  use: (policy: Policy, configuration: Parameters<typeof simulateAside>[0]) => Promise<void>,
): Promise<void> => {
  const dataFolder = mkdtempSync(join(tmpdir(), "egide-aside-"));
  try {
    const loaded = await loadPolicy(folderOnDisk(demoFolder), policyReaders);
    assert.ok(loaded.ok);
    const { policy } = loaded;
    const rules = policy.rules.filter(
      ({ store, collection }) => store === "guichet" && collection === "rendez_vous",
    );
    assert.equal(rules.length, 1);
    const file = join(dataFolder, "demo.sqlite");
    new DatabaseSync(file).exec(
      `create table rendez_vous (id integer primary key, caisse text, nom text, courriel text, motif text, date_rendez_vous date);
       insert into rendez_vous (date_rendez_vous) values ('2020-01-01'), ('2029-12-31');`,
    );
    const stores = [
      {
        name: "guichet",
        address: { kind: "variable", variable: "EGIDE_STORE_ASIDE" } as const,
        schema: null,
      },
    ];
    await use(
      { ...policy, rules, stores },
      { dataFolder, storeUrl: (name) => (name === "EGIDE_STORE_ASIDE" ? `sqlite:${file}` : null) },
    );
  } finally {
    rmSync(dataFolder, { recursive: true });
  }
};

const days = ["2028-01-01", "2032-01-01"].map((day) => Temporal.PlainDate.from(day));

suite("a simulation aside", () => {
  test("counts on a thread of its own, one at a time, and hands on what the stores say", async () => {
    await withPolicy(async (policy, configuration) => {
      const simulate = simulateAside(configuration, "postgres://nowhere");
      const request = { policy, rules: policy.rules, days, estimate: false };
      const first = simulate(request);
      await assert.rejects(simulate(request), refusal("retention.simulation-busy"));
      const series = await first;
      assert.ok(series.kind === "simulated");
      assert.deepEqual(
        series.rules.map(({ steps }) => steps.map(({ ended }) => ended)),
        [[1, 1]],
      );
      const unset = simulateAside({ ...configuration, storeUrl: () => null }, "postgres://nowhere");
      await assert.rejects(unset(request), refusal("main.store-variable-unset"));
    });
  });

  test("stops when it takes too long, says so, and takes the next one", async () => {
    await withPolicy(async (policy, configuration) => {
      const request = { policy, rules: policy.rules, days, estimate: false };
      const hasty = simulateAside(configuration, "postgres://nowhere", 1);
      await assert.rejects(hasty(request), refusal("retention.simulation-too-long"));
      await assert.rejects(hasty(request), refusal("retention.simulation-too-long"), "not busy");
    });
  });
});
