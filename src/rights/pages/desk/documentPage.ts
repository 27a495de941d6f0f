import type { FastifyInstance } from "fastify";
import { pageTypes } from "../../../platform/files/index.ts";
import { consolePaths, sendNotFound } from "../../../platform/web/index.ts";
import { documentOf } from "../../actions/identityDocuments.ts";
import { deskAccess, requestIn, requestObject, type RightsConsole } from "./deskSite.ts";

/**
 * The document that waits to be checked: shown apart from the site, in a frame that may do nothing, and kept by no cache. Each look is a line of
 * the agent log.
 */
export const addIdentityDocument = (web: FastifyInstance, parts: RightsConsole): void => {
  const config = { access: deskAccess("rights.handle"), object: requestObject } as const;
  for (const url of Object.values(consolePaths("droits", "/:request/justificatif")))
    web.get(url, { config }, async (asked, reply) => {
      const request = await requestIn(parts, asked.params);
      const found = request && (await documentOf(parts, request));
      if (!found?.ok || found.value === null) return await sendNotFound(asked, reply);
      const { kind, content } = found.value;
      return await reply
        .headers({
          "cache-control": "private, no-store",
          "content-disposition": `inline; filename="justificatif.${kind === "jpeg" ? "jpg" : kind}"`,
          "content-security-policy": `${String(reply.getHeader("content-security-policy") ?? "default-src 'none'")};sandbox`,
          "x-content-type-options": "nosniff",
        })
        .type(pageTypes[kind])
        .send(Buffer.from(content));
    });
};
