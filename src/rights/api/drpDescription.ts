import { businessOf, drpVersion, supportedActions } from "./drpMessages.ts";
import { drpPaths as paths } from "./drpPaths.ts";

/** A body as the directory of the protocol shows it. */
export interface DrpBody {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly website: string | null;
}

/** Data Rights Protocol, 3.05.2: an entry for each body, for whoever keeps a directory of them. */
export const drpBusinesses = (bodies: readonly DrpBody[], publicUrl: string): readonly object[] =>
  bodies.map(({ id, name, email, website }) => ({
    id: businessOf(id),
    name,
    logo: null,
    api_base: `${publicUrl}${paths.base}`,
    supported_actions: supportedActions,
    supported_verifications: ["email"],
    privacy_policy_url: `${publicUrl}/exercer-mes-droits/${id}`,
    web_url: website ?? publicUrl,
    ...(email === null ? {} : { technical_contact: email, business_contact: email }),
  }));

const text = { type: "string" } as const;
const moment = { type: "string", format: "date-time" } as const;

const status = {
  type: "object",
  required: ["request_id", "received_at", "status"],
  properties: {
    request_id: { type: "string", format: "uuid" },
    received_at: moment,
    expected_by: moment,
    agent_request_id: text,
    processing_details: text,
    status: {
      type: "string",
      enum: ["open", "in_progress", "fulfilled", "revoked", "denied", "expired"],
    },
    reason: {
      type: "string",
      enum: [
        "need_user_verification",
        "suspected_fraud",
        "insuf_verification",
        "no_match",
        "claim_not_covered",
        "outside_jurisdiction",
        "too_many_requests",
        "other",
      ],
    },
    user_verification_url: { type: "string", format: "uri" },
    results_url: { type: "string", format: "uri" },
  },
} as const;

const error = {
  type: "object",
  required: ["code", "message"],
  properties: { code: text, message: text, fatal: { type: "boolean" } },
} as const;

const answers = (description: string, schema: object): object => ({
  "200": { description, content: { "application/json": { schema } } },
  "4XX": {
    description: "Nothing was done; `fatal` where sending it again is of no use",
    content: { "application/json": { schema: error } },
  },
});

const signed = {
  required: true,
  content: {
    "text/plain": {
      schema: {
        type: "string",
        format: "byte",
        description:
          "Ed25519 signature (64 bytes) followed by the JSON message that it signs, in base64",
      },
    },
  },
} as const;

const parameter = (name: string): object => ({
  name,
  in: "path",
  required: true,
  schema: text,
});

/** The interface of authorised agents, described for programs (OpenAPI 3.1). */
export const drpDescription = (server: string): object => ({
  openapi: "3.1.0",
  info: {
    title: "Data rights, for authorised agents",
    version: drpVersion,
    description:
      "The Data Rights Protocol: a service that the operator has registered exercises the rights of people who gave it a mandate.",
  },
  servers: [{ url: server }],
  components: { securitySchemes: { access: { type: "http", scheme: "bearer" } } },
  security: [{ access: [] }],
  paths: {
    [paths.exercise]: {
      post: {
        operationId: "exercise",
        requestBody: signed,
        responses: answers("The request was taken", status),
      },
    },
    [paths.request.replace(":request", "{request}")]: {
      parameters: [parameter("request")],
      get: { operationId: "status", responses: answers("Where it stands", status) },
      delete: {
        operationId: "revoke",
        requestBody: signed,
        responses: answers("It is taken back", status),
      },
    },
    [paths.agent.replace(":agent", "{agent}")]: {
      parameters: [parameter("agent")],
      post: {
        operationId: "setup",
        security: [],
        requestBody: signed,
        responses: answers("An access to one body, for ninety days", {
          type: "object",
          required: ["agent-id", "token"],
          properties: { "agent-id": text, token: text },
        }),
      },
      get: {
        operationId: "agent",
        responses: answers("The access still holds", { type: "object" }),
      },
    },
    [paths.businesses]: {
      get: {
        operationId: "businesses",
        security: [],
        responses: answers("The bodies that can be asked", {
          type: "array",
          items: { type: "object" },
        }),
      },
    },
  },
});
