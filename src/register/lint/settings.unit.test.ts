import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { importDocument } from "../import/importDocument.ts";
import { soundPage } from "./examplePage.ts";
import { lintWithSettings } from "./lintRegister.ts";
import { parseLintSettings } from "./parseLintSettings.ts";
import type { LintSettings } from "./settings.ts";

const page = {
  name: "page.txt",
  content: new TextEncoder().encode(soundPage({ updatedOn: "14/11/2022" })),
};
const register = importDocument({ bytes: page.content, name: page.name, language: "en" });
const rule = "form.review-overdue";

const linted = (settings: LintSettings) =>
  lintWithSettings({
    register,
    page,
    at: Temporal.PlainDate.from("2026-11-21"),
    language: "en",
    settings,
  });

const accepting = (more: Partial<NonNullable<LintSettings["suppress"]>[number]>): LintSettings => ({
  suppress: [
    { rule, activity: register.activities[0]!.id, reason: "reviewed on paper in 2025", ...more },
  ],
});

describe("what a body decides about the rules", () => {
  it("changes a severity, or turns a rule off", () => {
    assert.equal(linted({}).findings[0]?.severity, "warning");
    assert.equal(linted({ rules: { [rule]: "error" } }).findings[0]?.severity, "error");
    assert.deepEqual(linted({ rules: { [rule]: "off" } }).findings, []);
  });

  it("accepts one finding of one record, with its reason, and counts it", () => {
    const { findings, suppressed, unmatched } = linted(accepting({}));
    assert.deepEqual([findings, unmatched], [[], []]);
    assert.equal(suppressed[0]?.reason, "reviewed on paper in 2025");
    assert.equal(linted(accepting({ activity: "Prêter des jeux" })).suppressed.length, 1);
    assert.equal(linted(accepting({ evidence: "14/11" })).suppressed.length, 1);
  });

  it("makes an error less than one with a reason only, which is told as accepted", () => {
    const id = "recipients.no-agreement";
    const processors = {
      used: "yes" as const,
      text: "oui",
      source: [],
      named: [{ name: "Imprimerie Lenoir", country: "FR", source: [] }],
    };
    const [activity] = register.activities;
    const judged = (settings: LintSettings) =>
      lintWithSettings({
        register: { ...register, activities: [{ ...activity!, processors }] },
        page: null,
        at: Temporal.PlainDate.from("2026-11-21"),
        language: "en",
        settings,
      });
    const errors = (settings: LintSettings) =>
      judged(settings).findings.filter(({ severity }) => severity === "error").length;
    const reason = "signed, and kept in the safe";
    assert.deepEqual([errors({}), errors({ rules: { [id]: "off" } })], [1, 1]);
    for (const severity of ["off", "info"] as const) {
      const settings = { rules: { [id]: { severity, reason } } };
      assert.equal(errors(settings), 0);
      assert.deepEqual(
        judged(settings).accepted.map((each) => [each.finding.rule, each.reason]),
        [[id, reason]],
      );
    }
    const suppressed = { suppress: [{ rule: id, activity: activity!.id, reason }] };
    assert.equal(judged(suppressed).accepted.length, 1);
    assert.deepEqual(linted(accepting({})).accepted, [], "a warning blocks nothing");
  });

  it("tells of a suppression that matches nothing, and lets the finding stand", () => {
    for (const other of [
      { activity: "another record" },
      { evidence: "15/11" },
      { rule: "form.date-in-future" },
    ]) {
      const { findings, unmatched } = linted(accepting(other));
      assert.deepEqual([findings.length, unmatched.length], [1, 1]);
    }
    const { activity: _, ...forDocument } = accepting({}).suppress![0]!;
    assert.equal(linted({ suppress: [forDocument] }).unmatched.length, 1);
  });

  it("is read from lint.yaml, and refused without a reason or with a rule that there is not", () => {
    const read = (text: string) => {
      const outcome = parseLintSettings("lint.yaml", text);
      return outcome.ok ? "read" : outcome.failure;
    };
    assert.equal(read(""), "read");
    assert.equal(read(`rules: { ${rule}: off }`), "read");
    assert.deepEqual(read(`suppress: [{ rule: ${rule} }]`), {
      code: "register.lint-settings",
      params: { file: "lint.yaml", place: "/suppress/0" },
    });
    const unknown = read("rules: { form.review-overdu: off }");
    assert.ok(typeof unknown === "object" && unknown.code === "register.lint-rule-unknown");
    assert.match(String(unknown.params["nearestEn"]), /form\.review-overdue/);
    const silent = read("rules: { recipients.no-agreement: info }");
    assert.ok(typeof silent === "object" && silent.code === "register.lint-reason-missing");
    assert.equal(
      read('rules: { recipients.no-agreement: { severity: info, reason: "kept in the safe" } }'),
      "read",
    );
    const broken = read("rules: {");
    assert.ok(typeof broken === "object" && broken.code === "register.lint-yaml");
  });
});
