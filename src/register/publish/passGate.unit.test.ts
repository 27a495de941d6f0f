import assert from "node:assert/strict";
import { suite, test } from "node:test";
import type { Activity, Register } from "../model/register.ts";
import { importDocument } from "../import/importDocument.ts";
import { page } from "../import/page.fixture.ts";
import type { LintSettings } from "../lint/settings.ts";
import { passGate, PublicationBlocked } from "./passGate.ts";

const read = importDocument({ bytes: Buffer.from(page), name: "p.txt", language: "fr" });
type Processors = NonNullable<Activity["processors"]>;
type Named = NonNullable<Processors["named"]>[number];
const signed: Named = {
  name: "Imprimerie Lenoir",
  agreement: { signedOn: "2024-03-12" },
  country: "FR",
  source: [],
};
const withProcessors = (used: Processors["used"], ...named: Named[]): Register => ({
  ...read,
  activities: read.activities.map((activity) => ({
    ...activity,
    processors: { used, text: used === "no" ? "non" : "oui", source: [], named },
  })),
});
const asked = (register: Register, settings: LintSettings = {}) => ({
  body: "rive",
  register,
  page: null,
  settings,
  missing: [],
  at: Temporal.Instant.from("2026-11-30T09:00:00Z"),
  language: "fr" as const,
  force: null,
});
const blockedBy = (register: Register, settings?: LintSettings): readonly string[] => {
  try {
    passGate(asked(register, settings));
    return [];
  } catch (error) {
    assert.ok(error instanceof PublicationBlocked);
    return [...new Set(error.blocking.findings.map(({ rule }) => rule))];
  }
};

suite("the gate of a publication (CRA-43 to CRA-46)", () => {
  const { agreement: _, ...unsigned } = signed;
  const broken = [
    ["a processor without a signed agreement", "recipients.no-agreement", "yes", unsigned],
    [
      "one whose agreement is signed later",
      "recipients.no-agreement",
      "yes",
      { ...signed, agreement: { signedOn: "2026-12-01" } },
    ],
    [
      "one hosted outside the Union without a safeguard",
      "recipients.no-safeguard",
      "yes",
      { ...signed, country: "IN" },
    ],
    ["one that is named beside “no processor”", "recipients.processor-denied", "no", signed],
  ] as const;
  for (const [what, rule, used, named] of broken)
    test(`is closed to ${what}, and opened by a reason alone`, () => {
      const register = withProcessors(used, named);
      assert.deepEqual(blockedBy(register), [rule]);
      const force = "le contrat sera signé lundi";
      const { forced } = passGate({ ...asked(register), force });
      assert.deepEqual(forced, { reason: force, findings: register.activities.length });
    });

  test("is open to a processor with its agreement, in the Union", () => {
    const clearance = passGate({ ...asked(withProcessors("yes", signed)), force: "" });
    assert.deepEqual([clearance.forced, clearance.accepted], [null, []]);
    const force = "un motif dont rien n’avait besoin";
    assert.equal(passGate({ ...asked(withProcessors("yes", signed)), force }).forced, null);
  });

  test("names what lint.yaml accepts by rule and reason, and blocks on a warning that it raises", () => {
    const register = withProcessors("yes", unsigned);
    const [first] = register.activities;
    const rule = "recipients.no-agreement";
    const one = { rule, activity: first!.id, reason: "signé, au coffre" };
    assert.deepEqual(blockedBy(register, { suppress: [one] }), [rule], "the others still block");
    const all = { rules: { [rule]: { severity: "warning" as const, reason: "tous au coffre" } } };
    assert.deepEqual(passGate(asked(register, all)).accepted, [
      {
        rule,
        reason: "tous au coffre",
        findings: register.activities.length,
        activities: register.activities.map(({ id }) => id),
      },
    ]);
    const sound = withProcessors("yes", signed);
    const raised = { rules: { "form.review-overdue": "error" as const } };
    const late = {
      ...sound,
      activities: sound.activities.map((each) => ({ ...each, updatedOn: "2011-01-01" })),
    };
    assert.deepEqual([blockedBy(late), blockedBy(late, raised)], [[], ["form.review-overdue"]]);
  });
});
