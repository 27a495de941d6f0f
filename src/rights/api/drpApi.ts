import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { Value } from "typebox/value";
import { messageOf, type Failure } from "../../kernel/index.ts";
import { open, openPace } from "../../platform/web/index.ts";
import { askAsAgent } from "../actions/askAsAgent.ts";
import type { AuthorisedAgent, AuthorisedAgents } from "../actions/authorisedAgents.ts";
import { revokeAsPerson } from "../actions/handleRequest.ts";
import type { RightsParts } from "../actions/rightsParts.ts";
import { linkOf } from "../actions/tellOfRequest.ts";
import { rightsErrors } from "../errors.ts";
import type { RightsRequest } from "../model/request/rightsRequest.ts";
import { registrationOf, type AgentTokens } from "./agentTokens.ts";
import { drpBusinesses, drpDescription, type DrpBody } from "./drpDescription.ts";
import {
  bodyOfBusiness,
  exerciseSchema,
  revokeSchema,
  rightOfAction,
  wrongIn,
  type ExerciseMessage,
} from "./drpMessages.ts";
import { drpPaths as paths } from "./drpPaths.ts";
import { drpStatus } from "./drpStatus.ts";
import { openSigned } from "./signedMessage.ts";

/** What the interface of authorised agents works with. */
export interface DrpApi extends RightsParts {
  readonly agents: AuthorisedAgents;
  readonly agentTokens: AgentTokens;
  readonly readBodies: () => Promise<readonly DrpBody[]>;
}

/** A signed message, in base64. */
const largest = 64 * 1024;
/** One address, whoever it is: what comes without a signature costs nothing. */
const rateLimit = { max: 300, timeWindow: "1 minute" } as const;
/** One agent: a service of many people is let in, and fills the mailboxes of no network. */
const asking = { max: 600, within: { hours: 1 } } as const;
/** The mailbox of one person, whichever agent names it. */
const mailing = { max: 5, within: { hours: 1 } } as const;
const accessHolds = { hours: 24 * 90 } as const;

const config = { access: open, plain: true, anyOrigin: true, rateLimit } as const;

/** Data Rights Protocol, 3.06. `fatal`: sent again, it is refused again. */
const refuse = async (
  reply: FastifyReply,
  status: number,
  message: string,
  fatal = false,
): Promise<FastifyReply> =>
  await reply
    .code(status)
    .header("cache-control", "no-store")
    .send({ code: String(status), message, ...(fatal ? { fatal } : {}) });

const say = async (reply: FastifyReply, failure: Failure): Promise<FastifyReply> =>
  await refuse(
    reply,
    failure.code === "rights.closed" ? 409 : 400,
    messageOf(failure, "en", rightsErrors),
    true,
  );

/**
 * Adds what authorised agents ask for people (Data Rights Protocol 0.9.4 and 1.0): each message is signed by an agent that the operator has
 * registered. No session counts here, and no cookie is looked at.
 */
export const addDrpApi = (web: FastifyInstance, parts: DrpApi): void => {
  web.register(async (scope) => {
    scope.setErrorHandler(
      async (error: Error & { readonly statusCode?: number }, _request, reply) => {
        const status = error.statusCode ?? 500;
        // A failure of ours is for the one place that says and reports them.
        if (status >= 500) throw error;
        return await refuse(reply, status, "The request cannot be read: see the protocol, 3.07.1.");
      },
    );
    scope.get(paths.businesses, { config }, async (_request, reply) =>
      reply
        .header("cache-control", "public, max-age=3600")
        .send(drpBusinesses(await parts.readBodies(), parts.publicUrl)),
    );
    scope.get(paths.description, { config }, async (_request, reply) =>
      reply.header("cache-control", "public, max-age=3600").send(drpDescription(parts.publicUrl)),
    );
    addAgentRoutes(scope, parts);
    addRequestRoutes(scope, parts);
  });
};

