import assert from "node:assert/strict";
import { suite, test } from "node:test";
import type { RetentionRule } from "../../../reading/index.ts";
import { promise, statement } from "../../register.fixture.ts";
import { judgePromise } from "./judgePromise.ts";
import { conditionOf } from "./normaliseCondition.ts";
import type { Rule, RuleEnd } from "./rule.ts";
import { ruleFixture } from "./rule.fixture.ts";

/** What stands against a rule before and after a person has reviewed it. */
type Row = readonly [
  says: string,
  promises: readonly Partial<RetentionRule>[],
  rule: Partial<Rule>,
  unreviewed: readonly string[],
  reviewed?: readonly string[],
];

const archive = (keep = "P10Y"): RuleEnd => ({ kind: "archive", to: "archives", keep });
const restrict: RuleEnd = { kind: "restrict", column: "restreint_le", views: ["v"] };
const keep: RuleEnd = { kind: "keep" };
const anonymise = (as: "null" | "pseudonym" = "null"): RuleEnd => ({
  kind: "anonymise",
  fields: [{ collection: "dossier", column: "nom", as: { kind: as } }],
});
const then = (changes: Partial<NonNullable<RetentionRule["then"]>> = {}) => ({
  keep: "P10Y",
  end: null,
  bound: "exact" as const,
  ...changes,
});
const archived = { end: "archive", then: then() } as const;
const used = conditionOf({ field: "utilise", is: true });
const disputes = {
  rows: { collection: "litige", by: null, where: null },
  decided: "decide_le",
} as const;

