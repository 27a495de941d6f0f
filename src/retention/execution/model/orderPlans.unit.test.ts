import assert from "node:assert/strict";
import { test } from "node:test";
import { orderPlans } from "./orderPlans.ts";
import { planOf } from "./plan.fixture.ts";

test("archives run before what ends them there, minima never run, the rest keep their order", () => {
  const archive = { kind: "archive", to: "archives", keep: "P10Y" } as const;
  const plans = [
    planOf("dossiers.archive", { store: "archives" }),
    planOf("factures", { end: { kind: "keep" } }),
    planOf("messages"),
    planOf("dossiers", { end: archive }),
    planOf("visites"),
  ];
  assert.deepEqual(
    orderPlans(plans).map(({ rule }) => rule.id),
    ["dossiers", "dossiers.archive", "messages", "visites"],
  );
});
