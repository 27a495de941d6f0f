import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { addPage, html, open, ownCookies, ownPath } from "../index.ts";
import { held, withSite } from "../site.fixture.ts";

suite("what a visitor chooses", () => {
  test("REC-46: is kept 13 months by their own browser, and leads back to the page they were on", async () => {
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
      assert.equal(cookie?.maxAge, 393 * 86_400);
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

suite("the cookies of a site reached over TLS", () => {
  test("are Secure and bear __Host-, each that the page on cookies lists (ASVS V3.3.1, V3.3.3)", async () => {
    await withSite(
      async ({ web, send }) => {
        web.get("/remember", { config: { access: open } }, async (_request, reply) => {
          reply.rememberPreferences({
            theme: "dark",
            language: "en",
            space: "employers",
            body: "littoral",
          });
          return "";
        });
        const shown = await web.inject("/pot/9");
        const { token, cookie } = held(shown);
        const done = await send({ _csrf: token, label: "Miel", litres: "3" }, { cookie });
        assert.equal(done.statusCode, 303);
        const set = [shown, done, await web.inject("/remember")].flatMap(({ cookies }) => cookies);
        assert.deepEqual(
          set.map(({ name }) => name).toSorted(),
          Object.values(ownCookies)
            .map(({ name }) => `__Host-${name}`)
            .toSorted(),
        );
        for (const { secure, path, domain, httpOnly, sameSite } of set)
          assert.deepEqual(
            [secure, path, domain, httpOnly, sameSite],
            [true, "/", undefined, true, "Lax"],
          );
        const notice = set.find(({ name }) => name.endsWith("notice"));
        const next = await web.inject({
          url: "/affichage",
          headers: { cookie: `${notice?.name}=${notice?.value}` },
        });
        assert.match(next.body, /Le pot est rangé/);
        assert.deepEqual(
          next.cookies.map(({ name, value }) => [name, value]),
          [["__Host-egide-notice", ""]],
        );
      },
      { secure: true },
    );
  });

  test("honour a choice under the name that it had before, until another is made", async () => {
    await withSite(
      async ({ web }) => {
        const shown = async (cookie: string) =>
          (await web.inject({ url: "/pot/9", headers: { cookie } })).body;
        assert.match(await shown("egide-display=dark.larger"), /data-theme="dark"/);
        const both = "egide-display=dark.larger; __Host-egide-display=light.normal";
        assert.match(await shown(both), /data-theme="light"/);
        const choose = async (theme: string) =>
          (
            await web.inject({
              method: "POST",
              url: "/affichage",
              headers: {
                "content-type": "application/x-www-form-urlencoded",
                cookie: "egide-display=dark.larger",
              },
              payload: new URLSearchParams({ theme, textSize: "normal" }).toString(),
            })
          ).cookies
            .filter(({ name }) => name.endsWith("display"))
            .map(({ name, value }) => [name, value]);
        assert.deepEqual(await choose("light"), [
          ["__Host-egide-display", "light.normal"],
          ["egide-display", ""],
        ]);
        assert.deepEqual(await choose("auto"), [["egide-display", ""]]);
      },
      { secure: true },
    );
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

  test("asks for TLS for two years, of every host below it too unless told otherwise (ASVS V3.4.1)", async () => {
    for (const [subdomains, expected] of [
      [undefined, "max-age=63072000; includeSubDomains"],
      [true, "max-age=63072000; includeSubDomains"],
      [false, "max-age=63072000"],
    ] as const)
      await withSite(
        async ({ web }) => {
          for (const url of ["/pot/9", "/nulle/part", "/healthz"])
            assert.equal((await web.inject(url)).headers["strict-transport-security"], expected);
        },
        { secure: true, ...(subdomains === undefined ? {} : { subdomains }) },
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
