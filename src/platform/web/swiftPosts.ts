import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import proxyAddress from "@fastify/proxy-addr";
import type { FastifyInstance } from "fastify";
import { noteAnswer } from "./unreadRequest.ts";

/** A route that takes so much so often that what the framework does for a page would be most of its work. */
export interface SwiftPost {
  readonly path: string;
  /** Of the body, in bytes. */
  readonly largest: number;
  /** The types of the body, without their parameters. */
  readonly types: readonly string[];
  /** Of the answer to what was taken, which is 204. */
  readonly headers: Readonly<Record<string, string>>;
  /** Whether an address may send one more now. It is asked before anything is read. */
  readonly admits: (address: string) => boolean;
  /** Takes a body; false, or an error: the route says what is wrong with it. */
  readonly take: (body: string, headers: IncomingMessage["headers"]) => Promise<boolean>;
}

/** Whoever counts requests, or lets the server end. */
export interface SwiftWatcher {
  /** Whether requests are taken now: else the route answers. */
  readonly isOpen?: () => boolean;
  readonly began: (raw: IncomingMessage) => void;
  /** null: its caller went away, or the route answered. */
  readonly ended: (
    raw: IncomingMessage,
    answer: {
      readonly route: string;
      readonly status: number;
      readonly milliseconds: number;
    } | null,
  ) => void;
}

export interface SwiftPosts {
  add(post: SwiftPost): void;
  watch(watcher: SwiftWatcher): void;
}

declare module "fastify" {
  interface FastifyInstance {
    /** What is taken before the framework sees it. */
    readonly swiftPosts: SwiftPosts;
  }
}

/**
 * Lets routes take a body before the framework sees it. Only what is taken is answered here: whatever is unusual, refused or fails comes to the
 * route of the same path, which MUST do the same by itself; nothing that is sent can so tell one from the other.
 */
export const installSwiftPosts = (web: FastifyInstance, proxies: readonly string[]): void => {
  const posts = new Map<string, SwiftPost>();
  const watchers: SwiftWatcher[] = [];
  const trusts = proxies.length > 0 ? proxyAddress.compile([...proxies]) : null;
  web.decorate("swiftPosts", {
    add: (post) => void posts.set(post.path, post),
    watch: (watcher) => void watchers.push(watcher),
  });
  const addressOf = (raw: IncomingMessage): string =>
    (trusts === null ? raw.socket.remoteAddress : proxyAddress(raw, trusts)) ?? "";

  const isTakenHere = (raw: IncomingMessage, post: SwiftPost): boolean =>
    isUsual(raw, post) &&
    watchers.every(({ isOpen }) => isOpen?.() ?? true) &&
    post.admits(addressOf(raw));

  const answer = async (
    raw: IncomingMessage,
    reply: ServerResponse,
    post: SwiftPost,
  ): Promise<void> => {
    const since = performance.now();
    noteAnswer(raw, reply);
    for (const { began } of watchers) began(raw);
    const end = (status: number | null): void => {
      const milliseconds = performance.now() - since;
      const ended = status === null ? null : { route: post.path, status, milliseconds };
      for (const watcher of watchers) watcher.ended(raw, ended);
    };
    const body = await bodyOf(raw);
    if (body === null) return end(null);
    if (await post.take(body, raw.headers).catch(() => false)) {
      reply.writeHead(204, post.headers).end();
      return end(204);
    }
    end(null);
    await passOn(web, raw, reply, body);
  };

  const [framework] = web.server.listeners("request") as readonly RequestListener[];
  if (framework === undefined) throw new TypeError("the framework listens to no request");
  web.server.removeAllListeners("request");
  web.server.on("request", (raw: IncomingMessage, reply: ServerResponse) => {
    const post = raw.method === "POST" ? posts.get(raw.url ?? "") : undefined;
    if (post === undefined || !isTakenHere(raw, post)) framework(raw, reply);
    else answer(raw, reply, post).catch(() => raw.socket.destroy());
  });
};

/** Of a length that is said and allowed, of a known type, and asking for nothing first. */
const isUsual = ({ headers }: IncomingMessage, { largest, types }: SwiftPost): boolean => {
  const { "content-length": length, "content-type": type = "", expect } = headers;
  if (length === undefined || expect !== undefined || "transfer-encoding" in headers) return false;
  const [kind = ""] = type.split(";", 1);
  return Number(length) <= largest && types.includes(kind.trim().toLowerCase());
};

/** null: whoever sent it went away. */
const bodyOf = (raw: IncomingMessage): Promise<string | null> =>
  new Promise((resolve) => {
    const parts: Buffer[] = [];
    raw.on("data", (part: Buffer) => void parts.push(part));
    raw.on("end", () => resolve(Buffer.concat(parts).toString("utf8")));
    raw.on("close", () => resolve(null));
    raw.on("error", () => resolve(null));
  });

/** What belongs to one connection, and is written anew. */
const ofConnection = new Set(["connection", "date", "keep-alive", "transfer-encoding"]);

const passOn = async (
  web: FastifyInstance,
  raw: IncomingMessage,
  reply: ServerResponse,
  body: string,
): Promise<void> => {
  const answered = await web.inject({
    method: "POST",
    url: raw.url ?? "/",
    headers: raw.headers,
    payload: body,
    remoteAddress: raw.socket.remoteAddress ?? "",
  });
  for (const [name, value] of Object.entries(answered.headers))
    if (value !== undefined && !ofConnection.has(name)) reply.setHeader(name, value);
  reply.writeHead(answered.statusCode).end(answered.rawPayload);
};
