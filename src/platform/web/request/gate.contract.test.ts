import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { Type } from "typebox";
import { addForm, html } from "../index.ts";
import { withSite } from "../site.fixture.ts";

suite("a route and who may have it", () => {
  test("keeps the server from starting when it does not say who may use it, or asks for a body it has not", async () => {
    await withSite(async ({ web }) => {
      assert.throws(() => web.get("/forgotten", async () => "x"), /config\.access/);
      const access = { action: "rules.read", body: "param" } as const;
      assert.throws(() => web.get("/rules", { config: { access } }, async () => "x"), /:body/);
    });
  });

  test("sends whoever is not signed in to the login, with the way back", async () => {
    await withSite(async ({ web }) => {
      const french = await web.inject("/regles/valmarine/1?tri=nom");
      assert.equal(french.statusCode, 303);
      assert.equal(
        french.headers.location,
        "/connexion?retour=%2Fregles%2Fvalmarine%2F1%3Ftri%3Dnom",
      );
      const english = await web.inject("/en/rules/valmarine/1");
      assert.equal(english.headers.location, "/en/sign-in?retour=%2Fen%2Frules%2Fvalmarine%2F1");
    });
  });

  test("answers 404 for another body, the very answer of an address that leads nowhere; 403 for a missing role", async () => {
    await withSite(async ({ web }) => {
      const headers = { "x-session": "s1" };
      const other = await web.inject({ url: "/regles/autre/1", headers });
      const nowhere = await web.inject({ url: "/nulle/part", headers });
      assert.equal(other.statusCode, 404);
      const withoutPath = (body: string) => body.replaceAll(/value="[^"]*"/g, "");
      assert.equal(withoutPath(other.body), withoutPath(nowhere.body));
      const refused = await web.inject({ url: "/regles/valmarine/1/changer", headers });
      assert.equal(refused.statusCode, 403);
      assert.match(refused.body, /Vous n’avez pas accès à cette page[^]*web\.forbidden/);
      assert.doesNotMatch(refused.body, /page précédente/);
      for (const [referer, leadsBack] of [
        ["http://localhost:4680/regles/valmarine/1?tri=nom", true],
        ["http://localhost:4680/regles/valmarine/1/changer", false],
        ["https://elsewhere.example/regles/valmarine/1", false],
        ["nothing", false],
      ] as const) {
        const { body } = await web.inject({
          url: "/regles/valmarine/1/changer",
          headers: { ...headers, referer, host: "localhost:4680" },
        });
        const back = /href="\/regles\/valmarine\/1\?tri=nom">Revenir à la page précédente</;
        assert.equal(back.test(body), leadsBack, referer);
        assert.equal(body.includes("page précédente"), leadsBack, referer);
      }
      const fresh = await web.inject({ url: "/compte/effacer", headers });
      assert.equal(fresh.headers.location, "/connexion/confirmer?retour=%2Fcompte%2Feffacer");
    });
  });

  test("logs who did what on which record and what came of it, and nothing of public pages or strangers", async () => {
    await withSite(async ({ web, log }) => {
      const headers = { "x-session": "s1" };
      await web.inject({ url: "/regles/valmarine/1", headers });
      await web.inject({ url: "/regles/autre/1", headers });
      await web.inject({ url: "/affichage", headers });
      await web.inject("/regles/valmarine/1");
      const said = log.entries.map(({ actor, action, body, object, outcome }) =>
        [actor.id, action, body, object?.kind, object?.id, outcome].join(" "),
      );
      assert.deepEqual(said, [
        "account-7 rules.read valmarine rule 1 read",
        "account-7 rules.read autre rule 1 unknown",
      ]);
    });
  });

  test("logs as done what was done alone: opening a form, looking at what it would do and a mistake are none", async () => {
    await withSite(async ({ web, log }) => {
      const access = { action: "rules.read", body: "param" } as const;
      const page = async () => ({ title: "Gel", main: html`<h1>Gel</h1>` });
      addForm(web, {
        paths: { fr: "/gel/:body", en: "/en/hold/:body" },
        access,
        largest: 1_000,
        schema: Type.Object({ step: Type.String({ maxLength: 5 }) }),
        words: { step: { label: { fr: "Étape", en: "Step" } } },
        withoutToken: true,
        page,
        act: async ({ step }) =>
          step === "look"
            ? await page()
            : { redirect: "/regles/valmarine/1", made: { kind: "hold", id: "hold-1" } },
      });
      const url = "/gel/valmarine";
      const headers = { "x-session": "s1", "content-type": "application/x-www-form-urlencoded" };
      await web.inject({ url, headers });
      for (const step of ["look", "too long", "place"])
        await web.inject({ method: "POST", url, headers, payload: `step=${step}` });
      assert.deepEqual(
        log.entries.map(({ object, outcome }) => [outcome, object?.kind, object?.id]),
        [
          ["read", undefined, undefined],
          ["read", undefined, undefined],
          ["failed", undefined, undefined],
          ["done", "hold", "hold-1"],
        ],
      );
    });
  });
});
