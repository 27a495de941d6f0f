import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { webClock, webOptions } from "../../../../test/support/web.ts";
import { addPage, html, open, openWeb } from "../../../platform/web/index.ts";
import { openSatisfactionSeal } from "../../satisfactionSeal.ts";
import { memorySatisfaction } from "../../storage/memorySatisfaction.ts";
import { addSatisfactionForm, satisfactionQuestion } from "./satisfactionPages.ts";

interface Here {
  /** What was counted: « path yes no ». */
  counted(): Promise<readonly string[]>;
  get(url: string): Promise<{ status: number; text: string; cookies: number; tag: unknown }>;
  /** Presses a button at the foot of an article. */
  click(
    text: string,
    answer: "yes" | "no",
    from?: string,
    fields?: Readonly<Record<string, string>>,
    headers?: Readonly<Record<string, string>>,
  ): Promise<{ status: number; text: string; to: unknown }>;
  /** Sends the form at an address as a person does, some seconds later. */
  send(
    url: string,
    how?: {
      readonly after?: number;
      readonly from?: string;
      readonly fields?: Readonly<Record<string, string>>;
    },
  ): Promise<{ status: number; text: string; to: unknown }>;
}

const article = "/notices/aides";

const withArticle = (work: (here: Here) => Promise<void>) => async (): Promise<void> => {
  const satisfaction = memorySatisfaction();
  const seal = openSatisfactionSeal(Buffer.alloc(32, 3));
  let now = webClock.now();
  const options = webOptions();
  const web = await openWeb({
    ...options,
    gate: { ...options.gate, clock: { now: () => now } },
    slots: {
      articleFoot: async ({ path, language }) => satisfactionQuestion({ seal }, path, language),
    },
  });
  addSatisfactionForm(web, { satisfaction, seal });
  addPage(web, {
    paths: { fr: article, en: "/en/notices/aides" },
    access: open,
    render: async () => ({ title: "Aides", article: true, main: html`<h1>Aides</h1>` }),
  });
  addPage(web, {
    paths: { fr: "/liste", en: "/en/list" },
    access: open,
    render: async () => ({ title: "Liste", main: html`<h1>Liste</h1>` }),
  });
  try {
    await work({
      counted: async () =>
        (await satisfaction.list(Temporal.PlainDate.from("2020-01-01"))).map(
          ({ path, yes, no }) => `${path} ${yes} ${no}`,
        ),
      get: async (url) => {
        const { statusCode, body, cookies, headers } = await web.inject(url);
        return { status: statusCode, text: body, cookies: cookies.length, tag: headers["etag"] };
      },
      click: async (text, answer, from = "192.0.2.1", fields = {}, headers = {}) => {
        const [form = ""] = /<form\s+class="article-question"[^]*?<\/form>/.exec(text) ?? [];
        const sent = new URLSearchParams({ site_web: "", answer });
        for (const [, name = "", value = ""] of form.matchAll(
          /type="hidden" name="([^"]+)" value="([^"]*)"/g,
        ))
          sent.set(name, value);
        for (const [name, value] of Object.entries(fields)) sent.set(name, value);
        const [, action = ""] = /action="([^"]+)"/.exec(form) ?? [];
        const reply = await web.inject({
          method: "POST",
          url: action,
          remoteAddress: from,
          headers: { "content-type": "application/x-www-form-urlencoded", ...headers },
          payload: sent.toString(),
        });
        return { status: reply.statusCode, text: reply.body, to: reply.headers.location };
      },
      send: async (url, { after = 3, from = "192.0.2.1", fields = {} } = {}) => {
        const shown = await web.inject(url);
        const sent = new URLSearchParams();
        for (const [, name = "", value = ""] of shown.body.matchAll(
          /type="hidden" name="([^"]+)" value="([^"]*)"/g,
        ))
          sent.set(name, value);
        sent.set("answer", new URL(url, "https://x.example").searchParams.get("answer") ?? "");
        for (const [name, value] of Object.entries(fields)) sent.set(name, value);
        now = now.add({ seconds: after });
        const answer = await web.inject({
          method: "POST",
          url,
          remoteAddress: from,
          headers: { "content-type": "application/x-www-form-urlencoded" },
          payload: sent.toString(),
        });
        return { status: answer.statusCode, text: answer.body, to: answer.headers.location };
      },
    });
  } finally {
    await web.close();
  }
};

