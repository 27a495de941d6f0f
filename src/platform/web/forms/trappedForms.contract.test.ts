import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { Type } from "typebox";
import { webOptions } from "../../../../test/support/web.ts";
import { fixedClock } from "../../../kernel/index.ts";
import { html } from "../../escaping/index.ts";
import { textField } from "../components/text-field/textField.ts";
import { open } from "../open.ts";
import { openWeb } from "../openWeb.ts";
import { addForm } from "./addForm.ts";

const begins = "2027-03-31T08:00:00Z";

/** A form for everybody, and who sends it when. */
const withForm = async (
  use: (form: {
    later(seconds: number): void;
    show(): Promise<string>;
    send(
      page: string,
      changes?: Readonly<Record<string, string>>,
    ): Promise<{ status: number; body: string }>;
    readonly done: string[];
    readonly told: string[];
  }) => Promise<void>,
): Promise<void> => {
  const clock = fixedClock(begins);
  const done: string[] = [];
  const told: string[] = [];
  const options = webOptions({ onAttempt: ({ kind }) => void told.push(kind) });
  const web = await openWeb({ ...options, gate: { ...options.gate, clock } });
  addForm(web, {
    paths: { fr: "/mot", en: "/en/word" },
    access: open,
    largest: 10_000,
    isTrapped: true,
    schema: Type.Object({ text: Type.String({ minLength: 3 }) }),
    words: { text: { label: { fr: "Mot", en: "Word" } } },
    page: async (form, { language }) => ({
      title: "Mot",
      main: html`<h1>Mot</h1>
        ${form.frame(textField({ ...form.field("text"), language }))}`,
    }),
    act: async ({ text }) => {
      done.push(text);
      return { redirect: "/mot" };
    },
  });
  let cookie = "";
  try {
    await use({
      done,
      told,
      later: (seconds) => clock.set(clock.now().add({ seconds }).toString()),
      show: async () => {
        const shown = await web.inject("/mot");
        cookie = shown.cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
        return shown.body;
      },
      send: async (page, changes = {}) => {
        const fields = new URLSearchParams({ text: "bonjour", site_web: "" });
        for (const [, name = "", value = ""] of page.matchAll(
          /type="hidden" name="([^"]+)" value="([^"]*)"/g,
        ))
          fields.set(name, value);
        for (const [name, value] of Object.entries(changes)) fields.set(name, value);
        const answer = await web.inject({
          method: "POST",
          url: "/mot",
          headers: { cookie, "content-type": "application/x-www-form-urlencoded" },
          payload: fields.toString(),
        });
        return { status: answer.statusCode, body: answer.body };
      },
    });
  } finally {
    await web.close();
  }
};

suite("a form that anybody may send", () => {
  test("does what a person sends, who took the time to write it", async () => {
    await withForm(async ({ show, later, send, done }) => {
      const page = await show();
      later(2);
      assert.equal((await send(page)).status, 303);
      assert.deepEqual(done, ["bonjour"]);
    });
  });

  test("holds back what comes at once or fills what nobody sees, says so and keeps what was typed", async () => {
    await withForm(async ({ show, later, send, done, told }) => {
      const page = await show();
      const early = await send(page);
      assert.equal(early.status, 400);
      assert.match(early.body, /value="bonjour"/);
      assert.match(early.body, /attendez deux secondes/);
      later(2);
      const filled = await send(page, { site_web: "https://spam.example" });
      assert.equal(filled.status, 400);
      assert.doesNotMatch(filled.body, /spam/);
      assert.equal((await send(early.body)).status, 303, "whoever corrects does not begin anew");
      assert.deepEqual(done, ["bonjour"]);
      assert.deepEqual(told, ["form-trap", "form-trap"]);
    });
  });

  test("takes no moment that it did not sign, and none for ever", async () => {
    await withForm(async ({ show, later, send, done }) => {
      const page = await show();
      later(60);
      const moment = String(Temporal.Instant.from(begins).subtract({ hours: 1 }).epochMilliseconds);
      for (const forged of [moment, `${moment}.${"A".repeat(43)}`, ""])
        assert.equal((await send(page, { _affiche: forged })).status, 400, forged);
      later(25 * 3_600);
      const late = await send(page);
      assert.match(late.body, /plus d’un jour/);
      later(2);
      assert.equal((await send(late.body)).status, 303);
      assert.deepEqual(done, ["bonjour"]);
    });
  });
});
