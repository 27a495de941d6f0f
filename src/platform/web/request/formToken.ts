import { Tokens } from "@fastify/csrf";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { Visitor } from "../../access/index.ts";
import { cookieName, ownCookies } from "./cookies.ts";

/** Gives and checks the tokens of forms. */
export interface FormTokens {
  /** A token for a form of this answer. */
  give(request: FastifyRequest, reply: FastifyReply, visitor: Visitor): string;
  /** Whether a form that came back holds a token given to this browser and to this session. */
  isGenuine(request: FastifyRequest, visitor: Visitor, token: string | null): boolean;
}

/** The field of a form that carries the token. */
export const tokenField = "_csrf";

/**
 * Tokens by double submission: the cookie holds a secret, the form a salted digest of it, bound to the session by a key
 * that only the server has. Whoever can plant a cookie still has no token for the session of somebody else.
 */
export const formTokens = (key: string, secure: boolean): FormTokens => {
  const tokens = new Tokens({ userInfo: true, hmacKey: key });
  const name = cookieName(ownCookies.form, secure);
  return {
    give: (request, reply, visitor) => {
      const known = request.cookies[name];
      const secret = known && /^[\w-]{16,64}$/.test(known) ? known : tokens.secretSync();
      if (secret !== known)
        reply.setCookie(name, secret, { path: "/", httpOnly: true, sameSite: "lax", secure });
      return tokens.create(secret, sessionOf(visitor));
    },
    isGenuine: (request, visitor, token) => {
      const secret = request.cookies[name];
      return !!secret && !!token && tokens.verify(secret, token, sessionOf(visitor));
    },
  };
};

const sessionOf = (visitor: Visitor): string =>
  visitor.kind === "anonymous" ? "anonymous" : visitor.session;
