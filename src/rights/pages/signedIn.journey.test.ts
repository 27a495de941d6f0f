import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { form, mailed, typed, withPages } from "./rightsPages.fixture.ts";

suite("« Exercer mes droits », to whoever is known already", () => {
  test(
    "asks no code of whoever is signed in at a space, at the address of that space alone (REC-08)",
    withPages(async (here) => {
      const { get, post, asCandidate, another, mails, lastMail, requests } = here;
      assert.match(
        (await get(form)).text,
        /espace-candidat\/connexion\?retour=%2Fexercer-mes-droits/,
      );
      asCandidate("lea");
      const { text } = await get(form);
      assert.match(text, /value="lea@courriel\.example"/);
      assert.doesNotMatch(text, /Un code vous est envoyé/);
      const sent = await post(form, { ...typed, email: "LEA@courriel.example" });
      assert.match(sent.to, /^\/ma-demande\//);
      assert.match((await get(sent.to)).text, /une connexion à son espace/);
      assert.deepEqual((await mails()).toSorted(), [
        "LEA@courriel.example rights.registered",
        "delegue@valmarine.example rights.arrived",
      ]);
      const other = await post(form, { ...typed, email: "paul@courriel.example" });
      assert.equal(other.to, "/exercer-mes-droits/valmarine/envoyee");
      assert.ok((await mails()).includes("paul@courriel.example rights.receipt"));
      const [, token = ""] =
        /ma-demande\/(\S+)/.exec(await lastMail("paul@courriel.example")) ?? [];
      const found = await requests.find(here.tokens.requestOf(token) ?? "");
      assert.equal(found.ok && found.value?.state.identity, null);
      another();
      asCandidate("gone");
      assert.match((await get(form)).text, /Un code vous est envoyé/);
    }),
  );

  test(
    "opens to whoever is signed in no request that another form has brought",
    withPages(async (here) => {
      const { get, post, asCandidate } = here;
      const ticket = /name="ticket" value="([^"]+)"/.exec((await get(form)).text)?.[1] ?? "";
      await post(form, { ...typed, ticket });
      const { path, code } = await mailed(here);
      asCandidate("paul");
      const again = await post(form, { ...typed, ticket });
      assert.equal(again.to, "/exercer-mes-droits/valmarine/envoyee");
      const own = await post(form, { ...typed, ticket, email: "paul@courriel.example" });
      assert.match(own.to, /^\/ma-demande\//);
      assert.notEqual(own.to, path, "it is another, of their own");
      assert.equal((await get(path)).to, `${path}/code`);
      assert.equal((await post(`${path}/code`, { code })).to, path, "the code serves its person");
    }),
  );
});
