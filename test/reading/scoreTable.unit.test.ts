import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { holds, reaches, type ScoreSet } from "./scoreSets.ts";
import { scoreTable, withScoreTable } from "./scoreTable.ts";
import type { Judged, Verdict } from "./verdict.ts";

const judged = (file: string, verdicts: readonly Verdict[]): readonly Judged[] =>
  verdicts.map((verdict) => ({
    file,
    text: "",
    context: null,
    reading: { text: "", status: "read", rules: [], unread: [] },
    verdict,
    differences: [],
  }));

const set: ScoreSet = {
  name: "development",
  title: "some notices",
  aim: { right: 0.5, silentlyWrong: 0.01 },
  floor: null,
  mayBeShown: true,
  judged: [
    ...judged("one.txt", ["right", "right", "flagged"]),
    ...judged("two.txt", ["silently-wrong"]),
  ],
};
const search = { title: "notices", expected: 4, recalled: 3, judged: 10, right: 9 };
const change = { title: "denied", all: 9, flagged: 6, different: 3, same: 0 };

describe("the table of the score", () => {
  it("counts each verdict, in all and by file, and rounds shares down", () => {
    const lines = scoreTable([set], [search], [change]).split("\n");
    assert.ok(
      lines.includes(
        "| some notices | 4 | 2 (50 %) | 1 | 1 | ≥ 50 %, silently wrong ≤ 1 %: **not reached** |",
      ),
    );
    assert.ok(lines.includes("| `one.txt` | 3 | 2 (66.6 %) | 1 | 0 |"));
    assert.ok(lines.includes("| `two.txt` | 1 | 0 (0 %) | 0 | 1 |"));
    assert.ok(lines.includes("| notices | 4 | 3 | 75 % | 90 % of 10 judged |"));
    assert.ok(lines.includes("| denied | 9 | 6 | 3 | 0 |"));
  });

  it("says of each set whether its aim is reached", () => {
    const says = (aim: ScoreSet["aim"], words: string): boolean =>
      scoreTable([{ ...set, aim }], [], []).includes(`| 1 | 1 | ${words} |`);
    assert.ok(says({ right: 0.5, silentlyWrong: 0.25 }, "≥ 50 %, silently wrong ≤ 25 %: reached"));
    assert.ok(says({ right: 1, silentlyWrong: 0 }, "100 %, silently wrong 0: **not reached**"));
    assert.ok(says(null, "none"));
  });

  it("takes its place in a page, and changes nothing around it", () => {
    const page =
      "# Title\n\n<!-- score: npm run score -- --write -->\nold\n<!-- /score -->\n\nend\n";
    const written = withScoreTable(page, "new");
    assert.equal(
      written,
      "# Title\n\n<!-- score: npm run score -- --write -->\n\nnew\n\n<!-- /score -->\n\nend\n",
    );
    assert.equal(withScoreTable(written, "new"), written);
    assert.equal(withScoreTable("# Title\n", "new"), null);
  });
});

describe("an aim", () => {
  const tally = { sentences: 200, right: 170, flagged: 28, silentlyWrong: 2 };
  const aim = { right: 0.85, silentlyWrong: 0.01 };
  it("is reached by its very figures, and missed by one sentence", () => {
    assert.ok(reaches(tally, aim));
    assert.ok(!reaches({ ...tally, right: 169 }, aim));
    assert.ok(!reaches({ ...tally, silentlyWrong: 3 }, aim));
  });
});

describe("a floor", () => {
  const tally = { sentences: 60, right: 28, flagged: 27, silentlyWrong: 5 };
  const floor = { right: 28, silentlyWrong: 5 };
  it("holds with its very figures, and breaks with one sentence", () => {
    assert.ok(holds(tally, floor));
    assert.ok(!holds({ ...tally, right: 27 }, floor));
    assert.ok(!holds({ ...tally, silentlyWrong: 6 }, floor));
  });
});
