import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { bodyOf } from "../../../test/support/body.ts";
import { adapters, changedBy, type Organisations } from "./organisations.fixture.ts";

const known = [
  { prefix: "00", body: "nord" },
  { prefix: "001", body: "est" },
  { prefix: "00199", body: "nord" },
] as const;

const withTerritories = async ({ bodies, territories }: Organisations): Promise<void> => {
  for (const id of ["nord", "est"]) await bodies.save(bodyOf(id), changedBy("").at);
  assert.equal(await territories.isEmpty(), true);
  await territories.save(known);
};

for (const { name, on } of adapters)
  suite(`territories (${name})`, () => {
    test(
      "give the body of a postal code by the longest prefix that is known",
      on(async (organisations) => {
        const { territories } = organisations;
        assert.deepEqual(await territories.bodiesOf("00123"), []);
        await withTerritories(organisations);
        assert.equal(await territories.isEmpty(), false);
        assert.deepEqual(await territories.bodiesOf("00999"), ["nord"]);
        assert.deepEqual(await territories.bodiesOf("00123"), ["est"]);
        assert.deepEqual(await territories.bodiesOf("00199"), ["nord"]);
        assert.deepEqual(
          await territories.bodiesOf("10012"),
          [],
          "the begin of a code, never its middle",
        );
        assert.deepEqual(await territories.list(), known);
      }),
    );
    test(
      "give every body of a code that is shared, and keep what was there already",
      on(async (organisations) => {
        await withTerritories(organisations);
        const { territories } = organisations;
        await territories.save([...known, { prefix: "00199", body: "est" }]);
        assert.deepEqual(await territories.bodiesOf("00199"), ["est", "nord"]);
        assert.deepEqual(await territories.bodiesOf("00198"), ["est"]);
        assert.equal((await territories.list()).length, 4);
      }),
    );
    test(
      "change hands with a line in the history of the network, all or nothing",
      on(async (organisations) => {
        await withTerritories(organisations);
        const { territories, changes } = organisations;
        await territories.change(
          {
            removed: [
              { prefix: "001", body: "est" },
              { prefix: "00199", body: "nord" },
            ],
            added: [{ prefix: "001", body: "nord" }],
          },
          changedBy("fusion"),
        );
        assert.deepEqual(await territories.list(), [
          { prefix: "00", body: "nord" },
          { prefix: "001", body: "nord" },
        ]);
        const [line] = await changes.list(null, 10);
        assert.deepEqual(
          [line?.subject, line?.reason, line?.body],
          ["territories", "fusion", null],
        );
        assert.deepEqual(line?.changed, [
          { field: "001", before: "est", after: "nord" },
          { field: "00199", before: "nord", after: null },
        ]);
      }),
    );
  });
