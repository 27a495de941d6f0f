import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { importDocument } from "../import/importDocument.ts";
import type { Activity, Register } from "../model/register.ts";
import { askedOnce } from "./askedOnce.ts";
import { LintContext } from "./lintContext.ts";
import type { Hit } from "./lintRule.ts";
import { lintRules } from "./rules/index.ts";

const name = "register.txt";
const content = readFileSync(join(import.meta.dirname, "../../../demo", name));
const demo = importDocument({ bytes: content, name, language: "fr" });

/** The activities again and again, each time with something else that is missing, said twice, or said by another one. */
const varied = (count: number): Activity[] =>
  Array.from({ length: count }, (_, index): Activity => {
    const at = (offset: number): Activity =>
      demo.activities[(index + offset) % demo.activities.length]!;
    const activity = at(0);
    switch (index % 7) {
      case 0:
        return { ...activity, rights: null };
      case 1:
        return { ...activity, retention: at(1).retention, updatedOn: "2019-01-01" };
      case 2:
        return { ...activity, legalBases: at(2).legalBases, title: `${activity.title} ${index}` };
      case 3:
        return { ...activity, recipients: [...activity.recipients, ...at(3).recipients] };
      case 4:
        return { ...activity, purposes: at(4).purposes, legalReferences: [] };
      default:
        return activity;
    }
  });

const register: Register = { ...demo, activities: varied(180) };

describe("a rule that is asked once for records that say the same", () => {
  for (const [where, page] of [
    ["without a page", null],
    ["with its page", { name, content }],
  ] as const)
    it(`answers for each record what it would answer for that record alone, ${where}`, () => {
      const at = Temporal.PlainDate.from("2026-11-21");
      const context = new LintContext({ register, page, at, language: "fr" });
      let found = 0;
      for (const { id, check } of lintRules) {
        if (check.kind !== "record") continue;
        const ask = askedOnce(check.find);
        for (const record of context.records) {
          const alone: readonly Hit[] = [...check.find(record)];
          assert.deepEqual([...ask(record)], alone, `${id} on record ${record.order}`);
          found += alone.length;
        }
      }
      assert.ok(found > 300, `${found} hits are too few to show anything`);
    });

  it("asks a rule anew only where a record says something else in what the rule looks at", () => {
    const at = Temporal.PlainDate.from("2026-11-21");
    const context = new LintContext({ register, page: null, at, language: "fr" });
    const asked: number[] = [];
    const ask = askedOnce((record) => {
      asked.push(record.place);
      return record.says(/dossier/, "rights")
        ? [{ field: "retention", evidence: null, params: { of: record.of("retention").length } }]
        : [];
    });
    for (const record of context.records) ask(record);
    const retentions = new Set(context.records.map((record) => record.memberKey("retention")));
    assert.ok(asked.length <= retentions.size + 1, `asked ${asked.length} times`);
  });
});
