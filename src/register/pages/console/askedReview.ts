import type { FastifyRequest } from "fastify";
import type { Language } from "../../../kernel/index.ts";
import type { RegisterConsole } from "./registerConsole.ts";
import { reviewOf, type Review } from "./review.ts";

/** The review that an address names; made once for a page, whose fields and whose frame both ask for it. */
export const askedReview = async (
  parts: RegisterConsole,
  request: FastifyRequest,
  language: Language,
): Promise<Review | null> => {
  const { body, import: id } = request.params as { readonly body: string; readonly import: string };
  const made = shown.get(request);
  if (made !== undefined) return await made;
  const review = reviewOf(parts, body, id, language);
  // What a form does changes the review: only a page that is shown sees one of them.
  if (request.method === "GET") shown.set(request, review);
  return await review;
};

const shown = new WeakMap<FastifyRequest, Promise<Review | null>>();
