import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { suite, test } from "node:test";
import { attemptKinds, open, type Attempt } from "../index.ts";
import { held, withSite } from "../site.fixture.ts";

const canary = "canari";

suite("attempts to get past what guards a site (ASVS V16.3.3)", () => {
  test("are told by their kind and the pattern of the route, and nothing that anybody typed", async () => {
    const told: Attempt[] = [];
    await withSite(
      async ({ web, send, done }) => {
        const rateLimit = { max: 1, timeWindow: "1 minute" };
        web.get("/often/:word", { config: { access: open, rateLimit } }, async () => "x");
        const { token, cookie } = held(await web.inject("/pot/9"));
        const good = { _csrf: token, label: "Miel", litres: "3" };
        const post = { method: "POST", url: `/pot/${canary}` } as const;
        const type = "application/x-www-form-urlencoded";
        const signedIn = { headers: { "x-session": canary } };
        const display = { theme: canary, textSize: "normal" };
        const kinds: readonly (readonly [
          Attempt["kind"] | null,
          string,
          () => Promise<{ readonly statusCode: number }>,
        ])[] = [
          [null, "what is as it should be", async () => await send(good, { cookie })],
          [
            "foreign-origin",
            "/pot/:pot",
            async () => await send(good, { cookie, origin: `https://${canary}.example` }),
          ],
          [
            "form-token",
            "/pot/:pot",
            async () => await send({ ...good, _csrf: canary }, { cookie }),
          ],
          [
            "form-token",
            "/pot/:pot",
            async () => await send(good, { cookie, "x-session": "somebody else" }),
          ],
          [
            "other-body",
            "/regles/:body/:rule",
            async () => await web.inject({ url: `/regles/${canary}/1`, ...signedIn }),
          ],
          [
            "missing-role",
            "/regles/:body/:rule/changer",
            async () =>
              await web.inject({ url: `/regles/valmarine/${canary}/changer`, ...signedIn }),
          ],
          [null, "a page that may be asked for once", async () => await web.inject("/often/1")],
          ["held-back", "/often/:word", async () => await web.inject(`/often/${canary}`)],
          [
            "malformed",
            "/pot/:pot",
            async () =>
              await web.inject({
                ...post,
                headers: { "content-type": type },
                payload: `label=${canary.repeat(1_000)}`,
              }),
          ],
          [
            "malformed",
            "/pot/:pot",
            async () =>
              await web.inject({ ...post, headers: { "content-type": canary }, payload: canary }),
          ],
          [
            "not-offered",
            "/affichage",
            async () =>
              await web.inject({
                method: "POST",
                url: "/affichage",
                headers: { "content-type": type },
                payload: new URLSearchParams(display).toString(),
              }),
          ],
          [
            null,
            "a mistake of a person",
            async () => await send({ ...good, litres: "0" }, { cookie }),
          ],
          [null, "an address that leads nowhere", async () => await web.inject(`/${canary}`)],
        ];
        for (const [kind, route, attempt] of kinds) {
          told.length = 0;
          const { statusCode } = await attempt();
          assert.deepEqual(
            told.map((each) => [each.kind, each.route]),
            kind === null ? [] : [[kind, route]],
            `${kind} ${route}`,
          );
          if (kind !== null) assert.ok(statusCode >= 400, kind);
          assert.doesNotMatch(JSON.stringify(told), new RegExp(canary));
        }
        assert.equal(done.length, 1, "none of it did anything");
      },
      { onAttempt: (attempt) => void told.push(attempt) },
    );
  });

  test("have each kind explained to whoever reads the log, and no other", () => {
    const guide = readFileSync(
      join(import.meta.dirname, "../../../../docs/operate/observation.md"),
      "utf8",
    );
    const [, part = ""] = guide.split("The kinds of `attempt`");
    const explained = [...part.matchAll(/^\| `([a-z-]+)` \| \S/gm)].map(([, kind = ""]) => kind);
    assert.deepEqual(explained, [...attemptKinds]);
  });
});
