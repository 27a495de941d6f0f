import type { FastifyReply } from "fastify";
import { cookieName, type OwnCookie, type PageContext } from "../../../platform/web/index.ts";
import type { RightsRequest } from "../../model/request/rightsRequest.ts";
import type { RightsSite } from "../rightsSite.ts";

/** What a browser keeps once a code was right: it opens one request, for half an hour. */
export const requestCookie: OwnCookie = {
  name: "egide-request",
  purpose: {
    fr: "Garder ouverte, une demi-heure, la demande dont vous avez saisi le code",
    en: "Keep open, for half an hour, the request whose code you typed",
  },
  seconds: 1_800,
};

/** The request of a private link; null where we never gave it out. */
export const idOf = ({ tokens }: Pick<RightsSite, "tokens">, params: unknown): string | null =>
  tokens.requestOf((params as { readonly token?: string }).token ?? "");

export const tokenIn = (params: unknown): string => (params as { readonly token: string }).token;

/** Lets this browser see a request from now on. */
export const openFor = (
  { tokens, clock, secure }: Pick<RightsSite, "tokens" | "clock" | "secure">,
  reply: FastifyReply,
  id: string,
): void => {
  const seconds = requestCookie.seconds ?? 0;
  reply.setCookie(
    cookieName(requestCookie, secure),
    tokens.pass(id, clock.now().add({ seconds })),
    {
      path: "/",
      httpOnly: true,
      sameSite: "lax",
      secure,
      maxAge: seconds,
    },
  );
};

/** A request that this browser may see: its link, and a code that was right a short while ago. */
export const openedRequest = async (
  site: Pick<RightsSite, "tokens" | "requests" | "secure">,
  { kept, now }: Pick<PageContext, "kept" | "now">,
  params: unknown,
): Promise<RightsRequest | null> => {
  const id = idOf(site, params);
  const pass = kept(cookieName(requestCookie, site.secure)) ?? "";
  if (id === null || !site.tokens.opens(pass, id, now)) return null;
  const found = await site.requests.find(id);
  return found.ok ? found.value : null;
};
