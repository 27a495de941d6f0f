import assert from "node:assert/strict";
import { suite, test } from "node:test";
import type { Catalogue } from "../../../connectors/index.ts";
import type { Rule } from "../../rules/model/rule.ts";
import { ruleFixture } from "../../rules/model/rule.fixture.ts";
import { column, groundFixture } from "./plan.fixture.ts";
import { proveTarget } from "./proveTarget.ts";
import { marked, refusalsOf, ruleOn, targetOf } from "./targets.fixture.ts";

const is = (name: string, value: string) =>
  ({ kind: "compare", column: name, operator: "is", value }) as const;
const byFile = { collection: "recours", by: { dossier_id: "id" }, where: null };

suite("a rule as a target", () => {
  test("a clock of the parent is followed by its one key, upwards; a period that is added counts", () => {
    const clockIn = { collection: "personne", by: null, where: null };
    const { cases, along } = targetOf(ruleOn({ clock: "parti_le", clockIn, plus: "P6M" }));
    assert.deepEqual(cases[0]?.clocks, [
      {
        column: "parti_le",
        kind: "date",
        due: { lastDay: "2024-08-31", before: "2024-08-31T22:00:00Z", timeZone: "Europe/Paris" },
        rows: {
          path: [{ collection: "personne", columns: ["id"], from: ["personne_id"] }],
          where: null,
          needed: true,
        },
      },
    ]);
    assert.equal(along, null);
  });

  test("two ways to other rows are refused with what a person may write; none is refused too", () => {
    const clockIn = { ...byFile, by: null };
    const [several] = refusalsOf(ruleOn({ clock: "juge_le", clockIn }));
    assert.equal(several?.code, "retention.way-several");
    assert.equal(several.params["choices"], "by: { dossier_id: id }; by: { joint_id: id }");
    const far = { collection: "page", by: null, where: null };
    assert.equal(
      refusalsOf(ruleOn({ clock: "piece_id", clockIn: far }))[0]?.code,
      "retention.way-missing",
    );
    const untyped = { ...byFile, by: { objet: "id" } };
    assert.equal(
      refusalsOf(ruleOn({ clock: "juge_le", clockIn: untyped }))[0]?.code,
      "retention.reference-type",
    );
  });

  test("cases keep their order, each with the condition of the rule and its own period, the ordinary one last", () => {
    const { cases } = targetOf(
      ruleOn({
        when: { kind: "empty", column: "personne_id" },
        cases: [{ when: is("motif", "a"), keep: "P1Y" }],
      }),
    );
    assert.deepEqual(
      cases.map(({ when, clocks }) => [when, clocks[0]?.due.lastDay]),
      [
        [
          { kind: "all", of: [{ kind: "empty", column: "personne_id" }, is("motif", "a")] },
          "2029-02-28",
        ],
        [{ kind: "empty", column: "personne_id" }, "2025-02-28"],
      ],
    );
  });

  test("the boundary that is said and written in receipts is the latest that a case applies", () => {
    const proof = proveTarget(
      ruleOn({ cases: [{ when: is("motif", "a"), keep: "P1Y" }] }),
      groundFixture(marked),
    );
    assert.equal(proof.ok && proof.lastDay, "2029-02-28");
  });

  test("a dispute stops every case for its own period, and a notice is a period of its own", () => {
    const { cases } = targetOf(
      ruleOn({
        cases: [{ when: is("motif", "a"), keep: "P1Y" }],
        disputes: { rows: { ...byFile, where: is("objet", "b") }, decided: "juge_le" },
        notice: { sent: "told_on", before: "P1M" },
      }),
    );
    assert.deepEqual(
      cases.map(({ clocks }) =>
        clocks.map((clock) => [clock.column, clock.due.lastDay, clock.rows?.needed]),
      ),
      [
        [
          ["closed_on", "2029-02-28", undefined],
          ["juge_le", "2029-02-28", false],
          ["told_on", "2030-01-31", undefined],
        ],
        [
          ["closed_on", "2025-02-28", undefined],
          ["juge_le", "2025-02-28", false],
          ["told_on", "2030-01-31", undefined],
        ],
      ],
    );
    assert.deepEqual(cases[0]?.clocks[1]?.rows?.where, is("objet", "b"));
  });

  test("a condition on what is not there, or on another type, is refused with its names", () => {
    const wrong = (when: Rule["when"]): unknown => refusalsOf(ruleOn({ when }))[0];
    assert.deepEqual(wrong(is("closed_on", "hier")), {
      code: "retention.condition-type",
      params: { collection: "dossier", column: "closed_on", type: "date", value: "hier" },
    });
    for (const [name, value] of [
      ["id", "1"],
      ["closed_on", "2020-01-01T09:00"],
      ["motif", 1],
      ["motif", true],
    ] as const) {
      const [reason] = refusalsOf(
        ruleOn({ when: { kind: "one-of", column: name, values: [value] } }),
      );
      assert.equal(reason?.code, "retention.condition-type", name);
    }
    const [missing] = refusalsOf(
      ruleOn({
        when: { kind: "not", of: { kind: "exists", rows: { ...byFile, where: is("objt", "a") } } },
      }),
    );
    assert.equal(missing?.code, "retention.column-missing");
    assert.equal(missing.params["collection"], "recours");
    assert.deepEqual(refusalsOf(ruleOn({ when: is("seen_at", "2026-01-31T10:00:00Z") })), []);
  });

  test("hours are counted from a moment, never from a day", () => {
    assert.deepEqual(refusalsOf(ruleOn({ clock: "seen_at", keep: "PT48H" })), []);
    assert.equal(refusalsOf(ruleOn({ keep: "PT48H" }))[0]?.code, "retention.hours-on-date");
    assert.deepEqual(refusalsOf(ruleOn({ keep: "P0D" })), []);
  });

  test("a minimum protects by each of its cases, those before it denied", () => {
    const minimum = ruleOn({
      id: "obligation",
      keep: "P10Y",
      when: is("motif", "x"),
      cases: [{ when: is("motif", "a"), keep: "P2Y" }],
      end: { kind: "keep" },
    });
    const { protections } = targetOf(ruleOn({}), [minimum]);
    const denied = { kind: "not", of: is("motif", "a") };
    assert.deepEqual(
      protections.map(({ rule, collection, when, clocks }) => [
        rule,
        collection,
        when,
        clocks[0]?.due.lastDay,
      ]),
      [
        [
          "obligation",
          "dossier",
          { kind: "all", of: [is("motif", "x"), is("motif", "a")] },
          "2028-02-29",
        ],
        ["obligation", "dossier", { kind: "all", of: [is("motif", "x"), denied] }, "2020-02-29"],
      ],
    );
  });

  test("a minimum that keeps its children along protects a grandchild through its parents", () => {
    const minimum = ruleFixture({
      id: "obligation",
      with: ["piece", "page"],
      end: { kind: "keep" },
    });
    const pages = ruleFixture({
      collection: "page",
      with: [],
      clock: "closed_on",
      clockIn: { collection: "piece", by: null, where: null },
      end: { kind: "delete" },
    });
    const dated: Catalogue = {
      ...marked,
      collections: marked.collections.map((each) =>
        each.name === "piece"
          ? { ...each, columns: [...each.columns, column("closed_on", "date", "date")] }
          : each,
      ),
    };
    const proof = proveTarget(pages, groundFixture(dated, { rules: [minimum] }));
    assert.ok(proof.ok);
    const path = [
      { collection: "piece", columns: ["id"], from: ["piece_id"] },
      { collection: "dossier", columns: ["id"], from: ["dossier_id"] },
    ];
    const [protection] = proof.target.protections;
    assert.deepEqual(protection?.when, { kind: "exists", path, where: null });
    assert.deepEqual(protection.clocks[0]?.rows, { path, where: null, needed: true });
  });
});
