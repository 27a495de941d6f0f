import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { importDocument } from "../import/importDocument.ts";
import type { Finding } from "../model/register.ts";
import { examplePages, withDetails, type Example } from "./examplePage.ts";
import { importRules } from "./importRules.ts";
import { lintRegister } from "./lintRegister.ts";
import { pageText } from "./pageText.ts";
import { lintFamilies } from "./lintRule.ts";
import { lintRules } from "./rules/index.ts";

const at = Temporal.PlainDate.from("2026-11-21");

const lint = (page: { name: string; content: Uint8Array }, example: Example): readonly Finding[] =>
  lintRegister({
    register: withDetails(
      importDocument({ bytes: page.content, name: page.name, language: "en" }),
      example,
    ),
    page,
    policy:
      example.policy === undefined
        ? null
        : { name: "policy.txt", content: new TextEncoder().encode(example.policy) },
    at,
    language: "en",
  });

const shown = (findings: readonly Finding[]): string =>
  findings
    .map(({ rule, activity, field, evidence }) => `${rule} ${activity} ${field} « ${evidence} »`)
    .join("\n");

const words = (text: string): string => text.replaceAll(/[\s\u200b]+/g, " ").trim();

/** The evidence is words of the page, and its places are those of these words. */
const assertQuoted = (
  page: { name: string; content: Uint8Array },
  finding: Finding,
  example: Example,
): void => {
  if (finding.evidence === null) return;
  // What was typed stands in no page.
  if (finding.source.length === 0 && JSON.stringify(example).includes(finding.evidence)) return;
  const { text, readable } = pageText(page);
  const quoted = readable(finding.source).map(({ start, end }) => text.slice(start, end));
  assert.equal(words(quoted.join(" ")), words(finding.evidence), `places of ${finding.rule}`);
  for (const piece of quoted) assert.ok(text.includes(piece));
};

const pagesOf = (example: Example) =>
  examplePages(example).map((each) => ({ ...each, example, also: example.also ?? [] }));

describe("the rules of lint", () => {
  it("have permanent ids of their own, that name their family", () => {
    const ids = [...lintRules, ...importRules].map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
    for (const { id, family } of lintRules) {
      assert.ok(lintFamilies.includes(family));
      assert.match(id, new RegExp(`^${family}\\.[a-z0-9]+(-[a-z0-9]+)*$`));
    }
  });

  it("say everything in both languages, with the same places to fill", () => {
    for (const { id, message, title, why, mend } of [...lintRules, ...importRules]) {
      const places = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();
      assert.deepEqual(places(message.fr), places(message.en), id);
      for (const wording of [message, title, why, mend])
        assert.ok(wording.fr.length > 3 && wording.en.length > 3 && wording.fr !== wording.en, id);
    }
  });

  for (const { id, examples } of lintRules)
    describe(id, () => {
      const bad = examples.bad.flatMap(pagesOf);
      it("has examples in two layouts", () => assert.ok(bad.length >= 2));

      for (const [index, { layout, page, example, also }] of bad.entries())
        it(`fires alone on bad page ${index + 1} (${layout}), and quotes it`, () => {
          const findings = lint(page, example);
          assert.ok(
            findings.some(({ rule }) => rule === id),
            `silent; found:\n${shown(findings)}`,
          );
          const others = findings.filter(({ rule }) => rule !== id && !also.includes(rule));
          assert.equal(shown(others), "");
          for (const finding of findings) {
            assertQuoted(page, finding, example);
            assert.doesNotMatch(finding.message, /\{\w+\}/);
          }
        });

      for (const { layout, page } of pagesOf(examples.good))
        it(`is silent on the corrected page (${layout})`, () =>
          assert.equal(shown(lint(page, examples.good)), ""));
    });
});
