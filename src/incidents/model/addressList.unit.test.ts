import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { isMailAddress } from "../../platform/mail/index.ts";
import { judgeAddresses } from "./addressList.ts";

const judged = (...lines: readonly string[]) => judgeAddresses(lines.join("\r\n"), isMailAddress);

suite("a list of addresses", () => {
  test("is read of a table, whatever parts its cells, its headings left out", () => {
    for (const separator of [";", ",", "\t"]) {
      const rows = [
        ["Nom", "Courriel"],
        ["Castan", "lea@courriel.example"],
        ['"Marrec"', '"ivo@courriel.example"'],
      ];
      assert.deepEqual(judged(...rows.map((row) => row.join(separator))), {
        addresses: ["lea@courriel.example", "ivo@courriel.example"],
        lines: 2,
        doubles: 0,
        refused: [],
      });
    }
  });

  test("holds each mailbox once, whatever its capitals, a name around it or a guard before it", () => {
    const list = judged(
      "\u{FEFF}lea@courriel.example",
      "LEA@Courriel.example",
      "Léa Castan <lea@courriel.example>",
      "mailto:lea@courriel.example",
      "'ivo@courriel.example",
    );
    assert.deepEqual(list.addresses, ["lea@courriel.example", "ivo@courriel.example"]);
    assert.deepEqual([list.lines, list.doubles], [5, 3]);
  });

  test("says which lines hold no address, and counts no empty one", () => {
    const list = judged("lea@courriel.example", "", "lea@", "a b@courriel.example", "   ");
    assert.deepEqual(list, {
      addresses: ["lea@courriel.example"],
      lines: 3,
      doubles: 0,
      refused: [3, 4],
    });
    assert.deepEqual(judged("").addresses, []);
    // What has the sign of an address is no heading.
    assert.deepEqual(judged("lea@@courriel.example", "ivo@courriel.example").refused, [1]);
  });

  test("cannot forge a header: a line break ends an address", () => {
    const list = judged("a@b.example\nBcc: c@d.example");
    assert.deepEqual(list.addresses, ["a@b.example", "c@d.example"].slice(0, 1));
    assert.deepEqual(list.refused, [2]);
  });
});
