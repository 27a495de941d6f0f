import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { expectedReadings, keyOfStatement } from "./expectedReadings.ts";
import { realStatements, realTextsAbsent } from "./realTexts.ts";
import { scoreRegister } from "./scoreRetention.ts";
import { changeScores, scoreSets, searchScores } from "./scoreSets.ts";
import { scoreTable, withScoreTable } from "./scoreTable.ts";

describe("the score of the reader", { skip: realTextsAbsent }, () => {
  it("stands in the documentation as it is", () => {
    const page = readFileSync(join(import.meta.dirname, "../../docs/reading.md"), "utf8");
    const text = scoreTable(scoreSets(), searchScores(), changeScores());
    assert.equal(page, withScoreTable(page, text), "npm run score -- --write");
  });

  it("never shows a sentence of the held-out half", () => {
    const script = join(import.meta.dirname, "../../scripts/score.ts");
    const run = spawnSync(process.execPath, [script, "--show", "held-out"], { encoding: "utf8" });
    assert.deepEqual([run.status, run.stdout], [2, ""]);
    assert.equal(run.stderr.trim().split("\n").length, 1);
  });

  it("has a reading by hand for each statement of the register, and none of another", () => {
    const statements = new Set(realStatements().map(({ hash }) => keyOfStatement(hash)));
    assert.deepEqual([...expectedReadings().keys()].toSorted(), [...statements].toSorted());
  });

  it("counts 73 sentences of the register, and apart from them four that are not on retention", () => {
    assert.equal(scoreRegister("retention").length, 73);
    assert.equal(scoreRegister("other-things").length, 4);
  });
});
