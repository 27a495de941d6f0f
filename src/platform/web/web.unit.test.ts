import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { webOptions } from "../../../test/support/web.ts";
import { defineErrors, FailureError } from "../../kernel/index.ts";
import { address } from "../escaping/index.ts";
import { acceptForms, addPage, html, open, openWeb, type WebOptions } from "./index.ts";
import { stylesheet } from "./assets/assets.ts";

const { catalogue, failure } = defineErrors({
  "pot.is-busy": {
    class: "busy",
    message: { fr: "Le pot <est> pris.", en: "The pot <is> taken." },
  },
});

const withWeb = async (
  use: (web: Awaited<ReturnType<typeof openWeb>>, reported: string[]) => Promise<void>,
  changes: Partial<WebOptions> = {},
): Promise<void> => {
  const reported: string[] = [];
  const web = await openWeb(
    webOptions({
      catalogue: async () => catalogue,
      report: (line) => void reported.push(line),
      ...changes,
    }),
  );
  addPage(web, {
    paths: { fr: "/page", en: "/en/page" },
    access: open,
    render: async () => ({ title: "Le <titre>", main: html`<h1>Bonjour</h1>` }),
  });
  const throws = (url: string, error: Error) =>
    web.get(url, { config: { access: open } }, async () => {
      throw error;
    });
  throws("/busy/:who", new FailureError(failure("pot.is-busy")));
  throws("/en/busy", new FailureError(failure("pot.is-busy")));
  throws("/boom/:who", new RangeError("row of Jeanne"));
  try {
    await use(web, reported);
  } finally {
    await web.close();
  }
};

