import assert from "node:assert/strict";
import { suite, test } from "node:test";
import type { FastifyInstance, LightMyRequestResponse } from "fastify";
import { Type } from "typebox";
import { webOptions } from "../../../../test/support/web.ts";
import { addForm, html, open, openWeb, uploadOf } from "../index.ts";
import { held } from "../site.fixture.ts";

const largest = 2 * 1024 * 1024;

/** A form with a file and a word; `done` is what it was given. */
const withForm = async (
  use: (
    web: FastifyInstance,
    done: unknown[],
    send: (parts: FormData, headers?: Record<string, string>) => Promise<LightMyRequestResponse>,
  ) => Promise<void>,
): Promise<void> => {
  const web = await openWeb(webOptions());
  const done: unknown[] = [];
  addForm(web, {
    paths: { fr: "/plan", en: "/en/plan" },
    access: open,
    largest,
    upload: "plan",
    schema: Type.Object({ plan: Type.Optional(Type.String()), word: Type.String() }),
    words: {
      plan: { label: { fr: "Plan", en: "Plan" } },
      word: { label: { fr: "Mot", en: "Word" } },
    },
    page: async (form) => ({
      title: "Le plan",
      main: html`<h1>Le plan</h1>
        ${form.frame(
          html`<input type="file" id="plan" name="plan" /><em>${form.field("plan").error}</em>
            <input id="word" name="word" value="${form.field("word").value}" />`,
        )}`,
    }),
    act: async ({ plan, word }, _context, request) => {
      const upload = uploadOf(request, "plan");
      done.push([plan, word, upload && [upload.name, Buffer.from(upload.content).toString("hex")]]);
      return { redirect: "/mentions-legales" };
    },
  });
  const send = async (parts: FormData, headers: Record<string, string> = {}) => {
    const encoded = new Response(parts);
    return await web.inject({
      method: "POST",
      url: "/plan",
      headers: { "content-type": encoded.headers.get("content-type") ?? "", ...headers },
      payload: Buffer.from(await encoded.arrayBuffer()),
    });
  };
  try {
    await use(web, done, send);
  } finally {
    await web.close();
  }
};

const partsOf = (values: Readonly<Record<string, string | File>>): FormData => {
  const parts = new FormData();
  for (const [name, value] of Object.entries(values)) parts.append(name, value);
  return parts;
};

suite("a form with a file", () => {
  test("gives the file as its bytes and its name, beside what was typed", async () => {
    await withForm(async (web, done, send) => {
      const shown = await web.inject("/plan");
      assert.match(shown.body, /<form[^>]+enctype="multipart\/form-data"/);
      const { token, cookie } = held(shown);
      const plan = new File([Buffer.from([0, 255, 13, 10, 0x2d, 0x2d])], "été 1.txt");
      const sent = await send(partsOf({ _csrf: token, word: " rive ", plan }), { cookie });
      assert.equal(sent.statusCode, 303);
      const none = new File([], "");
      await send(partsOf({ _csrf: token, word: "rive", plan: none }), { cookie });
      assert.deepEqual(done, [
        ["été 1.txt", "rive", ["été 1.txt", "00ff0d0a2d2d"]],
        [undefined, "rive", null],
      ]);
    });
  });

  test("says in the form what is too heavy, and takes nothing without its token", async () => {
    await withForm(async (web, done, send) => {
      const { token, cookie } = held(await web.inject("/plan"));
      const heavy = new File([Buffer.alloc(largest)], "plan.txt");
      const refused = await send(partsOf({ _csrf: token, word: "rive", plan: heavy }), { cookie });
      assert.equal(refused.statusCode, 413);
      assert.match(refused.body, /role="alert"[^]*href="#plan">L’envoi dépasse 2 Mo/);
      const plan = new File(["a"], "plan.txt");
      const stale = await send(partsOf({ word: "rive", plan }), { cookie });
      assert.equal(stale.statusCode, 403);
      assert.match(stale.body, /name="word" value="rive"/);
      assert.deepEqual(done, []);
    });
  });

  test("answers what is no such form as a mistake of the sender", async () => {
    await withForm(async (web, done) => {
      for (const type of ["multipart/form-data", "multipart/form-data; boundary=x"]) {
        const sent = await web.inject({
          method: "POST",
          url: "/plan",
          headers: { "content-type": type },
          payload: "--y\r\nnothing",
        });
        assert.equal(sent.statusCode, 400, type);
        assert.match(sent.body, /web\.invalid/);
      }
      assert.deepEqual(done, []);
    });
  });
});
