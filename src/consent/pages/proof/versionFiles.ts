import type { FastifyInstance } from "fastify";
import { addOpenData } from "../../../platform/web/index.ts";
import type { TextVersions } from "../../actions/textVersions.ts";

export const versionPath = (hash: string): string => `/consent/versions/${hash}`;

/** Adds the texts that visitors were shown, exactly as they are kept: the same bytes whose digest stands in the ledger. */
export const addVersionFiles = (
  web: FastifyInstance,
  { versions }: { readonly versions: Pick<TextVersions, "content"> },
): void => {
  addOpenData(web, {
    path: versionPath(":hash"),
    schema: {
      params: {
        type: "object",
        properties: { hash: { type: "string", pattern: "^[A-Za-z0-9_-]{8,64}$" } },
        required: ["hash"],
      },
    },
    rateLimit: { max: 300, timeWindow: "1 minute" },
    answer: async ({ params }, reply) => {
      const content = await versions.content((params as { readonly hash: string }).hash);
      if (content === null) return reply.callNotFound();
      return reply
        .header("cache-control", "public, max-age=31536000, immutable")
        .type("application/json; charset=utf-8")
        .send(content);
    },
  });
};
