import type { IncomingHttpHeaders } from "node:http";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { FailureError, messageOf } from "../../../kernel/index.ts";
import { open, openQuota, webFailure } from "../../../platform/web/index.ts";
import { recordChoice, type RecordingParts } from "../../actions/recordChoice.ts";
import { proofErrors } from "../../proofErrors.ts";
import { largestSentChoice } from "../../model/proof/sentChoice.ts";

/** Where banners send choices to be kept. */
export const choiceEndpointPath = "/consent/proofs";

export interface ChoiceEndpoint extends RecordingParts {
  /** How many choices one address may send in a minute; whoever is refused keeps theirs, and sends it later. */
  readonly mostInAMinute?: number;
}

/** A body that opens at nine o'clock behind one address. */
const usualMost = 300;

/** A browser that sends JSON from another site asks first (Fetch, 4.8); what it sends as text, it sends at once. */
const preflight = {
  "access-control-allow-methods": "POST",
  "access-control-allow-headers": "Content-Type",
  "access-control-max-age": "86400",
  "cache-control": "public, max-age=86400",
} as const;

const answerHeaders = {
  "access-control-allow-origin": "*",
  "cross-origin-resource-policy": "cross-origin",
  "x-content-type-options": "nosniff",
  "cache-control": "no-store",
} as const;

const types = ["application/json", "text/plain"];

/** Takes choices: 204 once one is kept for good. No cookie is looked at, and no address is kept. */
export const addChoiceEndpoint = (web: FastifyInstance, endpoint: ChoiceEndpoint): void => {
  const { mostInAMinute = usualMost, ...parts } = endpoint;
  const quota = openQuota(mostInAMinute, 60_000);
  web.swiftPosts.add({
    path: choiceEndpointPath,
    largest: largestSentChoice,
    types,
    headers: answerHeaders,
    admits: quota.take,
    take: async (body, headers) => (await recordChoice(parts, body, foreignOrigin(headers))).ok,
  });
  web.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(
      types,
      { parseAs: "string", bodyLimit: largestSentChoice },
      (_request, body, done) => done(null, body),
    );
    scope.addHook("onRequest", async (request, reply) => {
      // Whoever sends here is a program: a page would be drawn for nobody, as often as a flood asks for it.
      request.headers.accept = "application/json";
      reply.headers(answerHeaders);
      if (request.method === "OPTIONS" || quota.take(request.ip)) return;
      // RFC 9110, 10.2.3: a browser keeps the choice, and sends it then.
      reply.header("retry-after", String(quota.secondsLeft(request.ip)));
      throw new FailureError(webFailure("web.too-many"));
    });
    scope.post(
      choiceEndpointPath,
      {
        // What a page is kept from means nothing to an answer without content, and making it takes as long as all the rest.
        helmet: false,
        config: { access: open, plain: true, anyOrigin: true },
      },
      async (request, reply) => await take(parts, request, reply),
    );
    scope.options(
      choiceEndpointPath,
      { config: { access: open, plain: true } },
      async (_request, reply) => reply.headers(preflight).code(204).send(),
    );
  });
};

/** Each is for good: a browser that gets one sends that choice to us no more. */
const statusOfRefusal: Readonly<Record<string, number>> = {
  "consent.origin-unknown": 403,
  "consent.site-unknown": 404,
};

const take = async (
  parts: ChoiceEndpoint,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> => {
  const body = typeof request.body === "string" ? request.body : "";
  const taken = await recordChoice(parts, body, foreignOrigin(request.headers));
  if (taken.ok) return reply.code(204).send();
  const { failure } = taken;
  return reply
    .code(statusOfRefusal[failure.code] ?? 400)
    .send({ code: failure.code, message: messageOf(failure, "en", proofErrors) });
};

/** The origin of the page that sends, where it is another site's. */
const foreignOrigin = ({ origin, host }: IncomingHttpHeaders): string | null => {
  if (origin === undefined) return null;
  return URL.canParse(origin) && new URL(origin).host === host ? null : origin;
};
