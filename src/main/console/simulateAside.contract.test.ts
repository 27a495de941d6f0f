import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { suite, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { FailureError } from "../../kernel/index.ts";
import { folderOnDisk, loadPolicy, policyReaders, type Policy } from "../../retention/index.ts";
import { demoFolder } from "../config.ts";
import { previewAside } from "./previewAside.ts";
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

/** How long nothing else was answered while something was done, at most; and how long it took. In milliseconds. */
const longestGap = async (
  work: Promise<unknown>,
): Promise<{ readonly gap: number; readonly all: number }> => {
  const began = performance.now();
  const answered = Symbol("another page");
  let [gap, last] = [0, began];
  for (;;) {
    const first = await Promise.race([work, pause(1, answered)]);
    const now = performance.now();
    gap = Math.max(gap, now - last);
    last = now;
    if (first !== answered) return { gap, all: now - began };
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

suite("a preview aside", () => {
  const at = Temporal.Instant.from("2032-01-01T00:00:00Z");

  test("lets other pages answer while it reads a large file, and gives its numbers", async () => {
    await withPolicy(async (policy, configuration) => {
      const file = String(configuration.storeUrl("EGIDE_STORE_ASIDE")).replace("sqlite:", "");
      new DatabaseSync(file).exec(
        `insert into rendez_vous (nom, date_rendez_vous)
         with recursive n(i) as (select 1 union all select i + 1 from n where i < 100000)
         select 'Ysaline ' || i, date('2020-01-01', '+' || (i % 3000) || ' days') from n`,
      );
      const preview = previewAside(configuration, "postgres://nowhere")(policy, at);
      const { gap, all } = await longestGap(preview);
      const simulation = await preview;
      assert.ok(simulation.kind === "simulated");
      assert.deepEqual(simulation.at, at);
      assert.deepEqual(simulation.refusals, []);
      assert.equal(simulation.plans[0]?.counts.due, 100_002);
      assert.ok(gap < all / 4, `nothing else was answered for ${gap} of ${all} ms`);
    });
  });

  test("is made for a few who wait, stops when it takes too long, and hands on what stores say", async () => {
    await withPolicy(async (policy, configuration) => {
      const hasty = previewAside(configuration, "postgres://nowhere", 1);
      const waiting = [1, 2, 3, 4].map(async () => await hasty(policy, at));
      await assert.rejects(hasty(policy, at), refusal("retention.simulation-busy"));
      for (const each of await Promise.allSettled(waiting))
        assert.ok(each.status === "rejected" && refusal("retention.preview-too-long")(each.reason));
      const unset = previewAside({ ...configuration, storeUrl: () => null }, "postgres://nowhere");
      await assert.rejects(unset(policy, at), refusal("main.store-variable-unset"));
      const refused = {
        ...policy,
        rules: policy.rules.map((rule) => ({ ...rule, clock: "none" })),
      };
      const simulation = await previewAside(configuration, "postgres://nowhere")(refused, at);
      assert.equal(simulation.kind, "rules-refused");
    });
  });
});
