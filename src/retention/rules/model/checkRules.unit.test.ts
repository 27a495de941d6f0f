import assert from "node:assert/strict";
import { suite, test } from "node:test";
import type { RetentionRule } from "../../../reading/index.ts";
import { activity, promise, register, statement } from "../../register.fixture.ts";
import { checkRules, type CheckedAgainst } from "./checkRules.ts";
import type { Rule } from "./rule.ts";
import { datasetFixture, ruleFixture, sentence } from "./rule.fixture.ts";

const against = (
  rules: readonly Rule[],
  promises: readonly RetentionRule[] = [promise()],
  changes: Partial<CheckedAgainst> = {},
): CheckedAgainst => ({
  rules,
  register: register([
    activity("gerer-les-dossiers", "Gérer les dossiers", [
      statement("gerer-les-dossiers.1", sentence, promises),
      statement("gerer-les-dossiers.2", "Le délégué tient un journal.", []),
    ]),
  ]),
  datasets: [datasetFixture],
  stores: ["guichet"],
  ...changes,
});

const codes = (...of: Parameters<typeof against>): readonly string[] =>
  checkRules(against(...of)).rules.flatMap(({ refusals }) =>
    refusals.map(({ code }) => code.replace("retention.", "")),
  );

const reviewed = { by: "dpo", on: "2026-11-01" };