/** Where an answer at the foot of the article leads. */
const answered = (text: string, answer: "yes" | "no"): string => {
  const fields = [...text.matchAll(/type="hidden" name="(page|mark)" value="([^"]*)"/g)];
  return `/votre-avis?${new URLSearchParams([...fields.map(([, name = "", value = ""]) => [name, value]), ["answer", answer]]).toString()}`;
};

suite("the question at the foot of an article", () => {
  test(
    "stands there and nowhere else, sets no cookie, and leaves the page as caches know it (AME-56)",
    withArticle(async ({ get }) => {
      const { text, cookies, tag } = await get(article);
      assert.match(text, /Cette page vous a-t-elle été utile/);
      assert.equal(cookies, 0);
      assert.equal((await get(article)).tag, tag);
      assert.doesNotMatch((await get("/liste")).text, /utile \?/);
    }),
  );

  test(
    "counts an answer by one click without a script, and keeps nothing of whoever sent it (AME-56)",
    withArticle(async ({ get, click, send, counted }) => {
      const { text } = await get(article);
      assert.match(text, /<form\s+class="article-question"\s+method="post"/);
      const yes = await click(text, "yes");
      assert.deepEqual([yes.status, yes.to], [303, article]);
      assert.equal((await click(text, "no", "192.0.2.2")).status, 303);
      assert.deepEqual(await counted(), [`${article} 1 1`]);
      const again = await click(text, "yes");
      assert.equal(again.status, 429, "one a day from one address");
      assert.match(again.text, /n’est pas comptée|n&#39;est pas/);
      const form = await get(answered(text, "yes"));
      assert.match(form.text, /value="yes"\s+checked|checked[^>]*value="yes"/);
      assert.deepEqual(await counted(), [`${article} 1 1`], "a GET changes nothing");
      assert.equal((await send(answered(text, "no"), { from: "192.0.2.3" })).status, 303);
      assert.deepEqual(await counted(), [`${article} 1 2`]);
    }),
  );

  test(
    "tells machines from people by a field that nobody sees, and asks nobody else for it (AME-56, AME-57)",
    withArticle(async ({ get, click, counted }) => {
      const { text } = await get(article);
      assert.match(text, /aria-hidden="true"[^]*name="site_web"[^]*tabindex="-1"/);
      const caught = await click(text, "yes", "192.0.2.1", { site_web: "https://spam.example" });
      assert.equal(caught.status, 400);
      assert.deepEqual(await counted(), []);
      assert.doesNotMatch(caught.text + text, /recaptcha|https?:\/\/(?!entraide)[^"]*captcha/i);
    }),
  );

  test(
    "takes no answer that a page of another site sends",
    withArticle(async ({ get, click, counted }) => {
      const { text } = await get(article);
      const foreign = { "sec-fetch-site": "cross-site", origin: "https://evil.example" };
      assert.equal((await click(text, "yes", "192.0.2.1", {}, foreign)).status, 403);
      assert.deepEqual(await counted(), []);
    }),
  );

  test(
    "counts for pages of ours that ask, and for none that somebody makes up",
    withArticle(async ({ get, send, counted }) => {
      const { text } = await get(article);
      for (const url of [
        answered(text, "yes").replace("aides", "autre"),
        "/votre-avis",
        "/votre-avis?page=//evil.example&mark=x&answer=yes",
      ]) {
        assert.equal((await get(url)).status, 404, url);
        assert.equal(
          (await send(url, { fields: { page: "/x", mark: "y", answer: "yes" } })).status,
          404,
        );
      }
      const other = await send(answered(text, "yes"), { fields: { answer: "maybe" } });
      assert.equal(other.status, 400);
      assert.deepEqual(await counted(), []);
    }),
  );
});
