import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { RetentionReading, RetentionRule } from "../../src/reading/index.ts";
import { silentRule } from "../../src/reading/model/retentionReading.fixture.ts";
import { annotationsOf } from "./annotations.ts";
import { judgeAnnotated } from "./judgeAnnotated.ts";

const header =
  "source_file\tsentence\taction_at_end\tduration\tstart_event\tis_maximum\tsecond_stage\tcondition\tdata_scope\tkind\talternatives\tcontext\thard\tnote";
const columns = header.split("\t");

const verdict = (
  cells: Readonly<Record<string, string>>,
  rules: readonly Partial<RetentionRule>[],
  status: RetentionReading["status"] = "read",
): string => {
  const filled = { is_maximum: "false", action_at_end: "unknown", kind: "duration", ...cells };
  const line = columns.map((name) => (filled as Record<string, string>)[name] ?? "").join("\t");
  const [annotation] = annotationsOf(`${header}\n${line}\n`, "development");
  const reading = { text: "", status, rules: rules.map((rule) => ({ ...silentRule, ...rule })) };
  return judgeAnnotated({ ...reading, unread: [] }, annotation!).verdict;
};

const threeYears = { duration: "P3Y", start_event: "dernier prêt" };
const read: Partial<RetentionRule> = { keep: "P3Y", from: "le dernier prêt du lecteur" };

