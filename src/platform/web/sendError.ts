import type { FastifyReply, FastifyRequest } from "fastify";
import { FailureError, messageOf, type ErrorCatalogue, type Failure } from "../../kernel/index.ts";
import { errorPage, statusOf } from "./errorPage.ts";
import { webErrors, webFailure } from "./errors.ts";
import { cameFrom } from "./request/cameFrom.ts";
import type { AttemptKind } from "./request/attempts.ts";
import type { StaffHome } from "./request/decide.ts";
import { languageOfPath } from "./request/language.ts";
import { sendPage } from "./sendPage.ts";

export interface ErrorOptions {
  readonly catalogue: () => Promise<ErrorCatalogue>;
  /** Takes one line about what nobody foresaw: a code, a kind, a route; never an address typed by a person. */
  readonly report: (line: string) => void;
  /** The code of what is away, when an error says that the site cannot be served for a while; null for any other. */
  readonly outage?: (error: unknown) => string | null;
}

/** Answers for whatever went wrong: a page, or JSON for a caller that asks for no page. */
export const sendError = async (
  { catalogue, report, outage }: ErrorOptions,
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> => {
  const away = outage?.(error) ?? null;
  if (away !== null) {
    // Which server does not answer, and why, is for the operator: a visitor can only come back.
    report(lineOf(away, error, request));
    reply.header("retry-after", String(outageSeconds));
    return await sendFailure(
      webFailure("web.unavailable"),
      { status: 503, catalogue: webErrors },
      request,
      reply,
    );
  }
  const given = error instanceof FailureError ? error.failure : foreseenByFastify(error);
  const attempt = attemptsByCode[given.code];
  if (attempt !== undefined) request.tellAttempt(attempt);
  const known: ErrorCatalogue =
    given.code in webErrors || !(error instanceof FailureError) ? webErrors : await catalogue();
  const definition = known[given.code];
  const failure = definition === undefined ? webFailure("web.defect") : given;
  const status =
    definition === undefined
      ? 500
      : error instanceof FailureError
        ? statusOf(given.code, definition.class)
        : (clientStatusOf(error) ?? 500);
  if (status >= 500) report(lineOf(given.code, error, request));
  await sendFailure(failure, { status, catalogue: known }, request, reply);
};

/** RFC 9110, 10.2.3: when to come back. A database that restarts takes seconds, one that is lost takes longer whatever is said. */
const outageSeconds = 30;

const lineOf = (code: string, error: unknown, { method, routeOptions }: FastifyRequest): string =>
  `${code} ${error instanceof Error ? error.name : typeof error} ${method} ${routeOptions.url ?? "?"}`;

/** Answers that there is nothing at this address, or nothing for this visitor: nobody can tell which. */
export const sendNotFound = async (request: FastifyRequest, reply: FastifyReply): Promise<void> =>
  await sendFailure(
    webFailure("web.not-found"),
    { status: 404, catalogue: webErrors },
    request,
    reply,
  );

export const sendForbidden = async (request: FastifyRequest, reply: FastifyReply): Promise<void> =>
  await sendFailure(
    webFailure("web.forbidden"),
    { status: 403, catalogue: webErrors },
    request,
    reply,
  );

const sendFailure = async (
  failure: Failure,
  { status, catalogue }: { readonly status: number; readonly catalogue: ErrorCatalogue },
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> => {
  const language = languageOfPath(request.url);
  const definition = catalogue[failure.code] ? catalogue : webErrors;
  const message = messageOf(failure, language, definition);
  reply.code(status);
  if (wantsHtml(request)) {
    const shown = { status, code: failure.code, message };
    const ways = { before: cameFrom(request), staffHome: staffHomeOf(request) };
    return await sendPage(request, reply, errorPage({ ...shown, ...ways }, language));
  }
  await reply.send({ code: failure.code, message });
};

/** Whoever is signed in goes on from their places of work: the public home is no place of theirs. */
const staffHomeOf = ({ page, server }: FastifyRequest): StaffHome | null =>
  page.visitor.kind === "staff" ? server.staffHome : null;

const wantsHtml = (request: FastifyRequest): boolean =>
  /text\/html|\*\/\*/.test(request.headers.accept ?? "*/*");

/** What only a caller that is no browser on a page of ours comes to, or one that comes too often. */
const attemptsByCode: Readonly<Record<string, AttemptKind>> = {
  "web.too-many": "held-back",
  "web.too-large": "malformed",
  "web.invalid": "malformed",
};

/** What fastify itself refuses (a body too large, a malformed address) is the caller's, not a defect. */
const foreseenByFastify = (error: unknown): Failure => {
  const status = clientStatusOf(error);
  if (status === null) return webFailure("web.defect");
  if (status === 413) return webFailure("web.too-large");
  return webFailure(status === 429 ? "web.too-many" : "web.invalid");
};

const clientStatusOf = (error: unknown): number | null => {
  const status = error instanceof Error && "statusCode" in error ? error.statusCode : null;
  return typeof status === "number" && status >= 400 && status < 500 ? status : null;
};
