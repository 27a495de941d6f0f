import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { breachOf, factorsOf, officer } from "../incidents.fixture.ts";
import { isOutdated, proposedDuties } from "./duties.ts";
import {
  contextScore,
  contextsOf,
  dataClasses,
  levelOf,
  severityOf,
  type SeverityFactors,
} from "./severity.ts";

const scoreOf = (changes: Partial<SeverityFactors>): number | undefined =>
  severityOf(factorsOf(changes), null)?.score;

const proposed = (changes: Partial<SeverityFactors>, persons = 10) =>
  proposedDuties(breachOf({ persons }, { severity: factorsOf(changes) }).content);

suite("severity by the method of ENISA", () => {
  test("is context × identification + circumstances", () => {
    assert.deepEqual(severityOf(factorsOf(), 140), {
      context: 2,
      dataClass: "financial",
      identification: 1,
      circumstances: 0.25,
      score: 2.25,
      level: "medium",
      isOfMany: true,
      isUnintelligible: false,
    });
  });

  test("gives the cases of the method their context: a customer list, a year of calls, a full card, a diagnosis", () => {
    assert.equal(contextScore("simple", "basic"), 1);
    assert.equal(contextScore("behavioural", "profile"), 3);
    assert.equal(contextScore("financial", "fraud"), 4);
    assert.equal(contextScore("sensitive", "basic"), 4);
    // What a kind of data does not have is no context of it.
    assert.equal(contextScore("simple", "fraud"), null);
  });

  test("offers for each kind of data the scores 1 to 4, each once", () => {
    for (const dataClass of dataClasses)
      assert.deepEqual(
        contextsOf(dataClass).map((context) => contextScore(dataClass, context)),
        [1, 2, 3, 4],
      );
  });

  test("takes the highest of several kinds of data", () => {
    assert.equal(
      severityOf(factorsOf({ data: { simple: "safety", financial: "basic" } }), 1)?.context,
      4,
    );
  });

  test("lowers the context where nobody can be told from the data, and adds every circumstance", () => {
    const data = { sensitive: "basic" } as const;
    const mild = { data, identification: "negligible", confidentiality: "none" } as const;
    assert.equal(scoreOf(mild), 1);
    assert.equal(scoreOf({ ...mild, confidentiality: "unproved" }), 1);
    assert.equal(scoreOf({ ...mild, confidentiality: "unknown-recipients" }), 1.5);
    assert.equal(scoreOf({ ...mild, integrity: "recoverable", availability: "full" }), 1.75);
    assert.equal(scoreOf({ ...mild, isMalicious: true }), 1.5);
    const worst = {
      data,
      identification: "maximum",
      confidentiality: "unknown-recipients",
      integrity: "irrecoverable",
      availability: "full",
      isMalicious: true,
    } as const;
    assert.equal(scoreOf(worst), 6);
  });

  test("changes level at 2, 3 and 4, and not before", () => {
    const levels = [1.75, 2, 2.75, 3, 3.75, 4].map(levelOf);
    assert.deepEqual(levels, ["low", "medium", "medium", "high", "high", "very-high"]);
  });

  test("flags more than 100 persons and unintelligible data without changing the score", () => {
    const one = severityOf(factorsOf(), 100);
    const many = severityOf(factorsOf({ isUnintelligible: true }), 101);
    assert.deepEqual([one?.isOfMany, many?.isOfMany], [false, true]);
    assert.deepEqual([one?.isUnintelligible, many?.isUnintelligible], [false, true]);
    assert.equal(one?.score, many?.score);
  });

  test("is none without any kind of data", () => {
    assert.equal(severityOf(factorsOf({ data: {} }), 1), null);
  });
});

suite("what follows from a record", () => {
  const low = { data: { simple: "basic" }, identification: "limited" } as const;
  const medium = { data: { financial: "little-insight" } } as const;
  const high = { data: { financial: "basic" } } as const;

  test("is to notify before anybody has weighed the breach", () => {
    assert.deepEqual(proposedDuties(breachOf().content), {
      authority: "notify",
      persons: "no-high-risk",
      reason: "unassessed",
    });
  });

  test("goes from the register alone, over the authority, to the persons", () => {
    assert.deepEqual(proposed(low), {
      authority: "register-only",
      persons: "no-high-risk",
      reason: "low",
    });
    assert.equal(proposed(medium).authority, "notify");
    assert.equal(proposed(medium).persons, "no-high-risk");
    assert.equal(proposed(high).persons, "communicate");
  });

  test("is to notify a low score that touches more than a hundred persons", () => {
    assert.equal(proposed(low, 101).reason, "low-of-many");
    assert.equal(proposed(low, 101).authority, "notify");
    assert.equal(proposed({ ...low, isUnintelligible: true }, 101).authority, "register-only");
  });

  test("spares the persons what nobody can read, and not the authority (art. 34(3)(a))", () => {
    assert.deepEqual(proposed({ ...high, isUnintelligible: true }), {
      authority: "notify",
      persons: "unintelligible",
      reason: "unintelligible",
    });
  });

  test("is the register alone for a near miss", () => {
    assert.equal(proposedDuties(breachOf({ isNearMiss: true }).content).authority, "register-only");
  });

  test("makes a decision outdated when it changes to something else than was decided", () => {
    const outdated = (
      choice: "communicate" | "no-high-risk",
      now: Partial<SeverityFactors>,
    ): boolean => {
      const { content } = breachOf({}, { severity: factorsOf(high) });
      const decided = { choice, grounds: "", by: officer, at: content.facts.awareAt };
      const persons = { ...decided, proposed: proposedDuties(content) };
      return isOutdated({ ...content, persons, severity: factorsOf(now) }, "persons");
    };
    assert.equal(outdated("communicate", high), false);
    assert.equal(outdated("communicate", medium), true);
    assert.equal(outdated("no-high-risk", high), false);
    assert.equal(outdated("no-high-risk", medium), false);
  });
});
