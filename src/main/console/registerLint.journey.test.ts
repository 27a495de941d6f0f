import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { parseDocument } from "yaml";
import { decoded, withConsole } from "./console.fixture.ts";
import { list } from "./registerImport.fixture.ts";

const findings = `${list}/constats`;
const accepting = (page: string): readonly string[] =>
  [...page.matchAll(/href="([^"]+\/constats\/accepter\?[^"]+)"/g)].map(([, href = ""]) =>
    href.replaceAll("&amp;", "&"),
  );
const countIn = (page: string): number =>
  Number(/Constats affichés : (\d+)/.exec(page)?.[1] ?? "0");
const editions = (page: string): number =>
  new Set([...page.matchAll(/registre\/(\d{4}-\d\d-\d\d[^/"]*)/g)].map(([, day]) => day)).size;
const reason = "l’article le permet, voir la délibération";

suite("what lint finds in a register, decided in the console", () => {
  test("is accepted with a reason by whoever publishes, stands in lint.yaml, and is found again when withdrawn", async () => {
    await withConsole(async ({ signIn, get, send, stored }) => {
      signIn("register-editor", "Ermance Vidal");
      const readOnly = await get(findings);
      const shown = countIn(decoded(readOnly));
      assert.ok(shown > 1);
      assert.deepEqual(accepting(readOnly.body), [], "an editor does not decide");

      signIn("dpo", "Tancrède Loriol");
      const [first = ""] = accepting((await get(findings)).body);
      const form = decoded(await get(first));
      assert.match(form, /Accepter ce constat[^]*Ce constat seul/);
      const english = await get(
        first.replace("/console/valmarine/registre", "/en/console/valmarine/registre"),
      );
      assert.match(decoded(english), /Accept this finding[^]*This finding alone/);
      const short = await send(first, { scope: "finding", reason: "bof <b>" });
      assert.equal(short.statusCode, 400);
      assert.match(short.body, /bof &lt;b&gt;/, "what was typed is kept, as text");
      assert.equal(await stored.revision("valmarine"), 1, "and nothing was changed");

      const accepted = await send(first, { scope: "finding", reason });
      assert.equal(accepted.headers.location, findings, decoded(accepted));
      assert.equal(await stored.revision("valmarine"), 2);
      const files = await stored.open("valmarine");
      const settings = parseDocument(
        Buffer.from((await files?.read("lint.yaml")) ?? []).toString(),
      ).toJS() as { suppress: readonly { rule: string; reason: string }[] };
      assert.deepEqual(
        settings.suppress.map((each) => [each.rule, each.reason]),
        [[new URL(first, "https://site.example").searchParams.get("regle"), reason]],
      );
      const after = await get(findings);
      assert.ok(countIn(decoded(after)) < shown);
      assert.ok(decoded(after).includes(reason));
      assert.ok(!accepting(after.body).includes(first));
      assert.equal((await get(first)).statusCode, 404, "it counts no more");
      assert.equal(
        editions((await get(`${list}/editions`)).body),
        1,
        "a decision publishes nothing",
      );

      const [, withdraw = ""] = /href="([^"]+\/constats\/retirer\?[^"]+)"/.exec(after.body) ?? [];
      const path = withdraw.replaceAll("&amp;", "&");
      assert.ok(decoded(await get(path)).includes(reason));
      signIn("register-editor", "Ermance Vidal");
      assert.equal((await get(path)).statusCode, 403);
      signIn("dpo", "Tancrède Loriol");
      assert.equal((await send(path, {})).headers.location, findings);
      assert.equal(countIn(decoded(await get(findings))), shown);
    });
  });

  test("is accepted for all that a rule finds, and told as such", async () => {
    await withConsole(async ({ signIn, get, send }) => {
      signIn("dpo", "Tancrède Loriol");
      const [first = ""] = accepting((await get(findings)).body);
      const rule = new URL(first, "https://site.example").searchParams.get("regle") ?? "";
      assert.equal((await send(first, { scope: "rule", reason })).headers.location, findings);
      const after = await get(findings);
      assert.ok(accepting(after.body).every((href) => !href.includes(`regle=${rule}&`)));
      assert.ok(after.body.includes(`/constats/retirer?regle=${rule}&amp;portee=regle`));
    });
  });

  test("is nobody else's to decide, and nothing that was not found can be accepted", async () => {
    await withConsole(async ({ signIn, get, stored }) => {
      signIn("dpo", "Tancrède Loriol");
      const [first = ""] = accepting((await get(findings)).body);
      for (const path of [`${findings}/accepter`, `${findings}/accepter?regle=form.spacing`])
        assert.equal((await get(path)).statusCode, 404, path);
      signIn("dpo", "Autre Déléguée", "hauts-plateaux");
      assert.equal((await get(first)).statusCode, 404, "of another body");
      assert.equal(await stored.revision("valmarine"), 1);
    });
  });
});
