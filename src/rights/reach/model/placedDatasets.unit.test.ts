import assert from "node:assert/strict";
import { test } from "node:test";
import { parseDataset } from "../../../connectors/index.ts";
import type { Policy } from "../../../retention/index.ts";
import { dutiesOf } from "./dutiesOf.ts";
import { joinedDataset, placedDatasets } from "./placedDatasets.ts";

type Parts = Parameters<typeof placedDatasets>[0];

const datasetNamed = (
  key: string,
  ...collections: readonly string[]
): Parts["datasets"][number] => {
  const list = collections.map((name) => `{ name: ${name}, fields: [{ name: id }] }`).join(", ");
  const text = `dataset: { fides_key: ${key}, collections: [${list}] }`;
  const [described] = parseDataset(text, "x").datasets;
  assert.ok(described);
  return {
    key,
    described,
    links: [],
    collections: new Map(collections.map((name) => [name, ["id"]])),
  };
};

const store = (name: string): Policy["stores"][number] => ({
  name,
  address: { kind: "platform" },
  schema: null,
});

const rule = (members: Partial<Policy["rules"][number]>): Policy["rules"][number] => ({
  id: "r",
  activity: "a",
  statement: { id: "a.1", hash: "0", rule: null },
  store: "desk",
  dataset: null,
  collection: "file",
  with: [],
  clock: "closed",
  clockIn: null,
  keep: "P1M",
  plus: null,
  when: null,
  cases: [],
  disputes: null,
  notice: null,
  end: { kind: "delete" },
  reviewed: null,
  ...members,
});

const places = (parts: Parts): readonly string[] =>
  placedDatasets(parts).map(
    (one) => `${one.dataset.key} in ${one.store}${one.isArchive ? ", archived" : ""}`,
  );

test("a dataset describes the store of its name, those whose rules use it, and those to which rules archive its rows", () => {
  const stores = [store("desk"), store("old"), store("other")];
  const files = datasetNamed("files", "file", "sheet");
  const archive = rule({ end: { kind: "archive", to: "old", keep: "P1Y" } });
  assert.deepEqual(places({ stores, datasets: [datasetNamed("other", "x")], rules: [] }), [
    "other in other",
  ]);
  assert.deepEqual(places({ stores, datasets: [files], rules: [archive] }), [
    "files in desk",
    "files in old, archived",
  ]);
  assert.deepEqual(places({ stores, datasets: [files], rules: [] }), []);
  assert.deepEqual(places({ stores: [store("one")], datasets: [files], rules: [] }), [
    "files in one",
  ]);
  const placed = placedDatasets({ stores, datasets: [files], rules: [archive] });
  const inOld = placed.filter((one) => one.store === "old");
  // What was never moved there is not missing from it.
  assert.deepEqual(
    joinedDataset(inOld, new Set(["file"]))?.collections.map(({ name }) => name),
    ["file"],
  );
});

test("a minimum keeps a row until the last day of its period; one that hangs on more than a column keeps every row", () => {
  const [plain, conditional, none] = dutiesOf({
    rules: [
      rule({ end: { kind: "keep" }, with: ["sheet"] }),
      rule({
        end: { kind: "keep" },
        cases: [{ when: { kind: "empty", field: "x" } as never, keep: "P1Y" }],
      }),
      rule({}),
    ],
  });
  assert.equal(none, undefined);
  assert.equal(conditional?.clock, null);
  assert.equal(plain?.clock, "closed");
  const last = (clock: string): string | undefined => plain?.lastDay(clock)?.toString();
  assert.equal(last("2026-01-31"), "2026-02-28");
  // A moment may be of the next day in Paris.
  assert.equal(last("2026-01-30T23:30:00Z"), "2026-02-28");
  assert.equal(last("2026-02-30"), undefined);
  assert.equal(last("1700000000"), undefined);
});
