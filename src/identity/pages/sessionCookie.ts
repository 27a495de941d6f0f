import type { FastifyReply, FastifyRequest } from "fastify";
import { cookieName } from "../../platform/web/index.ts";
import type { Population } from "../actions/ports.ts";
import type { Origin } from "../actions/parts.ts";
import { deviceOf } from "../model/device.ts";

/** A cookie that holds a token. */
export interface TokenCookie {
  read(request: FastifyRequest): string | null;
  set(reply: FastifyReply, token: string): void;
  clear(reply: FastifyReply): void;
}

export interface TokenCookies {
  /** Of a session. */
  readonly session: TokenCookie;
  /** Of half a login. */
  readonly signIn: TokenCookie;
}

/** What the cookies of identity are for, for the page that lists cookies. */
export const identityCookies = {
  session: {
    name: "egide-staff",
    purpose: { fr: "Vous garder connecté", en: "Keep you signed in" },
    seconds: null,
  },
  candidate: {
    name: "egide-candidate",
    purpose: {
      fr: "Vous garder connecté à votre espace candidat",
      en: "Keep you signed in to your candidate space",
    },
    seconds: null,
  },
  signIn: {
    name: "egide-staff-sign-in",
    purpose: {
      fr: "Relier les deux moitiés d’une connexion",
      en: "Link the two halves of a sign-in",
    },
    seconds: 600,
  },
} as const;

/**
 * The cookies of a population. Over TLS no other host and no page without TLS can set them. Sent along with links that lead here, never with the forms of others.
 */
export const tokenCookies = (population: Population, secure: boolean): TokenCookies => {
  const cookie = (suffix: string, seconds: number | null): TokenCookie => {
    const name = cookieName({ name: `egide-${population}${suffix}` }, secure);
    const options = { path: "/", httpOnly: true, sameSite: "lax", secure } as const;
    return {
      read: (request) => request.cookies[name] ?? null,
      set: (reply, token) => {
        reply.setCookie(name, token, seconds === null ? options : { ...options, maxAge: seconds });
      },
      clear: (reply) => {
        reply.clearCookie(name, options);
      },
    };
  };
  return {
    session: cookie("", identityCookies.session.seconds),
    signIn: cookie("-sign-in", identityCookies.signIn.seconds),
  };
};

/** Where a request comes from. */
export const originOf = (request: FastifyRequest): Origin => ({
  address: request.ip,
  device: deviceOf(request.headers["user-agent"]),
});
