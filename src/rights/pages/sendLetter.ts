import type { FastifyReply } from "fastify";
import { letterPdf } from "../letterPdf.ts";
import type { RightsRequest } from "../model/request/rightsRequest.ts";

/**
 * Sends the letter that ended a request, to be saved and kept by no cache. Whoever calls it MUST have asked whether the visitor may have it.
 * @returns null where it has none.
 */
export const sendLetter = async (
  reply: FastifyReply,
  { events }: Pick<RightsRequest, "events">,
): Promise<FastifyReply | null> => {
  const last = events.findLast(({ letter }) => letter !== null);
  if (!last?.letter) return null;
  const pdf = await letterPdf(last.letter, last.at);
  return await reply
    .headers({
      "cache-control": "private, no-store",
      "content-disposition": `attachment; filename="${names[last.letter.language]}"`,
      "x-content-type-options": "nosniff",
    })
    .type("application/pdf")
    .send(Buffer.from(pdf));
};

const names = { fr: "reponse.pdf", en: "answer.pdf" } as const;

/** Whether a request has a letter. */
export const hasLetter = ({ events }: Pick<RightsRequest, "events">): boolean =>
  events.some(({ letter }) => letter !== null);
