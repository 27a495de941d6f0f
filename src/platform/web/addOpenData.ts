import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { open } from "./open.ts";

/** Open data at a path: whatever the answer is, any page of any site may read it. */
export interface OpenDataRoute {
  readonly path: string;
  /** Of its parameters, as JSON Schema. */
  readonly schema?: { readonly params: object };
  /** How often one address may ask for it: for what the machine works hard for. */
  readonly rateLimit?: { readonly max: number; readonly timeWindow: string };
  readonly answer: (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply | void>;
}

/** What a script of another site may ask with, and read of the answer (Fetch, 3.3). */
export const readableHeaders = {
  "access-control-allow-origin": "*",
  "access-control-expose-headers":
    "Content-Disposition, Content-Language, ETag, Last-Modified, Link, Retry-After",
  "cross-origin-resource-policy": "cross-origin",
} as const;

/** A browser that wants to send `If-None-Match` from another site asks first (Fetch, 4.8). */
const preflight = {
  allow: "GET, HEAD, OPTIONS",
  "access-control-allow-methods": "GET, HEAD",
  "access-control-allow-headers": "If-Modified-Since, If-None-Match",
  "access-control-max-age": "86400",
  "cache-control": "public, max-age=86400",
} as const;

/**
 * Adds open data: it is read by GET and HEAD, from any site (CORS), also where there is nothing, or where it stands elsewhere; a
 * browser that asks beforehand is told so. It is the same for everybody: no cookie is looked at.
 */
export const addOpenData = (
  web: FastifyInstance,
  { path, schema, rateLimit, answer }: OpenDataRoute,
): void => {
  web.get(
    path,
    {
      config: { access: open, plain: true, ...(rateLimit && { rateLimit }) },
      ...(schema && { schema }),
      onRequest: async (_request, reply) => void reply.headers(readableHeaders),
    },
    answer,
  );
  addPreflight(web, path);
};

/** Answers a browser that asks before it reads a path from another site: for a path that has pages as well as open data. */
export const addPreflight = (web: FastifyInstance, path: string): void => {
  web.options(path, { config: { access: open, plain: true } }, async (_request, reply) =>
    reply
      .headers({ ...readableHeaders, ...preflight })
      .code(204)
      .send(),
  );
};
