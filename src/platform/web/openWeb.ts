import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from "fastify";
import type { Bilingual } from "../../kernel/index.ts";
import { open } from "./open.ts";
import { addAssets } from "./assets/assets.ts";
import type { Slots } from "./page.ts";
import { addGallery } from "./gallery/galleryPage.ts";
import { addDisplayPage } from "./display/displayPage.ts";
import { installAttempts, type Attempt } from "./request/attempts.ts";
import { installGate, type Gate } from "./request/decide.ts";
import { installMaintenance } from "./maintenance.ts";
import { installSuspension, type SuspensionOptions } from "./suspension.ts";
import { installLimits } from "./limits.ts";
import { languageOfPath } from "./request/language.ts";
import { installHomeLanguage } from "./request/homeLanguage.ts";
import { installContext } from "./request/installContext.ts";
import { installOriginCheck, installSafety } from "./safety.ts";
import { installSwiftPosts } from "./swiftPosts.ts";
import { answerUnread, noteAnswers } from "./unreadRequest.ts";
import { sendError, sendForbidden, sendNotFound, type ErrorOptions } from "./sendError.ts";

export interface WebOptions extends ErrorOptions {
  readonly slots: Slots;
  /** Throws when the process cannot do its work: `/readyz` then answers 503. */
  readonly checkHealth: () => Promise<void>;
  readonly gate: Gate;
  /** Signs what browsers keep for us: 32 random characters or more, the same for every process of the installation. */
  readonly secret: string;
  /** The words of the operator while the site is closed; null while it is open. */
  readonly maintenance?: () => Promise<Bilingual | null>;
  /** While an authority has the site closed. */
  readonly suspension?: SuspensionOptions;
  /** Shows every component at /composants: for whoever makes pages. */
  readonly gallery?: boolean;
  /** Told of attempts to get past what guards the site. */
  readonly onAttempt?: (attempt: Attempt) => void;
  /** Addresses and networks of the proxies in front, which say whom they pass on (X-Forwarded-For); nobody else is believed. */
  readonly proxies?: readonly string[];
  /** The site is reached over TLS. */
  readonly secure: boolean;
  /** Then the hosts below it are reached over TLS alone too; they are unless said. */
  readonly subdomains?: boolean;
}

/**
 * A server with what every answer needs: who asks and whether they may, safety headers, style sheet, error pages, health.
 * Pages are added by `addPage` and `addForm`; any other route says `config.access` itself.
 */
export const openWeb = async (options: WebOptions): Promise<FastifyInstance> => {
  const { slots, gate, secret, secure, report } = options;
  const proxies = [...(options.proxies ?? [])];
  const tell = options.onAttempt ?? (() => {});
  const web: FastifyInstance = fastify({
    logger: false,
    forceCloseConnections: true,
    bodyLimit: 64 * 1024,
    trustProxy: proxies.length > 0 && proxies,
    clientErrorHandler: answerUnread(() => web, tell),
    rewriteUrl: ({ url = "/" }) => readableUrl(url),
  });
  web.decorate("slots", slots);
  installAttempts(web, tell);
  noteAnswers(web);
  installSwiftPosts(web, proxies);
  web.setErrorHandler(
    async (error, request, reply) => await sendError(options, error, request, reply),
  );
  await installSafety(web, { secure, subdomains: options.subdomains ?? true });
  await installLimits(web);
  await installContext(web, { secret, secure, clock: gate.clock });
  installGate(web, gate, async (request, reply) => await refuse(request, reply), report);
  installOriginCheck(web);
  if (options.maintenance) installMaintenance(web, options.maintenance, gate);
  if (options.suspension) installSuspension(web, options.suspension);
  installHomeLanguage(web);
  web.setNotFoundHandler(sendNotFound);
  addDisplayPage(web);
  if (options.gallery) addGallery(web);
  const plain = { config: { access: open, plain: true } } as const;
  addAssets(web);
  // Alive is not ready: whoever restarts a process because its database is away only adds to the trouble.
  web.get("/healthz", plain, async () => ({ status: "ok" }));
  web.get("/readyz", plain, async (_request, reply) => {
    reply.header("cache-control", "no-store");
    try {
      await options.checkHealth();
    } catch {
      return reply.code(503).send({ status: "unavailable" });
    }
    return { status: "ok" };
  });
  return web;
};

/** An address that decodes to no text leads nowhere: fastify would answer it before any header or page of ours. */
const readableUrl = (url: string): string => {
  const [path = ""] = url.split("?");
  try {
    decodeURIComponent(path);
    return url;
  } catch {
    return languageOfPath(path) === "en" ? "/en/%25" : "/%25";
  }
};

/** What somebody gets in place of what they may not have. */
const refuse = async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
  const { decision, page, door } = request;
  if (decision === "unknown") {
    request.tellAttempt("other-body");
    return await sendNotFound(request, reply);
  }
  if (decision === "forbidden") {
    request.tellAttempt("missing-role");
    return await sendForbidden(request, reply);
  }
  const to = (decision === "fresh" ? door.confirm : door.signIn)[page.language];
  // What was sent by a form is not sent again by itself: they come back to where it stood.
  const back = request.method === "GET" ? request.url : page.path;
  return await reply
    .header("cache-control", "no-store")
    .redirect(`${to}?retour=${encodeURIComponent(back)}`, 303);
};
