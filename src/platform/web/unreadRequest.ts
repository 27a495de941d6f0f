import { STATUS_CODES, type IncomingMessage, type ServerResponse } from "node:http";
import type { Socket } from "node:net";
import type { FastifyInstance } from "fastify";
import type { Bilingual } from "../../kernel/index.ts";
import { stylesheet } from "./assets/assets.ts";
import { failureTitle, statusOf } from "./errorPage.ts";
import { webErrors } from "./errors.ts";
import { html } from "../escaping/index.ts";
import type { Attempt } from "./request/attempts.ts";

/** What Node says of a request that it could not read, by the code of ours. All else is not written as it must be. */
const codeOf: Readonly<Record<string, keyof typeof webErrors>> = {
  HPE_HEADER_OVERFLOW: "web.headers-too-large",
  HPE_CHUNK_EXTENSIONS_OVERFLOW: "web.too-large",
  ERR_HTTP_REQUEST_TIMEOUT: "web.too-slow",
};

/** What is said of one answer alone; the others keep every page to itself. */
const ofOneAnswer =
  /^(?!content-security-policy)(?:content-.*|cache-control|connection|date|etag|vary)$/;

/** Time for the caller to take the answer while what it still sends is on its way. */
const lingering = 2_000;

/** The latest answer on each connection. */
const answers = new WeakMap<Socket, ServerResponse>();

/** Notes which answer a connection carries: what is unread behind it must not be answered in its midst. */
export const noteAnswer = ({ socket }: IncomingMessage, answer: ServerResponse): void =>
  void answers.set(socket, answer);

export const noteAnswers = (web: FastifyInstance): void => {
  web.addHook("onRequest", async ({ raw }, reply) => noteAnswer(raw, reply.raw));
};

const isAnswering = (socket: Socket): boolean => {
  const latest = answers.get(socket);
  return latest !== undefined && latest.headersSent && !latest.writableFinished;
};

/**
 * Answers what Node could not read as a request: no route, hook or page comes to it, so that the answer is written onto the
 * connection, in both languages, with the headers of every other. Nothing of what was sent is looked at or told.
 */
export const answerUnread = (
  web: () => FastifyInstance,
  tell: (attempt: Attempt) => void,
): ((error: { readonly code?: string }, socket: Socket) => void) => {
  let known: Promise<string> | null = null;
  return (error, socket) => {
    // What a connection still says after its answer, or after it broke, is nobody's.
    if (error.code === "ECONNRESET" || !socket.writable) return;
    const code = codeOf[error.code ?? ""] ?? "web.invalid";
    if (code !== "web.too-slow") tell({ kind: "malformed", method: "none", route: "none" });
    if (isAnswering(socket)) {
      socket.destroy();
      return;
    }
    known ??= headersOf(web());
    void send(socket, code, known);
  };
};

const send = async (
  socket: Socket,
  code: keyof typeof webErrors,
  known: Promise<string>,
): Promise<void> => {
  try {
    socket.end(answerOf(code, await known));
    setTimeout(() => socket.destroy(), lingering).unref();
  } catch {
    socket.destroy();
  }
};

/** The headers that each answer of the site bears, read from one of them. */
const headersOf = async (web: FastifyInstance): Promise<string> => {
  const { headers } = await web.inject({ method: "HEAD", url: stylesheet.path });
  return Object.entries(headers)
    .filter(([name]) => !ofOneAnswer.test(name))
    .map(([name, value]) => `${name}: ${String(value)}\r\n`)
    .join("");
};

const answerOf = (code: keyof typeof webErrors, headers: string): string => {
  const status = statusOf(code, webErrors[code].class);
  const body = pageOf(code, status);
  return (
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ""}\r\n${headers}` +
    "content-type: text/html; charset=utf-8\r\ncache-control: no-store\r\n" +
    `content-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`
  );
};

const home: Bilingual = { fr: "Revenir à l’accueil", en: "Back to the home page" };

const pageOf = (code: keyof typeof webErrors, status: number): string => {
  const { message } = webErrors[code];
  const title = failureTitle(status);
  return `<!doctype html>\n${String(
    html`<html lang="fr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title.fr}</title>
        <link rel="stylesheet" href="${stylesheet.path}" />
      </head>
      <body>
        <div class="wide page-body">
          <main id="content">
            <h1>${title.fr}</h1>
            <p class="lead">${message.fr}</p>
            <p><a href="/">${home.fr}</a></p>
            <section lang="en">
              <h2>${title.en}</h2>
              <p class="lead">${message.en}</p>
              <p><a href="/en/">${home.en}</a></p>
            </section>
            <p class="soft small"><code>${code}</code></p>
          </main>
        </div>
      </body>
    </html>`,
  )}`;
};
