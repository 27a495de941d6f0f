import assert from "node:assert/strict";
import { suite, test } from "node:test";
import type { RetentionRule } from "../../../reading/index.ts";
import { activity, promise, register, statement } from "../../register.fixture.ts";
import { checkRules } from "./checkRules.ts";
import { judgeAgreement } from "./judgeAgreement.ts";
import { conditionOf } from "./normaliseCondition.ts";
import type { Rule, RuleEnd } from "./rule.ts";
import { ruleFixture, sentence } from "./rule.fixture.ts";

const is = (value: string) => conditionOf({ field: "statut", is: value });
const restrict: RuleEnd = { kind: "restrict", column: "restreint_le", views: ["v"] };
const archive = (keep: string, to = "archives"): RuleEnd => ({ kind: "archive", to, keep });
const anonymise = (...columns: readonly string[]): RuleEnd => ({
  kind: "anonymise",
  fields: columns.map((column) => ({ collection: "dossier", column, as: { kind: "null" } })),
});

const disagree = (first: Partial<Rule>, second: Partial<Rule>): boolean => {
  const rules = [ruleFixture({ id: "une", ...first }), ruleFixture({ id: "autre", ...second })];
  const refused = judgeAgreement(rules).map(({ rule }) => rule);
  assert.deepEqual(
    judgeAgreement(rules.toReversed())
      .map(({ rule }) => rule)
      .toSorted(),
    refused.toSorted(),
  );
  assert.ok(refused.length === 0 || refused.length === 2, "both are refused, or none");
  return refused.length === 2;
};

suite("several rules on one row", () => {
  test("that end it on different days or in different ways are both refused", () => {
    assert.ok(disagree({ keep: "P5Y" }, { keep: "P6Y" }));
    assert.ok(disagree({}, { plus: "current-year" }));
    assert.ok(disagree({}, { clockIn: { collection: "dossier", by: null, where: null } }));
    assert.ok(disagree({}, { end: archive("P10Y") }));
    assert.ok(
      disagree(
        {},
        { disputes: { rows: { collection: "l", by: null, where: null }, decided: "d" } },
      ),
    );
    assert.ok(disagree({}, { cases: [{ when: is("a"), keep: "P1Y" }] }));
    assert.ok(!disagree({ keep: "P5Y" }, { keep: "P60M" }));
    assert.ok(!disagree({ keep: "P5Y1D" }, { keep: "P5Y", plus: "P1D" }));
  });

  test("are accepted when their conditions provably exclude each other, and refused when they may overlap", () => {
    const other = { keep: "P2Y" } as const;
    assert.ok(!disagree({ when: is("a") }, { when: is("b"), ...other }));
    assert.ok(disagree({ when: is("a") }, { when: is("A "), ...other }));
    assert.ok(disagree({ when: is("a") }, other));
    assert.ok(
      disagree({ when: is("a") }, { when: conditionOf({ field: "canal", is: "b" }), ...other }),
    );
    assert.ok(
      disagree({ when: is("a") }, { collection: "piece", with: [], when: is("b"), ...other }),
      "a condition on a child says nothing of its parent",
    );
  });

  test("may be stages on one clock: restricted or anonymised before the row ends, not after", () => {
    assert.ok(!disagree({ end: restrict, with: [], keep: "P2Y" }, {}));
    assert.ok(disagree({ end: restrict, with: [], keep: "P6Y" }, {}));
    assert.ok(!disagree({ end: restrict, with: [], keep: "P2Y" }, { end: anonymise("nom") }));
    assert.ok(!disagree({ end: restrict, with: [], keep: "P6Y" }, { end: anonymise("nom") }));
    assert.ok(disagree({ end: restrict, with: [] }, { end: anonymise("nom"), clock: "vu_le" }));
    assert.ok(!disagree({ end: anonymise("nom"), with: [], keep: "P2Y" }, {}));
    assert.ok(disagree({ end: anonymise("nom"), with: [], keep: "P6Y" }, {}));
    assert.ok(disagree({ end: anonymise("nom"), with: [], keep: "P2Y", clock: "opened_on" }, {}));
    assert.ok(
      !disagree(
        { end: anonymise("nom"), with: [] },
        { end: anonymise("mel"), with: [], keep: "P2Y" },
      ),
    );
    assert.ok(
      disagree(
        { end: anonymise("nom"), with: [] },
        { end: anonymise("nom"), with: [], keep: "P2Y" },
      ),
    );
  });

  test("are held against the second stage of an archive, where it is kept", () => {
    const second = { store: "archives", clock: "egide_clock" } as const;
    assert.ok(disagree({ end: archive("P10Y") }, { ...second, keep: "P12Y" }));
    assert.ok(!disagree({ end: archive("P10Y") }, { ...second, keep: "P15Y" }));
    assert.ok(
      disagree(
        { end: archive("P10Y"), when: is("a") },
        { end: archive("P1Y"), when: is("b"), keep: "P2Y" },
      ),
      "rows that were told apart lie together in one archive",
    );
    assert.ok(
      !disagree(
        { end: archive("P10Y"), when: is("a") },
        { end: archive("P1Y", "autres"), when: is("b"), keep: "P2Y" },
      ),
    );
  });
});

