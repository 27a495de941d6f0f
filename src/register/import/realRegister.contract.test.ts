import assert from "node:assert/strict";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { Value } from "typebox/value";
import { RegisterSchema, type Activity } from "../model/register.ts";
import { assertAccountedFor, assertQuoted } from "./accountedFor.fixture.ts";
import { importDocument } from "./importDocument.ts";

const folder = join(import.meta.dirname, "../../../../shared");
const seeds = join(folder, "seeds");
const absent = existsSync(seeds) ? false : "the real register does not stand beside this checkout";

describe("the real register", { skip: absent }, () => {
  const file = absent
    ? ""
    : join(
        seeds,
        readdirSync(seeds).find((name) => name.startsWith("003_"))!,
      );
  const text = absent ? "" : readFileSync(file, "utf8");
  const register = importDocument({ bytes: Buffer.from(text), name: "003.txt", language: "fr" });
  const of = (order: number): Activity => register.activities[order - 1]!;

  it("has 35 activities in the published format", () => {
    assert.equal(register.activities.length, 35);
    assert.ok(Value.Check(RegisterSchema, register));
    assert.equal(new Set(register.activities.map(({ id }) => id)).size, 35);
    assert.ok(register.activities.every(({ domain }) => domain));
  });

  it("is read without dropping a character or inventing a word", () => {
    assertAccountedFor(text, register);
    assertQuoted(text, register);
    assert.deepEqual(
      register.findings.filter(({ rule }) => rule === "text.not-placed"),
      [],
    );
  });

  it("has one controller with an address, one officer and a deputy", () => {
    assert.match(register.controller?.email ?? "", /@/);
    assert.deepEqual(
      register.dataProtectionOfficers.map(({ role }) => role),
      ["dpo", "deputy"],
    );
  });

  it("has every update date but the one that is none; of two the later", () => {
    const undated = register.activities.filter(({ updatedOn }) => updatedOn === null);
    assert.deepEqual(
      undated.map((activity) => register.activities.indexOf(activity) + 1),
      [35],
    );
    assert.equal(of(23).updatedOn, "2023-11-16");
    assert.equal(of(1).updatedOn, "2023-12-01");
  });

  it("has legal bases with their letters, but for the one that gives none", () => {
    const lettered = register.activities.flatMap(({ legalBases }) =>
      legalBases.map(({ article }) => article),
    );
    assert.deepEqual(
      lettered.filter((article) => !/^6\.1\.[a-f]$/.test(article)),
      ["6.1"],
    );
    assert.deepEqual(
      of(9).legalBases.map(({ article }) => article),
      ["6.1.e", "6.1.c"],
    );
    assert.ok(register.activities.every(({ legalBases }) => legalBases.length > 0));
  });

  it("has no recipients where the page says so: eight records", () => {
    const none = register.activities.flatMap((activity, at) =>
      activity.recipientsNone ? [at + 1] : [],
    );
    assert.deepEqual(none, [19, 21, 22, 24, 25, 26, 33, 35]);
    assert.ok(none.every((order) => of(order).recipients.length === 0));
  });

  it("reads processors and objection as the page states them", () => {
    const possible = register.activities.flatMap(({ processors }, at) =>
      processors?.used === "possible" ? [at + 1] : [],
    );
    assert.deepEqual(possible, [17, 18, 19, 20, 21, 22, 24, 25, 26]);
    assert.ok(register.activities.every(({ rights }) => rights?.objection === "excluded"));
    assert.equal(register.findings.filter(({ rule }) => rule === "rights.wrong-name").length, 33);
  });

  it("has one statement per retention sentence, and reads none of them wrongly", () => {
    assert.equal(of(6).retention.length, 8);
    assert.equal(of(6).retention.filter(({ context }) => context !== null).length, 3);
    const kept = register.activities.map(({ retention }) =>
      retention.map(({ reading }) =>
        reading.status === "read" ? (reading.rules[0]?.keep ?? reading.rules[0]?.kind) : null,
      ),
    );
    assert.deepEqual(kept[10], ["P10Y"]);
    assert.deepEqual(kept[34], ["P5Y", "P10Y"]);
    assert.deepEqual(kept[14], ["P2Y", "P15Y", "P25Y"]);
    assert.ok(
      register.findings.some(
        ({ rule, activity }) => rule === "retention-field.no-period" && activity === 33,
      ),
    );
  });

  it("finds what the page got wrong", () => {
    const found = new Set(register.findings.map(({ rule, activity }) => `${activity} ${rule}`));
    for (const expected of [
      "1 field.missing",
      "1 field.misplaced-data",
      "3 list.split-item",
      "5 list.merged-items",
      "19 list.merged-items",
      "21 list.merged-items",
      "23 date.repeated",
      "34 legal-basis.no-letter",
      "35 date.malformed",
      "2 legal-reference.no-text",
      "6 layout.bullet-at-field-level",
    ])
      assert.ok(found.has(expected), expected);
  });

  it("sees the data of articles 9 and 10 that a litigation record lists", () => {
    assert.deepEqual([...of(30).specialCategories].sort(), [
      "criminal-offences",
      "health",
      "political-opinions",
      "sexual-orientation",
      "union-membership",
    ]);
    assert.equal(of(1).nationalIdentifier, true);
    assert.equal(of(30).nationalIdentifier, false);
  });

  it("every other page beside it ends in findings, never in a crash", () => {
    const corpus = join(folder, "corpus/registers");
    const pages = [seeds, corpus].flatMap((place) =>
      readdirSync(place).map((name) => join(place, name)),
    );
    for (const path of pages) {
      const bytes = readFileSync(path);
      assertAccountedFor(
        bytes.toString("utf8"),
        importDocument({ bytes, name: path, language: "fr" }),
      );
    }
  });
});
