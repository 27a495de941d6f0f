import assert from "node:assert/strict";
import { suite, test } from "node:test";
import * as fc from "fast-check";
import { Value } from "typebox/value";
import { parse, stringify } from "yaml";
import { parsePeriod } from "../../../kernel/index.ts";
import { conditionOf } from "./normaliseCondition.ts";
import { ruleOf } from "./normaliseRule.ts";
import { parseRules } from "./parseRules.ts";
import { periodWords } from "./periodWords.ts";
import type { Rule, RuleRows } from "./rule.ts";
import { namesOf, periodsOf } from "./ruleNames.fixture.ts";
import { ruleFixture } from "./rule.fixture.ts";
import { ruleSentence } from "./ruleSentence.ts";
import { RulesSchema } from "./writtenRule.ts";
import { writtenRules } from "./writtenRules.fixture.ts";

const both = (changes: Partial<Rule>): readonly string[] => {
  const rule = ruleFixture({ with: [], ...changes });
  return [ruleSentence(rule, "fr"), ruleSentence(rule, "en")];
};

const rows = (collection: string, changes: Partial<RuleRows> = {}): RuleRows => ({
  collection,
  by: null,
  where: null,
  ...changes,
});

suite("the sentence of a rule of the whole language", () => {
  test("says of which rows it speaks, and when some end sooner", () => {
    assert.deepEqual(
      both({
        when: conditionOf({ field: "statut", is: "clos" }),
        keep: "P2M",
        cases: [{ when: conditionOf({ field: "utilise", is: true }), keep: "P6M" }],
      }),
      [
        'Les lignes de "dossier" (base guichet) pour lesquelles "statut" vaut « clos » sont supprimées six mois après "closed_on" si "utilise" vaut vrai, sinon deux mois, à la fin du dernier jour.',
        'Rows of "dossier" (store guichet) for which "statut" is “clos” are deleted six months after "closed_on" if "utilise" is true, otherwise two months, at the end of the last day.',
      ],
    );
  });

  test("says where the clock stands, and what is added to the period", () => {
    assert.deepEqual(
      both({
        clock: "clos_le",
        clockIn: rows("contrat", { by: { numero: "contrat_numero" } }),
        plus: "current-year",
        with: ["piece"],
      }),
      [
        'Les lignes de "dossier" (base guichet), avec leurs "piece", sont supprimées cinq ans après le dernier "clos_le" des lignes liées de "contrat" (par "numero" = "contrat_numero"), à la fin de l’année civile où cette durée s’achève.',
        'Rows of "dossier" (store guichet), with their "piece", are deleted five years after the last "clos_le" of the related rows of "contrat" (by "numero" = "contrat_numero"), at the end of the calendar year in which this period is over.',
      ],
    );
    assert.match(both({ plus: "P1D" })[0]!, /cinq ans plus un jour après "closed_on", à la fin/);
  });

  test("says what a dispute and a missing notice hold back", () => {
    assert.deepEqual(
      both({
        disputes: { rows: rows("litige"), decided: "decide_le" },
        notice: { sent: "averti_le", before: "P1M" },
      }),
      [
        'Les lignes de "dossier" (base guichet) sont supprimées cinq ans après "closed_on", à la fin du dernier jour ; tant qu’une ligne liée de "litige" a "decide_le" vide, ce délai est arrêté, puis il repart en entier de la dernière décision ; une ligne ne finit que si la personne a été avertie ("averti_le") depuis au moins un mois.',
        'Rows of "dossier" (store guichet) are deleted five years after "closed_on", at the end of the last day; while a related row of "litige" has an empty "decide_le", this period stands still, then it runs anew as a whole from the last decision; a row ends only when the person was told ("averti_le") at least one month ago.',
      ],
    );
  });

  test("says each end, and its second stage", () => {
    const end = (of: Rule["end"]) => both({ end: of });
    assert.deepEqual(end({ kind: "archive", to: "archives", keep: "P10Y" }), [
      'Les lignes de "dossier" (base guichet) sont déplacées dans la base archives cinq ans après "closed_on", à la fin du dernier jour, puis y sont supprimées dix ans plus tard.',
      'Rows of "dossier" (store guichet) are moved to the store archives five years after "closed_on", at the end of the last day, then deleted there ten years later.',
    ]);
    assert.deepEqual(end({ kind: "keep" }), [
      'Les lignes de "dossier" (base guichet) sont gardées au moins jusqu’à cinq ans après "closed_on", à la fin du dernier jour, quoi que disent les autres règles.',
      'Rows of "dossier" (store guichet) are kept at least until five years after "closed_on", at the end of the last day, whatever the other rules say.',
    ]);
    assert.deepEqual(end({ kind: "restrict", column: "restreint_le", views: ["a", "b"] }), [
      'Les lignes de "dossier" (base guichet) sont marquées ("restreint_le") et retirées des vues "a" et "b" cinq ans après "closed_on", à la fin du dernier jour.',
      'Rows of "dossier" (store guichet) are marked ("restreint_le") and taken out of the views "a" and "b" five years after "closed_on", at the end of the last day.',
    ]);
    const field = (column: string, as: object, collection = "dossier") =>
      ({ collection, column, as }) as never;
    assert.deepEqual(
      end({
        kind: "anonymise",
        fields: [
          field("nom", { kind: "null" }),
          field("ville", { kind: "fixed", value: "…" }),
          field("ne_le", { kind: "year" }),
          field("cp", { kind: "prefix", length: 2 }),
          field("mel", { kind: "pseudonym" }),
          field("texte", { kind: "null" }, "piece"),
        ],
      }),
      [
        'Les lignes de "dossier" (base guichet) sont anonymisées cinq ans après "closed_on", à la fin du dernier jour : "nom" est vidé, "ville" devient « … », "ne_le" est ramené à l’année, "cp" est réduit à ses 2 premiers caractères, "mel" est remplacé par un pseudonyme et "texte" de "piece" est vidé.',
        'Rows of "dossier" (store guichet) are anonymised five years after "closed_on", at the end of the last day: "nom" is emptied, "ville" becomes “…”, "ne_le" is reduced to the year, "cp" is cut to its first 2 characters, "mel" is replaced by a pseudonym and "texte" of "piece" is emptied.',
      ],
    );
  });

  test("says a condition so that it can be read only one way", () => {
    const said = (written: Parameters<typeof conditionOf>[0]): string =>
      /pour lesquelles (.*) sont supp/.exec(both({ when: conditionOf(written) })[0]!)?.[1] ?? "";
    const [a, b] = [
      { field: "a", is: 1 },
      { field: "b", "is-not": "x" },
    ];
    assert.equal(
      said({ all: [a, { any: [b, a] }] }),
      '"a" vaut 1 et ("b" ne vaut pas « x » ou "a" vaut 1)',
    );
    assert.equal(
      said({ not: { any: [a, b] } }),
      'il est faux que ("a" vaut 1 ou "b" ne vaut pas « x »)',
    );
    assert.equal(said({ field: "a", in: ["x", "y", 3] }), '"a" vaut « x », « y » ou 3');
    assert.equal(said({ field: "a", "not-in": ["x", 3] }), '"a" ne vaut ni « x » ni 3');
    assert.equal(said({ field: "a", empty: false }), '"a" n’est pas vide');
    assert.equal(said({ field: "a", below: "2024-01-31" }), '"a" est antérieur au 2024-01-31');
    assert.equal(
      said({ not: { field: "a", "at-least": 2 } }),
      '"a" n’est pas supérieur ou égal à 2',
    );
    assert.equal(
      said({ not: { exists: { in: "avis", where: a } } }),
      'il n’existe aucune ligne liée d’"avis" (où "a" vaut 1)',
    );
  });
});

