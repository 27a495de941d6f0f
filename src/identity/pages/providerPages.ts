import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { messageOf, type Failure, type Language } from "../../kernel/index.ts";
import { html, linkButton, open, ownPath, pageTitle, sendPage } from "../../platform/web/index.ts";
import { beginProviderSignIn, finishProviderSignIn } from "../actions/signInByProvider.ts";
import { identityErrors } from "../errors.ts";
import { letIn, parameter, type IdentitySite } from "./answers.ts";
import { consoleHome, paths, providerReturn } from "./paths.ts";
import { originOf } from "./sessionCookie.ts";

const words = {
  title: { fr: "La connexion n’a pas abouti", en: "The sign-in did not succeed" },
  again: { fr: "Revenir à la connexion", en: "Back to the sign-in" },
} as const;

/** The way to the provider of the body and back. Links, not forms: the policy of contents lets no form lead to another host. */
export const addProviderPages = (web: FastifyInstance, site: IdentitySite): void => {
  const { identity, cookies } = site;
  const config = { access: open } as const;
  const begin =
    (language: Language, withInvitation: boolean) =>
    async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
      const query = request.query as { readonly retour?: unknown; readonly anew?: unknown };
      const begun = await beginProviderSignIn(identity, {
        back: ownPath(query.retour),
        invitation: withInvitation ? parameter(request, "token") : null,
        anew: query.anew === "1",
      });
      if (!begun.ok) return await refuse(begun.failure, language, request, reply);
      cookies.signIn.set(reply, begun.value.token);
      return await reply.header("cache-control", "no-store").redirect(begun.value.url, 303);
    };
  for (const language of ["fr", "en"] as const) {
    web.get(paths.provider[language], { config }, begin(language, false));
    web.get(paths.invitationByProvider[language], { config }, begin(language, true));
  }
  web.get(providerReturn, { config }, async (request, reply) => {
    const token = cookies.signIn.read(request) ?? "";
    const returned = new URLSearchParams(request.url.split("?")[1] ?? "");
    const signedIn = await finishProviderSignIn(identity, { token, returned }, originOf(request));
    if (!signedIn.ok) {
      request.tellAttempt("provider-answer");
      return await refuse(signedIn.failure, "fr", request, reply);
    }
    const { visitor } = request;
    if (visitor.kind === "staff") await identity.sessions.end(visitor.session, visitor.account);
    letIn(site, signedIn.value.token, reply);
    const to = signedIn.value.back ?? consoleHome.fr;
    return await reply.header("cache-control", "no-store").redirect(to, 303);
  });
};

const refuse = async (
  failure: Failure,
  language: Language,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> => {
  await sendPage(request, reply, {
    title: words.title[language],
    status: failure.code === "identity.provider-silent" ? 503 : 403,
    twins: null,
    private: true,
    main: html`${pageTitle({
      title: words.title[language],
      lead: messageOf(failure, language, identityErrors),
    })}
    ${linkButton({ text: words.again[language], href: paths.signIn[language] })}`,
  });
  return reply;
};
