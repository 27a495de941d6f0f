import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { html, postForm } from "../index.ts";
import { held, withSite } from "../site.fixture.ts";

suite("a form", () => {
  test("does what it was sent, once, then leads elsewhere, where it is said once", async () => {
    await withSite(async ({ web, done, send }) => {
      const shown = await web.inject("/pot/9");
      assert.match(shown.body, /name="litres" value="2"/);
      const { token, cookie } = held(shown);
      const fields = { _csrf: token, label: " Miel ", litres: "1 000", secret: " s ", full: "on" };
      const sent = await send(fields, { cookie });
      assert.equal(sent.statusCode, 303);
      assert.equal(sent.headers.location, "/regles/valmarine/1");
      assert.deepEqual(done, [{ label: "Miel", litres: 1000, secret: " s ", full: true }]);
      const after = { cookie: held({ ...shown, cookies: sent.cookies }).cookie, "x-session": "s1" };
      const told = await web.inject({ url: "/regles/valmarine/1", headers: after });
      assert.match(told.body, /role="status"[^]*Le pot est rangé\./);
      assert.ok(told.cookies.some(({ name, value }) => name === "egide-notice" && value === ""));
      const forged = { cookie: "egide-notice=WyJiYWQiLCJ4Il0", "x-session": "s1" };
      const later = await web.inject({ url: "/regles/valmarine/1", headers: forged });
      assert.doesNotMatch(later.body, /role="status"/);
    });
  });

  test("keeps what was typed and leads from each mistake to its field; a password does not come back", async () => {
    await withSite(async ({ web, done, send }) => {
      const { token, cookie } = held(await web.inject("/pot/9"));
      const fields = { _csrf: token, label: "", litres: "<none>", secret: "hunter2" };
      const refused = await send(fields, { cookie });
      assert.equal(refused.statusCode, 400);
      assert.match(refused.body, /<title>Erreur – Le pot/);
      assert.match(refused.body, /role="alert"[^]*href="#label">Donnez une étiquette au pot</);
      assert.match(refused.body, /href="#litres">[^<]*Litres</);
      assert.match(refused.body, /name="litres" value="&lt;none&gt;"/);
      assert.match(refused.body, /<em>[^<]*Litres/);
      assert.doesNotMatch(refused.body, /hunter2/);
      const taken = await send({ ...fields, label: "taken", litres: "3" }, { cookie });
      assert.equal(taken.statusCode, 409);
      assert.match(taken.body, /href="#label">Cette étiquette sert déjà\.</);
      assert.deepEqual(done, []);
    });
  });

  test("does nothing without its token, with that of another session, or from another site", async () => {
    await withSite(async ({ web, done, send }) => {
      const { token, cookie } = held(await web.inject("/pot/9"));
      const fields = { label: "Miel", litres: "1" };
      for (const [sent, headers] of [
        [fields, { cookie }],
        [{ ...fields, _csrf: token }, {}],
        [{ ...fields, _csrf: `${token}x` }, { cookie }],
        [
          { ...fields, _csrf: token },
          { cookie, "x-session": "s1" },
        ],
      ] as const) {
        const stale = await send(sent, headers);
        assert.equal(stale.statusCode, 403);
        assert.match(stale.body, /Rien n’a été fait[^]*name="label" value="Miel"/);
      }
      for (const foreign of [
        { "sec-fetch-site": "cross-site" },
        { "sec-fetch-site": "same-site" },
        { origin: "https://elsewhere.example" },
        { origin: "null" },
      ]) {
        const refused = await send({ ...fields, _csrf: token }, { cookie, ...foreign });
        assert.equal(refused.statusCode, 403);
        assert.match(refused.body, /web\.foreign-form/);
      }
      assert.deepEqual(done, []);
      const genuine = { cookie, origin: "http://localhost:80", host: "localhost:80" };
      assert.equal((await send({ ...fields, _csrf: token }, genuine)).statusCode, 303);
    });
  });

  test("is one button with the same proof where there is nothing to fill", () => {
    const form = String(postForm({ action: "/sortie", csrf: "t" }, html`<button>Sortir</button>`));
    assert.match(form, /method="post" action="\/sortie"[^]*name="_csrf" value="t"[^]*Sortir/);
  });
});
