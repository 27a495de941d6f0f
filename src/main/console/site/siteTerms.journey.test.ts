import assert from "node:assert/strict";
import { suite, test } from "node:test";
import type { LightMyRequestResponse } from "fastify";
import { decoded, withConsole } from "../console.fixture.ts";

const own = "/console/valmarine/site";
const terms = {
  day: "2099-01-15",
  fr: "# Accès\n\nLa lecture du site est libre.",
  en: "# Access\n\nReading the site is free.",
  reason: "ouverture des espaces",
};

/** What a preview asks to be sent. */
const hiddenIn = (answer: LightMyRequestResponse): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...decoded(answer).matchAll(/type="hidden" name="(?!_csrf)([^"]+)" value="([^"]*)"/g)].map(
      ([, name = "", value = ""]) => [name, value],
    ),
  );

suite("the terms of use on the console", () => {
  test("are taken whole and in both languages, and let go again (REC-07, REC-11)", async () => {
    await withConsole(async (console) => {
      const { get, send, signIn, site } = console;
      signIn("site-administrator");
      for (const [fields, said] of [
        [{ ...terms, en: "" }, /Ce champ est à remplir : Texte en anglais/],
        [{ ...terms, day: "2099-02-30" }, /Un jour s’écrit/],
      ] as const) {
        const refused = await send(`${own}/conditions`, fields);
        assert.equal(refused.statusCode, 400);
        assert.match(decoded(refused), said);
        assert.match(decoded(refused), /La lecture du site est libre\./, "what was typed stays");
      }
      const long = { ...terms, fr: "é".repeat(20_000), en: "é".repeat(20_000) };
      assert.equal(
        (await send(`${own}/conditions`, long)).statusCode,
        200,
        "as long as they may be",
      );
      const seen = await send(`${own}/conditions`, terms);
      assert.equal((await send(`${own}/conditions`, hiddenIn(seen))).statusCode, 303);
      const { day, fr, en } = terms;
      assert.deepEqual((await site.read()).terms, { day, fr, en });
      assert.match(
        decoded(await get(own)),
        /Version du 15 janvier 2099 \([0-9a-f]{12}\)[^]*<h3>Accès<\/h3>/,
      );
      const foreseen = await send(`${own}/conditions`, { ...terms, what: "clear" });
      assert.match(decoded(foreseen), /plus personne ne pourra créer d’espace candidat/);
      assert.equal((await send(`${own}/conditions`, hiddenIn(foreseen))).statusCode, 303);
      assert.equal((await site.read()).terms, undefined);
    });
  });
});
