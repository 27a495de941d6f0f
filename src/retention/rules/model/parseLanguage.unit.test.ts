import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { messageOf } from "../../../kernel/index.ts";
import { retentionErrors } from "../../errors.ts";
import { expectedForm } from "./expectedForm.ts";
import { parseRules } from "./parseRules.ts";
import type { Rule } from "./rule.ts";
import { RulesSchema } from "./writtenRule.ts";

const written = (changes: Readonly<Record<string, string>>): string => {
  const rule: Record<string, string> = {
    id: "clore-dossiers",
    activity: "gerer-les-dossiers",
    statement: `{ id: gerer-les-dossiers.1, hash: ${"ab".repeat(32)} }`,
    store: "guichet",
    collection: "dossier",
    clock: "closed_on",
    keep: "P5Y",
    end: "delete",
    ...changes,
  };
  const lines = Object.entries(rule).map(([key, value]) => `    ${key}: ${value}`);
  return `format: egide/rules@1\nrules:\n  -\n${lines.join("\n")}\n`;
};

const read = (changes: Readonly<Record<string, string>>): Rule => {
  const { rules, problems } = parseRules("rules/a.yaml", written(changes));
  assert.deepEqual(problems, []);
  return rules[0]!.rule;
};

/** Place, code, key and French words of every problem; `end` stands on line 11, an added key on line 12. */
const wrong = (changes: Readonly<Record<string, string>>): readonly string[] =>
  parseRules("rules/a.yaml", written(changes)).problems.map(
    ({ place, failure }) =>
      `${place?.line}:${place?.column} ${failure.code.replace("retention.", "")}: ${messageOf(failure, "fr", retentionErrors)}`,
  );

const is = (column: string, value: string | number | boolean) =>
  ({ kind: "compare", column, operator: "is", value }) as const;

suite("the rule language", () => {
  test("a clock may stand in another collection, linked by fields and limited to some rows", () => {
    assert.deepEqual(read({ clock: "{ field: closed_on, in: dossier }" }).clockIn, {
      collection: "dossier",
      by: null,
      where: null,
    });
    const linked = read({
      clock:
        "{ field: clos_le, in: contrat, by: { numero: contrat_numero }, where: { field: type, is: aide } }",
    });
    assert.equal(linked.clock, "clos_le");
    assert.deepEqual(linked.clockIn, {
      collection: "contrat",
      by: { numero: "contrat_numero" },
      where: is("type", "aide"),
    });
  });

  test("plus, cases, disputes and notice are read as they stand", () => {
    const rule = read({
      plus: "current-year",
      cases: "[{ when: { field: utilise, is: true }, keep: P6M }]",
      disputes: "{ in: litige, decided: decide_le, where: { field: clos, empty: true } }",
      notice: "{ sent: averti_le, before: P1M }",
    });
    assert.equal(rule.plus, "current-year");
    assert.deepEqual(rule.cases, [{ when: is("utilise", true), keep: "P6M" }]);
    assert.deepEqual(rule.disputes, {
      rows: { collection: "litige", by: null, where: { kind: "empty", column: "clos" } },
      decided: "decide_le",
    });
    assert.deepEqual(rule.notice, { sent: "averti_le", before: "P1M" });
  });

  test("every predicate has one normal form, and several tests of one field are all meant", () => {
    const when = (text: string) => read({ when: text }).when;
    const not = <T>(of: T) => ({ kind: "not", of }) as const;
    assert.deepEqual(when("{ field: a, is-not: 1 }"), not(is("a", 1)));
    assert.deepEqual(when("{ not: { field: a, is: 1 } }"), not(is("a", 1)));
    assert.deepEqual(when("{ field: a, in: [x, 2] }"), {
      kind: "one-of",
      column: "a",
      values: ["x", 2],
    });
    assert.deepEqual(
      when("{ field: a, not-in: [x] }"),
      not({ kind: "one-of", column: "a", values: ["x"] }),
    );
    assert.deepEqual(when("{ field: a, empty: false }"), not({ kind: "empty", column: "a" }));
    for (const operator of ["below", "at-most", "above", "at-least"] as const)
      assert.deepEqual(when(`{ field: a, ${operator}: 2.5 }`), {
        kind: "compare",
        column: "a",
        operator,
        value: 2.5,
      });
    assert.deepEqual(when("{ field: a, at-least: 1, below: 9 }"), {
      kind: "all",
      of: [
        { kind: "compare", column: "a", operator: "below", value: 9 },
        { kind: "compare", column: "a", operator: "at-least", value: 1 },
      ],
    });
    assert.deepEqual(
      when(
        "{ any: [{ all: [{ field: a, is: x }] }, { exists: { in: piece, by: { id: piece_id }, where: { field: b, is: y } } }] }",
      ),
      {
        kind: "any",
        of: [
          { kind: "all", of: [is("a", "x")] },
          {
            kind: "exists",
            rows: { collection: "piece", by: { id: "piece_id" }, where: is("b", "y") },
          },
        ],
      },
    );
  });

  test("every end is read, and a field of a child is told from one of the row", () => {
    assert.deepEqual(read({ end: "keep" }).end, { kind: "keep" });
    assert.deepEqual(read({ end: "{ archive: { to: archives, keep: P10Y } }" }).end, {
      kind: "archive",
      to: "archives",
      keep: "P10Y",
    });
    assert.deepEqual(read({ end: "{ restrict: { field: restreint_le, views: [v] } }" }).end, {
      kind: "restrict",
      column: "restreint_le",
      views: ["v"],
    });
    const fields = (end: string) => {
      const rule = read({ with: "[piece]", end });
      assert.ok(rule.end.kind === "anonymise");
      return rule.end.fields.map(({ collection, column, as }) => [collection, column, as.kind]);
    };
    assert.deepEqual(
      fields(
        '{ anonymise: { nom: null, ville: { fixed: "…" }, ne_le: year, cp: { prefix: 2 }, mel: pseudonym, "piece.texte": ~, "a.b": month } }',
      ),
      [
        ["dossier", "nom", "null"],
        ["dossier", "ville", "fixed"],
        ["dossier", "ne_le", "year"],
        ["dossier", "cp", "prefix"],
        ["dossier", "mel", "pseudonym"],
        ["piece", "texte", "null"],
        ["dossier", "a.b", "month"],
      ],
    );
  });
});