const addAgentRoutes = (web: FastifyInstance, parts: DrpApi): void => {
  web.post(paths.agent, { config, bodyLimit: largest }, async (request, reply) => {
    const { agent: id } = request.params as { readonly agent: string };
    const agent = await inForce(parts, id);
    const message = agent && openSigned(textOf(request), agent.verifyKey);
    const business = (message as { readonly "business-id"?: unknown } | null)?.["business-id"];
    const body =
      typeof business === "string" ? await parts.findBody(bodyOfBusiness(business)) : null;
    const now = parts.clock.now();
    // 2.05.1: no word of what is wrong.
    if (!agent || body === null || wrongIn(message, agent.id, now) !== null) {
      request.tellAttempt("service-token");
      return await reply.code(403).header("cache-control", "no-store").send();
    }
    const access = { agent: agent.id, body: body.id, registration: registrationOf(agent) };
    const token = parts.agentTokens.make(access, now.add(accessHolds));
    return await reply.header("cache-control", "no-store").send({ "agent-id": agent.id, token });
  });
  web.get(paths.agent, { config }, async (request, reply) => {
    const by = await bearer(parts, request, reply);
    if (by === null) return reply;
    const { agent } = request.params as { readonly agent: string };
    return agent === by.agent.id
      ? await reply.header("cache-control", "no-store").send({})
      : await refuse(reply, 403, "This access is that of another agent.");
  });
};

const addRequestRoutes = (web: FastifyInstance, parts: DrpApi): void => {
  const asked = openPace(asking);
  const mailed = openPace(mailing);
  web.post(paths.exercise, { config, bodyLimit: largest }, async (request, reply) => {
    const by = await bearer(parts, request, reply);
    if (by === null) return reply;
    const text = textOf(request);
    const message = openSigned(text, by.agent.verifyKey);
    if (message === null) return await unsigned(request, reply);
    const now = parts.clock.now();
    const wrong = wrongFor(message, by, now);
    if (wrong !== null) return await refuseMessage(reply, wrong);
    if (!Value.Check(exerciseSchema, message)) return await refuseMessage(reply, "form");
    const why = unsupported(message);
    if (why !== null) return await refuse(reply, 400, why, true);
    if (!asked.take(by.agent.id, now) || !mailed.take(message.email.trim().toLowerCase(), now))
      return await refuse(reply, 429, "Too many requests: send this one again in an hour.");
    const until = message.power_of_attorney_until;
    const filed = await askAsAgent(parts, by.agent, {
      body: by.body,
      right: rightOfAction(message.exercise) ?? "access",
      name: message.name,
      email: message.email,
      until: until === undefined ? null : dayIn(until),
      request: message["agent-request-id"] ?? null,
      message: text.trim(),
      text: message.power_of_attorney ?? null,
    });
    if (!filed.ok) return await say(reply, filed.failure);
    return await sendStatus(parts, filed.value.id, by, reply);
  });
  web.get(paths.request, { config }, async (request, reply) => {
    const by = await bearer(parts, request, reply);
    return by === null ? reply : await sendStatus(parts, idOf(request), by, reply);
  });
  web.delete(paths.request, { config, bodyLimit: largest }, async (request, reply) => {
    const by = await bearer(parts, request, reply);
    if (by === null) return reply;
    const message = openSigned(textOf(request), by.agent.verifyKey);
    if (message === null) return await unsigned(request, reply);
    if (!Value.Check(revokeSchema, message)) return await refuse(reply, 400, wrongWords.form, true);
    const wrong = "agent-id" in message ? wrongFor(message, by, parts.clock.now()) : null;
    if (wrong !== null) return await refuseMessage(reply, wrong);
    const found = await ownRequest(parts, idOf(request), by);
    if (found === null) return await notTheirs(reply);
    const revoked = await revokeAsPerson(parts, found.id);
    if (!revoked.ok) return await say(reply, revoked.failure);
    return await sendStatus(parts, found.id, by, reply);
  });
};

const wrongWords = {
  form: "The message does not have the expected form: see the protocol, 2.01 and 3.04.",
  agent: "The message names another agent.",
  body: "The message is for another business.",
  early: "The message is of a moment that has not come: check the clock.",
  over: "The message is over (expires-at): sign a new one.",
} as const;
type Wrong = keyof typeof wrongWords;