const minimum = { bound: "minimum", keep: "P6Y" } as const;

/** Notes on the first of two rules, bound to one sentence each. */
const notes = (
  first: Partial<Rule>,
  second: Partial<Rule>,
  says: Partial<RetentionRule> = {},
  saysToo: Partial<RetentionRule> = minimum,
): { readonly notes: readonly string[]; readonly refusals: readonly string[] } => {
  const other = "Les dossiers sont gardés au moins six ans.";
  const checked = checkRules({
    rules: [
      ruleFixture(first),
      ruleFixture({
        id: "obligation",
        statement: { ...ruleFixture().statement, id: "gerer-les-dossiers.2", hash: "" },
        end: { kind: "keep" },
        keep: "P6Y",
        ...second,
      }),
    ],
    register: register([
      activity("gerer-les-dossiers", "Gérer les dossiers", [
        statement("gerer-les-dossiers.1", sentence, [promise({ from: "x", scope: "a", ...says })]),
        statement("gerer-les-dossiers.2", other, [promise({ from: "x", scope: "b", ...saysToo })]),
      ]),
    ]),
    datasets: [],
    stores: ["guichet"],
  }).rules[0]!;
  const short = (failures: typeof checked.notes) =>
    failures.map(({ code }) => code.replace("retention.", ""));
  return {
    notes: short(checked.notes),
    refusals: short(checked.refusals).filter((code) => code !== "collection-unknown"),
  };
};

suite("a legal minimum beside a deletion", () => {
  test("overrides it without refusing it, and says so", () => {
    const { notes: said, refusals } = notes({}, { clock: "opened_on" });
    assert.deepEqual(said, ["minimum-delays"]);
    assert.deepEqual(refusals, []);
    assert.deepEqual(notes({}, { keep: "P5Y" }, {}, { ...minimum, keep: "P5Y" }).notes, []);
    assert.deepEqual(notes({}, { store: "autre" }).notes, []);
    assert.deepEqual(notes({ with: [] }, { collection: "piece", with: [] }).notes, []);
    assert.deepEqual(notes({}, { collection: "piece", with: [] }).notes, ["minimum-delays"]);
  });

  test("is a warning where it lasts longer than what was promised", () => {
    assert.deepEqual(notes({}, {}).notes, ["minimum-exceeds"]);
    assert.deepEqual(notes({ keep: "P1Y" }, {}, { keep: "P9Y", bound: "maximum" }).notes, [
      "minimum-delays",
    ]);
  });

  test("says nothing of rows that it does not cover", () => {
    const reviewed = { by: "dpo", on: "2026-11-01" };
    assert.deepEqual(notes({ when: is("a"), reviewed }, { when: is("b") }).notes, []);
    assert.deepEqual(notes({ when: is("a") }, { when: is("a") }).notes, [
      "minimum-exceeds",
      "rows-left",
    ]);
  });
});

suite("a first stage alone", () => {
  test("is noted until a rule makes the deletion that was promised after it", () => {
    const staged = { end: "restrict", then: { keep: "P10Y", end: null, bound: "exact" } } as const;
    const deletion = {
      end: { kind: "delete" },
      keep: "P15Y",
      statement: ruleFixture().statement,
    } as const;
    const first = { end: restrict, with: [] };
    assert.deepEqual(notes(first, { store: "autre", ...deletion }, staged).notes, [
      "second-stage-open",
    ]);
    assert.deepEqual(notes(first, deletion, staged).notes, []);
  });
});
