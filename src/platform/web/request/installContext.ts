import cookie from "@fastify/cookie";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Clock } from "../../../kernel/index.ts";
import { cookieName } from "./cookies.ts";
import { formTokens, type FormTokens } from "./formToken.ts";
import { formTrap, type FormTrap } from "./formTrap.ts";
import { languageOfPath } from "./language.ts";
import { leaveNotice, takeNotice, type Notice } from "./notice.ts";
import type { PageContext } from "./pageContext.ts";
import { preferenceCookies, readPreferences, type Preferences } from "./preferences.ts";

declare module "fastify" {
  interface FastifyInstance {
    readonly formTrap: FormTrap;
  }
  interface FastifyRequest {
    /** What every page knows of its request; made at its first need. */
    readonly page: PageContext;
    readonly isGenuineForm: (token: string | null) => boolean;
  }
  interface FastifyReply {
    readonly leaveNotice: (notice: Notice) => void;
    /** Has the visitor's browser remember what they chose; what is not among the changes stays as it is, and as long. */
    readonly rememberPreferences: (changes: Partial<Preferences>) => void;
  }
}

export interface ContextOptions {
  /** Signs what the browser keeps for us; the same for every process of the installation. */
  readonly secret: string;
  /** The site is reached over TLS: its cookies are kept by browsers over TLS alone. */
  readonly secure: boolean;
  readonly clock: Clock;
}

/** Gives every request its `page`, and answers the means to leave something in the visitor's browser. */
export const installContext = async (
  web: FastifyInstance,
  { secret, secure, clock }: ContextOptions,
): Promise<void> => {
  await web.register(cookie, { secret });
  const tokens = formTokens(secret, secure);
  web.decorate("formTrap", formTrap(secret));
  const made = new WeakMap<FastifyRequest, PageContext>();
  const replies = new WeakMap<FastifyRequest, FastifyReply>();
  web.addHook("onRequest", async (request, reply) => void replies.set(request, reply));
  web.decorateRequest("page", {
    getter(this: FastifyRequest) {
      const known = made.get(this);
      if (known) return known;
      const reply = replies.get(this);
      if (reply === undefined) throw new TypeError("a page before its request");
      const page = contextFor(this, reply, { tokens, secure, now: clock.now() });
      made.set(this, page);
      return page;
    },
  });
  web.decorateRequest("isGenuineForm", function (this: FastifyRequest, token: string | null) {
    return tokens.isGenuine(this, this.visitor, token);
  });
  web.decorateReply("leaveNotice", function (this: FastifyReply, notice: Notice) {
    leaveNotice(this, notice, secure);
  });
  web.decorateReply(
    "rememberPreferences",
    function (this: FastifyReply, changes: Partial<Preferences>) {
      const { cookies } = this.request;
      const options = { path: "/", httpOnly: true, sameSite: "lax", secure } as const;
      for (const cookie of preferenceCookies(readPreferences(cookies, secure), changes)) {
        const name = cookieName(cookie, secure);
        const stale = new Set([name, cookie.name]);
        if (cookie.value !== null) {
          this.setCookie(name, cookie.value, { ...options, maxAge: cookie.seconds });
          stale.delete(name);
        }
        for (const each of stale) if (cookies[each] !== undefined) this.clearCookie(each, options);
      }
    },
  );
};

const contextFor = (
  request: FastifyRequest,
  reply: FastifyReply,
  { tokens, secure, now }: { tokens: FormTokens; secure: boolean; now: Temporal.Instant },
): PageContext => {
  const [path = "/"] = request.url.split("?");
  let token: string | null = null;
  return {
    language: languageOfPath(path),
    visitor: request.visitor,
    preferences: readPreferences(request.cookies, secure),
    get csrf() {
      token ??= tokens.give(request, reply, request.visitor);
      return token;
    },
    path,
    back: request.method === "GET" ? request.url : null,
    notice: takeNotice(request, reply, secure),
    kept: (cookie) => request.cookies[cookie] ?? null,
    isSignalled: request.headers["sec-gpc"] === "1",
    now,
  };
};