/** What of the head of a message is wrong for whoever bears an access, in the order of the protocol; null: nothing. */
const wrongFor = (
  message: unknown,
  { agent, body }: Bearer,
  now: Temporal.Instant,
): Wrong | null => {
  const wrong = wrongIn(message, agent.id, now);
  if (wrong !== null) return wrong;
  const { "business-id": business } = message as { readonly "business-id": string };
  return bodyOfBusiness(business) === body ? null : "body";
};

const refuseMessage = async (reply: FastifyReply, wrong: Wrong): Promise<FastifyReply> =>
  await refuse(
    reply,
    wrong === "agent" || wrong === "body" ? 403 : 400,
    wrongWords[wrong],
    wrong !== "early",
  );

/** What of a request is not done here; null: all is. */
const unsupported = (message: ExerciseMessage): string | null => {
  if (rightOfAction(message.exercise) === null)
    return "Unsupported rights action: see supported_actions of this business.";
  if (message.regime !== undefined && message.regime !== "gdpr")
    return "This business answers under the GDPR alone: say gdpr, or leave the regime out.";
  if (message.status_callback !== undefined)
    return "No status callback is made: leave it out, and ask for the status.";
  return null;
};

const dayIn = (text: string): Temporal.PlainDate | null => {
  try {
    return Temporal.PlainDate.from(text, { overflow: "reject" });
  } catch {
    return null;
  }
};

const textOf = ({ body }: FastifyRequest): string => (typeof body === "string" ? body : "");
const idOf = ({ params }: FastifyRequest): string =>
  (params as { readonly request: string }).request;

const inForce = async (
  { agents }: Pick<DrpApi, "agents">,
  id: string,
): Promise<AuthorisedAgent | null> => {
  const found = /^[A-Z_]{1,64}$/.test(id) ? await agents.find(id) : null;
  return found?.endedAt === null ? found : null;
};

/** Whose access a request bears, and to which body. */
interface Bearer {
  readonly agent: AuthorisedAgent;
  readonly body: string;
}

/** Whose access a request bears; null where it was answered that we do not know it. */
const bearer = async (
  parts: Pick<DrpApi, "agents" | "agentTokens" | "clock">,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Bearer | null> => {
  const [, token = ""] = /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? "") ?? [];
  const access = parts.agentTokens.open(token, parts.clock.now());
  const agent = access && (await inForce(parts, access.agent));
  if (access !== null && agent !== null && access.registration === registrationOf(agent))
    return { agent, body: access.body };
  request.tellAttempt("service-token");
  reply.header("www-authenticate", 'Bearer realm="data-rights"');
  await refuse(reply, 401, "No access, or one that is over: ask for a new one (2.05).");
  return null;
};

const unsigned = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
  request.tellAttempt("service-token");
  return await refuse(reply, 403, "The message is not signed by the agent of this access.", true);
};

/** The request, where this agent brought it to the body of its access. */
const ownRequest = async (
  { requests }: Pick<DrpApi, "requests">,
  id: string,
  { agent, body }: Bearer,
): Promise<RightsRequest | null> => {
  if (!/^[\w-]{1,64}$/.test(id)) return null;
  const found = await requests.find(id);
  if (!found.ok || found.value === null) return null;
  return found.value.content.agent?.id === agent.id && found.value.body === body
    ? found.value
    : null;
};

/** 2.02.1: 403, whether there is such a request or not. */
const notTheirs = async (reply: FastifyReply): Promise<FastifyReply> =>
  await refuse(reply, 403, "This agent manages no such request.");

const sendStatus = async (
  parts: DrpApi,
  id: string,
  by: Bearer,
  reply: FastifyReply,
): Promise<FastifyReply> => {
  const request = await ownRequest(parts, id, by);
  if (request === null) return await notTheirs(reply);
  return await reply
    .header("cache-control", "no-store")
    .send(drpStatus(request, linkOf(parts, request), parts.clock.now()));
};
