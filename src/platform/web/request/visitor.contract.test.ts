import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { addPage, html, open, ownPath } from "../index.ts";
import { withSite } from "../site.fixture.ts";

suite("what a visitor chooses", () => {
  test("is kept 13 months by their own browser, and leads back to the page they were on", async () => {
    await withSite(async ({ web }) => {
      const set = async (retour: string) =>
        await web.inject({
          method: "POST",
          url: "/affichage",
          headers: { "content-type": "application/x-www-form-urlencoded" },
          payload: new URLSearchParams({ theme: "dark", textSize: "larger", retour }).toString(),
        });
      const answer = await set("/pot/9?a=b");
      assert.equal(answer.statusCode, 303);
      assert.equal(answer.headers.location, "/pot/9?a=b");
      const cookie = answer.cookies.find(({ name }) => name === "egide-display");
      assert.equal(cookie?.value, "dark.larger");
      assert.equal(cookie?.maxAge, 395 * 86_400);
      assert.equal(cookie?.httpOnly, true);
      const page = await web.inject({
        url: "/pot/9",
        headers: { cookie: "egide-display=dark.larger" },
      });
      assert.match(page.body, /<html[^>]* data-theme="dark"[^>]* data-text="larger"/);
      const odd = await web.inject({ url: "/pot/9", headers: { cookie: 'egide-display="><b>.x' } });
      assert.match(odd.body, /<html lang="fr">/);
      for (const elsewhere of [
        "https://evil.example/",
        "//evil.example",
        "/\\evil.example",
        "/\t/evil",
      ])
        assert.equal((await set(elsewhere)).headers.location, "/affichage", elsewhere);
    });
  });

  test("leads back only to paths of this site", () => {
    for (const own of ["/", "/a/b?c=d&e=%2F#f", "/en/"]) assert.equal(ownPath(own), own);
    for (const other of [
      "//evil.example",
      "/\\evil.example",
      "/\n/evil.example",
      "https://evil.example",
      "javascript:alert(1)",
      "evil",
      "",
      null,
      ["/a"],
      `/${"a".repeat(2_000)}`,
    ])
      assert.equal(ownPath(other), null, String(other));
  });

  test("decides the language of the home page before the browser does; any other address is what it says", async () => {
    await withSite(async ({ web }) => {
      addPage(web, {
        paths: { fr: "/", en: "/en/" },
        access: open,
        render: async ({ language }) => ({ title: language, main: html`<h1>${language}</h1>` }),
      });
      const home = async (headers: Record<string, string>, url = "/") =>
        (await web.inject({ url, headers })).headers.location ?? null;
      assert.equal(await home({}), null);
      assert.equal(await home({ "accept-language": "en-GB,fr;q=0.5" }), "/en/");
      assert.equal(await home({ "accept-language": "de,en;q=0.4,fr;q=0.5" }), null);
      assert.equal(await home({ "accept-language": "en", cookie: "egide-language=fr" }), null);
      assert.equal(await home({ "accept-language": "fr", cookie: "egide-language=en" }), "/en/");
      assert.equal(await home({ "accept-language": "en", "sec-fetch-site": "same-origin" }), null);
      assert.equal(await home({ "accept-language": "en" }, "/affichage"), null);
      assert.equal(await home({ "accept-language": "fr" }, "/en/"), null);
    });
  });
});

suite("what every answer says to a browser", () => {
  test("keeps the page to itself", async () => {
    await withSite(async ({ web }) => {
      const { headers } = await web.inject("/affichage");
      const csp = String(headers["content-security-policy"]);
      assert.match(csp, /require-trusted-types-for 'script'/);
      assert.match(csp, /script-src 'self'/);
      assert.equal(headers["cross-origin-opener-policy"], "same-origin");
      assert.equal(headers["cross-origin-resource-policy"], "same-origin");
      assert.equal(headers["referrer-policy"], "same-origin");
      assert.match(String(headers["permissions-policy"]), /geolocation=\(\)/);
      assert.equal(headers["strict-transport-security"], undefined);
    });
  });

  test("asks for TLS for ever, and keeps its cookies to it, where the site is reached over TLS", async () => {
    await withSite(
      async ({ web }) => {
        const { headers, cookies } = await web.inject("/pot/9");
        assert.match(String(headers["strict-transport-security"]), /max-age=63072000/);
        assert.ok(cookies.length > 0);
        for (const cookie of cookies) assert.equal(cookie.secure, true);
        assert.ok(cookies.some(({ name }) => name === "__Host-egide-form"));
      },
      { secure: true },
    );
  });

  test("leaves compressed where it is worth it and asked for", async () => {
    await withSite(async ({ web }) => {
      const plain = await web.inject("/affichage");
      const small = await web.inject({ url: "/affichage", headers: { "accept-encoding": "br" } });
      assert.equal(small.headers["content-encoding"], "br");
      assert.ok(small.rawPayload.length < plain.rawPayload.length / 2);
    });
  });
});
