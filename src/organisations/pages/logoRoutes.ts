import type { FastifyInstance } from "fastify";
import { open } from "../../platform/web/index.ts";
import type { Logos } from "../actions/logos.ts";

/** Where the logo of a body stands; with its digest, so that a browser keeps it until there is another. */
export const logoPath = (body: string, digest: string): string =>
  `/logos/${encodeURIComponent(body)}?v=${digest}`;

/** Adds the logos: each was written anew of what can be seen of it, and is asked for by pages of ours alone. */
export const addLogos = (web: FastifyInstance, logos: Pick<Logos, "find">): void => {
  web.get("/logos/:body", { config: { access: open } }, async (request, reply) => {
    const { body } = request.params as { readonly body: string };
    const logo = await logos.find(body);
    if (logo === null) return reply.callNotFound();
    const { v } = request.query as { readonly v?: unknown };
    return await reply
      .header(
        "cache-control",
        v === logo.digest ? "public, max-age=31536000, immutable" : "no-cache",
      )
      .type(logo.mediaType)
      .send(Buffer.from(logo.content));
  });
};
