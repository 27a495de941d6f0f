import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { identityCookies } from "../../src/identity/pages/index.ts";
import { ownCookies } from "../../src/platform/web/index.ts";
import { linksOf } from "./everyForm.ts";
import { withWholeServer } from "./wholeServer.ts";

/** Follows links as a browser that sends no cookie, at most so many addresses; says what each page set. */
const visit = async (
  ask: (path: string) => Promise<{
    readonly status: number;
    readonly to: string | null;
    readonly body: string;
    readonly set: readonly string[];
  }>,
  most: number,
): Promise<ReadonlyMap<string, readonly string[]>> => {
  const waiting = ["/", "/en/", "/offres"];
  const known = new Set(waiting);
  const answers = new Map<string, readonly string[]>();
  for (let path = waiting.shift(); path !== undefined && answers.size < most;) {
    const { status, to, body, set } = await ask(path);
    assert.ok(status < 400 || status === 404, `${path}: ${status}`);
    answers.set(path, set);
    for (const link of to === null ? linksOf(body) : [to])
      // One page of each kind of list is as good as all of them.
      if (!known.has(link) && !/[?&]page=[3-9]/.test(link)) {
        known.add(link);
        waiting.push(link);
      }
    path = waiting.shift();
  }
  return answers;
};

/** What a browser asks another host for by itself. */
const fetched =
  /<(?:script|img|iframe|link rel="(?:stylesheet|preload|icon|preconnect)")[^>]* (?:src|href)="(?:https?:)?\/\//;

suite("a browser and its cookies", () => {
  test("REC-44: nothing is set before somebody chooses or signs in, but for the proof that a form is ours", async () => {
    await withWholeServer(async ({ web }) => {
      const answers = await visit(async (path) => {
        const { statusCode: status, headers, body, cookies } = await web.inject(path);
        const set = cookies.map(({ name }) => name);
        const to = typeof headers.location === "string" ? headers.location : null;
        // Nothing of a third party is asked for either (REC-35, REC-47: a measurement would be).
        assert.doesNotMatch(body, fetched, path);
        return { status, to: to?.startsWith("/") ? to : null, body, set };
      }, 150);
      assert.ok(answers.size > 100, String(answers.size));
      const names = new Set([...answers.values()].flat());
      assert.deepEqual([...names], [ownCookies.form.name]);
      for (const path of ["/", "/offres", "/registre", "/mentions-legales"])
        assert.deepEqual(answers.get(path), [], path);
    });
  });

  test("REC-48: a browser that keeps no cookie reads, searches and chooses a display, and is told what a form lacks", async () => {
    await withWholeServer(async ({ web }) => {
      const send = async (url: string, fields: Readonly<Record<string, string>>) =>
        await web.inject({
          method: "POST",
          url,
          headers: { "content-type": "application/x-www-form-urlencoded" },
          payload: new URLSearchParams(fields).toString(),
        });
      const found = await web.inject("/offres?q=conseiller");
      const [, offer = ""] = /href="(\/offres\/[^"?]+)"/.exec(found.body) ?? [];
      assert.equal((await web.inject(offer)).statusCode, 200, offer);
      assert.equal(
        (await send("/affichage", { theme: "dark", textSize: "larger" })).statusCode,
        303,
      );
      const shown = (await web.inject("/connexion")).body;
      const [, token = ""] = /name="_csrf" value="([^"]+)"/.exec(shown) ?? [];
      for (const [path, said] of [
        ["/connexion", /Votre navigateur n’a pas renvoyé le cookie[^]*value="a@b\.example"/],
        ["/en/sign-in", /Your browser did not send back the cookie[^]*value="a@b\.example"/],
      ] as const) {
        const refused = await send(path, { email: "a@b.example", password: "x", _csrf: token });
        assert.equal(refused.statusCode, 403);
        assert.match(refused.body, said);
      }
    });
  });

  test("REC-49: no cookie lives longer than thirteen months, whichever month it is set in", () => {
    const longest = Math.max(
      ...[...Object.values(ownCookies), ...Object.values(identityCookies)].map(
        ({ seconds }) => seconds ?? 0,
      ),
    );
    const first = Temporal.PlainDateTime.from("2027-01-01T00:00");
    for (let day = 0; day < 4 * 366; day++) {
      const set = first.add({ days: day });
      const ends = set.add({ seconds: longest });
      assert.ok(Temporal.PlainDateTime.compare(ends, set.add({ months: 13 })) <= 0, set.toString());
    }
  });
});
