import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { bodyOf } from "../../../test/support/body.ts";
import { fixedClock } from "../../kernel/index.ts";
import { heldList } from "./heldList.ts";

suite("the bodies of public pages", () => {
  test("are asked for once, however many need them in a second, and again when it is over", async () => {
    const clock = fixedClock("2030-01-01T00:00:00.000Z");
    let asked = 0;
    const list = async () => {
      asked += 1;
      return [bodyOf(`body-${asked}`)];
    };
    const held = heldList({ list }, clock);
    const named = async () => (await held.list()).map(({ id }) => id);
    assert.deepEqual(await Promise.all([named(), named()]), [["body-1"], ["body-1"]]);
    clock.set("2030-01-01T00:00:00.999Z");
    assert.deepEqual(await named(), ["body-1"]);
    clock.set("2030-01-01T00:00:01.000Z");
    assert.deepEqual(await named(), ["body-2"]);
    clock.set("2029-12-31T00:00:00.000Z");
    assert.deepEqual(
      await named(),
      ["body-3"],
      "a clock that was set back holds nothing for a day",
    );
  });

  test("are asked for again after a failure, which everybody who waited is told", async () => {
    const clock = fixedClock("2030-01-01T00:00:00.000Z");
    let isAway = true;
    const list = async () => {
      if (isAway) throw new Error("away");
      return [bodyOf("rive")];
    };
    const held = heldList({ list }, clock);
    await Promise.all([held.list(), held.list()].map((each) => assert.rejects(each, /away/)));
    isAway = false;
    assert.equal((await held.list()).length, 1);
  });
});
