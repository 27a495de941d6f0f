import assert from "node:assert/strict";
import { test } from "node:test";
import type { Receipt } from "../../../connectors/index.ts";
import { planOf } from "./plan.fixture.ts";
import { EndedRowsByRule, ruleFor, ruleOfReceipts } from "./endedRows.ts";

const saltOf = (id: string, until: string) => ({
  id,
  bytes: Buffer.alloc(32, id),
  destroyAfter: Temporal.Instant.from(until),
});

const receipt = (changes: Partial<Receipt> = {}): Receipt => ({
  format: "egide/receipt@1",
  id: "run/1",
  run: "run",
  batch: 1,
  rule: "clore",
  ruleHash: "h",
  statement: { id: "a.1", hash: "0" },
  store: "guichet",
  collection: "dossier",
  end: "delete",
  lastDay: "2025-02-28",
  counts: { dossier: 2, piece: 5 },
  engine: "1",
  at: "2030-03-01T00:00:00Z",
  ...changes,
});

const names = (salt: string, rows: number): Partial<Receipt> => ({
  counts: { dossier: rows },
  rows: { salt, macs: Buffer.alloc(16 * rows, 1).toString("base64") },
});

test("rows are gathered by rule, collection and end: named, without a name, or named under a salt that is destroyed", () => {
  const rows = new EndedRowsByRule([
    saltOf("b", "2032-01-01T00:00:00Z"),
    saltOf("a", "2031-01-01T00:00:00Z"),
  ]);
  assert.equal(new EndedRowsByRule([]).knownUntil, null);
  for (const each of [
    receipt(names("b", 30_000)),
    receipt(names("b", 1)),
    receipt(names("a", 3)),
    receipt(names("gone", 7)),
    receipt(),
    receipt({ rule: "other", ...names("gone", 1) }),
  ])
    rows.add(each);
  const [clore, other] = rows.all();
  assert.deepEqual(
    clore?.named.map(({ salt, macs }) => [salt.id, Buffer.from(macs, "base64").length / 16]),
    [
      ["b", 20_000],
      ["b", 10_001],
      ["a", 3],
    ],
  );
  assert.deepEqual([clore?.unnamed, clore?.lost], [2, 7]);
  assert.deepEqual([other?.named, other?.lost], [[], 1]);
  assert.equal(rows.knownUntil?.toString(), "2031-01-01T00:00:00Z", "the first that is destroyed");
});

test("rows end again by their own rule, else by another that ends the collection in that way, else as their receipts say", () => {
  const rows = new EndedRowsByRule([]);
  rows.add(receipt());
  rows.add(receipt({ end: "restrict" }));
  const [deleted, restricted] = rows.all();
  assert.ok(deleted && restricted);
  const [own, another] = [planOf("clore").rule, planOf("vider").rule];
  assert.equal(ruleFor(deleted, [another, own])?.id, "clore");
  assert.equal(ruleFor(deleted, [another])?.id, "vider");
  assert.equal(ruleFor(restricted, [own, another]), null, "a deletion is no restriction");
  assert.deepEqual(ruleOfReceipts(deleted, "guichet")?.with, ["piece"]);
  assert.equal(ruleOfReceipts(restricted, "guichet"), null);
});
