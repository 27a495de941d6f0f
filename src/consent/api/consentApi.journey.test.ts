import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { webOptions } from "../../../test/support/web.ts";
import { openWeb } from "../../platform/web/index.ts";
import { makeServiceToken } from "../actions/makeServiceToken.ts";
import { openPurpose } from "../actions/openPurpose.ts";
import { consentAdapters, offersContent, type ConsentHere } from "../consent.fixture.ts";
import type { Consent } from "../model/purpose/consentState.ts";
import { addPersonalPages } from "../pages/personal/personalPages.ts";
import { addConsentApi } from "./consentApi.ts";
import { consentApiPaths } from "./consentApiPaths.ts";

interface Here extends ConsentHere {
  readonly purpose: string;
  readonly token: string;
  ask(
    what: string,
    body: unknown,
    token?: string | null,
  ): Promise<{ status: number; json: Record<string, unknown>; challenge: unknown }>;
  /** What a path answers to whoever follows a link. */
  get(url: string): Promise<{ status: number; text: string }>;
}

const withApi = (
  work: (here: Here) => Promise<void>,
): readonly (readonly [string, () => Promise<void>])[] =>
  consentAdapters.map(({ name, on }) => [
    name,
    on(async (here) => {
      const options = webOptions();
      const web = await openWeb({ ...options, gate: { ...options.gate, clock: here.clock } });
      addConsentApi(web, { ...here, publicUrl: "https://entraide.example" });
      addPersonalPages(web, here);
      const asked = { body: "valmarine", activity: "offres", content: offersContent };
      const outcome = await openPurpose(here, asked);
      assert.ok(outcome.ok);
      const named = { body: "valmarine", name: "Publipostage" };
      const token = await makeServiceToken(here, named);
      try {
        await work({
          ...here,
          purpose: outcome.value,
          token,
          ask: async (what, body, by = token) => {
            const answer = await web.inject({
              method: "POST",
              url: `/api/consent/v1/${what}`,
              headers: {
                "content-type": "application/json",
                ...(by === null ? {} : { authorization: `Bearer ${by}` }),
              },
              payload: typeof body === "string" ? body : JSON.stringify(body),
            });
            return {
              status: answer.statusCode,
              json: answer.json<Record<string, unknown>>(),
              challenge: answer.headers["www-authenticate"],
            };
          },
          get: async (url) => {
            const { statusCode, body } = await web.inject({
              url,
              headers: { authorization: `Bearer ${token}` },
            });
            return { status: statusCode, text: body };
          },
        });
      } finally {
        await web.close();
      }
    }),
  ]);

