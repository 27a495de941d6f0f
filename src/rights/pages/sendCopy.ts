import { Readable } from "node:stream";
import type { FastifyReply } from "fastify";
import type { Language } from "../../kernel/index.ts";
import type { FetchedCopy } from "../execution/actions/fetchCopy.ts";

/**
 * Sends a copy piece by piece, to be saved and kept by no cache. It leaves decrypted, over TLS: whoever gets it has just proved who they are.
 * Whoever calls it MUST have asked whether the visitor may have it.
 */
export const sendCopy = async (
  reply: FastifyReply,
  { bytes, content }: FetchedCopy,
  language: Language,
): Promise<FastifyReply> =>
  await reply
    .headers({
      "cache-control": "private, no-store",
      // One that breaks off is seen to be too short.
      "content-length": bytes,
      "content-disposition": `attachment; filename="${names[language]}"`,
      "x-content-type-options": "nosniff",
    })
    .type("application/zip")
    .send(Readable.from(content, { objectMode: false, highWaterMark: 1 << 16 }));

const names = { fr: "mes-donnees.zip", en: "my-data.zip" } as const;
