import assert from "node:assert/strict";
import { suite, test } from "node:test";
import * as fc from "fast-check";
import { lifeLine, lifeLineWidth } from "./lifeLine.ts";
import { conditionOf } from "./normaliseCondition.ts";
import { ruleOf } from "./normaliseRule.ts";
import { periodFigures } from "./periodWords.ts";
import type { Rule } from "./rule.ts";
import { namesOf, periodsOf } from "./ruleNames.fixture.ts";
import { ruleFixture } from "./rule.fixture.ts";
import { columnsOf } from "./terminalLines.ts";
import { writtenRules } from "./writtenRules.fixture.ts";

const drawn = (changes: Partial<Rule>, language: "fr" | "en" = "fr"): string =>
  lifeLine(ruleFixture({ clock: "clos_le", ...changes }), language).join("\n");

suite("the life-line of a rule", () => {
  test("is one line of stages with their lengths", () => {
    assert.equal(drawn({}), 'création … "clos_le" ──5 ans──▶ supprimé');
    assert.equal(drawn({}, "en"), 'creation … "clos_le" ──5 years──▶ deleted');
    assert.equal(
      drawn({ end: { kind: "archive", to: "archives", keep: "P10Y" } }),
      'création … "clos_le" ──5 ans──▶ archive (archives) ──10 ans──▶ supprimé',
    );
    assert.equal(
      drawn({ plus: "current-year", clockIn: { collection: "contrat", by: null, where: null } }),
      'création … "clos_le" de "contrat" ──5 ans + année en cours──▶ supprimé',
    );
    assert.equal(drawn({ keep: "P0D" }), 'création … "clos_le" ──aussitôt──▶ supprimé');
    assert.equal(drawn({ end: { kind: "keep" } }), 'création … "clos_le" ══5 ans══▶ peut finir');
  });

  test("branches for cases", () => {
    const cases = [
      { when: conditionOf({ field: "utilise", is: true }), keep: "P6M" },
      { when: conditionOf({ field: "perdu", is: true }), keep: "P1M" },
    ];
    assert.equal(
      drawn({ keep: "P2M", cases }),
      [
        'création … "clos_le" ┬──6 mois──▶ supprimé  si "utilise" vaut vrai',
        '                     ├──1 mois──▶ supprimé  si "perdu" vaut vrai',
        "                     └──2 mois──▶ supprimé  sinon",
      ].join("\n"),
    );
    const long = "un_champ_dont_le_nom_est_vraiment_tres_long_et_qui_ne_tient_pas";
    assert.equal(
      drawn({ clock: long, keep: "P2M", cases: cases.slice(0, 1) }),
      [
        `création … "${long}"`,
        '  ├──6 mois──▶ supprimé  si "utilise" vaut vrai',
        "  └──2 mois──▶ supprimé  sinon",
      ].join("\n"),
    );
  });

  test("marks below it of which rows it speaks and what holds them back", () => {
    assert.equal(
      drawn({
        when: conditionOf({ field: "statut", is: "clos" }),
        disputes: { rows: { collection: "litige", by: null, where: null }, decided: "decide_le" },
        notice: { sent: "averti_le", before: "P1M" },
      }),
      [
        'création … "clos_le" ──5 ans──▶ supprimé',
        '  ◦ seulement si "statut" vaut « clos »',
        '  ‖ arrêté tant que "decide_le" de "litige" est vide, puis repart de zéro à',
        "    la décision",
        '  ! la personne avertie au moins 1 mois avant ("averti_le")',
      ].join("\n"),
    );
  });

  test("of any rule fits in its width and leaves out no period and no name", () => {
    const bare = (text: string): string => text.replaceAll(/[\s│]/g, "");
    fc.assert(
      fc.property(
        writtenRules,
        fc.constantFrom("fr" as const, "en" as const),
        (written, language) => {
          const rule = ruleOf(written);
          const lines = lifeLine(rule, language);
          for (const line of lines) assert.ok(columnsOf(line) <= lifeLineWidth, line);
          const all = bare(lines.join(""));
          for (const iso of periodsOf(rule))
            assert.ok(all.includes(bare(periodFigures(iso, language))), iso);
          const notDrawn = new Set([rule.collection, ...rule.with]);
          if (rule.end.kind === "anonymise")
            for (const { column } of rule.end.fields) notDrawn.add(column);
          if (rule.end.kind === "restrict") for (const view of rule.end.views) notDrawn.add(view);
          for (const name of namesOf(rule))
            if (!notDrawn.has(name))
              assert.ok(all.includes(bare(name)), `${name} in ${lines.join("\n")}`);
        },
      ),
      { numRuns: 500 },
    );
  });
});
