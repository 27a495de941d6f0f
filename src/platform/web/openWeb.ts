import helmet from "@fastify/helmet";
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from "fastify";
import { FailureError, messageOf, type ErrorCatalogue, type Language } from "../../kernel/index.ts";
import { webErrors, webFailure } from "./errors.ts";
import { failurePage, notFoundPage, statusOf } from "./errorPage.ts";
import { renderPage, type Page, type Slots } from "./shell.ts";
import { stylesheet } from "./stylesheet.ts";

export interface WebOptions {
  readonly slots: Slots;
  readonly catalogue: () => Promise<ErrorCatalogue>;
  /** Takes one line about what nobody foresaw: a code, a kind, a route; never an address typed by a person. */
  readonly report: (line: string) => void;
  /** Throws when the process cannot do its work: `/healthz` then answers 503. */
  readonly checkHealth: () => Promise<void>;
}

/** The language of an address: French, or English under /en/. */
const languageOfPath = (url: string): Language => (/^\/en(?:\/|$|\?)/.test(url) ? "en" : "fr");

/** Answers with a page. */
export const sendPage = async (reply: FastifyReply, page: Page, slots: Slots): Promise<void> => {
  await reply
    .header("content-language", page.language)
    .header("cache-control", "no-cache")
    .type("text/html; charset=utf-8")
    .send(renderPage(page, slots));
};

/** A server with what every answer needs: safety headers, style sheet, error pages, health. Routes are added by the caller. */
export const openWeb = async (options: WebOptions): Promise<FastifyInstance> => {
  const web = fastify({ logger: false, forceCloseConnections: true, bodyLimit: 64 * 1024 });
  await web.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", "data:"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    referrerPolicy: { policy: "no-referrer" },
    // Whether the address is reached over TLS is known to the proxy in front, which says so itself.
    strictTransportSecurity: false,
  });
  web.get(stylesheet.path, async (_request, reply) =>
    reply
      .header("cache-control", "public, max-age=31536000, immutable")
      .type("text/css; charset=utf-8")
      .send(stylesheet.content),
  );
  web.get("/healthz", async (_request, reply) => {
    try {
      await options.checkHealth();
    } catch {
      return reply.code(503).send({ status: "unavailable" });
    }
    return { status: "ok" };
  });
  web.setNotFoundHandler(async (request, reply) => {
    reply.code(404);
    if (!wantsHtml(request)) return reply.send({ code: "web.not-found" });
    return await sendPage(reply, notFoundPage(languageOfPath(request.url)), options.slots);
  });
  web.setErrorHandler(
    async (error, request, reply) => await sendError(options, error, request, reply),
  );
  return web;
};

const wantsHtml = (request: FastifyRequest): boolean =>
  /text\/html|\*\/\*/.test(request.headers.accept ?? "*/*");

const sendError = async (
  { catalogue, report, slots }: WebOptions,
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> => {
  const language = languageOfPath(request.url);
  const own = webFailure(clientStatusOf(error) === 413 ? "web.too-large" : "web.defect");
  const given = error instanceof FailureError ? error.failure : own;
  const known: ErrorCatalogue = error instanceof FailureError ? await catalogue() : webErrors;
  const definition = known[given.code];
  const failure = definition === undefined ? own : given;
  const message = messageOf(failure, language, definition === undefined ? webErrors : known);
  const foreseen = error instanceof FailureError && definition !== undefined;
  const status = foreseen ? statusOf[definition.class] : (clientStatusOf(error) ?? 500);
  if (status >= 500)
    report(
      `${given.code} ${error instanceof Error ? error.name : typeof error} ${request.method} ${request.routeOptions.url ?? "?"}`,
    );
  reply.code(status);
  if (wantsHtml(request))
    return await sendPage(reply, failurePage(language, failure.code, message), slots);
  await reply.send({ code: failure.code, message });
};

/** What fastify itself refuses (a body too large, a malformed address) is the caller's, not a defect. */
const clientStatusOf = (error: unknown): number | null => {
  const status = error instanceof Error && "statusCode" in error ? error.statusCode : null;
  return typeof status === "number" && status >= 400 && status < 500 ? status : null;
};