suite("what a body’s own systems ask", () => {
  for (const [name, run] of withApi(async ({ ask, get, purpose, keys, consents, clock }) => {
    const { json } = await ask("links", { purpose, references: ["A-1"], kind: "invitation" });
    const [link] = json["links"] as { fr: string; oneClick: string }[];
    assert.match(link?.fr ?? "", /^https:\/\/entraide\.example\/mon-consentement\/./);
    assert.equal((await get(new URL(link?.fr ?? "").pathname)).status, 200);
    const merge = { purpose, references: ["A-1", "A-2"] };
    assert.deepEqual((await ask("may", { ...merge, dryRun: true })).json["allowed"], []);
    const listed = JSON.parse((await get("/api/consent/v1/purposes")).text) as {
      purposes: { words: { hash: string; said: { fr: { agreement: string } } } }[];
    };
    const words = listed.purposes[0]?.words;
    assert.equal(words?.said.fr.agreement, offersContent.agreement.fr);
    const act = { purpose, reference: "A-1", act: "given", words: words?.hash, language: "fr" };
    assert.deepEqual((await ask("acts", act)).json, { changed: true });
    assert.deepEqual((await ask("may", merge)).json, {
      allowed: ["A-1"],
      refused: [{ reference: "A-2", because: "never-given" }],
    });
    const last = await consents.last(purpose, [keys.person("valmarine", purpose, "A-1")]);
    const [kept] = [...last.values()] as Consent[];
    assert.equal(kept?.means, "body");
    clock.set("2027-04-01T00:00:00Z");
    const withdrawn = { purpose, reference: "A-1", act: "withdrawn" };
    assert.deepEqual((await ask("acts", withdrawn)).json, { changed: true });
    assert.deepEqual((await ask("acts", withdrawn)).json, { changed: false });
    assert.deepEqual((await ask("may", merge)).json["allowed"], []);
  }))
    test(
      `before a mail merge, a publication or a transmission (${name}; AME-08, CRA-24, CRA-27 to CRA-29)`,
      run,
    );

  for (const [name, run] of withApi(async ({ ask, purpose, token, tokens, clock }) => {
    const asked = { purpose, references: ["A-1"] };
    for (const by of [null, "egide_wrong", `egide_${"x".repeat(43)}`]) {
      const { status, challenge, json } = await ask("may", asked, by);
      assert.equal(status, 401);
      assert.equal(json["error"], "consent.token-unknown");
      const wrong = by === null ? "" : ', error="invalid_token"';
      assert.equal(challenge, `Bearer realm="consent"${wrong}`);
    }
    const [known] = await tokens.list("valmarine");
    assert.equal(known?.usedOn, null);
    assert.equal((await ask("may", asked)).status, 200);
    assert.equal((await tokens.list("valmarine"))[0]?.usedOn?.toString(), "2027-03-01");
    assert.equal((await ask("may", { ...asked, purpose: "other" })).status, 404);
    assert.ok(
      !(await tokens.revoke("hauterive", known?.id ?? "", clock.now())),
      "of that body alone",
    );
    assert.ok(await tokens.revoke("valmarine", known?.id ?? "", clock.now()));
    assert.equal((await ask("may", asked, token)).status, 401);
  }))
    test(`only with an access of theirs, until it is revoked (${name})`, run);

  for (const [name, run] of withApi(async ({ ask, purpose, answers }) => {
    const many = Array.from({ length: 20_001 }, (_, index) => String(index));
    for (const [what, body, status] of [
      ["may", "{", 400],
      ["may", "null", 400],
      ["may", { purpose }, 400],
      ["may", { purpose, references: "A-1" }, 400],
      ["may", { purpose, references: ["A-1"], unknown: true }, 400],
      ["may", { purpose, references: many }, 413],
      ["may", { purpose, references: ["x".repeat(7 * 1024 * 1024)] }, 413],
      ["links", { purpose, references: ["A-1"], kind: "gift" }, 400],
      ["links", { purpose, references: ["a\u0000b"], kind: "withdrawal" }, 400],
      ["acts", { purpose, reference: "A-1", act: "given" }, 400],
      [
        "acts",
        { purpose, reference: "A-1", act: "given", words: "0".repeat(64), language: "fr" },
        409,
      ],
    ] as const) {
      const answer = await ask(what, body);
      assert.equal(answer.status, status, JSON.stringify(body).slice(0, 90));
      assert.equal(typeof answer.json["message"], "string");
    }
    assert.deepEqual(await answers.list(purpose, 5), []);
  }))
    test(`is refused clearly where it is no question, and changes nothing (${name})`, run);

  for (const [name, run] of withApi(async ({ get }) => {
    const { status, text } = await get("/api/consent/v1/openapi.json");
    assert.equal(status, 200);
    const said = JSON.parse(text) as { paths: Record<string, object>; servers: { url: string }[] };
    const { description: _own, ...described } = consentApiPaths;
    assert.deepEqual(Object.keys(said.paths).toSorted(), Object.values(described).toSorted());
    assert.equal(said.servers[0]?.url, "https://entraide.example");
    assert.match(text, /"scheme":"bearer"/);
  }))
    test(`is described for programs, whole (${name})`, run);
});
