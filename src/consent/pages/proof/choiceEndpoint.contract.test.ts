import assert from "node:assert/strict";
import { request } from "node:http";
import { text } from "node:stream/consumers";
import { suite, test } from "node:test";
import type { FastifyInstance, LightMyRequestResponse } from "fastify";
import { webClock, webOptions } from "../../../../test/support/web.ts";
import { FailureError } from "../../../kernel/index.ts";
import { openWeb } from "../../../platform/web/index.ts";
import type { Proofs } from "../../actions/proofs.ts";
import { proofErrors, proofFailure } from "../../proofErrors.ts";
import { answers, sentChoice, textVersion } from "../../proofs.fixture.ts";
import { memoryProofs } from "../../storage/memoryProofs.ts";
import { memoryTextVersions } from "../../storage/memoryTextVersions.ts";
import { addChoiceEndpoint, choiceEndpointPath } from "./choiceEndpoint.ts";

interface Tested {
  readonly web: FastifyInstance;
  readonly proofs: Proofs;
  readonly reported: string[];
  send(
    body: unknown,
    headers?: Readonly<Record<string, string>>,
  ): Promise<Pick<LightMyRequestResponse, "statusCode" | "headers" | "body">>;
}

const now = webClock.now();
const farVersion = "fa".repeat(32);

/** What leaves a browser reaches the address over a connection; what programs of ours ask reaches its route alone. Both MUST answer the same. */
type Way = "connection" | "route";

const withEndpoint = async (
  way: Way,
  use: (tested: Tested) => Promise<void>,
  changes: { readonly mostInAMinute?: number; readonly record?: Proofs["record"] } = {},
): Promise<void> => {
  const proofs = memoryProofs(webClock);
  const versions = memoryTextVersions();
  await versions.keep(textVersion, now);
  const reported: string[] = [];
  const web = await openWeb({
    ...webOptions({ catalogue: async () => proofErrors }),
    report: (line) => void reported.push(line),
  });
  const { record = proofs.record, mostInAMinute = 10_000 } = changes;
  const keepServed = async (site: string, version: string): Promise<boolean> => {
    if (site === "loin" && version === farVersion)
      await versions.keep({ ...textVersion, site, hash: version }, now);
    return site === "loin" || site === textVersion.site;
  };
  addChoiceEndpoint(web, { proofs: { record }, versions, keepServed, mostInAMinute });
  try {
    const at = way === "connection" ? await web.listen({ host: "127.0.0.1", port: 0 }) : null;
    const send: Tested["send"] = async (body, headers = {}) => {
      const asked = {
        method: "POST",
        headers: { "content-type": "text/plain;charset=UTF-8", ...headers },
        body: typeof body === "string" ? body : JSON.stringify(body),
      } as const;
      return at === null
        ? await web.inject({ ...asked, url: choiceEndpointPath })
        : await sendTo(`${at}${choiceEndpointPath}`, asked);
    };
    await use({ web, proofs, reported, send });
  } finally {
    await web.close();
  }
};

/** Sends over a connection with the very headers that are given: `fetch` would not let an origin be said. */
const sendTo = (
  url: string,
  {
    body,
    ...asked
  }: {
    readonly method: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: string;
  },
): ReturnType<Tested["send"]> =>
  new Promise((resolve, reject) => {
    const sent = request(url, {
      ...asked,
      headers: { ...asked.headers, "content-length": Buffer.byteLength(body) },
    });
    sent.on("error", reject);
    sent.on("response", (answer) => {
      text(answer).then(
        (said) =>
          resolve({ statusCode: answer.statusCode ?? 0, headers: answer.headers, body: said }),
        reject,
      );
    });
    sent.end(body);
  });

