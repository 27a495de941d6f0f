import assert from "node:assert/strict";
import { suite, test } from "node:test";
import * as fc from "fast-check";
import { messageOf } from "../../../kernel/index.ts";
import { retentionErrors } from "../../errors.ts";
import { parseRules } from "./parseRules.ts";
import { ruleHash } from "./rule.ts";

const hash = "ab".repeat(32);
const minimal = `format: egide/rules@1
rules:
  - id: clore-dossiers
    activity: gerer-les-dossiers
    statement: { id: gerer-les-dossiers.1, hash: ${hash} }
    store: guichet
    collection: dossier
    clock: closed_on
    keep: P5Y
    end: delete
`;

const problems = (text: string): readonly string[] =>
  parseRules("rules/a.yaml", text).problems.map(({ failure, place }) =>
    `${place?.line}:${place?.column} ${failure.code} ${String(failure.params["key"] ?? "")}`.trim(),
  );

suite("reading a rule file", () => {
  test("a file that is still empty has no rules, and no problems", () => {
    for (const text of ["", "\n\n", "# à écrire\n"])
      assert.deepEqual(parseRules("rules/a.yaml", text), { rules: [], problems: [] });
  });

  test("a minimal rule is completed with nothing left open", () => {
    assert.deepEqual(parseRules("rules/a.yaml", minimal), {
      rules: [
        {
          rule: {
            id: "clore-dossiers",
            activity: "gerer-les-dossiers",
            statement: { id: "gerer-les-dossiers.1", hash, rule: null },
            store: "guichet",
            dataset: null,
            collection: "dossier",
            with: [],
            clock: "closed_on",
            clockIn: null,
            keep: "P5Y",
            plus: null,
            when: null,
            cases: [],
            disputes: null,
            notice: null,
            end: { kind: "delete" },
            reviewed: null,
          },
          place: { file: "rules/a.yaml", line: 3, column: 5 },
        },
      ],
      problems: [],
    });
  });

  test("all problems are said at once, each at its line and column, with the nearest known name", () => {
    const text = minimal
      .replace("clock:", "clok:")
      .replace("keep: P5Y", "keep: 5 ans")
      .replace("store: guichet", "store: 12");
    const file = parseRules("rules/a.yaml", text);
    assert.deepEqual(file.rules, []);
    assert.deepEqual(problems(text), [
      "6:12 retention.value-wrong store",
      "8:5 retention.key-unknown clok",
      "9:11 retention.value-wrong keep",
      "3:5 retention.key-missing clock",
    ]);
    assert.match(messageOf(file.problems[1]!.failure, "fr", retentionErrors), /« clock »/);
  });

  test("an identifier taken twice is refused where it is written again", () => {
    const twice = minimal + minimal.split("\n").slice(2).join("\n");
    assert.deepEqual(problems(twice), ["11:9 retention.rule-repeated"]);
  });

  test("a key written twice, a tab and a second document are refused", () => {
    assert.deepEqual(problems(`${minimal}    keep: P6Y\n`), ["11:5 retention.yaml-invalid"]);
    assert.notEqual(problems(minimal.replace("    store", "\tstore")).length, 0);
    assert.notEqual(problems(`${minimal}---\n${minimal}`).length, 0);
  });

  test("anchors are refused, so that a small file cannot unfold into a large one", () => {
    const bomb = `a: &a [x, x]\n${"bcdefgh"
      .split("")
      .map((name, index) => `${name}: &${name} [${`*${"abcdefgh"[index]},`.repeat(9)}]`)
      .join("\n")}\n`;
    const found = parseRules("rules/a.yaml", bomb);
    assert.deepEqual(found.rules, []);
    assert.ok(found.problems.every(({ failure }) => failure.code === "retention.alias-refused"));
  });

  test("a file too large or nested too deep ends in a problem", () => {
    assert.deepEqual(problems("a".repeat(1_000_001)), ["1:1 retention.file-too-large"]);
    assert.notEqual(problems("[".repeat(100_000)).length, 0);
    assert.notEqual(problems("{a: ".repeat(20_000)).length, 0);
  });

  test("a day of review that no calendar has is refused", () => {
    assert.deepEqual(problems(`${minimal}    reviewed: { by: dpo, on: 2026-02-30 }\n`), [
      "11:30 retention.value-wrong on",
    ]);
  });

  test("any name that a database may bear is accepted, save control characters", () => {
    for (const name of ['dossier"; --', "dos sier", "`dossier`", "l'été"])
      assert.deepEqual(problems(minimal.replace(": dossier", `: ${JSON.stringify(name)}`)), []);
    for (const name of ["a\nb", "a\u0007", "a\u009b1m", ""])
      assert.deepEqual(problems(minimal.replace(": dossier", `: ${JSON.stringify(name)}`)), [
        "7:17 retention.value-wrong collection",
      ]);
  });

  test("an expected form is said in the language of its message alone", () => {
    const [problem] = parseRules("rules/a.yaml", minimal.replace(": dossier", ': ""')).problems;
    assert.ok(problem);
    assert.match(messageOf(problem.failure, "fr", retentionErrors), /: un nom, sans caractère/);
    assert.match(messageOf(problem.failure, "en", retentionErrors), /: a name without control/);
  });

  test("what YAML cannot read is said in words, once a place, on a line that exists", () => {
    const said = (text: string, language: "fr" | "en" = "fr"): readonly string[] =>
      parseRules("rules/a.yaml", text).problems.map(
        ({ failure, place }) =>
          `${place?.line}:${place?.column} ${messageOf(failure, language, retentionErrors)}`,
      );
    assert.deepEqual(said("a: 1\nb: 2\nc: 3\nd: {\n"), [
      "4:4 Le YAML n’est pas lisible ici : retrait insuffisant, ou accolade ou crochet qui n’est pas refermé. Corriger l’écriture à cet endroit.",
    ]);
    assert.deepEqual(said("x: 1\n  y: 2\n").length, 1);
    for (const text of ["a: 1\na: 2\n", "a:\n\tb: 1\n", "a: @x\n", 'a: "x\n', "a: 1\n---\nb: 2\n"])
      for (const language of ["fr", "en"] as const) {
        const [line = ""] = said(text, language);
        assert.doesNotMatch(line, /[A-Z]{3}_|\{reason/);
        assert.match(line, language === "fr" ? /lisible ici : [^ ]/ : /read here: [^ ]/);
      }
  });

  test("any text at all ends in rules or in problems, never in an exception", () => {
    const pieces = fc.constantFrom(
      ...minimal.split(/(?<=[ \n:{}])/),
      "&a ",
      "*a",
      "? ",
      "- ",
      "\t",
      "'",
      "\u0000",
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
        const file = parseRules("rules/a.yaml", parts.join(""));
        assert.equal(file.rules.length > 0 && file.problems.length > 0, false);
      }),
      { numRuns: 300 },
    );
  });
});

suite("the hash of a rule", () => {
  test("follows what the rule does, not how its file is laid out", () => {
    const read = (text: string) => ruleHash(parseRules("rules/a.yaml", text).rules[0]!.rule);
    const reordered = minimal
      .replace("    end: delete\n", "")
      .replace("    keep", "    end: delete\n    keep");
    assert.equal(read(reordered), read(minimal));
    assert.notEqual(read(minimal.replace("P5Y", "P6Y")), read(minimal));
  });
});
