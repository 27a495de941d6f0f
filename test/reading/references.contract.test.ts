import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { referencesAbsent, scoreReferences, type ReferenceScore } from "./scoreReferences.ts";

describe(
  "references of real pages, against those that a person read",
  { skip: referencesAbsent },
  () => {
    let scores: ReferenceScore[] = [];
    const total = (count: (score: ReferenceScore) => number): number =>
      scores.reduce((sum, score) => sum + count(score), 0);

    before(() => {
      scores = scoreReferences();
    });

    it("are annotated in enough lines to mean something", () => {
      assert.ok(total(({ expected }) => expected) >= 150);
    });

    it("are right when found: 98 of 100 at least", () => {
      const precision = total(({ right }) => right) / total(({ found }) => found);
      assert.ok(
        precision >= 0.98,
        `${precision}: ${scores.flatMap(({ extra }) => extra).join("; ")}`,
      );
    });

    it("are found: 95 of 100 at least", () => {
      const recall = total(({ right }) => right) / total(({ expected }) => expected);
      assert.ok(recall >= 0.95, `${recall}: ${scores.flatMap(({ missed }) => missed).join("; ")}`);
    });
  },
);