for (const way of ["route", "connection"] as const)
  suite(`the address that takes choices, by its ${way}`, () => {
    test("keeps a choice and answers when that is done: each service apart (AME-42)", async () => {
      await withEndpoint(way, async ({ send, proofs }) => {
        const given = answers(textVersion.services, false, { damdy: true });
        const choice = sentChoice(now, { action: "save", given });
        const answer = await send(choice);
        assert.equal(answer.statusCode, 204, answer.body);
        assert.equal(answer.headers["set-cookie"], undefined);
        assert.deepEqual((await proofs.find(choice.id))[0]?.given, given);
        assert.equal((await send(choice)).statusCode, 204, "sent again, it is kept already");
        assert.equal((await proofs.find(choice.id)).length, 1);
      });
    });

    test("takes it from the addresses that the inventory declares, with or without a question before, and from no other", async () => {
      await withEndpoint(way, async ({ web, send, proofs }) => {
        const choice = sentChoice(now);
        for (const origin of [
          "https://evil.example",
          "null",
          "https://www.valmarine.example.evil.example",
        ]) {
          const refused = await send(choice, { origin });
          assert.equal(refused.statusCode, 403);
          assert.match(refused.body, /consent\.origin-unknown/);
        }
        assert.deepEqual(await proofs.find(choice.id), []);
        const origin = textVersion.origins[0] ?? "";
        const asked = await web.inject({
          method: "OPTIONS",
          url: choiceEndpointPath,
          headers: { origin, "access-control-request-method": "POST" },
        });
        assert.equal(asked.statusCode, 204);
        assert.equal(asked.headers["access-control-allow-methods"], "POST");
        const taken = await send(choice, {
          origin,
          "content-type": "application/json",
          "sec-fetch-site": "cross-site",
        });
        assert.equal(taken.statusCode, 204);
        assert.equal(taken.headers["access-control-allow-origin"], "*");
        assert.equal((await proofs.find(choice.id)).length, 1);
      });
    });

    test("keeps the text with the first choice of a banner that stands far from this server, and of no other", async () => {
      await withEndpoint(way, async ({ send, proofs }) => {
        const choice = sentChoice(now, { site: "loin", version: farVersion });
        assert.equal((await send(choice)).statusCode, 204);
        assert.equal((await proofs.find(choice.id))[0]?.site, "loin");
        const stranger = await send(sentChoice(now, { site: "loin", version: "0".repeat(64) }));
        assert.match(stranger.body, /consent\.version-unknown/);
      });
    });

    test("refuses for good what comes from a site that no policy here declares, and says what to do", async () => {
      await withEndpoint(way, async ({ send, proofs, reported }) => {
        const choice = sentChoice(now, { site: "ailleurs", version: "0".repeat(64) });
        const answer = await send(choice);
        assert.equal(answer.statusCode, 404);
        const { code, message } = JSON.parse(answer.body);
        assert.equal(code, "consent.site-unknown");
        assert.match(String(message), /"ailleurs".*egide policy push/);
        assert.equal(answer.headers["access-control-allow-origin"], "*", "the script reads it");
        assert.deepEqual(await proofs.find(choice.id), []);
        assert.deepEqual(reported, []);
      });
    });

    test("records nothing of what is no choice, and says so in one line", async () => {
      await withEndpoint(way, async ({ send, proofs, reported }) => {
        const good = sentChoice(now);
        const { id } = good;
        const hostile: readonly unknown[] = [
          "",
          "null",
          "[]",
          "{",
          "[".repeat(8_000),
          '{"__proto__":{"id":1}}',
          { ...good, id: "1" },
          { ...good, id: "../../etc/passwd" },
          { ...good, id: id.toUpperCase() },
          { ...good, id: "00000000-0000-0000-0000-000000000000" },
          { ...good, id: [id] },
          { ...good, email: "ana@entraide.example" },
          { ...good, site: "autre" },
          { ...good, site: "<script>" },
          { ...good, version: "0".repeat(64) },
          { ...good, version: "" },
          { ...good, at: "hier" },
          { ...good, at: "2026-99-99T99:99:99Z" },
          { ...good, at: 1e308 },
          { ...good, action: "steal" },
          { ...good, language: "de" },
          { ...good, language: "fr;Domain=evil" },
          { ...good, given: {} },
          { ...good, given: { ...good.given, xiti: "yes" } },
          { ...good, given: { ...good.given, autre: true } },
          { ...good, given: { ...good.given, constructor: true } },
          { ...good, given: [true] },
          { ...good, given: null },
        ];
        for (const body of hostile) {
          const answer = await send(body);
          assert.equal(answer.statusCode, 400, JSON.stringify(body).slice(0, 80));
          assert.match(answer.headers["content-type"] as string, /json/);
          assert.match(answer.body, /"code":"consent\./);
          assert.ok(answer.body.length < 400, "no page is drawn for a program");
        }
        assert.deepEqual(await proofs.find(id), []);
        assert.deepEqual(reported, [], "a hostile body is no failure of ours");
      });
    });

    test("reads no body that is too large, or of another kind", async () => {
      await withEndpoint(way, async ({ send, proofs }) => {
        const good = sentChoice(now);
        const huge = await send({ ...good, given: { xiti: "x".repeat(1_000_000) } });
        assert.equal(huge.statusCode, 413);
        const form = await send("id=1", { "content-type": "application/x-www-form-urlencoded" });
        assert.equal(form.statusCode, 415);
        assert.deepEqual(await proofs.find(good.id), []);
      });
    });

    test("takes a choice of a browser whose clock is years off, under the time at which it came", async () => {
      await withEndpoint(way, async ({ send, proofs }) => {
        for (const at of [
          "1970-01-01T00:00:00Z",
          "2019-02-28T10:00Z",
          "2099-12-31T23:59:59.999Z",
        ]) {
          const choice = { ...sentChoice(now), at };
          const answer = await send(choice);
          assert.equal(answer.statusCode, 204, at);
          const [kept] = await proofs.find(choice.id);
          assert.ok(kept);
          assert.ok(kept.at.equals(now));
          assert.equal(kept.lateBy, null);
        }
      });
    });

    test("holds back an address that floods it, and says when to come back", async () => {
      await withEndpoint(
        way,
        async ({ send }) => {
          const statuses: number[] = [];
          for (let count = 0; count < 8; count++) {
            const answer = await send(sentChoice(now));
            statuses.push(answer.statusCode);
            if (answer.statusCode === 429) assert.ok(answer.headers["retry-after"]);
          }
          assert.deepEqual(statuses, [204, 204, 204, 204, 204, 429, 429, 429]);
        },
        { mostInAMinute: 5 },
      );
    });

    test("answers that it was not kept where it was not: the browser then sends it later", async () => {
      await withEndpoint(
        way,
        async ({ send }) => {
          const answer = await send(sentChoice(now));
          assert.equal(answer.statusCode, 503);
          assert.match(answer.body, /consent\.proofs-busy/);
        },
        {
          record: async () => {
            throw new FailureError(proofFailure("consent.proofs-busy"));
          },
        },
      );
    });
  });
