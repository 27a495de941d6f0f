import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { recordWith } from "./record.fixture.ts";

const dated = (value: string): [string | null, string[]] => {
  const { activity, rules } = recordWith("Mise à jour", value);
  return [activity.updatedOn, rules.filter((rule) => rule.startsWith("date."))];
};

describe("the update date of a record", () => {
  it("is the latest of a line", () => {
    assert.deepEqual(dated("01/02/2023, 03/04/2024"), ["2024-04-03", ["date.repeated"]]);
    assert.deepEqual(dated("12 mai 2022 puis 1er mars 2021"), ["2022-05-12", ["date.repeated"]]);
  });

  it("stands in other words too", () => {
    for (const words of ["le 12/03/2021.", "Version 2 du 12 mars 2021", "2021-03-12"])
      assert.deepEqual(dated(words), ["2021-03-12", []]);
  });

  it("is of a year in which a record can be", () => {
    for (const words of ["17/02/0023", "17/02/1977", "17/02/2101"])
      assert.deepEqual(dated(words), [null, ["date.malformed"]]);
    assert.deepEqual(dated("17/02/1978")[0], "1978-02-17");
  });

  it("is no part of a longer number, and found where one of several is no day", () => {
    assert.deepEqual(dated("117/02/20231"), [null, ["date.malformed"]]);
    assert.deepEqual(dated("01/02/2023 puis 31/02/2023"), ["2023-02-01", ["date.malformed"]]);
  });
});
