import assert from "node:assert/strict";
import { generateKeyPairSync, type KeyObject } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { suite, test } from "node:test";
import { Ajv } from "ajv";
import formats from "ajv-formats";
import { enterCode } from "../actions/followRequest.ts";
import { answerRequest, handleRequest } from "../actions/handleRequest.ts";
import { extend } from "../model/request/steps.ts";
import { agent } from "../rights.fixture.ts";
import { postgresAgents } from "../storage/postgresAgents.ts";
import { base, exercise, head, signed, withApi, type Answer } from "./drpApi.fixture.ts";
import { drpBusinesses, drpDescription } from "./drpDescription.ts";

/** What the interface says of a status, for whoever writes a program from it. */
const { paths } = drpDescription("https://entraide.example") as {
  readonly paths: Readonly<Record<string, { readonly post?: object; readonly get?: object }>>;
};
const statusSchema = Object.values(
  (JSON.parse(JSON.stringify(paths)) as Record<string, Record<string, unknown>>)[
    `${base}/data-rights-request`
  ] ?? {},
).map(
  (operation) =>
    (operation as { responses: { "200": { content: { "application/json": { schema: object } } } } })
      .responses["200"].content["application/json"].schema,
)[0];
const ajv = formats.default(new Ajv({ strict: false }));
const isStatus = ajv.compile(statusSchema ?? {});

const reference = join(import.meta.dirname, "../../../../shared/reference/drp");

