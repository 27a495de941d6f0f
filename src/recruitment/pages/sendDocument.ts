import type { FastifyReply } from "fastify";
import { fileKinds, type FileKind } from "../../platform/files/index.ts";

/**
 * Sends a file of a candidate: saved, never shown within the site, kept by no cache. Whoever calls it MUST have asked whether the
 * visitor may have it.
 */
export const sendDocument = async (
  reply: FastifyReply,
  {
    name,
    file,
    content,
  }: { readonly name: string; readonly file: FileKind; readonly content: Uint8Array },
): Promise<FastifyReply> =>
  await reply
    .headers({
      "cache-control": "private, no-store",
      "content-disposition": dispositionOf(name),
      "content-security-policy": `${String(reply.getHeader("content-security-policy") ?? "default-src 'none'")};sandbox`,
      "x-content-type-options": "nosniff",
    })
    .type(fileKinds[file].type)
    .send(Buffer.from(content));

/** Whether a part of an address can be an identifier of ours. */
export const isIdentifier = (given: string): boolean => /^[\w-]{1,64}$/.test(given);

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
