import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Language } from "../../../kernel/index.ts";
import {
  html,
  linkButton,
  open,
  pageTitle,
  sendNotFound,
  sendPage,
} from "../../../platform/web/index.ts";
import { rightsFailure } from "../../errors.ts";
import { personReturn, rightsPath, rightsPaths } from "../../rightsPaths.ts";
import { sayFailure, type RightsSite } from "../rightsSite.ts";
import { endPass, keepPass, passIn } from "./personCookie.ts";
import { words } from "./publicWords.ts";

/** The way to the provider of identities and back. Links, not forms: the policy of contents lets no form lead to another host. */
export const addPersonProvider = (web: FastifyInstance, site: RightsSite): void => {
  const config = { access: open } as const;
  for (const language of ["fr", "en"] as const)
    web.get(rightsPaths.provider[language], { config }, async (request, reply) => {
      const { body: id } = request.params as { readonly body: string };
      const body = site.provider === null ? null : await site.findBody(id);
      if (site.provider === null || body === null) return await sendNotFound(request, reply);
      const { droit } = request.query as { readonly droit?: unknown };
      const form = rightsPath("form", body.id, language);
      const back =
        typeof droit === "string" ? `${form}?${new URLSearchParams({ droit }).toString()}` : form;
      const begun = await site.provider.begin();
      if (begun === null)
        return await refuse("provider-silent", { back, language }, request, reply);
      keepPass(site, reply, { kind: "away", request: begun.request, back });
      return await reply.header("cache-control", "no-store").redirect(begun.url, 303);
    });
  web.get(personReturn, { config }, async (request, reply) => {
    const pass = passIn(site, request.page);
    if (site.provider === null) return await sendNotFound(request, reply);
    // Whatever becomes of it: what was remembered serves once.
    endPass(site, reply);
    if (pass?.kind !== "away")
      return await reply.header("cache-control", "no-store").redirect(rightsPaths.start.fr, 303);
    const { back } = pass;
    const language: Language = back.startsWith("/en/") ? "en" : "fr";
    const returned = new URLSearchParams(request.url.split("?")[1] ?? "");
    const person = await site.provider.finish(returned, pass.request);
    if (person === null) {
      request.tellAttempt("provider-answer");
      return await refuse("provider-refused", { back, language }, request, reply);
    }
    keepPass(site, reply, { kind: "known", person });
    return await reply.header("cache-control", "no-store").redirect(back, 303);
  });
};

const refuse = async (
  why: "provider-silent" | "provider-refused",
  { back, language }: { readonly back: string; readonly language: Language },
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> => {
  await sendPage(request, reply, {
    title: words.unproved[language],
    status: why === "provider-silent" ? 503 : 403,
    twins: null,
    private: true,
    main: html`${pageTitle({ title: words.unproved[language], lead: sayFailure(rightsFailure(`rights.${why}`), language) })}
    ${linkButton({ text: words.backToForm[language], href: back })}`,
  });
  return reply;
};
