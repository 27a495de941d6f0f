import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Bilingual } from "../../kernel/index.ts";
import type { AccessNeed, ObjectKind } from "../access/index.ts";
import type { Page, Redirect } from "./page.ts";
import type { PageContext } from "./request/pageContext.ts";
import { sendNotFound } from "./sendError.ts";
import { sendPage, sendRedirect } from "./sendPage.ts";

/** What stands at a path: in both languages, with what it asks of its visitor. */
export interface Route {
  /** French without a prefix, English under /en; parameters bear the same names in both. */
  readonly paths: Bilingual;
  readonly access: AccessNeed;
  /** What it is about, for the agent log. */
  readonly object?: { readonly kind: ObjectKind; readonly parameter: string };
}

export interface PageRoute extends Route {
  /** How often one address may ask for it: for what the machine works hard for. */
  readonly rateLimit?: { readonly max: number; readonly timeWindow: string };
  /** A page, another address to go to, or null where there is nothing (404). */
  readonly render: (
    context: PageContext,
    request: FastifyRequest,
  ) => Promise<Page | Redirect | null>;
}

/** Adds a page in both languages. */
export const addPage = (web: FastifyInstance, { render, rateLimit, ...route }: PageRoute): void => {
  const config = { ...configOf(route), ...(rateLimit && { rateLimit }) };
  for (const url of [route.paths.fr, route.paths.en])
    web.get(url, { config }, async (request, reply) => {
      await answer(request, reply, await render(request.page, request), route.paths);
      return reply;
    });
};

export const configOf = ({ access, object }: Route): Pick<Route, "access" | "object"> =>
  object ? { access, object } : { access };

/** Sends what a page came to; its twins are the same route in the other language. */
export const answer = async (
  request: FastifyRequest,
  reply: FastifyReply,
  result: Page | Redirect | null,
  paths: Bilingual,
): Promise<void> => {
  if (result === null) return await sendNotFound(request, reply);
  if ("redirect" in result) return await sendRedirect(request, reply, result);
  await sendPage(request, reply, {
    ...result,
    twins: result.twins === undefined ? twinsOf(request, paths) : result.twins,
  });
};

/** The paths of this very page, with the parameters that it was asked with. */
const twinsOf = ({ params }: FastifyRequest, paths: Bilingual): Bilingual => {
  const given = params as Readonly<Record<string, string>>;
  const filled = (path: string): string =>
    path.replaceAll(/:(\w+)/g, (_all, name: string) => encodeURIComponent(given[name] ?? ""));
  return { fr: filled(paths.fr), en: filled(paths.en) };
};