const suites: Readonly<Record<string, readonly Row[]>> = {
  "an archive": [
    ["both stages as promised", [archived], { end: archive() }, []],
    ["in another unit", [archived], { end: archive("P120M"), keep: "P60M" }, []],
    [
      "an archive that is shorter",
      [archived],
      { end: archive("P9Y") },
      ["archive-differs"],
      ["archive-differs"],
    ],
    [
      "an archive that is longer",
      [archived],
      { end: archive("P11Y") },
      ["archive-differs"],
      ["archive-differs"],
    ],
    [
      "an archive of at most ten years, shorter",
      [{ end: "archive", then: then({ bound: "maximum" }) }],
      { end: archive("P9Y") },
      [],
    ],
    [
      "archived too late",
      [archived],
      { end: archive(), keep: "P6Y" },
      ["keep-too-long"],
      ["keep-too-long"],
    ],
    [
      "archived too soon",
      [archived],
      { end: archive(), keep: "P4Y" },
      ["keep-too-short"],
      ["keep-too-short"],
    ],
    [
      "archived sooner than at most",
      [{ ...archived, bound: "maximum" }],
      { end: archive(), keep: "P4Y" },
      [],
    ],
    [
      "of unstated length",
      [{ end: "archive" }],
      { end: archive() },
      ["archive-unstated"],
      ["archive-unstated"],
    ],
    [
      "of a least length alone",
      [{ end: "archive", then: then({ bound: "minimum" }) }],
      { end: archive() },
      ["reading-justifies-nothing"],
      ["reading-justifies-nothing"],
    ],
    [
      "where none is promised, kept too long together",
      [{}],
      { end: archive() },
      ["keep-too-long"],
      ["keep-too-long"],
    ],
    ["where none is promised, both together", [{ keep: "P15Y" }], { end: archive() }, []],
    [
      "before an anonymisation",
      [{ ...archived, then: then({ end: "anonymise" }) }],
      { end: archive() },
      ["end-differs"],
      ["end-differs"],
    ],
    [
      "instead of a restriction",
      [{ end: "restrict", then: then() }],
      { end: archive() },
      ["end-differs"],
      ["end-differs"],
    ],
    [
      "instead of an anonymisation",
      [{ end: "anonymise" }],
      { end: archive() },
      ["end-differs"],
      ["end-differs"],
    ],
  ],
  "an anonymisation": [
    ["as promised", [{ end: "anonymise" }], { end: anonymise() }, []],
    [
      "too late",
      [{ end: "anonymise" }],
      { end: anonymise(), keep: "P6Y" },
      ["keep-too-long"],
      ["keep-too-long"],
    ],
    ["where only a period is given", [{}], { end: anonymise() }, ["review-anonymise"], []],
    [
      "where a deletion is promised",
      [{ end: "delete" }],
      { end: anonymise() },
      ["end-differs"],
      ["end-differs"],
    ],
    [
      "where an archive is promised",
      [archived],
      { end: anonymise() },
      ["end-differs"],
      ["end-differs"],
    ],
    [
      "by a pseudonym",
      [{ end: "anonymise" }],
      { end: anonymise("pseudonym") },
      ["review-pseudonym"],
      [],
    ],
    [
      "at the end of an archive that is made elsewhere",
      [{ ...archived, then: then({ end: "anonymise" }) }],
      { end: anonymise(), keep: "P15Y" },
      ["review-stage"],
      [],
    ],
    [
      "at the beginning of an archive that ends in one",
      [{ ...archived, then: then({ end: "anonymise" }) }],
      { end: anonymise() },
      ["keep-cuts-stage"],
      ["keep-cuts-stage"],
    ],
  ],
  "a restriction": [
    ["as promised", [{ end: "restrict" }], { end: restrict }, []],
    ["as promised, before a deletion", [{ end: "restrict", then: then() }], { end: restrict }, []],
    [
      "too late",
      [{ end: "restrict" }],
      { end: restrict, keep: "P6Y" },
      ["keep-too-long"],
      ["keep-too-long"],
    ],
    ["ends nothing", [{}], { end: restrict }, ["end-differs"], ["end-differs"]],
    ["is no archive", [archived], { end: restrict }, ["end-differs"], ["end-differs"]],
  ],
  "a legal minimum": [
    ["as promised", [{ bound: "minimum" }], { end: keep }, []],
    ["as promised, of kind minimum", [{ kind: "minimum" }], { end: keep }, []],
    ["longer than promised", [{ bound: "minimum" }], { end: keep, keep: "P6Y" }, []],
    [
      "shorter than promised",
      [{ bound: "minimum" }],
      { end: keep, keep: "P4Y" },
      ["keep-too-short"],
      ["keep-too-short"],
    ],
    [
      "that the calendar decides",
      [{ bound: "minimum", keep: "P1M" }],
      { end: keep, keep: "P30D" },
      ["keep-undecided"],
      ["keep-undecided"],
    ],
    [
      "does not keep an exact period",
      [{}],
      { end: keep },
      ["keep-needs-minimum"],
      ["keep-needs-minimum"],
    ],
    [
      "does not keep a maximum",
      [{ bound: "maximum" }],
      { end: keep },
      ["keep-needs-minimum"],
      ["keep-needs-minimum"],
    ],
    [
      "does not keep a range",
      [{ bound: "range" }],
      { end: keep },
      ["keep-needs-minimum"],
      ["keep-needs-minimum"],
    ],
    [
      "without a figure",
      [{ kind: "minimum", keep: null }],
      { end: keep },
      ["keep-needs-minimum"],
      ["keep-needs-minimum"],
    ],
    [
      "one case of which is shorter",
      [{ bound: "minimum" }],
      { end: keep, cases: [{ when: used, keep: "P1Y" }] },
      ["keep-too-short"],
      ["keep-too-short"],
    ],
    [
      "justifies no deletion",
      [{ bound: "minimum" }],
      {},
      ["reading-justifies-nothing"],
      ["reading-justifies-nothing"],
    ],
  ],
  "what is added to a period": [
    ["the current year, as promised", [{ plus: "current-year" }], { plus: "current-year" }, []],
    [
      "the current year, by the column",
      [{ plus: "current-year" }],
      {},
      ["review-current-year"],
      [],
    ],
    [
      "the current year, to another period",
      [{ plus: "current-year" }],
      { plus: "current-year", keep: "P6Y" },
      ["keep-too-long"],
      ["keep-too-long"],
    ],
    [
      "the current year, not promised",
      [{}],
      { plus: "current-year" },
      ["plus-unpromised"],
      ["plus-unpromised"],
    ],
    [
      "the current year, beyond a maximum",
      [{ bound: "maximum" }],
      { plus: "current-year" },
      ["plus-unpromised"],
      ["plus-unpromised"],
    ],
    [
      "the current year, within a maximum",
      [{ bound: "maximum" }],
      { plus: "current-year", keep: "P4Y" },
      [],
    ],
    ["a day, as promised", [{ plus: "P1D" }], { plus: "P1D" }, []],
    ["a day, not promised", [{}], { plus: "P1D" }, ["keep-too-long"], ["keep-too-long"]],
  ],
  "conditions, disputes and notices": [
    [
      "a condition in both",
      [{ condition: "s’ils sont clos" }],
      { when: used },
      ["review-when"],
      [],
    ],
    [
      "a condition in the sentence alone",
      [{ condition: "s’ils sont clos" }],
      {},
      ["review-condition"],
      [],
    ],
    [
      "cases under one period",
      [{}],
      { cases: [{ when: used, keep: "P1Y" }] },
      ["keep-too-short"],
      ["keep-too-short"],
    ],
    ["cases under a maximum", [{ bound: "maximum" }], { cases: [{ when: used, keep: "P1Y" }] }, []],
    [
      "cases that pass a maximum",
      [{ bound: "maximum" }],
      { cases: [{ when: used, keep: "P9Y" }] },
      ["keep-too-long"],
      ["keep-too-long"],
    ],
    ["a dispute", [{}], { disputes }, ["review-disputes"], []],
    [
      "a dispute for « until the decision »",
      [{ until: "la décision" }],
      { disputes },
      ["review-disputes"],
      [],
    ],
    ["a notice", [{}], { notice: { sent: "averti_le", before: "P1M" } }, ["review-notice"], []],
    [
      "two periods by cases",
      [
        { keep: "P2M", condition: "inutilisés" },
        { keep: "P6M", condition: "utilisés" },
      ],
      { keep: "P2M", cases: [{ when: used, keep: "P6M" }] },
      ["review-cases", "review-when"],
      [],
    ],
    [
      "two periods by cases, one of which is another",
      [{ keep: "P2M" }, { keep: "P6M" }],
      { keep: "P2M", cases: [{ when: used, keep: "P5M" }] },
      ["cases-differ"],
      ["cases-differ"],
    ],
    [
      "two periods by cases, one of them for nobody",
      [{ keep: "P2M" }, { keep: "P6M" }],
      { keep: "P2M", cases: [{ when: used, keep: "P2M" }] },
      ["cases-differ"],
      ["cases-differ"],
    ],
    [
      "three periods by two",
      [{ keep: "P2M" }, { keep: "P6M" }, { keep: "P1Y" }],
      { keep: "P2M", cases: [{ when: used, keep: "P6M" }] },
      ["cases-differ"],
      ["cases-differ"],
    ],
    [
      "five years, or until the final decision",
      [{}, { kind: "until-event", keep: null, until: "la décision définitive" }],
      { disputes },
      ["review-disputes"],
      [],
    ],
    [
      "five years, or until the final decision, without disputes",
      [{}, { kind: "until-event", keep: null, until: "la décision définitive" }],
      {},
      ["statement-rule-unspecified"],
      ["statement-rule-unspecified"],
    ],
  ],
};

const judged = (
  promises: readonly Partial<RetentionRule>[],
  rule: Partial<Rule>,
  isReviewed: boolean,
): readonly string[] =>
  judgePromise(
    ruleFixture({ ...rule, reviewed: isReviewed ? { by: "dpo", on: "2026-11-01" } : null }),
    statement("gerer-les-dossiers.1", "Une phrase.", promises.map(promise)),
  ).map(({ code }) => code.replace("retention.", ""));

for (const [name, rows] of Object.entries(suites))
  suite(`held against its sentence: ${name}`, () => {
    for (const [says, promises, rule, unreviewed, reviewed = []] of rows)
      test(says, () => {
        assert.deepEqual(judged(promises, rule, false), unreviewed);
        assert.deepEqual(judged(promises, rule, true), reviewed);
      });
  });