suite("checking rules against the register", () => {
  test("a rule that keeps its sentence is accepted, and the sentences without a rule are listed", () => {
    const check = checkRules(against([ruleFixture()]));
    assert.equal(check.refused, false);
    assert.deepEqual(
      check.unbound.map((one) => [one.activity, one.statement.id]),
      [["gerer-les-dossiers", "gerer-les-dossiers.2"]],
    );
  });

  test("a sentence without a starting event is noted, and refuses nothing", () => {
    const [rule] = checkRules(against([ruleFixture()])).rules;
    assert.deepEqual(rule?.notes, [
      {
        code: "retention.start-unstated",
        params: { statement: "gerer-les-dossiers.1", clock: "closed_on" },
      },
    ]);
    for (const dated of [
      promise({ from: "la clôture" }),
      promise({ kind: "until-event", keep: null, until: "la clôture" }),
      promise({ kind: "while", keep: null, while: "le dossier est ouvert" }),
      promise({ while: "le prêt" }),
    ])
      assert.deepEqual(checkRules(against([ruleFixture()], [dated])).rules[0]?.notes, []);
    const twoEnds = [promise({ until: "la clôture" })];
    assert.equal(checkRules(against([ruleFixture()], twoEnds)).rules[0]?.notes.length, 1);
    const second = ruleFixture({
      statement: { ...ruleFixture().statement, rule: 2 },
    });
    const two = [promise({ from: "la clôture" }), promise({ scope: "les journaux" })];
    assert.equal(checkRules(against([second], two)).rules[0]?.notes.length, 1);
  });

  test("a sentence that changed is judged as it now stands: its hash is offered only if the rule keeps it", () => {
    const drifted = { statement: { ...ruleFixture().statement, hash: "0".repeat(64) } };
    const refusals = (...of: Parameters<typeof against>) =>
      checkRules(against(...of)).rules[0]?.refusals ?? [];
    const [held] = refusals([ruleFixture(drifted)]);
    assert.equal(held?.code, "retention.statement-drifted");
    assert.match(String(held?.params["hash"]), /^[0-9a-f]{64}$/);
    assert.equal(held?.params["text"], sentence);

    const [apart, reason, ...more] = refusals([ruleFixture({ ...drifted, keep: "P6Y" })]);
    assert.equal(apart?.code, "retention.statement-drifted-apart");
    assert.equal(apart?.params["hash"], undefined);
    assert.equal(reason?.code, "retention.keep-too-long");
    assert.deepEqual(more, []);

    assert.deepEqual(
      codes([ruleFixture({ ...drifted, reviewed })], [promise({ condition: "sans suite" })]),
      ["statement-drifted", "review-condition"],
    );
  });

  test("a period equal in another unit is accepted", () => {
    assert.deepEqual(codes([ruleFixture({ keep: "P60M" })]), []);
  });

  test("an exact period may be kept neither longer nor shorter", () => {
    assert.deepEqual(codes([ruleFixture({ keep: "P6Y" })]), ["keep-too-long"]);
    assert.deepEqual(codes([ruleFixture({ keep: "P4Y" })]), ["keep-too-short"]);
  });

  test("a maximum may be undercut, never passed", () => {
    const most = [promise({ bound: "maximum" })];
    assert.deepEqual(codes([ruleFixture({ keep: "P4Y" })], most), []);
    assert.deepEqual(codes([ruleFixture({ keep: "P61M" })], most), ["keep-too-long"]);
  });

  test("periods that the calendar decides are refused with an explanation", () => {
    assert.deepEqual(codes([ruleFixture({ keep: "P30D" })], [promise({ keep: "P1M" })]), [
      "keep-undecided",
    ]);
  });

  test("a period given in two parts is their sum", () => {
    const parts = [promise({ keep: "P2Y", plus: "P6M" })];
    assert.deepEqual(codes([ruleFixture({ keep: "P30M" })], parts), []);
    assert.deepEqual(codes([ruleFixture({ keep: "P2Y" })], parts), ["keep-too-short"]);
  });

  test("a minimum, an absence and an open criterion never justify a deletion, even reviewed", () => {
    for (const kind of [
      "minimum",
      "not-kept",
      "unlimited",
      "by-reference",
      "open-criterion",
    ] as const)
      assert.deepEqual(
        codes([ruleFixture({ reviewed })], [promise({ kind, keep: null })]),
        ["reading-justifies-nothing"],
        kind,
      );
    assert.deepEqual(
      codes([ruleFixture({ reviewed, keep: "P4Y" })], [promise({ bound: "minimum" })]),
      ["reading-justifies-nothing", "keep-too-short"],
    );
  });

  test("a sentence that was not fully read needs a review, and what was read of it still binds", () => {
    const partly = (rules: readonly RetentionRule[], status: "partly-read" | "not-understood") => ({
      register: register([
        activity("gerer-les-dossiers", "Gérer les dossiers", [
          statement("gerer-les-dossiers.1", sentence, rules, status),
        ]),
      ]),
    });
    const half = partly([promise()], "partly-read");
    assert.deepEqual(codes([ruleFixture()], [], half), ["review-partly-read"]);
    assert.deepEqual(codes([ruleFixture({ reviewed })], [], half), []);
    assert.deepEqual(codes([ruleFixture({ reviewed, keep: "P6Y" })], [], half), ["keep-too-long"]);
    const nothing = partly([], "not-understood");
    assert.deepEqual(codes([ruleFixture()], [], nothing), ["review-partly-read"]);
    assert.deepEqual(codes([ruleFixture({ reviewed })], [], nothing), []);
  });

  test("a sentence of several periods must say which one is meant", () => {
    const two = [promise(), promise({ keep: "P2Y" })];
    const bound = (rule: number | null) =>
      ruleFixture({ statement: { ...ruleFixture().statement, rule } });
    assert.deepEqual(codes([bound(null)], two), ["statement-rule-unspecified"]);
    assert.deepEqual(codes([bound(1)], two), ["review-several"]);
    assert.deepEqual(codes([{ ...bound(1), reviewed }], two), []);
    assert.deepEqual(codes([{ ...bound(2), reviewed }], two), ["keep-too-long"]);
    assert.deepEqual(codes([bound(3)], two), ["statement-rule-unknown"]);
  });

  test("a neighbour that was not understood is noted, until a person has reviewed the rule", () => {
    const beside = {
      register: register([
        activity("gerer-les-dossiers", "Gérer les dossiers", [
          statement("gerer-les-dossiers.1", sentence, [promise({ from: "la clôture" })]),
          statement("gerer-les-dossiers.2", "Sauf les litiges.", [], "not-understood"),
        ]),
      ]),
    };
    const [noted] = checkRules(against([ruleFixture()], [], beside)).rules;
    assert.deepEqual(
      noted?.notes.map(({ code, params }) => [code, params["count"], params["text"]]),
      [["retention.siblings-not-understood", 1, "Sauf les litiges."]],
    );
    assert.deepEqual(noted.refusals, []);
    assert.deepEqual(
      checkRules(against([ruleFixture({ reviewed })], [], beside)).rules[0]?.notes,
      [],
    );
  });

  test("an orphan is refused: its activity or its sentence is gone", () => {
    assert.deepEqual(codes([ruleFixture({ activity: "gerer-dossiers" })]), ["activity-unknown"]);
    const gone = { ...ruleFixture().statement, id: "gerer-les-dossiers.9" };
    assert.deepEqual(codes([ruleFixture({ statement: gone })]), ["statement-unknown"]);
  });
});

