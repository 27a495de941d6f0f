import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { bodyOf } from "../../../test/support/body.ts";
import { logoOf } from "../model/logo.ts";
import { adapters, changedBy } from "./organisations.fixture.ts";

const drawing = (colour: string) => {
  const logo = logoOf(
    new TextEncoder().encode(`<svg viewBox="0 0 1 1"><path d="M0 0h1" fill="${colour}"/></svg>`),
  );
  assert.ok(typeof logo !== "string");
  return logo;
};

for (const { name, on } of adapters)
  suite(`logos (${name})`, () => {
    test(
      "are put, replaced and taken away, each time with a line in the history of their body",
      on(async ({ bodies, logos, changes }) => {
        await bodies.save(bodyOf("nord"), changedBy("").at);
        const [red, blue] = [drawing("#f00"), drawing("#00f")];
        assert.equal(await logos.find("nord"), null);
        await logos.put("nord", red, changedBy("a"));
        assert.deepEqual(await logos.find("nord"), red);
        await logos.put("nord", blue, changedBy("b"));
        assert.deepEqual(await logos.find("nord"), blue);
        assert.deepEqual([...(await logos.digests())], [["nord", blue.digest]]);
        await logos.put("nord", null, changedBy("c"));
        assert.deepEqual([...(await logos.digests())], []);
        assert.deepEqual(
          (await changes.list("nord", 9)).map(({ reason, subject, changed }) => [
            reason,
            subject,
            changed[0]?.before,
            changed[0]?.after,
          ]),
          [
            ["c", "brand", blue.digest, null],
            ["b", "brand", red.digest, blue.digest],
            ["a", "brand", null, red.digest],
          ],
        );
      }),
    );
  });
