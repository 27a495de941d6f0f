import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { webOptions } from "../../../../test/support/web.ts";
import { addPage, html, open, openWeb, type WebOptions } from "../index.ts";
import { withSite } from "../site.fixture.ts";

suite("what stands between a page and everybody else", () => {
  test("no other origin is let in, asked before or not (ASVS V3.4.2)", async () => {
    await withSite(async ({ web }) => {
      const origin = "https://evil.example";
      const asked = await web.inject({ url: "/pot/9", headers: { origin } });
      const before = await web.inject({
        method: "OPTIONS",
        url: "/pot/9",
        headers: { origin, "access-control-request-method": "POST" },
      });
      assert.equal(before.statusCode, 404);
      for (const { headers } of [asked, before])
        assert.deepEqual(
          Object.keys(headers).filter((name) => name.startsWith("access-control-")),
          [],
        );
    });
  });

  test("no trace, no folder and nothing of version control is answered (ASVS V13.4.1, V13.4.3, V13.4.4)", async () => {
    await withSite(async ({ web }) => {
      for (const method of ["TRACE", "CONNECT", "PROPFIND"]) {
        const answer = await web.inject({ method: method as "GET", url: "/affichage" });
        assert.ok([404, 405].includes(answer.statusCode), `${method} ${answer.statusCode}`);
      }
      for (const url of [
        "/.git/config",
        "/.git/HEAD",
        "/.svn/entries",
        "/package.json",
        "/assets/",
        "/assets/..%2f..%2fpackage.json",
        "/assets/../package.json",
        "/data/",
      ])
        assert.equal((await web.inject(url)).statusCode, 404, url);
    });
  });

  test("the address of a visitor is what a named proxy says, and nobody else may say one", async () => {
    const addressOf = async (
      proxies: readonly string[],
      peer: string,
      said?: string,
    ): Promise<string> => {
      let address = "";
      await withSite(
        async ({ web }) => {
          web.get("/who", { config: { access: open } }, async ({ ip }) => ip);
          const headers = said === undefined ? {} : { "x-forwarded-for": said };
          address = (await web.inject({ url: "/who", remoteAddress: peer, headers })).body;
        },
        { proxies },
      );
      return address;
    };
    const visitor = "203.0.113.9";
    assert.equal(await addressOf([], "127.0.0.1", visitor), "127.0.0.1", "none is named");
    assert.equal(await addressOf(["127.0.0.1"], "127.0.0.1", visitor), visitor);
    assert.equal(await addressOf(["127.0.0.1"], "127.0.0.1"), "127.0.0.1");
    assert.equal(await addressOf(["127.0.0.1"], "192.0.2.7", visitor), "192.0.2.7", "a stranger");
    const forged = `198.51.100.1, ${visitor}`;
    assert.equal(
      await addressOf(["10.0.0.0/8"], "10.1.2.3", forged),
      visitor,
      "the nearest counts",
    );
  });

  test("whoever fails to know the visitor, or to decide, opens nothing (ASVS V16.5.3)", async () => {
    const fails = (): never => {
      throw new Error("out of order");
    };
    const { gate } = webOptions();
    const broken: readonly WebOptions["gate"][] = [
      { ...gate, visitorOf: async () => fails() },
      { ...gate, authorise: fails },
    ];
    for (const each of broken) {
      let shown = 0;
      const web = await openWeb({ ...webOptions(), gate: each });
      addPage(web, {
        paths: { fr: "/regles/:body", en: "/en/rules/:body" },
        access: { action: "rules.read", body: "param" },
        render: async () => {
          shown += 1;
          return { title: "Règles", main: html`<h1>Règles</h1>` };
        },
      });
      const answer = await web.inject("/regles/valmarine");
      await web.close();
      assert.equal(answer.statusCode, 500);
      assert.doesNotMatch(answer.body, /out of order/);
      assert.equal(shown, 0);
    }
  });
});
