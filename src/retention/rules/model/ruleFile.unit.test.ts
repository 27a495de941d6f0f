import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { suite, test } from "node:test";
import { parse } from "yaml";
import { parseRules } from "./parseRules.ts";
import { ruleTextIn, withoutRule, withRule, withRuleChanged } from "./ruleFile.ts";
import { editedRuleText, textOfRule } from "./ruleText.ts";
import type { WrittenRule } from "./writtenRule.ts";

const written = (changes: Partial<WrittenRule> = {}): WrittenRule => ({
  id: "clore-dossiers",
  activity: "gerer-les-dossiers",
  statement: { id: "gerer-les-dossiers.1", hash: `sha256:${"a".repeat(64)}` },
  store: "guichet",
  collection: "dossier",
  clock: "clos_le",
  keep: "P5Y",
  end: "delete",
  ...changes,
});

const file = `# What the front desk keeps.
format: egide/rules@1
rules:
  # « Les dossiers sont effacés cinq ans après la clôture. »
  - id: clore-dossiers
    activity: gerer-les-dossiers
    statement:
      id: gerer-les-dossiers.1
      hash: sha256:${"a".repeat(64)}
    store: guichet
    collection: dossier
    clock: clos_le # the day of the last letter
    keep: P5Y
    end: delete
    reviewed: { by: dpo, on: "2026-04-20" } # read twice

  # « Les avis sont gardés un an. »
  - id: avis
    activity: recueillir-les-avis
    statement: { id: recueillir-les-avis.1, hash: sha256:${"b".repeat(64)} }
    store: guichet
    collection: avis
    clock: recu_le
    keep: P1Y
    end: delete
# the end
`;

const demo = globSync(
  join(import.meta.dirname, "../../../../{demo,policies/own-data}/rules/*.yaml"),
);

const idsOf = (text: string): readonly string[] => {
  const { rules, problems } = parseRules("rules.yaml", text);
  assert.deepEqual(problems, []);
  return rules.map(({ rule }) => rule.id);
};

suite("the file of a rule", () => {
  test("begins where there is none, and takes a rule at its end without touching the rest", () => {
    const fresh = withRule(null, textOfRule(written()), ["« Une phrase\nde deux lignes. »"]);
    assert.deepEqual(idsOf(fresh), ["clore-dossiers"]);
    assert.match(fresh, /rules:\n {2}# « Une phrase de deux lignes. »\n {2}- id: clore-dossiers\n/);
    const longer = withRule(file, textOfRule(written({ id: "autres" })));
    assert.deepEqual(idsOf(longer), ["clore-dossiers", "avis", "autres"]);
    assert.ok(longer.startsWith(file.slice(0, file.indexOf("# the end"))));
    assert.ok(longer.endsWith("# the end\n"));
    for (const empty of ["rules: []", "rules:"])
      assert.deepEqual(
        idsOf(withRule(`format: egide/rules@1\n${empty}\n`, textOfRule(written()))),
        ["clore-dossiers"],
      );
    assert.deepEqual(idsOf(withRule("# nothing yet\n", textOfRule(written()))), ["clore-dossiers"]);
  });

  test("changes one rule: what stays the same stays letter by letter, comments too", () => {
    const text = ruleTextIn(file, "clore-dossiers") ?? "";
    assert.match(text, /^id: clore-dossiers\nactivity[^]*\nstatement:\n {2}id:/);
    const edited = editedRuleText(text, written({ keep: "P3Y", with: ["piece"] }));
    const changed = withRuleChanged(file, "clore-dossiers", edited) ?? "";
    assert.equal(
      changed,
      file.replace("keep: P5Y", "keep: P3Y").replace(/ {4}reviewed: .*\n/, "    with: [ piece ]\n"),
    );
    assert.deepEqual(idsOf(changed), ["clore-dossiers", "avis"]);
  });

  test("loses a rule with the comment above it, and keeps its head when the last one goes", () => {
    const without = withoutRule(file, "avis") ?? "";
    assert.deepEqual(idsOf(without), ["clore-dossiers"]);
    assert.doesNotMatch(without, /avis/);
    assert.match(without, /« Les dossiers[^]*# the end/);
    const first = withoutRule(file, "clore-dossiers") ?? "";
    assert.doesNotMatch(first, /dossiers/);
    const none = withoutRule(without, "clore-dossiers") ?? "";
    assert.deepEqual(idsOf(none), []);
    assert.match(none, /^# What the front desk keeps\.\nformat[^]*rules: \[\]/);
    assert.equal(withoutRule(file, "absente"), null);
  });

  test("takes a new hash, and writes anew what is laid out on one line", () => {
    const hash = `sha256:${"c".repeat(64)}`;
    const statement = { id: "gerer-les-dossiers.1", hash };
    const text = ruleTextIn(file, "clore-dossiers") ?? "";
    assert.match(editedRuleText(text, written({ statement })), /statement: \{ id: .*c{64} \}\n/);
    const oneLine = `{ id: a, keep: P5Y }`;
    assert.deepEqual(parse(editedRuleText(oneLine, written())), written());
  });

  test("of another layout is written anew, with its comments and all that it says", () => {
    const { id: _id, ...rest } = written();
    const odd = `format: egide/rules@1 # ours\nrules: [ ${JSON.stringify(written())}, ${JSON.stringify({ id: "b", ...rest })} ]\n`;
    const text = ruleTextIn(odd, "b") ?? "";
    assert.deepEqual(parse(text), { id: "b", ...rest });
    for (const [changed, ids] of [
      [withRule(odd, textOfRule(written({ id: "c" }))), ["clore-dossiers", "b", "c"]],
      [withRuleChanged(odd, "b", textOfRule(written({ id: "c" }))), ["clore-dossiers", "c"]],
      [withoutRule(odd, "b"), ["clore-dossiers"]],
    ] as const) {
      assert.deepEqual(idsOf(changed ?? ""), ids);
      assert.match(changed ?? "", /# ours/);
    }
  });

  test("of the rule files that come with the product gives back a rule as it stands, and can do without it", () => {
    assert.ok(demo.length > 2);
    for (const path of demo) {
      const whole = readFileSync(path, "utf8");
      const ids = idsOf(whole);
      for (const id of ids.filter((_, at) => at < 2 || at === ids.length - 1)) {
        const text = ruleTextIn(whole, id) ?? assert.fail(`${path} ${id}`);
        assert.equal(withRuleChanged(whole, id, text), whole, id);
        assert.equal(editedRuleText(text, parse(text) as WrittenRule), text, id);
        const left = withoutRule(whole, id) ?? assert.fail(id);
        assert.deepEqual(
          idsOf(left),
          ids.filter((each) => each !== id),
        );
      }
    }
  });
});
