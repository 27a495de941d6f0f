import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Actor, Bilingual, Clock } from "../../../kernel/index.ts";
import {
  anonymous,
  objectOf,
  type AccessNeed,
  type AgentLog,
  type AgentLogEntry,
  type Authorise,
  type Decision,
  type ObjectKind,
  type Visitor,
} from "../../access/index.ts";

/** The way in of one population. */
export interface Door {
  /** Who asks, from the session of the request. It MUST NOT fail for a session that is none: that is an anonymous visitor. */
  readonly visitorOf: (request: FastifyRequest) => Promise<Visitor>;
  /** Where somebody signs in; the address to come back to is added as `retour`. */
  readonly signIn: Bilingual;
  /** Where somebody who is signed in gives their password again. */
  readonly confirm: Bilingual;
}

/** What decides who may have which page; `main/` wires it to the domain that knows people. Its own door is that of staff. */
export interface Gate extends Door {
  readonly authorise: Authorise;
  readonly agentLog: AgentLog;
  readonly clock: Clock;
  /** The door of candidates; where there is none, nobody is a candidate. */
  readonly candidates?: Door;
  /** Where staff who are signed in start from: their way on from a page that is not theirs. */
  readonly staffHome?: StaffHome;
}

export interface StaffHome {
  readonly label: Bilingual;
  readonly href: Bilingual;
}

/** A route as the gate knows it. */
export interface GatedRoute {
  readonly method: string;
  readonly url: string;
  readonly access: AccessNeed;
}

