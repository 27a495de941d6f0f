import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { subjectRights } from "./activityDetails.ts";
import { legalBasisLetters, rightsByBasis, type SubjectRight } from "./rightsByBasis.ts";

const docs = readFileSync(join(import.meta.dirname, "../../../docs/rights.md"), "utf8");
const file = join(
  import.meta.dirname,
  "../../../../shared/reference/dpv/expected_rights_by_legal_basis.json",
);
const absent = existsSync(file) ? false : "the mapping of DPV does not stand beside this checkout";

const dpvName: Readonly<Record<SubjectRight, string>> = {
  withdrawal: "A7-3",
  access: "A15",
  rectification: "A16",
  erasure: "A17",
  restriction: "A18",
  portability: "A20",
  objection: "A21",
  "no-automated-decision": "A22",
};
/** What is everybody's, whatever the legal basis: information, and the complaint to an authority. */
const notOfTheBasis = new Set(["A13", "A14", "A77"]);

/** Where this table and DPV disagree; docs/rights.md says why. */
const explained = ["6(1)(c) A22"];

describe("the rights by legal basis", () => {
  it(
    "are those of DPV, but for the differences that the documentation explains",
    { skip: absent },
    () => {
      const expected = JSON.parse(readFileSync(file, "utf8")) as Record<string, string[]>;
      const different: string[] = [];
      for (const letter of legalBasisLetters) {
        const theirs = expected[`A6-1-${letter}`]!;
        for (const right of subjectRights)
          if (rightsByBasis[letter][right].applies !== theirs.includes(dpvName[right]))
            different.push(`6(1)(${letter}) ${dpvName[right]}`);
        const unknown = theirs.filter(
          (name) => !Object.values(dpvName).includes(name) && !notOfTheBasis.has(name),
        );
        assert.deepEqual(unknown, [], letter);
      }
      assert.deepEqual(different, explained);
    },
  );

  it("are the table of the documentation, cell by cell", () => {
    for (const letter of legalBasisLetters) {
      const cells = subjectRights.map((right) => {
        const { applies, article } = rightsByBasis[letter][right];
        return `${applies ? "yes" : "no"}, ${article}`;
      });
      const row = docs.split("\n").find((line) => line.startsWith(`| 6(1)(${letter})`));
      assert.deepEqual(
        row
          ?.split("|")
          .slice(2, -1)
          .map((cell) => cell.trim()),
        cells,
        letter,
      );
    }
    for (const difference of explained) assert.ok(docs.includes(`| ${difference} |`), difference);
  });
});