describe("a reading held against an annotation", () => {
  it("is right when all agrees, though the annotator has shortened the event", () => {
    assert.equal(verdict(threeYears, [read]), "right");
  });

  it("is flagged when the reader says that it has not understood everything", () => {
    assert.equal(verdict(threeYears, [read], "partly-read"), "flagged");
    assert.equal(verdict(threeYears, [], "not-understood"), "flagged");
  });

  const wrong: readonly [
    string,
    Readonly<Record<string, string>>,
    readonly Partial<RetentionRule>[],
  ][] = [
    ["period", threeYears, [{ ...read, keep: "P36M" }]],
    ["kind", threeYears, [{ ...read, kind: "minimum" }]],
    ["bound", threeYears, [{ ...read, bound: "maximum" }]],
    ["bound, though a maximum was annotated", { ...threeYears, is_maximum: "true" }, [read]],
    ["start", threeYears, [{ ...read, from: "l’inscription" }]],
    ["start, which is missing", threeYears, [{ ...read, from: null }]],
    ["start, which nobody said", { duration: "P3Y" }, [read]],
    ["end, which nobody said", threeYears, [{ ...read, end: "delete" }]],
    ["end, which is missing", { ...threeYears, action_at_end: "delete" }, [read]],
    ["condition, which is missing", { ...threeYears, condition: "en cas de retard" }, [read]],
    ["condition, which nobody said", threeYears, [{ ...read, condition: "en cas de retard" }]],
    ["scope, which is missing", { ...threeYears, data_scope: "amendes" }, [read]],
    ["end event, which nobody said", threeYears, [{ ...read, until: "le départ" }]],
    [
      "second stage, which nobody said",
      threeYears,
      [{ ...read, then: { keep: "P1Y", end: null, bound: "exact" } }],
    ],
    ["number of rules", threeYears, [read, read]],
    ["rule, where there is none", { kind: "definition" }, [read]],
    ["keeping of what is not kept", { kind: "not_kept" }, [read]],
  ];
  for (const [what, cells, rules] of wrong)
    it(`is silently wrong in its ${what}`, () => {
      assert.equal(verdict(cells, rules), "silently-wrong");
    });

  it("may give a range where the table could only give its upper bound", () => {
    assert.equal(verdict(threeYears, [{ ...read, bound: "range" }]), "right");
  });

  it("has the data from the context, or a condition where the annotator saw a scope", () => {
    const fines = { ...threeYears, data_scope: "amendes", context: "Les amendes" };
    assert.equal(verdict(fines, [read]), "right");
    const late = { ...threeYears, data_scope: "les retards" };
    assert.equal(verdict(late, [{ ...read, condition: "pour les retards" }]), "right");
  });

  it("needs one rule for each alternative, in any order", () => {
    const two = { ...threeYears, alternatives: "P1Y||en l’absence de prêt|max" };
    const other: Partial<RetentionRule> = {
      keep: "P1Y",
      bound: "maximum",
      condition: "en l’absence de prêt",
    };
    assert.equal(verdict(two, [other, read]), "right");
    assert.equal(verdict(two, [read]), "silently-wrong");
    assert.equal(verdict(two, [read, { ...other, condition: null }]), "silently-wrong");
  });

  it("may bound the same period of a second start by the same words, and no other period", () => {
    const capped = { ...threeYears, is_maximum: "true", alternatives: "P3Y|inscription" };
    const first = { ...read, bound: "maximum" } as const;
    const second = { ...first, from: "l’inscription" };
    assert.equal(verdict(capped, [first, second]), "right");
    assert.equal(verdict(capped, [first, { ...second, bound: "exact" }]), "right");
    assert.equal(verdict(capped, [{ ...first, bound: "exact" }, second]), "silently-wrong");
    const shorter = { ...capped, alternatives: "P1Y|inscription" };
    assert.equal(verdict(shorter, [first, { ...second, keep: "P1Y" }]), "silently-wrong");
  });

  it("may carry an end event in the rule whose period caps it, unless that event has a scope of its own", () => {
    const capped = { ...threeYears, alternatives: "until:départ du lecteur" };
    assert.equal(verdict(capped, [{ ...read, until: "le départ du lecteur" }]), "right");
    const own: Partial<RetentionRule> = { kind: "until-event", until: "le départ du lecteur" };
    assert.equal(verdict(capped, [read, own]), "right");
    const scoped = { ...threeYears, alternatives: "until:départ du lecteur|lecteurs adultes" };
    assert.equal(verdict(scoped, [{ ...read, until: "le départ du lecteur" }]), "silently-wrong");
    assert.equal(verdict(scoped, [read, { ...own, scope: "les lecteurs adultes" }]), "right");
  });

  it("archives before it deletes", () => {
    const stages = { ...threeYears, action_at_end: "delete", second_stage: "archive P2Y" };
    const then: RetentionRule["then"] = { keep: "P2Y", end: "delete", bound: "exact" };
    assert.equal(verdict(stages, [{ ...read, end: "archive", then }]), "right");
    assert.equal(verdict(stages, [{ ...read, end: "delete", then }]), "silently-wrong");
    const kept = { ...then, keep: "P5Y" };
    assert.equal(verdict(stages, [{ ...read, end: "archive", then: kept }]), "silently-wrong");
  });

  it("has the bound of the second stage where no other period is annotated", () => {
    const later = { is_maximum: "true", action_at_end: "archive", second_stage: "archive P2Y" };
    const then = { keep: "P2Y", end: null, bound: "maximum" } as const;
    assert.equal(verdict(later, [{ end: "archive", then }]), "right");
    const exact = { ...then, bound: "exact" } as const;
    assert.equal(verdict(later, [{ end: "archive", then: exact }]), "silently-wrong");
  });

  it("may carry an end event beside a state", () => {
    const state = { kind: "while", start_event: "inscription", alternatives: "until:départ" };
    const both: Partial<RetentionRule> = { kind: "while", while: "l’inscription dure" };
    assert.equal(verdict(state, [{ ...both, until: "son départ" }]), "right");
    assert.equal(verdict(state, [both]), "silently-wrong");
  });

  it("lengthens a period by a `plus` or by the sum, never by the addition alone", () => {
    const longer = { ...threeYears, alternatives: "P1Y|dernier prêt|en cas de retard|extends" };
    const late = { ...read, condition: "en cas de retard" };
    assert.equal(verdict(longer, [read, { ...late, plus: "P1Y" }]), "right");
    assert.equal(verdict(longer, [read, { ...late, keep: "P4Y" }]), "right");
    assert.equal(verdict(longer, [read, { ...late, keep: "P1Y" }]), "silently-wrong");
  });
});
