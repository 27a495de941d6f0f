import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { messageOf } from "../../../kernel/index.ts";
import { retentionErrors } from "../../errors.ts";
import { judgeNames } from "./judgeNames.ts";
import { conditionOf } from "./normaliseCondition.ts";
import type { Rule } from "./rule.ts";
import { datasetFixture, ruleFixture } from "./rule.fixture.ts";

const refusals = (changes: Partial<Rule>): readonly string[] =>
  judgeNames(ruleFixture(changes), ["guichet", "archives"], [datasetFixture]).map(
    (failure) =>
      `${failure.code.replace("retention.", "")}: ${messageOf(failure, "en", retentionErrors)}`,
  );

const rows = (collection: string, by: Readonly<Record<string, string>> | null = null) => ({
  collection,
  by,
  where: null,
});

suite("every name of a rule", () => {
  test("is looked for in its dataset, wherever the rule names it", () => {
    const wrong: readonly (readonly [Partial<Rule>, RegExp])[] = [
      [
        { when: conditionOf({ field: "openedon", is: 1 }) },
        /^field-unknown: .*"openedon", named in when.*"opened_on"/,
      ],
      [
        { when: conditionOf({ not: { any: [{ field: "x", is: 1 }] } }) },
        /^field-unknown: .*"x", named in when/,
      ],
      [{ cases: [{ when: conditionOf({ field: "x", is: 1 }), keep: "P1Y" }] }, /named in cases/],
      [
        { clock: "closed", clockIn: rows("piece") },
        /"closed", named in clock, .*collection "piece"/,
      ],
      [{ clock: "id", clockIn: rows("pieces") }, /^collection-unknown: .*"pieces".*"piece"/],
      [
        { clock: "id", clockIn: rows("piece", { dossier: "id" }) },
        /"dossier", named in clock.*"dossier_id"/,
      ],
      [
        { clock: "id", clockIn: rows("piece", { dossier_id: "ident" }) },
        /"ident", named in clock, .*"dossier"/,
      ],
      [{ disputes: { rows: rows("page"), decided: "decide" } }, /"decide", named in disputes/],
      [{ when: conditionOf({ exists: { in: "litige" } }) }, /^collection-unknown: .*"litige"/],
      [{ notice: { sent: "averti", before: "P1M" } }, /"averti", named in notice/],
      [
        { end: { kind: "restrict", column: "restreint", views: ["v"] } },
        /"restreint", named in restrict/,
      ],
      [
        {
          end: {
            kind: "anonymise",
            fields: [{ collection: "dossier", column: "piece.dossier", as: { kind: "null" } }],
          },
        },
        /"piece\.dossier", named in anonymise.*"piece\.dossier_id"/,
      ],
      [
        { end: { kind: "archive", to: "archive", keep: "P1Y" } },
        /^store-unknown: .*"archive".*"archives"/,
      ],
    ];
    for (const [changes, expected] of wrong) {
      const said = refusals(changes);
      assert.equal(said.length, 1, said.join(" | "));
      assert.match(said[0]!, expected);
    }
  });

  test("is accepted when the dataset describes it", () => {
    assert.deepEqual(
      refusals({
        clock: "id",
        clockIn: rows("piece", { dossier_id: "id" }),
        when: conditionOf({ exists: { in: "page", where: { field: "id", above: 3 } } }),
        notice: { sent: "opened_on", before: "P1M" },
        end: { kind: "archive", to: "archives", keep: "P1Y" },
      }),
      [],
    );
  });
});
