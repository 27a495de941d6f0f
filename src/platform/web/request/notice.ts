import type { FastifyReply, FastifyRequest } from "fastify";
import { cookieName, ownCookies } from "./cookies.ts";

export const tones = ["information", "success", "watch", "bad"] as const;
export type Tone = (typeof tones)[number];

/** What has just been done, said once on the page that a form leads to. Never with a value of a person. */
export interface Notice {
  readonly tone: Tone;
  readonly text: string;
}

const cookie = { path: "/", httpOnly: true, sameSite: "lax", signed: true } as const;

/** Leaves a message for the next page, in the visitor's own browser, signed so that nobody else writes one. */
export const leaveNotice = (reply: FastifyReply, { tone, text }: Notice, secure: boolean): void => {
  const value = Buffer.from(JSON.stringify([tone, text])).toString("base64url");
  const maxAge = ownCookies.notice.seconds;
  reply.setCookie(cookieName(ownCookies.notice, secure), value, { ...cookie, secure, maxAge });
};

/** The message that was left, which is then gone. */
export const takeNotice = (
  request: FastifyRequest,
  reply: FastifyReply,
  secure: boolean,
): Notice | null => {
  const name = cookieName(ownCookies.notice, secure);
  const given = request.cookies[name];
  if (given === undefined) return null;
  reply.clearCookie(name, { ...cookie, secure });
  const { valid, value } = request.unsignCookie(given);
  if (!valid) return null;
  const [tone, text] = JSON.parse(Buffer.from(value, "base64url").toString()) as [Tone, string];
  return { tone, text };
};
