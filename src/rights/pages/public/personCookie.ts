import type { FastifyReply } from "fastify";
import { cookieName, type OwnCookie, type PageContext } from "../../../platform/web/index.ts";
import type { PersonPass } from "../../personPasses.ts";
import type { RightsSite } from "../rightsSite.ts";

/** What a browser keeps of whoever proves their identity at a provider, until their request has left: sealed. */
export const personCookie: OwnCookie = {
  name: "egide-person",
  purpose: {
    fr: "Retenir, le temps d’une demande, l’identité que vous avez prouvée",
    en: "Remember, for one request, the identity that you have proved",
  },
  seconds: 1_800,
};

/** Whom a provider named is remembered no longer than it takes to fill in a form: the next at a shared computer is somebody else. */
const knownFor = 600;

type Site = Pick<RightsSite, "passes" | "clock" | "secure">;

const options = (secure: boolean) =>
  ({ path: "/", httpOnly: true, sameSite: "lax", secure }) as const;

export const keepPass = (
  { passes, clock, secure }: Site,
  reply: FastifyReply,
  pass: PersonPass,
): void => {
  const seconds = pass.kind === "known" ? knownFor : (personCookie.seconds ?? 0);
  reply.setCookie(
    cookieName(personCookie, secure),
    passes.seal(pass, clock.now().add({ seconds })),
    { ...options(secure), maxAge: seconds },
  );
};

export const passIn = (
  { passes, secure }: Pick<Site, "passes" | "secure">,
  { kept, now }: Pick<PageContext, "kept" | "now">,
): PersonPass | null => {
  const text = kept(cookieName(personCookie, secure));
  return text === null ? null : passes.open(text, now);
};

export const endPass = ({ secure }: Pick<Site, "secure">, reply: FastifyReply): void => {
  reply.clearCookie(cookieName(personCookie, secure), options(secure));
};
