import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { Value } from "typebox/value";
import { quietConsole } from "../../../test/support/quietConsole.ts";
import type { Language } from "../../kernel/index.ts";
import { importDocument } from "../import/importDocument.ts";
import { page } from "../import/page.fixture.ts";
import { CoverageSchema } from "../model/coverageAccount.ts";
import { coverageVerb } from "./coverageVerb.ts";

const register = importDocument({
  bytes: new TextEncoder().encode(page),
  name: "register.txt",
  language: "fr",
});
const [sentence] = register.activities.flatMap(({ retention }) => retention);
assert.ok(sentence);

const covering = async (
  hash: string,
  { switches = [], language = "fr" }: { switches?: readonly string[]; language?: Language } = {},
): Promise<string> => {
  let out = "";
  const verb = coverageVerb({
    openFolder: (folder) => ({
      folder,
      list: async () => ["register.txt"],
      read: async () => Buffer.from(page),
    }),
    keptIn: async (folder) => {
      assert.equal(folder, "@rive");
      return [{ rule: "fiches", statement: { id: sentence.id, hash } }];
    },
  });
  const exit = await verb.run({
    arguments: ["@rive"],
    text: () => null,
    texts: () => [],
    switch: (name) => switches.includes(name),
    language,
    console: { ...quietConsole, out: (text) => void (out += text) },
  });
  assert.equal(exit, 0);
  return out;
};

suite("egide coverage", () => {
  test("names under each sentence the rule that keeps it, and says of the others that nobody is named", async () => {
    const text = await covering(sentence.hash);
    assert.match(text, /✓ Durée\s: « [^»]+ »\n {6}tenue ici\s: fiches\n/);
    assert.match(text, /\? Durée[^]*à décider\s: personne n’est nommé/);
    assert.match(text, /\n\d+ tenues? ici, 0 tenues ailleurs, \d+ à décider\n$/);
    const english = await covering(sentence.hash, { language: "en" });
    assert.match(english, /kept here: fiches[^]*to decide: nobody is named/);
  });

  test("believes no rule that quotes other words than the sentence", async () => {
    assert.doesNotMatch(await covering("another"), /tenue ici\s: fiches/);
  });

  test("writes JSON as its schema says", async () => {
    const account: unknown = JSON.parse(await covering(sentence.hash, { switches: ["json"] }));
    assert.ok(Value.Check(CoverageSchema, account), JSON.stringify(account));
    const sum = Object.values(account.counts).reduce((all, each) => all + each, 0);
    assert.equal(sum, account.activities.flatMap(({ promises }) => promises).length);
  });
});
