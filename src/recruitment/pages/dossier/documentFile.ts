import type { FastifyInstance } from "fastify";
import { fileKinds } from "../../../platform/files/index.ts";
import { sendNotFound } from "../../../platform/web/index.ts";
import { FailureError } from "../../../kernel/index.ts";
import { dossierPaths } from "./dossierPaths.ts";
import { accountOf, ownDossier, type DossierSite } from "./dossierSite.ts";

/**
 * A document, for its owner: saved, never shown within the site, kept by no cache. To anybody else its address is one where there
 * is nothing.
 */
export const addDocumentFile = (web: FastifyInstance, { dossiers }: DossierSite): void => {
  for (const url of [dossierPaths.file.fr, dossierPaths.file.en])
    web.get(url, { config: { access: ownDossier } }, async (request, reply) => {
      const account = accountOf(request.visitor);
      const { document } = request.params as { readonly document: string };
      const isOne = account !== null && /^[\w-]{1,64}$/.test(document);
      const opened = isOne ? await dossiers.open(account, document) : null;
      if (opened?.ok === false) throw new FailureError(opened.failure);
      if (!opened?.value) return await sendNotFound(request, reply);
      const { name, file, content } = opened.value;
      return await reply
        .headers({
          "cache-control": "private, no-store",
          "content-disposition": dispositionOf(name),
          "content-security-policy": `${String(reply.getHeader("content-security-policy") ?? "default-src 'none'")};sandbox`,
          "x-content-type-options": "nosniff",
        })
        .type(fileKinds[file].type)
        .send(Buffer.from(content));
    });
};

/** RFC 6266, 4: the name in letters that every browser reads, then as it is (RFC 8187). */
const dispositionOf = (name: string): string => {
  const plain = name
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[^\w .()-]/g, "_");
  const whole = encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (each) => `%${each.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${whole}`;
};