declare module "fastify" {
  interface FastifyContextConfig {
    /** What the route asks of its visitor. A route without it keeps the server from starting. */
    readonly access?: AccessNeed;
    /** The same for everybody, without a page around it (a style sheet, a probe): nobody asks who the visitor is. */
    readonly plain?: true;
    /** A form, which answers by itself when proof is asked for anew: a redirect would lose what was typed. */
    readonly keepsTyped?: true;
    /** The same of a session that has ended: answers in place of the login, once the body was read; the handler never runs. */
    readonly lostSession?: (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>;
    /** Whoever has the address may send to it, from wherever: it holds a secret, and no session counts there. */
    readonly anyOrigin?: boolean;
    /** What the route is about, for the agent log: a kind, and the parameter of its path that identifies it. */
    readonly object?: { readonly kind: ObjectKind; readonly parameter: string };
  }
  interface FastifyInstance {
    /** Every route, with what it asks of its visitor. */
    readonly gated: readonly GatedRoute[];
    readonly staffHome: StaffHome | null;
  }
  interface FastifyRequest {
    /** What was made, for the agent log: its identifier stands in no path yet. */
    made: { readonly kind: ObjectKind; readonly id: string } | null;
    /** The way in for those whom the route is for. */
    readonly door: Door;
    /** Answers for what is not allowed. */
    readonly refuse: (reply: FastifyReply) => Promise<unknown>;
    visitor: Visitor;
    decision: Decision;
  }
}

type Params = Readonly<Record<string, string | undefined>>;

/** Makes every route say what it needs, and asks the gate before its handler runs. `refuse` answers for what is not allowed. */
export const installGate = (
  web: FastifyInstance,
  gate: Gate,
  refuse: (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>,
  report: (line: string) => void,
): void => {
  const gated: GatedRoute[] = [];
  web.decorate("gated", gated);
  web.decorate("staffHome", gate.staffHome ?? null);
  web.addHook("onRoute", ({ config, method, url }) => {
    if (config?.access === undefined)
      throw new TypeError(`${String(method)} ${url} does not say who may use it: config.access`);
    if (config.access.body === "param" && !/\/:body(?:\/|$)/.test(url))
      throw new TypeError(`${url} asks for a body, and has no :body in its path`);
    // What a browser asks beforehand reads nothing and does nothing.
    if (method === "OPTIONS") return;
    gated.push({ method: String(method), url, access: config.access });
  });
  // Nobody in particular until the gate has asked: an answer to what went wrong before that is a page too.
  const visitors = new WeakMap<FastifyRequest, Visitor>();
  web.decorateRequest("visitor", {
    getter(this: FastifyRequest) {
      return visitors.get(this) ?? anonymous;
    },
    setter(this: FastifyRequest, visitor: Visitor) {
      visitors.set(this, visitor);
    },
  });
  web.decorateRequest("door", {
    getter(this: FastifyRequest) {
      const { access } = this.routeOptions.config;
      return access?.population === "candidate" ? (gate.candidates ?? closedDoor(gate)) : gate;
    },
  });
  web.decorateRequest("decision", "allowed");
  web.decorateRequest("made", null);
  web.decorateRequest("refuse", async function (this: FastifyRequest, reply: FastifyReply) {
    return await refuse(this, reply);
  });
  web.addHook("onRequest", async (request, reply) => {
    const { access, plain, keepsTyped, lostSession } = request.routeOptions.config;
    request.visitor = plain ? anonymous : await request.door.visitorOf(request);
    if (access === undefined) return;
    const { body, offer } = request.params as Params;
    const object = objectOf(access, body, offer);
    request.decision = gate.authorise(request.visitor, access.action, object, gate.clock.now());
    if (request.decision === "fresh" && keepsTyped) return;
    if (request.decision === "sign-in" && lostSession) return;
    if (request.decision !== "allowed") await refuse(request, reply);
  });
  // Before the hooks of any scope: they tell what there is, and a stranger is told nothing.
  web.addHook("preHandler", async (request, reply) => {
    const { lostSession } = request.routeOptions.config;
    if (request.decision === "sign-in" && lostSession) await lostSession(request, reply);
  });
  web.addHook("onResponse", async (request, reply) => {
    const entry = entryOf(request, reply, gate.clock.now());
    if (entry === null) return;
    // The answer has left: a log that cannot be written is for the operator to know, at once.
    await gate.agentLog.record(entry).catch(() => report("web.agent-log a line was not kept"));
  });
};

/** Where candidates have no way in: nobody is one. */
const closedDoor = ({ signIn, confirm }: Door): Door => ({
  visitorOf: async () => anonymous,
  signIn,
  confirm,
});

/** What the agent log keeps of an answer: nothing of public pages, and nothing of anybody but staff. */
const entryOf = (
  request: FastifyRequest,
  reply: FastifyReply,
  at: Temporal.Instant,
): AgentLogEntry | null => {
  const { visitor, made, routeOptions, params } = request;
  const { access, object } = routeOptions.config;
  const actor = actorOf(visitor);
  if (actor === null || access === undefined || access.action === "site.read") return null;
  const given = params as Params;
  const id = made?.id ?? (object && given[object.parameter]);
  const kind = made?.kind ?? object?.kind;
  return {
    at,
    actor,
    action: access.action,
    body: access.body === "param" ? identifierIn(given["body"]) : null,
    object: kind && id !== undefined ? { kind, id: identifierIn(id) ?? "?" } : null,
    outcome: outcomeOf(request, reply),
  };
};

/**
 * A form that has done something leads elsewhere, or says 201 of what it shows once; one that answers otherwise has changed nothing
 * (`FormRoute.act`).
 */
const outcomeOf = (
  { decision, method }: FastifyRequest,
  { statusCode }: FastifyReply,
): AgentLogEntry["outcome"] => {
  if (decision !== "allowed") return decision;
  if (statusCode >= 400) return "failed";
  return method === "POST" && (statusCode >= 300 || statusCode === 201) ? "done" : "read";
};

/** An address holds what anybody typed into it; only what can be an identifier of ours is kept. */
const identifierIn = (given: string | undefined): string | null =>
  given !== undefined && /^[a-z0-9][\w.:-]{0,119}$/i.test(given) ? given : null;

const actorOf = (visitor: Visitor): Actor | null =>
  visitor.kind === "staff" ? { kind: visitor.kind, id: visitor.account, name: visitor.name } : null;
