import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { seen, sentences, sentencePath, withRulePages } from "./rulePages.fixture.ts";

const rule = (id: string, statement: string, rest: string): string =>
  `  - id: ${id}
    activity: ${statement.replace(/\.\d+$/, "")}
    statement: { id: ${statement}, hash: ${"a".repeat(64)} }
    store: guichet
${rest}    end: delete
`;

const file = (...rules: readonly string[]): string =>
  `format: egide/rules@1\nrules:\n${rules.join("")}`;

const onFiles =
  "    collection: dossier\n    with: [piece, page]\n    clock: closed_on\n    keep: P5Y\n";

suite("sentences and rules in trouble", () => {
  test("show each fault of the files with its place, and no rule before it is mended", async () => {
    const rules = file(rule("dossiers", sentences.files, onFiles.replace("P5Y", "cinq ans")));
    await withRulePages(
      async ({ get }) => {
        const page = seen((await get("")).body);
        assert.match(page, /Fichiers à corriger[^]*rules\/guichet\.yaml, ligne 10[^]*keep/);
        assert.doesNotMatch(page, /Relier/);
        assert.equal((await get(`${sentencePath(sentences.files)}/relier`)).statusCode, 200);
        assert.equal((await get("/phrases.csv")).statusCode, 404);
      },
      { files: { "rules/guichet.yaml": rules } },
    );
  });

  test("show a rule whose sentence is gone, which can be taken out", async () => {
    const rules = file(rule("ancienne", "autre-activite.1", onFiles));
    await withRulePages(
      async ({ get, send, file: read }) => {
        assert.match(seen((await get("")).body), /Règles sans phrase[^]*regle\/ancienne\/retirer/);
        assert.equal(
          (await get("/regle/ancienne")).statusCode,
          404,
          "there is no sentence to bind",
        );
        const removed = await send("/regle/ancienne/retirer", { reason: "phrase retirée" });
        assert.equal(removed.statusCode, 303);
        assert.match(await read("rules/guichet.yaml"), /rules: \[\]/);
        assert.doesNotMatch((await get("")).body, /Règles sans phrase/);
      },
      { files: { "rules/guichet.yaml": rules } },
    );
  });

  test("refuse a second rule that would contradict another, and name both", async () => {
    await withRulePages(async ({ get, send, policies }) => {
      const table = JSON.stringify(["guichet", "guichet", "dossier"]);
      const form = (id: string): string =>
        `${sentencePath(id)}/regle?${new URLSearchParams({ table }).toString()}`;
      const first = await send(form(sentences.files), { reason: "début", step: "save" });
      assert.equal(first.statusCode, 303);
      const second = await send(form(sentences.questions), { reason: "suite", step: "save" });
      assert.equal(second.statusCode, 400);
      assert.match(
        seen(second.body),
        /Les mêmes lignes « dossier » ont deux règles[^]*Ce changement ferait refuser la règle gerer-les-dossiers-dossier/,
      );
      assert.equal(await policies.revision("valmarine"), 2);
      assert.match((await get("?etat=choice")).body, /0 sur 4 phrases/);
    });
  });

  test("ask for a register where a body has none", async () => {
    await withRulePages(
      async ({ get }) => {
        assert.match((await get("")).body, /Aucun registre pour cet organisme/);
      },
      { changes: { policyOf: async () => null } },
    );
  });
});