suite("any rule at all", () => {
  test("is read back from its YAML as it was written", () => {
    fc.assert(
      fc.property(writtenRules, (written) => {
        const text = stringify(
          { format: "egide/rules@1", rules: [written] },
          { lineWidth: 0, aliasDuplicateObjects: false },
        );
        const { rules, problems } = parseRules("rules/a.yaml", text);
        // Parts that cannot stand together are refused; the form of each is right.
        const codes = problems.map(({ failure }) => failure.code.replace("retention.", ""));
        assert.deepEqual(
          codes.filter((code) => !/^(?:key-idle|archive-.*|periods-mixed)$/.test(code)),
          [],
          text,
        );
        assert.ok(Value.Check(RulesSchema, parse(text)), "by the published schema too");
        if (codes.length === 0) assert.deepEqual(rules[0]?.rule, ruleOf(written));
      }),
      { numRuns: 500 },
    );
  });

  test("of another form is refused by the published schema as by the parser", () => {
    for (const [key, value] of [
      ["when", { field: "a" }],
      ["when", { field: "a", is: null }],
      ["when", { all: [] }],
      ["when", { any: [{ not: { field: "a", iss: 1 } }] }],
      ["end", "archive"],
      ["end", { archive: { to: "a" } }],
      ["end", { anonymise: {} }],
      ["end", { delete: true, keep: true }],
      ["plus", "P1"],
      ["clock", { field: "a" }],
    ] as const) {
      const rule = { ...fc.sample(writtenRules, { numRuns: 1, seed: 1 })[0], [key]: value };
      const file = { format: "egide/rules@1", rules: [rule] };
      assert.ok(!Value.Check(RulesSchema, file), JSON.stringify({ [key]: value }));
      const { problems } = parseRules("rules/a.yaml", stringify(file));
      assert.ok(problems.length > 0, JSON.stringify({ [key]: value }));
    }
  });

  test("is said in one line with each of its names and periods, in both languages", () => {
    fc.assert(
      fc.property(
        writtenRules,
        fc.constantFrom("fr" as const, "en" as const),
        (written, language) => {
          const rule = ruleOf(written);
          const sentence = ruleSentence(rule, language);
          assert.match(sentence, /^[^\n]+\.$/);
          for (const name of namesOf(rule)) assert.ok(sentence.includes(`"${name}"`), name);
          for (const iso of periodsOf(rule)) {
            const period = parsePeriod(iso)!;
            if (!period.blank) assert.ok(sentence.includes(periodWords(period)[language]), iso);
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});