suite("the web", () => {
  test("escapes every value put in a template, and nothing twice", () => {
    const inner = html`<b title="${'"quoted"'}">${"<script>"}</b>`;
    assert.equal(
      String(html`<p>${inner}${["a&b", html`<i>c</i>`]}${null}${false}${0}</p>`),
      '<p><b title="&quot;quoted&quot;">&lt;script&gt;</b>a&amp;b<i>c</i>0</p>',
    );
  });

  test("answers an address that decodes to no text as any other that leads nowhere", async () => {
    await withWeb(async (web) => {
      for (const [url, said] of [
        ["/%ff", "Cette page n’existe pas"],
        ["/registre/%E0%A4%A?q=%ff", "Cette page n’existe pas"],
        ["/en/%ff", "This page does not exist"],
      ] as const) {
        const answer = await web.inject({ url, headers: { accept: "text/html" } });
        assert.equal(answer.statusCode, 404, url);
        assert.match(answer.body, new RegExp(`<h1>${said}`), url);
        assert.match(String(answer.headers["content-security-policy"]), /default-src 'none'/, url);
      }
      assert.equal((await web.inject("/page?q=%ff")).statusCode, 200, "what is asked may be odd");
      const unread = await web.inject({
        method: "POST",
        url: "/affichage",
        headers: {
          accept: "text/html",
          "content-type": "text/xml",
          "sec-fetch-site": "same-origin",
        },
        payload: "<a/>",
      });
      assert.equal(unread.statusCode, 415);
      assert.match(unread.body, /<h1>Cette demande n’a pas pu être lue/);
    });
  });

  test("lets no address through that could run something or leave unseen", () => {
    for (const bad of [
      "javascript:alert(1)",
      " javascript:x",
      "data:text/html,x",
      "//elsewhere.example",
      "JAVASCRIPT:x",
    ])
      assert.equal(address(bad), "#", bad);
    for (const good of ["/a", "#b", "https://a.example/", "mailto:a@b.example"])
      assert.equal(address(good), good);
  });

  test("answers a page in its shell, under a policy that allows nothing inline and nobody else", async () => {
    await withWeb(async (web) => {
      const answer = await web.inject("/page");
      assert.equal(answer.statusCode, 200);
      const csp = String(answer.headers["content-security-policy"]);
      assert.match(csp, /default-src 'none'/);
      assert.doesNotMatch(csp, /unsafe|https?:|\*/);
      assert.equal(answer.headers["content-language"], "fr");
      assert.match(answer.body, /^<!doctype html>\n<html lang="fr">/);
      assert.match(answer.body, /<title>Le &lt;titre&gt; – Égide<\/title>/);
      assert.match(answer.body, /href="\/en\/page"\s+lang="en"\s+hreflang="en"/);
      assert.doesNotMatch(answer.body, /<script(?! type="module" src="\/assets\/)|style=|\son\w+=/);
    });
  });

  test("serves the style sheet under a path made of its content, to be kept for ever", async () => {
    await withWeb(async (web) => {
      const answer = await web.inject(stylesheet.path);
      assert.equal(answer.statusCode, 200);
      assert.match(String(answer.headers["content-type"]), /text\/css/);
      assert.match(String(answer.headers["cache-control"]), /immutable/);
      assert.equal(answer.body, stylesheet.content.toString());
    });
  });

  test("says an address that leads nowhere in the language of the address, as page or as JSON", async () => {
    await withWeb(async (web) => {
      const french = await web.inject("/rien?<script>");
      assert.equal(french.statusCode, 404);
      assert.match(french.body, /Cette page n’existe pas/);
      assert.doesNotMatch(french.body, /<script>/);
      const english = await web.inject("/en/nothing");
      assert.match(english.body, /<html lang="en">[^]*This page does not exist/);
      const json = await web.inject({ url: "/rien", headers: { accept: "application/json" } });
      assert.equal(json.json<{ code: string }>().code, "web.not-found");
    });
  });

  test("says a foreseen failure in the reader's language, with the status of its class", async () => {
    await withWeb(async (web, reported) => {
      const french = await web.inject("/busy/jeanne");
      assert.equal(french.statusCode, 503);
      assert.match(french.body, /Le pot &lt;est&gt; pris\.[^]*pot\.is-busy/);
      assert.match((await web.inject("/en/busy")).body, /The pot &lt;is&gt; taken\./);
      assert.deepEqual(reported, [
        "pot.is-busy FailureError GET /busy/:who",
        "pot.is-busy FailureError GET /en/busy",
      ]);
    });
  });

  test("keeps the words of an unforeseen error, and the address, out of the page and out of the report", async () => {
    await withWeb(async (web, reported) => {
      const answer = await web.inject("/boom/jeanne");
      assert.equal(answer.statusCode, 500);
      assert.match(answer.body, /web\.defect/);
      assert.doesNotMatch(answer.body, /Jeanne|RangeError/i);
      assert.deepEqual(reported, ["web.defect RangeError GET /boom/:who"]);
    });
  });

  test("answers 503 for what is away, whatever else cannot be read then, and tells the operator what it is", async () => {
    const away = async () => {
      throw new RangeError("no answer of db.example:5432");
    };
    const { gate } = webOptions();
    const changes: Partial<WebOptions> = {
      gate: { ...gate, visitorOf: away },
      slots: { staff: away, navigation: away },
      outage: (error) => (error instanceof RangeError ? "pot.is-away" : null),
    };
    await withWeb(async (web, reported) => {
      for (const [url, title] of [
        ["/page", "Le service est momentanément indisponible"],
        ["/en/page", "The service is unavailable for a moment"],
      ] as const) {
        const answer = await web.inject({ url, headers: { accept: "text/html" } });
        assert.equal(answer.statusCode, 503);
        assert.equal(answer.headers["retry-after"], "30");
        assert.match(answer.body, new RegExp(`<h1>${title}</h1>[^]*web\\.unavailable`));
        assert.doesNotMatch(answer.body, /db\.example/);
      }
      assert.equal((await web.inject("/healthz")).statusCode, 200);
      assert.deepEqual(reported, [
        "pot.is-away RangeError GET /page",
        "pot.is-away RangeError GET /en/page",
      ]);
    }, changes);
  });

  test("takes forms where a scope asks for them, up to a size, and nowhere else", async () => {
    await withWeb(async (web, reported) => {
      await web.register(async (scope) => {
        acceptForms(scope, 20);
        scope.post("/en/form", { config: { access: open } }, async ({ body }) =>
          body instanceof URLSearchParams ? Object.fromEntries(body) : null,
        );
      });
      web.post("/page", { config: { access: open } }, async () => null);
      const send = async (url: string, payload: string) =>
        await web.inject({
          method: "POST",
          url,
          payload,
          headers: { "content-type": "application/x-www-form-urlencoded" },
        });
      assert.deepEqual((await send("/en/form", "a=%C3%A9+b&c=%26")).json(), { a: "é b", c: "&" });
      const large = await send("/en/form", `a=${"b".repeat(20)}`);
      assert.equal(large.statusCode, 413);
      assert.match(large.body, /too large[^]*web\.too-large/);
      assert.equal((await send("/page", "a=b")).statusCode, 415);
      assert.deepEqual(reported, []);
    });
  });

  test("tells a monitor that it lives, and a balancer whether it can do its work", async () => {
    await withWeb(async (web) => {
      for (const path of ["/healthz", "/readyz"])
        assert.deepEqual((await web.inject(path)).json(), { status: "ok" });
    });
    await withWeb(
      async (web) => {
        assert.equal((await web.inject("/healthz")).statusCode, 200);
        const ready = await web.inject("/readyz");
        assert.deepEqual([ready.statusCode, ready.json()], [503, { status: "unavailable" }]);
      },
      {
        checkHealth: async () => {
          throw new Error("down");
        },
      },
    );
  });
});
