import type { FastifyReply, FastifyRequest } from "fastify";
import type { Page, Redirect, Slots } from "./page.ts";
import { fillSlots, renderPage } from "./shell.ts";

declare module "fastify" {
  interface FastifyInstance {
    readonly slots: Slots;
  }
}

/** Answers with a page in its shell. */
export const sendPage = async (
  request: FastifyRequest,
  reply: FastifyReply,
  page: Page,
): Promise<void> => {
  const context = request.page;
  const filled = await fillSlots(request.server.slots, context);
  const html = renderPage(page, context, filled);
  if (page.status !== undefined) reply.code(page.status);
  const isPersonal =
    page.private || context.visitor.kind !== "anonymous" || context.notice !== null;
  await reply
    .header("content-language", context.language)
    .header("cache-control", isPersonal ? "private, no-store" : "private, no-cache")
    .header("vary", reply.getHeader("vary") ?? "Cookie")
    .type("text/html; charset=utf-8")
    .send(html);
};

/** Answers that the result is to be read at another address of ours (RFC 9110, 15.4.4), and what to say there. */
export const sendRedirect = async (
  request: FastifyRequest,
  reply: FastifyReply,
  { redirect, notice }: Redirect,
): Promise<void> => {
  if (notice) reply.leaveNotice({ tone: notice.tone, text: notice.words[request.page.language] });
  await reply.header("cache-control", "no-store").redirect(redirect, 303);
};