suite("what is written in another form", () => {
  test("is refused where it stands, with the form to write", () => {
    const rows: readonly (readonly [Readonly<Record<string, string>>, RegExp])[] = [
      [{ end: "archive" }, /^11:10 value-wrong: .*: \{ archive: \{ to: BASE, keep: P10Y \} \}\.$/],
      [{ end: "anonymise" }, /: \{ anonymise: \{ CHAMP: null \} \}\.$/],
      [{ end: "delet" }, /: delete, keep, .* ou \{ restrict.*\. Le plus proche : « delete »\.$/],
      [{ end: "{ archiv: { to: a } }" }, /^11:12 key-unknown: .*« archive »/],
      [{ end: "{ destroy: true }" }, /^11:12 key-unknown: .*anonymise, archive, restrict\.$/],
      [{ end: "{ archive: { to: archives } }" }, /^11:21 key-missing: .*« keep »/],
      [{ end: "{ anonymise: { nom: } }" }, /^11:30 value-wrong: .*« nom ».*null, year, month/],
      [{ end: "{ anonymise: { ne_le: years } }" }, /Le plus proche : « year »/],
      [{ end: "{ anonymise: { cp: { prefix: 0 } } }" }, /value-wrong: .*« prefix »/],
      [{ end: "{ anonymise: {} }" }, /value-wrong: .*« anonymise ».*CHAMP: null/],
      [{ end: "{ restrict: { field: a, views: [] } }" }, /value-wrong: .*« views »/],
      [{ when: "{ field: a }" }, /^12:11 value-wrong: .*« when ».*: \{ field: …, is: … \}\.$/],
      [{ when: "{ field: a, iss: 1 }" }, /key-unknown: .*« iss ».*Le plus proche : « is »/],
      [{ when: "statut = 'clos'" }, /^12:11 value-wrong: .*\{ field: …, is: … \}, \{ all/],
      [{ when: "{ fild: a, is: 1 }" }, /key-unknown: .*« fild ».*« field »/],
      [{ when: "{ al: [{ field: a, is: 1 }] }" }, /key-unknown: .*« al ».*« all »/],
      [{ when: "{ all: [] }" }, /value-wrong: .*« all »/],
      [{ when: "{ field: a, is: null }" }, /value-wrong: .*empty: true/],
      [{ when: "{ field: a, is: 01000 }" }, /value-wrong: .*entre guillemets/],
      [{ when: "{ field: a, is: 12345678901234567890 }" }, /value-wrong: .*entre guillemets/],
      [{ when: "{ field: a, is: 0x1F }" }, /value-wrong/],
      [{ when: "{ field: a, is: .inf }" }, /value-wrong/],
      [{ when: '{ field: a, is: "x\\u001b[1m" }' }, /value-wrong/],
      [{ when: "{ field: a, in: x }" }, /value-wrong: .*« in ».*\[…, …\]/],
      [{ when: "{ exists: { by: { a: b } } }" }, /key-missing: .*« in »/],
      [{ clock: "{ field: a }" }, /^9:12 key-missing: .*« in »/],
      [{ clock: "{ fields: a, in: b }" }, /key-unknown: .*« fields ».*« field »/],
      [{ clock: "[a, b]" }, /^9:12 value-wrong: .*« clock »/],
      [{ plus: "P1" }, /value-wrong: .*P1D, ou current-year/],
      [{ cases: "[{ when: { field: a, is: 1 } }]" }, /key-missing: .*« keep »/],
      [{ disputes: "{ in: litige }" }, /^12:15 key-missing: .*« decided »/],
      [{ notice: "{ sent: averti_le, befor: P1M }" }, /key-unknown: .*« befor ».*« before »/],
      [{ when: "&a { field: a, is: 1 }" }, /alias-refused/],
    ];
    for (const [changes, expected] of rows) {
      const said = wrong(changes);
      assert.ok(
        said.some((line) => expected.test(line)),
        `${JSON.stringify(changes)}: ${said.join(" | ")} is not ${String(expected)}`,
      );
    }
  });

  test("parts that are well written and cannot stand together are refused with the reason", () => {
    const rows: readonly (readonly [Readonly<Record<string, string>>, RegExp])[] = [
      [{ keep: "PT48H", plus: "P1D" }, /^12:11 periods-mixed: PT48H et P1D/],
      [{ keep: "PT48H", plus: "current-year" }, /^12:11 periods-mixed/],
      [{ keep: "PT48H", end: "{ archive: { to: a, keep: P1Y } }" }, /^11:10 periods-mixed/],
      [{ end: "{ archive: { to: guichet, keep: P1Y } }" }, /^11:10 archive-in-place/],
      [
        {
          end: "{ archive: { to: a, keep: P1Y } }",
          cases: "[{ when: { field: a, is: 1 }, keep: P6M }]",
        },
        /^12:12 archive-cases: .*P5Y, les autres de P6M/,
      ],
      [
        { plus: "current-year", end: "{ archive: { to: a, keep: P6M } }" },
        /^11:10 archive-years: .*P6M/,
      ],
      [{ end: "keep", notice: "{ sent: a, before: P1M }" }, /^12:13 key-idle: « notice »/],
      [
        { end: "{ restrict: { field: a, views: [v] } }", with: "[piece]" },
        /^12:11 key-idle: « with »/,
      ],
      [
        { end: "{ anonymise: { nom: null } }", with: "[piece]" },
        /^12:11 key-idle: « with ».*« piece\.CHAMP »/,
      ],
    ];
    for (const [changes, expected] of rows) {
      const said = wrong(changes);
      assert.equal(said.length, 1, said.join(" | "));
      assert.match(said[0]!, expected);
    }
    read({
      end: "{ archive: { to: a, keep: P1Y } }",
      cases: "[{ when: { field: a, is: 1 }, keep: P60M }]",
    });
  });

  test("every form of the schema has its French twin", () => {
    const said = new Set<string>();
    const visit = (node: unknown): void => {
      if (typeof node !== "object" || node === null) return;
      for (const [key, value] of Object.entries(node))
        if (key === "description" && typeof value === "string") said.add(value);
        else visit(value);
    };
    visit(RulesSchema);
    const inBoth = [/^\{ [^…]*\}$/, /^a-z 0-9 -$/, /^sha256:…$/, /^1, 2, 3…$/, /^\{[^a-z]*\}$/];
    const english = [...said].filter(
      (form) => expectedForm(form).expectedFr === form && /[a-z]{3,} [a-z]{2,}/.test(form),
    );
    assert.deepEqual(
      english.filter((form) => !inBoth.some((same) => same.test(form))),
      [],
    );
  });
});
