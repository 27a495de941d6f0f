import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { parseTerritories, territoryChange, territoryLines } from "./territoryTable.ts";

const read = (text: string) => parseTerritories("table.csv", text, ["nord", "est"]);
const failureOf = (text: string) => {
  const outcome = read(text);
  return outcome.ok ? null : [outcome.failure.code, outcome.failure.params["line"]];
};

suite("the table of territories as a file", () => {
  test("is read as spreadsheets write it, with Corsica by its letters", () => {
    const expected = [
      { prefix: "01", body: "nord" },
      { prefix: "200", body: "est" },
      { prefix: "201", body: "est" },
      { prefix: "56100", body: "est" },
      { prefix: "56100", body: "nord" },
    ];
    for (const text of [
      "prefix,body\n56100,nord\n2A,est\n01,nord\n56100,est\n",
      "\u{FEFF}Préfixe;Organisme\r\n01;nord\r\n2a;est\r\n56100;est\r\n56100;nord\r\n\r\n",
      '"01"\t"nord"\n200\test\n201\test\n56100\tnord\n56100\test\n56100\test',
    ]) {
      const outcome = read(text);
      assert.ok(outcome.ok, text);
      assert.deepEqual(outcome.value, expected, text);
    }
  });

  test("is refused with its line where anything is wrong, and nothing is guessed", () => {
    const line = "organisations.territory-line";
    assert.deepEqual(failureOf("prefix,body\n1,nord\n"), [line, 2]);
    assert.deepEqual(failureOf("01,nord,surplus\n"), [line, 1]);
    assert.deepEqual(failureOf("01\n"), [line, 1]);
    assert.deepEqual(failureOf("01,nord\n\n=cmd|'/c calc'!A0,nord\n"), [line, 3]);
    assert.deepEqual(failureOf("01,nord\nprefix,body\n"), [line, 2]);
    assert.deepEqual(failureOf("01,ouest\n"), ["organisations.territory-body", 1]);
  });

  test("is written so that it reads the same, and differs by what was added and taken away", () => {
    const outcome = read("56100,est\n01,nord\n");
    assert.ok(outcome.ok);
    const text = territoryLines(outcome.value).join("");
    assert.equal(text, "prefix,body\n01,nord\n56100,est\n");
    const again = read(text);
    assert.ok(again.ok);
    assert.deepEqual(territoryChange(outcome.value, again.value), { removed: [], added: [] });
    assert.deepEqual(territoryChange(outcome.value, [{ prefix: "01", body: "est" }]), {
      removed: outcome.value,
      added: [{ prefix: "01", body: "est" }],
    });
  });
});
