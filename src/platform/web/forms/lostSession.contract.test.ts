import assert from "node:assert/strict";
import { suite, test } from "node:test";
import type { FastifyInstance, LightMyRequestResponse } from "fastify";
import { Type } from "typebox";
import { webOptions } from "../../../../test/support/web.ts";
import { addForm, html, openWeb } from "../index.ts";

const secrets = { password: "girafe", code: "981276" };

/** A form with secrets, a list and a file, which nobody here is signed in for; `done` is what was run of it. */
const withForm = async (
  use: (
    send: (parts: Readonly<Record<string, string | File>>) => Promise<LightMyRequestResponse>,
    web: FastifyInstance,
    done: string[],
  ) => Promise<void>,
): Promise<void> => {
  const web = await openWeb(webOptions());
  const done: string[] = [];
  web.register(async (scope) => {
    scope.addHook("preHandler", async () => void done.push("a hook of the scope"));
    addForm(scope, {
      paths: { fr: "/coffre/:body", en: "/en/safe/:body" },
      access: { action: "stores.edit", body: "param" },
      largest: 4_000,
      upload: "plan",
      schema: Type.Object({
        word: Type.Optional(Type.String()),
        days: Type.Optional(Type.Array(Type.String())),
        plan: Type.Optional(Type.String()),
        password: Type.Optional(Type.String({ format: "password" })),
        code: Type.Optional(Type.String({ format: "one-time-code" })),
      }),
      words: {
        word: { label: { fr: "Mot", en: "Word" } },
        days: { label: { fr: "Jours", en: "Days" } },
        plan: { label: { fr: "Plan", en: "Plan" } },
        password: { label: { fr: "Mot de passe", en: "Password" } },
        code: { label: { fr: "Code", en: "Code" } },
      },
      page: async () => {
        done.push("the page");
        return { title: "Le coffre", main: html`<h1>Le coffre</h1>` };
      },
      act: async () => {
        done.push("the act");
        return { redirect: "/" };
      },
    });
  });
  const send = async (parts: Readonly<Record<string, string | File>>) => {
    const form = new FormData();
    for (const [name, value] of Object.entries(parts)) form.append(name, value);
    form.append("days", "lundi");
    form.append("days", "mardi");
    const encoded = new Response(form);
    return await web.inject({
      method: "POST",
      url: "/coffre/valmarine?table=a",
      headers: { "content-type": encoded.headers.get("content-type") ?? "" },
      payload: Buffer.from(await encoded.arrayBuffer()),
    });
  };
  try {
    await use(send, web, done);
  } finally {
    await web.close();
  }
};

suite("a form sent by nobody who is signed in", () => {
  test("is kept in a page that no cache keeps, without its secrets, its file and what no field of it is", async () => {
    await withForm(async (send, _web, done) => {
      const plan = new File(["octets-du-plan"], "plan-secret.txt");
      const kept = await send({ word: 'a\r\n"b"', plan, stranger: "x-y-z", ...secrets });
      assert.equal(kept.statusCode, 403);
      assert.equal(kept.headers["cache-control"], "private, no-store");
      assert.match(kept.body, /enctype="multipart\/form-data"/, "as the form itself is sent");
      assert.match(kept.body, /action="\/coffre\/valmarine\?table=a"/);
      const hidden = [...kept.body.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)];
      assert.deepEqual(
        hidden.map(([, name, value]) => [name, value]).filter(([name]) => name !== "retour"),
        [
          ["_return", "true"],
          ["word", "a\n&quot;b&quot;"],
          ["days", "lundi"],
          ["days", "mardi"],
        ],
      );
      assert.match(kept.body, /Les mots de passe et les codes ne sont pas gardés/);
      assert.match(kept.body, /Un fichier ne peut pas être gardé/);
      assert.doesNotMatch(kept.body, /girafe|981276|plan-secret|octets|x-y-z/);
      assert.deepEqual(done, []);
    });
  });

  test("leads to the login where nothing is to keep, and nowhere tells what there is", async () => {
    await withForm(async (_send, web, done) => {
      for (const payload of ["", "word= &password=girafe&code=981276"]) {
        const answer = await web.inject({
          method: "POST",
          url: "/coffre/nulle-part",
          headers: { "content-type": "multipart/form-data; boundary=x" },
          payload: payload
            .split("&")
            .filter((pair) => pair !== "")
            .map((pair) => pair.split("="))
            .map(
              ([name, value]) =>
                `--x\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
            )
            .concat("--x--\r\n")
            .join(""),
        });
        assert.equal(answer.statusCode, 303, answer.body);
        assert.equal(answer.headers.location, "/connexion?retour=%2Fcoffre%2Fnulle-part");
      }
      assert.deepEqual(done, []);
    });
  });

  test("is read sixty times a minute for one address", async () => {
    await withForm(async (send) => {
      for (let count = 0; count < 60; count++)
        assert.equal((await send({ word: "rive" })).statusCode, 403);
      assert.equal((await send({ word: "rive" })).statusCode, 429);
    });
  });
});
