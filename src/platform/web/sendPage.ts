import type { FastifyReply, FastifyRequest } from "fastify";
import { sha256 } from "../../kernel/index.ts";
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
  const filled = await fillSlots(request.server.slots, context, page);
  const html = renderPage(page, context, filled);
  if (page.status !== undefined) reply.code(page.status);
  const isPersonal =
    page.private || context.visitor.kind !== "anonymous" || context.notice !== null;
  if (!isPersonal && request.method === "GET" && reply.statusCode === 200) {
    // What has not changed since the browser got it is not sent again (RFC 9110, 8.8.3).
    const tag = `W/"${sha256(html).slice(0, 20)}"`;
    reply.header("etag", tag);
    if (request.headers["if-none-match"]?.includes(tag)) reply.code(304);
  }
  await reply
    .header("content-language", context.language)
    .header("cache-control", isPersonal ? "private, no-store" : "private, no-cache")
    .header("vary", reply.getHeader("vary") ?? "Cookie")
    .type("text/html; charset=utf-8")
    .send(reply.statusCode === 304 ? "" : html);
};

/** Answers that the result is to be read at another address of ours (RFC 9110, 15.4.4 and 15.4.9), and what to say there. */
export const sendRedirect = async (
  request: FastifyRequest,
  reply: FastifyReply,
  { redirect, notice, made, isPermanent }: Redirect,
): Promise<void> => {
  if (made) request.made = made;
  if (notice) reply.leaveNotice({ tone: notice.tone, text: notice.words[request.page.language] });
  await reply.header("cache-control", "no-store").redirect(redirect, isPermanent ? 308 : 303);
};