suite("authorised agents (Data Rights Protocol)", () => {
  test(
    "ask for a person, who confirms by a code; the status is that of the protocol until the end",
    withApi(async ({ ask, access, key, ...here }) => {
      const token = await access();
      assert.deepEqual(await ask("GET", "/agent/EXAMPLE_AGENT", { token }), {
        status: 200,
        json: {},
      });
      const text = signed(exercise(), key);
      const asked = await ask("POST", "/data-rights-request", { token, text });
      assert.equal(asked.status, 200, JSON.stringify(asked.json));
      const { request_id: id } = asked.json;
      assert.ok(typeof id === "string");
      const path = `/data-rights-request/${id}`;
      const status = async (): Promise<Answer["json"]> => {
        const { json } = await ask("GET", path, { token });
        const { request_id: _id, ...rest } = json;
        assert.ok(
          isStatus({ ...rest, request_id: "c789ff35-7644-4ceb-9981-4b35c264aac3" }),
          JSON.stringify(isStatus.errors),
        );
        return json;
      };
      const first = await status();
      assert.deepEqual(
        [first["status"], first["reason"], first["agent_request_id"], first["expected_by"]],
        ["in_progress", "need_user_verification", "asked-1", "2027-06-10T22:00:00Z"],
      );
      assert.match(
        String(first["user_verification_url"]),
        /^https:\/\/entraide\.example\/ma-demande\//,
      );
      assert.deepEqual(
        await here.mails(),
        ["lea@courriel.example rights.receipt"],
        "nobody else is told",
      );
      const place = { body: "valmarine", id };
      const early = await answerRequest(here, place, "Voici.", agent);
      assert.equal(early.ok, false, "what the agent attests runs nothing");
      await enterCode(here, id, here.tokens.code(id, 0));
      assert.equal((await status())["reason"], undefined);
      const why = "Les archives sont à trois endroits.";
      await handleRequest(here, place, extend(why, { by: agent, at: here.clock.now() }));
      const longer = await status();
      assert.equal(longer["expected_by"], "2027-08-10T22:00:00Z");
      assert.match(String(longer["processing_details"]), /two months more/);
      assert.doesNotMatch(
        JSON.stringify(longer),
        /endroits/,
        "what is written to the person is theirs",
      );
      const found = await here.requests.find(id);
      assert.ok(found.ok && found.value);
      assert.deepEqual(
        [
          found.value.right,
          found.value.channel,
          found.value.content.name,
          found.value.content.capacity,
        ],
        [
          "erasure",
          "agent",
          "Service Exemple",
          { kind: "mandate", subject: "Léa Castan", until: "2027-12-31" },
        ],
      );
      assert.ok((await answerRequest(here, place, "C’est effacé.", agent)).ok);
      const last = await status();
      assert.equal(last["status"], "fulfilled");
      assert.doesNotMatch(JSON.stringify(last), /effacé/, "no word of the answer");
    }),
  );

  test(
    "send one request twice and make one; take it back signed, once; and never reach that of another",
    withApi(async ({ ask, access, key, mails }) => {
      const token = await access();
      const send = async (changes: object = {}): Promise<Answer> =>
        await ask("POST", "/data-rights-request", { token, text: signed(exercise(changes), key) });
      const both = await Promise.all([send(), send()]);
      assert.equal(new Set(both.map(({ json }) => json["request_id"])).size, 1);
      const again = await send({ "issued-at": "2027-05-10T08:00:00Z" });
      assert.equal(
        again.json["request_id"],
        both[0]?.json["request_id"],
        "by the name it has there",
      );
      assert.equal((await mails()).length, 1);
      const path = `/data-rights-request/${String(both[0]?.json["request_id"])}`;
      assert.equal((await ask("DELETE", path, { token, text: "e30=" })).status, 403, "unsigned");
      for (const [status, message] of [
        // What was signed to ask, to set up an access, or for nothing that we know.
        [400, exercise()],
        [400, head()],
        [400, { reason: "Plus besoin", request: "another" }],
        [400, []],
        [400, { ...head({ "expires-at": "2027-05-10T08:00:00Z" }), reason: "Plus besoin" }],
        [403, { ...head({ "agent-id": "OTHER_AGENT" }), reason: "Plus besoin" }],
        [403, { ...head({ "business-id": "HAUTS_PLATEAUX" }), reason: "Plus besoin" }],
      ] as const) {
        const answer = await ask("DELETE", path, { token, text: signed(message, key) });
        assert.equal(answer.status, status, JSON.stringify(message));
      }
      const elsewhere = { token: await access("HAUTS_PLATEAUX") };
      assert.equal((await ask("GET", path, elsewhere)).status, 403, "an access to another body");
      const there = signed({ reason: "Plus besoin" }, key);
      assert.equal((await ask("DELETE", path, { ...elsewhere, text: there })).status, 403);
      const text = signed({ reason: "Plus besoin" }, key);
      const revoked = await ask("DELETE", path, { token, text });
      assert.deepEqual([revoked.status, revoked.json["status"]], [200, "revoked"]);
      const bound = signed({ ...head(), reason: "Plus besoin" }, key);
      for (const late of [text, bound])
        assert.equal((await ask("DELETE", path, { token, text: late })).status, 409);
      assert.equal((await ask("GET", "/data-rights-request/request-99", { token })).status, 403);
      assert.equal((await ask("GET", path)).status, 401);
    }),
  );

  test(
    "are known by what they sign: in the order of the protocol (3.07), everything else is refused and kept nowhere",
    withApi(async ({ ask, access, key, verifyKey, raw, mails, later, clock, database }) => {
      const token = await access();
      const stranger = generateKeyPairSync("ed25519").privateKey;
      const send = async (text: string, by = token): Promise<number> => {
        const { status, json } = await ask("POST", "/data-rights-request", { token: by, text });
        if (status !== 200) assert.equal(json["code"], String(status));
        return status;
      };
      assert.equal(await send("pas du base64"), 403);
      assert.equal(await send(signed(exercise(), stranger)), 403);
      const [changed] = [Buffer.from(signed(exercise(), key), "base64")];
      changed[100] = (changed[100] ?? 0) ^ 1;
      assert.equal(await send(changed.toString("base64")), 403);
      assert.equal(await send(signed(exercise({ "agent-id": "OTHER_AGENT" }), key)), 403);
      assert.equal(await send(signed(exercise({ "business-id": "HAUTS_PLATEAUX" }), key)), 403);
      assert.equal(await send(signed(exercise({ "issued-at": "2027-05-10T08:00:01Z" }), key)), 400);
      assert.equal(
        await send(signed(exercise({ "expires-at": "2027-05-10T08:00:00Z" }), key)),
        400,
      );
      assert.equal(await send(signed(exercise(), key), `${token}x`), 401);
      for (const changes of [
        // A right that does not exist, another regime, a mandate that is over or has no end, and what has no shape.
        { exercise: "holidays" },
        { exercise: "sale:opt-in" },
        // What every object has is no right.
        { exercise: "constructor" },
        { exercise: "__proto__" },
        { regime: "ccpa" },
        { power_of_attorney_until: "2027-05-09" },
        { power_of_attorney_until: undefined },
        { power_of_attorney_until: "2027-02-30" },
        { status_callback: "http://169.254.169.254/" },
        { email: "lea" },
        { email: undefined },
        { name: "x".repeat(101) },
        { "drp.version": "0.4" },
      ]) {
        const text = signed(exercise(changes), key);
        const answer = await ask("POST", "/data-rights-request", { token, text });
        assert.deepEqual(
          [answer.status, answer.json["fatal"]],
          [400, true],
          JSON.stringify(changes),
        );
      }
      assert.equal(await send("A".repeat(70_000)), 413);
      assert.equal(await raw(), "");
      assert.deepEqual(await mails(), []);
      const setup = async (changes: object, by: KeyObject, id = "EXAMPLE_AGENT"): Promise<number> =>
        (await ask("POST", `/agent/${id}`, { text: signed(head(changes), by) })).status;
      assert.equal(await setup({}, stranger), 403);
      assert.equal(await setup({ "business-id": "NOWHERE" }, key), 403);
      assert.equal(await setup({ "agent-id": "OTHER_AGENT" }, key, "OTHER_AGENT"), 403);
      await postgresAgents(database.kysely<unknown>()).end(
        "EXAMPLE_AGENT",
        Temporal.Instant.from("2027-05-10T08:00:00Z"),
      );
      assert.equal(await send(signed(exercise(), key)), 401, "the operator ended it");
      later({ hours: 1 });
      assert.equal(await setup({}, key), 403);
      const again = { id: "EXAMPLE_AGENT", name: "Service Exemple", verifyKey, webUrl: null };
      await postgresAgents(database.kysely<unknown>()).keep(again, clock.now());
      assert.equal(await send(signed(exercise(), key)), 401, "what was given before the end");
    }),
  );

  test(
    "have no access of before an end or another key; another name leaves it",
    withApi(async ({ ask, access, verifyKey, clock, later, database }) => {
      const agents = postgresAgents(database.kysely<unknown>());
      const token = await access();
      const holds = async (): Promise<number> =>
        (await ask("GET", "/agent/EXAMPLE_AGENT", { token })).status;
      const entry = { id: "EXAMPLE_AGENT", name: "Service Exemple", verifyKey, webUrl: null };
      later({ minutes: 1 });
      await agents.keep({ ...entry, name: "Service Exemple, association" }, clock.now());
      assert.equal(await holds(), 200);
      await agents.keep({ ...entry, verifyKey: Buffer.alloc(32, 1) }, clock.now());
      assert.equal(await holds(), 401, "another key");
      later({ minutes: 1 });
      await agents.keep(entry, clock.now());
      assert.equal(await holds(), 401, "the key of before, again");
    }),
  );

  test(
    "fill no mailbox and no queue: five an hour to one address",
    withApi(async ({ ask, access, key, mails }) => {
      const token = await access();
      const statuses = [];
      for (let count = 0; count < 7; count += 1) {
        const text = signed(exercise({ "agent-request-id": `asked-${count}` }), key);
        statuses.push((await ask("POST", "/data-rights-request", { token, text })).status);
      }
      assert.deepEqual(statuses, [200, 200, 200, 200, 200, 429, 429]);
      assert.equal((await mails()).length, 5);
    }),
  );

  test(
    "find the bodies and the interface described",
    withApi(async ({ ask }) => {
      const { status, json } = await ask("GET", "/businesses.json");
      assert.equal(status, 200);
      assert.equal((json as unknown as readonly { id: string }[])[0]?.id, "VALMARINE");
      const described = await ask("GET", "/openapi.json");
      assert.equal(described.json["openapi"], "3.1.0");
    }),
  );

  const skip = existsSync(reference) ? false : "the protocol does not stand beside this checkout";
  test("say what its schemas ask for", { skip }, () => {
    const read = (file: string): object =>
      JSON.parse(readFileSync(join(reference, file), "utf8")) as object;
    const isBusiness = ajv.compile(read("business.schema.json"));
    const [business] = drpBusinesses(
      [
        {
          id: "hauts-plateaux",
          name: "Entraide",
          email: "a@b.example",
          website: "https://b.example/",
        },
      ],
      "https://entraide.example",
    );
    assert.ok(isBusiness(business), JSON.stringify(isBusiness.errors));
    const isAgent = ajv.compile(read("agent.schema.json"));
    const entry = JSON.parse(
      readFileSync(join(import.meta.dirname, "agent.example.json"), "utf8"),
    ) as unknown;
    assert.ok(isAgent(entry), JSON.stringify(isAgent.errors));
  });
});