suite("checking the names of a rule", () => {
  test("every unknown name is refused, with the nearest known one", () => {
    const refusals = checkRules(
      against([ruleFixture({ store: "guichets", clock: "close_on", with: ["pieces"] })]),
    ).rules[0]!.refusals;
    assert.deepEqual(
      refusals.map(({ code }) => code),
      ["retention.store-unknown", "retention.clock-unknown", "retention.collection-unknown"],
    );
    assert.match(String(refusals[1]!.params["nearestFr"]), /closed_on/);
    assert.deepEqual(codes([ruleFixture({ collection: "dossiers" })]), ["collection-unknown"]);
    assert.deepEqual(codes([ruleFixture({ dataset: "comptoir" })]), ["dataset-unknown"]);
  });

  test("a child must refer to a collection of the rule; a grandchild may refer to a child", () => {
    assert.deepEqual(codes([ruleFixture({ with: ["page"] })]), ["child-unlinked"]);
    assert.deepEqual(codes([ruleFixture({ with: ["dossier"] })]), ["child-unlinked"]);
    assert.deepEqual(codes([ruleFixture({ with: ["page", "piece"] })]), []);
  });

  test("a collection that two datasets describe must say which", () => {
    const datasets = [datasetFixture, { ...datasetFixture, key: "copie" }];
    assert.deepEqual(codes([ruleFixture()], [promise()], { datasets }), ["dataset-unspecified"]);
    assert.deepEqual(codes([ruleFixture({ dataset: "copie" })], [promise()], { datasets }), []);
  });
});

suite("two rules on the same rows", () => {
  const other = (changes: Partial<Rule>) => ruleFixture({ id: "autre", ...changes });
  const maximum = [promise({ bound: "maximum" })];

  test("are accepted when they say the same, and refused when they differ", () => {
    assert.deepEqual(codes([ruleFixture(), other({ keep: "P60M" })], maximum), []);
    assert.deepEqual(codes([ruleFixture(), other({ keep: "P4Y" })], maximum), [
      "rules-disagree",
      "rules-disagree",
    ]);
    assert.deepEqual(codes([ruleFixture(), other({ clock: "opened_on" })], maximum), [
      "rules-disagree",
      "rules-disagree",
    ]);
  });

  test("are refused when one ends as a child what the other keeps on its own clock", () => {
    const pieces = other({ collection: "piece", with: [], clock: "id", keep: "P5Y" });
    assert.deepEqual(codes([ruleFixture(), pieces], maximum), ["rules-disagree", "rules-disagree"]);
    assert.deepEqual(
      codes([ruleFixture(), { ...pieces, store: "autre" }], maximum, {
        stores: ["guichet", "autre"],
      }),
      [],
    );
  });
});
