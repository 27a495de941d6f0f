import assert from "node:assert/strict";
import { generateKeyPairSync, sign, type KeyObject } from "node:crypto";
import { webOptions } from "../../../test/support/web.ts";
import { openWeb } from "../../platform/web/index.ts";
import { postgresServers, withRights, type RightsHere } from "../rights.fixture.ts";
import { postgresAgents } from "../storage/postgresAgents.ts";
import { openAgentTokens } from "./agentTokens.ts";
import { addDrpApi } from "./drpApi.ts";

export const base = "/api/drp/v1";
const [server] = postgresServers();
assert.ok(server);

export interface Answer {
  readonly status: number;
  readonly json: Readonly<Record<string, unknown>>;
}

interface Here extends RightsHere {
  readonly key: KeyObject;
  /** Verifies what it signs. */
  readonly verifyKey: Uint8Array;
  ask(method: "GET" | "POST" | "DELETE", path: string, sent?: Sent): Promise<Answer>;
  /** An access of the agent to a body. */
  access(business?: string): Promise<string>;
}
interface Sent {
  readonly token?: string;
  readonly text?: string;
}

/** The signature, then what it signs, in base64. */
export const signed = (message: unknown, key: KeyObject): string => {
  const bytes = Buffer.from(JSON.stringify(message));
  return Buffer.concat([sign(null, bytes, key), bytes]).toString("base64");
};

export const head = (changes: object = {}): object => ({
  "agent-id": "EXAMPLE_AGENT",
  "business-id": "VALMARINE",
  "issued-at": "2027-05-10T07:59:00Z",
  "expires-at": "2027-05-10T08:09:00Z",
  "drp.version": "0.9.4",
  ...changes,
});

export const exercise = (changes: object = {}): object => ({
  ...head(),
  exercise: "deletion",
  "agent-request-id": "asked-1",
  name: "Léa Castan",
  email: "lea@courriel.example",
  email_verified: true,
  power_of_attorney_until: "2027-12-31",
  ...changes,
});

export const withApi = (work: (here: Here) => Promise<void>): (() => Promise<void>) =>
  withRights(server, async (rights) => {
    const { privateKey: key, publicKey } = generateKeyPairSync("ed25519");
    const agents = postgresAgents(rights.database.kysely<unknown>());
    const verifyKey = Buffer.from(publicKey.export({ format: "jwk" }).x ?? "", "base64url");
    await agents.keep(
      { id: "EXAMPLE_AGENT", name: "Service Exemple", verifyKey, webUrl: null },
      rights.clock.now(),
    );
    const options = webOptions();
    const web = await openWeb({ ...options, gate: { ...options.gate, clock: rights.clock } });
    addDrpApi(web, {
      ...rights,
      agents,
      agentTokens: openAgentTokens(Buffer.alloc(32, 3)),
      readBodies: async () => [
        { id: "valmarine", name: "Entraide", email: "contact@valmarine.example", website: null },
      ],
    });
    const ask: Here["ask"] = async (method, path, { token, text } = {}) => {
      const answer = await web.inject({
        method,
        url: `${base}${path}`,
        headers: {
          ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
          ...(text === undefined ? {} : { "content-type": "text/plain" }),
        },
        ...(text === undefined ? {} : { payload: text }),
      });
      const json = answer.body === "" ? {} : answer.json<Answer["json"]>();
      return { status: answer.statusCode, json };
    };
    const access = async (business = "VALMARINE"): Promise<string> => {
      const text = signed(head({ "business-id": business }), key);
      const { status, json } = await ask("POST", "/agent/EXAMPLE_AGENT", { text });
      assert.equal(status, 200);
      assert.equal(json["agent-id"], "EXAMPLE_AGENT");
      return String(json["token"]);
    };
    try {
      await work({ ...rights, key, verifyKey, ask, access });
    } finally {
      await web.close();
    }
  });
