import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { importDocument } from "../../register/index.ts";
import { demoFolder } from "../config.ts";
import { activitiesOf, type BoundRule } from "./buildOverview.ts";

const register = importDocument({
  bytes: readFileSync(join(demoFolder, "register.txt")),
  name: "register.txt",
  language: "fr",
});

const now = Temporal.Instant.from("2027-03-31T08:00:00Z");
const rule = (activity: number, ...refusals: string[]): BoundRule => {
  const found = register.activities[activity] ?? assert.fail();
  const statement = found.retention[0]?.id ?? assert.fail();
  return {
    id: `rule-${activity}`,
    activity: found.id,
    statement,
    sentence: `Phrase ${activity}.`,
    lastRun: "2027-03-30T02:00:00Z",
    receipt: null,
    hasStoodLong: true,
    onlyKeeps: false,
    refusals,
  };
};

test("each sentence stands where the worst of its rules puts it, or where its reading does without one", () => {
  // The last activity of two sentences: those before it have rules of their own here.
  const twice = register.activities.findLastIndex(({ retention }) => retention.length === 2);
  const unread = register.activities.findIndex(({ retention }) =>
    retention.every(({ reading }) => reading.status === "not-understood"),
  );
  assert.ok(twice > 6 && unread > 6);
  const activities = activitiesOf(
    register,
    [
      rule(0),
      rule(1),
      rule(1, "retention.keeps-too-long"),
      rule(twice, "retention.statement-drifted", "retention.keeps-too-long"),
      { ...rule(4), lastRun: null },
      { ...rule(3), lastRun: null, hasStoodLong: false },
      { ...rule(6), lastRun: null, onlyKeeps: true },
      { ...rule(5), lastRun: "2027-02-20T02:00:00Z" },
    ],
    now,
  );
  const states = activities.map(({ statements }) => statements.map(({ state }) => state));
  assert.deepEqual(states[0], ["enforced"]);
  assert.deepEqual(states[1], ["refused"]);
  assert.deepEqual(states[2], ["without-rule"]);
  assert.deepEqual(states[twice], ["drifted", "without-rule"]);
  assert.equal(states[3]?.[0], "not-run-yet", "a new rule that no run has carried out");
  assert.equal(states[4]?.[0], "late", "a rule that no run has carried out for as long");
  assert.equal(states[5]?.[0], "late", "a rule that was carried out too long ago");
  assert.equal(states[6]?.[0], "enforced", "a minimum that no run has to carry out");
  assert.deepEqual(states[unread], ["not-understood"]);
  assert.deepEqual(
    activities[1]?.statements[0]?.rules.map(({ sentence }) => sentence),
    ["Phrase 1.", "Phrase 1."],
  );
});
