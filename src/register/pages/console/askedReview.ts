import type { FastifyRequest } from "fastify";
import type { Language } from "../../../kernel/index.ts";
import type { RegisterConsole } from "./registerConsole.ts";
import { reviewOf, type Review } from "./review.ts";

/** The review that an address names. */
export const askedReview = async (
  parts: RegisterConsole,
  { params }: FastifyRequest,
  language: Language,
): Promise<Review | null> => {
  const { body, import: id } = params as { readonly body: string; readonly import: string };
  return await reviewOf(parts, body, id, language);
};
