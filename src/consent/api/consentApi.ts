import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Static, TObject } from "typebox";
import { Value } from "typebox/value";
import { messageOf, type Failure, type Language, type Outcome } from "../../kernel/index.ts";
import { open } from "../../platform/web/index.ts";
import { askConsent } from "../actions/askConsent.ts";
import type { ConsentParts } from "../actions/consentParts.ts";
import { giveConsent } from "../actions/giveConsent.ts";
import { makeLinks } from "../actions/makeLinks.ts";
import { systemOf } from "../actions/makeServiceToken.ts";
import { purposeOf } from "../actions/purposeOf.ts";
import type { ServiceToken, ServiceTokens } from "../actions/serviceTokens.ts";
import { readReference } from "../model/purpose/reference.ts";
import { purposeErrors, purposeFailure } from "../purposeErrors.ts";
import { consentApiDescription } from "./consentApiDescription.ts";
import { consentApiPaths as paths } from "./consentApiPaths.ts";
import { schemas } from "./consentApiSchemas.ts";

/** What the interface for systems of bodies works with. */
export interface ConsentApi extends ConsentParts {
  readonly tokens: ServiceTokens;
  /** Where the site is reached: personal links are absolute. */
  readonly publicUrl: string;
}

/** Twenty thousand references of the longest kind, and the words around them. */
const largest = 6 * 1024 * 1024;
/** One address: a system that asks before each message of a busy day is let in, somebody who guesses a secret is not. */
const rateLimit = { max: 600, timeWindow: "1 minute" } as const;

const statuses: Readonly<Record<string, number>> = {
  "consent.purpose-unknown": 404,
  "consent.token-unknown": 401,
  "consent.references-many": 413,
  "consent.words-changed": 409,
  "consent.purpose-closed": 409,
};

/**
 * Adds what a body's own systems ask, each under an access of that body: who may be written to, published or passed on; personal links for
 * messages; consents that were given or taken back elsewhere. No session counts here, and no cookie is looked at.
 */
export const addConsentApi = (web: FastifyInstance, parts: ConsentApi): void => {
  web.register(async (scope) => {
    scope.setErrorHandler((error: Error & { readonly statusCode?: number }, request, reply) => {
      const status = error.statusCode ?? 500;
      // A failure of ours is for the one place that says and reports them.
      if (status >= 500) throw error;
      return sayFailure(request, reply, purposeFailure("consent.request-unreadable"), status);
    });
    addAnswers(scope, parts);
    addActs(scope, parts);
    scope.get(
      paths.description,
      { config: { access: open, plain: true } },
      async (_request, reply) =>
        reply
          .header("cache-control", "public, max-age=3600")
          .send(consentApiDescription(parts.publicUrl)),
    );
  });
};

const config = { access: open, plain: true, anyOrigin: true, rateLimit } as const;

const languageOf = ({ headers }: FastifyRequest): Language =>
  headers["accept-language"]?.startsWith("fr") ? "fr" : "en";

const sayFailure = async (
  request: FastifyRequest,
  reply: FastifyReply,
  failure: Failure,
  status = statuses[failure.code] ?? 400,
): Promise<FastifyReply> => {
  const message = messageOf(failure, languageOf(request), purposeErrors);
  return await reply
    .code(status)
    .header("cache-control", "no-store")
    .send({ error: failure.code, message });
};

/** Whose system asks; null where it was answered that we do not know it (RFC 6750, 3: with a reason where a token came). */
const system = async (
  parts: ConsentApi,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<ServiceToken | null> => {
  const { authorization } = request.headers;
  const found = await systemOf(parts, authorization);
  if (found !== null) return found;
  request.tellAttempt("service-token");
  const wrong = authorization === undefined ? "" : ', error="invalid_token"';
  reply.header("www-authenticate", `Bearer realm="consent"${wrong}`);
  await sayFailure(request, reply, purposeFailure("consent.token-unknown"));
  return null;
};

/** A route of the interface: the access first, then the shape of what came, then the work. */
const addRoute = <S extends TObject>(
  web: FastifyInstance,
  parts: ConsentApi,
  path: string,
  schema: S,
  work: (asked: Static<S>, by: ServiceToken) => Promise<Outcome<object>>,
): void => {
  web.post(path, { config, bodyLimit: largest }, async (request, reply) => {
    const by = await system(parts, request, reply);
    if (by === null) return reply;
    const { body } = request;
    if (!Value.Check(schema, body))
      return await sayFailure(request, reply, purposeFailure("consent.request-unreadable"));
    const outcome = await work(body, by);
    return outcome.ok
      ? await reply.header("cache-control", "no-store").send(outcome.value)
      : await sayFailure(request, reply, outcome.failure);
  });
};

const addAnswers = (web: FastifyInstance, parts: ConsentApi): void => {
  web.get(paths.purposes, { config }, async (request, reply) => {
    const by = await system(parts, request, reply);
    if (by === null) return reply;
    const listed = await parts.purposes.list(by.body);
    const purposes = await Promise.all(
      listed.map(async ({ id, activity, content, words, closedAt }) => ({
        id,
        activity,
        title: content.title,
        act: content.act,
        isOpen: closedAt === null,
        words: { hash: words.hash, said: await parts.purposes.words(words.hash) },
      })),
    );
    return await reply.header("cache-control", "no-store").send({ body: by.body, purposes });
  });
  addRoute(
    web,
    parts,
    paths.may,
    schemas.may,
    async ({ purpose, references: asked, dryRun = false }, { body, id }) =>
      await askConsent(parts, {
        body,
        purpose,
        references: asked,
        asker: { kind: "token", id },
        isDry: dryRun,
      }),
  );
};

const addActs = (web: FastifyInstance, parts: ConsentApi): void => {
  addRoute(
    web,
    parts,
    paths.links,
    schemas.links,
    async (asked, { body }) => await makeLinks(parts, { ...asked, body }),
  );
  addRoute(web, parts, paths.acts, schemas.acts, async (asked, { body }) => {
    const purpose = await purposeOf(parts.purposes, { body, id: asked.purpose });
    const read = readReference(asked.reference);
    if (read === null) return failure("consent.reference-unreadable");
    if (purpose === null) return failure("consent.purpose-unknown");
    const person = parts.keys.person(body, purpose.id, read);
    if (asked.act === "withdrawn") {
      const at = parts.clock.now();
      const withdrawal = { at, means: "body", reason: null } as const;
      const changed = await parts.consents.withdraw({ purpose: purpose.id, person }, withdrawal);
      return { ok: true, value: { changed } };
    }
    const { words, language, giver } = asked;
    if (words === undefined || language === undefined) return failure("consent.request-unreadable");
    if (purpose.content.minors && giver === undefined) return failure("consent.request-unreadable");
    const given = { purpose: purpose.id, person, words, language, means: "body" } as const;
    const outcome = await giveConsent(parts, { ...given, giver: giver ?? "self" });
    return outcome.ok ? { ok: true, value: { changed: true } } : outcome;
  });
};

const failure = (code: keyof typeof purposeErrors): Outcome<never> => ({
  ok: false,
  failure: purposeFailure(code),
});
