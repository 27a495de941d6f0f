import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { withDecision, withoutDecision, type LintDecision } from "./lintDecision.ts";
import { parseLintSettings } from "./parseLintSettings.ts";

const read = (text: string) => {
  const outcome = parseLintSettings("lint.yaml", text);
  return outcome.ok ? outcome.value : assert.fail(JSON.stringify(outcome.failure));
};
const place = {
  scope: "finding",
  rule: "retention.no-start",
  activity: "prets",
  evidence: "deux ans : « à compter » #1",
} as const;
const decision: LintDecision = { ...place, reason: "le départ est dit dans la convention" };

suite("what a body decides of lint, in lint.yaml", () => {
  test("is written where nothing stood, and withdrawn", () => {
    const text = withDecision("", decision);
    const { scope: _, ...entry } = decision;
    assert.deepEqual(read(text), { suppress: [entry] });
    assert.deepEqual(read(withoutDecision(text, place)), { suppress: [] });
    assert.deepEqual(read(withDecision(withoutDecision(text, place), decision)), {
      suppress: [entry],
    });
  });

  test("leaves the comments and the decisions of others where they stand", () => {
    const text =
      "# Décidé en comité\nsuppress:\n  - rule: form.spacing # la page vient d’ailleurs\n    reason: la page vient d’ailleurs\nrules:\n  form.agreement: off\n";
    const added = withDecision(text, decision);
    assert.ok(added.startsWith(text.slice(0, text.indexOf("rules:"))), added);
    assert.ok(added.endsWith("rules:\n  form.agreement: off\n"), added);
    assert.equal(withoutDecision(added, place), text);
  });

  test("is made once: another reason takes the place of the first", () => {
    const text = withDecision(withDecision("", decision), {
      ...decision,
      reason: "autre motif, plus précis",
    });
    assert.deepEqual(
      read(text).suppress?.map(({ reason }) => reason),
      ["autre motif, plus précis"],
    );
  });

  test("tells a place from another of the same rule, and from the whole document", () => {
    const { activity: _, evidence: __, ...whole } = place;
    const text = [
      decision,
      { ...decision, activity: "visites" },
      { ...whole, reason: decision.reason },
    ].reduce(withDecision, "");
    assert.equal(read(text).suppress?.length, 3);
    assert.deepEqual(
      read(withoutDecision(text, whole)).suppress?.map(({ activity }) => activity),
      ["prets", "visites"],
    );
  });

  test("may be of all that a rule finds, also of one that finds errors", () => {
    const rule = { scope: "rule", rule: "recipients.none-but-named" } as const;
    const text = withDecision("", { ...rule, reason: decision.reason });
    assert.deepEqual(read(text).rules, {
      [rule.rule]: { severity: "off", reason: decision.reason },
    });
    assert.deepEqual(read(withoutDecision(text, rule)).rules, {});
  });
});
