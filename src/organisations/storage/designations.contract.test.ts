import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { bodyOf as body } from "../../../test/support/body.ts";
import type { Designation } from "../model/designation.ts";
import { designationOf } from "../model/designations.fixture.ts";
import { adapters, changedBy, type Organisations } from "./organisations.fixture.ts";

const plain = ({ from, until, ...rest }: Designation) => ({
  ...rest,
  from: from.toString(),
  until: until?.toString() ?? null,
});

const withBodies = async ({ bodies }: Organisations): Promise<void> => {
  for (const id of ["nord", "est"]) await bodies.save(body(id), changedBy("").at);
};

for (const { name, on } of adapters)
  suite(`designations (${name})`, () => {
    test(
      "are given back as they were added, the latest first, with every body that they hold for",
      on(async (organisations) => {
        await withBodies(organisations);
        const { designations } = organisations;
        const shared = designationOf("shared", {
          from: "2030-03-01",
          bodies: ["est", "nord"],
          name: "Gaspard Aubrevoie",
          telephone: "00 00 00 00 11",
          address: { postalCode: "00100", town: "Port" },
          form: "/contact",
          cnilNumber: "DPO-00001",
        });
        const past = designationOf("past", {
          role: "deputy",
          from: "2029-01-01",
          until: "2030-02-28",
        });
        await designations.add(past, changedBy("a"));
        await designations.add(shared, changedBy("b"));
        assert.deepEqual((await designations.list()).map(plain), [shared, past].map(plain));
        assert.equal((await designations.find("past"))?.until?.toString(), "2030-02-28");
        assert.equal(await designations.find("absent"), null);
        await assert.rejects(
          designations.add(shared, changedBy("c")),
          "an identifier is given once",
        );
      }),
    );
    test(
      "are saved as often as a first start begins, without a line of history",
      on(async (organisations) => {
        await withBodies(organisations);
        const { designations, changes } = organisations;
        const { at } = changedBy("");
        await designations.save(designationOf("d"), at);
        await designations.save(designationOf("d", { bodies: ["est"] }), at);
        assert.deepEqual((await designations.list()).map(plain), [
          plain(designationOf("d", { bodies: ["est"] })),
        ]);
        assert.deepEqual(await changes.list("est", 10), []);
      }),
    );
    test(
      "are ended and corrected, each time with a line in the history of every body that they concern",
      on(async (organisations) => {
        await withBodies(organisations);
        const { designations, changes } = organisations;
        const before = designationOf("d", { name: "Gaspard Aubrevoie" });
        await designations.add(before, changedBy("désignation"));
        const after = designationOf("d", { until: "2030-06-30", bodies: ["est"] });
        const outcome = await designations.change(before, after, changedBy("départ"));
        assert.ok(outcome.ok);
        assert.deepEqual((await designations.list()).map(plain), [plain(after)]);
        assert.deepEqual(
          (await changes.list("nord", 10)).map(({ reason, object }) => [reason, object]),
          [
            ["départ", "d"],
            ["désignation", "d"],
          ],
        );
        const [line] = await changes.list("est", 10);
        assert.deepEqual(
          line?.changed.toSorted((a, b) => (a.field < b.field ? -1 : 1)),
          [
            { field: "bodies", before: "nord", after: "est" },
            { field: "name", before: null, after: null },
            { field: "until", before: null, after: "2030-06-30" },
          ],
        );
        const late = await designations.change(before, before, changedBy("retour"));
        assert.equal(late.ok ? null : late.failure.code, "organisations.changed-meanwhile");
        assert.equal((await designations.find("d"))?.until?.toString(), "2030-06-30");
      }),
    );
  });
