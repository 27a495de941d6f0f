import assert from "node:assert/strict";
import { test } from "node:test";
import type { Receipt } from "../../../connectors/index.ts";
import { ruleHash } from "../../rules/model/rule.ts";
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

test("rows end again by their own rule, whatever its name is now, else as their receipts say, and by no rule beside it", () => {
  const rows = new EndedRowsByRule([]);
  const own = planOf("clore").rule;
  const another = { ...planOf("vider").rule, statement: { ...own.statement, id: "b.1" } };
  const renamed = { ...own, id: "fermer", keep: "P9Y" };
  rows.add(receipt({ statement: own.statement }));
  rows.add(receipt({ end: "restrict" }));
  const [deleted, restricted] = rows.all();
  assert.ok(deleted && restricted);
  assert.equal(ruleFor(deleted, [another, own])?.id, "clore");
  assert.equal(ruleFor(deleted, [another, renamed])?.id, "fermer");
  assert.equal(ruleFor(deleted, [another]), null, "it may take other tables with it");
  assert.equal(ruleFor(deleted, [renamed, { ...renamed, id: "x" }]), null, "one of two");
  assert.equal(ruleFor(restricted, [own, another]), null, "a deletion is no restriction");
  assert.deepEqual(ruleOfReceipts(deleted, "guichet", [])?.with, ["piece"]);
  assert.equal(ruleOfReceipts(deleted, "guichet", [another])?.dataset, another.dataset);
  assert.equal(ruleOfReceipts(restricted, "guichet", []), null);
});

test("rows whose fields were changed end again by the very rule alone: one of the same sentence may change others", () => {
  const rows = new EndedRowsByRule([]);
  const { rule } = planOf("taire-les-noms");
  const names = (column: string) =>
    ({
      kind: "anonymise",
      fields: [{ collection: rule.collection, column, as: { kind: "null" } }],
    }) as const;
  const own = { ...rule, end: names("nom") };
  const other = { ...rule, id: "taire-les-rues", end: names("rue") };
  rows.add(
    receipt({
      rule: own.id,
      ruleHash: ruleHash(own),
      statement: own.statement,
      end: "anonymise",
      counts: { dossier: 1 },
    }),
  );
  const [changed] = rows.all();
  assert.ok(changed);
  assert.equal(ruleFor(changed, [other]), null);
  assert.equal(ruleFor(changed, [other, { ...own, id: "autre-nom" }])?.id, "autre-nom");
});
