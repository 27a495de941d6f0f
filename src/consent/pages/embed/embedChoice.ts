import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { Value } from "typebox/value";
import { FailureError } from "../../../kernel/index.ts";
import { acceptForms, open, webFailure } from "../../../platform/web/index.ts";
import type { BannerParts } from "../banner/bannerSite.ts";
import { expireRefused, keepProof, setChoice } from "../banner/keepChoice.ts";
import { pickedIn, sentFields } from "../banner/sentForm.ts";
import { broughtChoice, secondsOf } from "../banner/standing.ts";
import { takeChoice } from "../banner/takeChoice.ts";
import { backToSite, originsOf } from "./backToSite.ts";
import { choicePage } from "./choicePage.ts";
import { embeddedOf, type Embedded } from "./embedded.ts";
import { embedPath, embedRoutes } from "./embedPaths.ts";

/** In bytes: two hundred services with the longest of names. */
const largest = 32_000;

/** Behind the server of a site all of its visitors may come from one address. */
const usualMost = 3_000;

/**
 * Takes the choice of a visitor of a site that embeds the banner, sets its cookie and leads back to the site; shows all services where somebody
 * asks for more, or for what was not understood. No script is needed.
 */
export const addEmbedChoice = (web: FastifyInstance, parts: BannerParts): void => {
  web.register(async (scope) => {
    acceptForms(scope, largest);
    scope.get(
      embedRoutes.choice,
      { config: { access: open, plain: true } },
      async (request, reply) => {
        const at = await embeddedOf(parts, request);
        if (at === null) return reply.callNotFound();
        const { retour } = request.query as Readonly<Record<string, unknown>>;
        return await show(request, reply, at, { back: backOf(request, at, retour) });
      },
    );
    scope.post(
      embedRoutes.choice,
      {
        config: {
          access: open,
          plain: true,
          // The pages of another site send here; `isOfSite` says which.
          anyOrigin: true,
          rateLimit: { max: usualMost, timeWindow: "1 minute" },
        },
      },
      async (request, reply) => {
        const at = await embeddedOf(parts, request);
        if (at === null) return reply.callNotFound();
        return await take(parts, request, reply, at);
      },
    );
  });
};

const take = async (
  parts: BannerParts,
  request: FastifyRequest,
  reply: FastifyReply,
  at: Embedded,
): Promise<FastifyReply> => {
  const { site, words } = at;
  const { inventory } = site;
  if (!isOfSite(request, at)) throw new FailureError(webFailure("web.foreign-form"));
  const sent =
    request.body instanceof URLSearchParams ? Object.fromEntries(request.body) : undefined;
  if (!Value.Check(sentFields, sent))
    return await refuse(request, reply, at, backOf(request, at, ""));
  const back = backOf(request, at, sent.retour);
  const named = { site: inventory.site, language: words.language };
  if (sent.do === "customise")
    return reply.redirect(`${embedPath("choice", named)}?retour=${encodeURIComponent(back)}`, 303);
  if (sent.do === "close") return reply.redirect(back, 303);
  const now = secondsOf(request.page.now);
  const choice = takeChoice(inventory, {
    pressed: sent.do,
    choice: sent.choice ?? "",
    picked: pickedIn(request),
    before: broughtChoice(site, request.page, false),
    isSignalled: request.page.isSignalled,
    language: words.language,
    now,
    newId: parts.newId,
  });
  if (choice === null) return await refuse(request, reply, at, back);
  const isKept = await keepProof(parts, site, choice);
  setChoice(reply, site, { ...choice, isUnsent: !isKept }, { secure: isSafe(request, at), now });
  expireRefused(request, reply, inventory, choice);
  reply.header("cache-control", "no-store");
  // A script is told by the answer alone; nobody follows it anywhere.
  return sent.do === "choice" ? reply.code(204).send() : reply.redirect(back, 303);
};

/** What answers another question than that of today changes nothing, and is asked again. */
const refuse = async (
  request: FastifyRequest,
  reply: FastifyReply,
  at: Embedded,
  back: string,
): Promise<FastifyReply> => await show(request, reply.code(400), at, { back, isRefused: true });

const show = async (
  request: FastifyRequest,
  reply: FastifyReply,
  at: Embedded,
  shown: { readonly back: string; readonly isRefused?: boolean },
): Promise<FastifyReply> =>
  reply
    .headers({ "cache-control": "private, no-store", "content-language": at.words.language })
    .type("text/html; charset=utf-8")
    .send(String(choicePage(request.page, at, { isRefused: false, ...shown })));

/** The page that was asked for, else the one that sent the form, else the first page of the host. */
const backOf = ({ headers }: FastifyRequest, { site }: Embedded, asked: unknown): string =>
  backToSite(asked, site.inventory) ?? backToSite(headers.referer, site.inventory) ?? "/";

/**
 * Whether a page of the site sends, so that no stranger's page chooses for its visitors: the browser says that the host is the same (the site's
 * server passes it on to us), or which origin it is. What says neither is no browser.
 */
const isOfSite = ({ headers }: FastifyRequest, { site }: Embedded): boolean => {
  if (headers["sec-fetch-site"] === "same-origin" || headers["sec-fetch-site"] === "none")
    return true;
  const { origin, host } = headers;
  if (origin === undefined) return headers["sec-fetch-site"] === undefined;
  if (originsOf(site.inventory).has(origin)) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
};

/** Whether the visitor's browser reaches the site over TLS: what stands between its server and ours says nothing of that. */
const isSafe = ({ headers }: FastifyRequest, { site }: Embedded): boolean => {
  const origin = headers.origin ?? [...originsOf(site.inventory)][0] ?? "";
  return origin.startsWith("https:");
};
