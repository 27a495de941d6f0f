import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import {
  addPreflight,
  html,
  open,
  readableHeaders,
  sendAsset,
  type Asset,
  type Markup,
} from "../../../platform/web/index.ts";
import { isAsked } from "../../browser/bannerConfig.ts";
import { versionOf } from "../../model/banner/asking.ts";
import { firstLayer, signalLayer } from "../../model/banner/firstLayer.ts";
import type { BannerParts } from "../banner/bannerSite.ts";
import { markupOf } from "../banner/markupOf.ts";
import { standingChoice } from "../banner/standing.ts";
import { backToSite } from "./backToSite.ts";
import { askingIn, embeddedOf, type Embedded } from "./embedded.ts";
import { embedPath, embedRoutes } from "./embedPaths.ts";
import { embedSheet, servedBanner } from "./servedBanner.ts";

/**
 * The address stays while the inventory changes, since a webmaster writes the tag once. Five minutes after a change everybody is asked anew; who
 * comes back meanwhile waits for nobody (RFC 5861), and while we cannot be reached the banner is there all the same.
 */
const kept = "public, max-age=300, stale-while-revalidate=86400, stale-if-error=604800";

/** The files that a page of another site loads: by anybody, from anywhere, and the same for all. */
export const addEmbedFiles = (web: FastifyInstance, parts: BannerParts): void => {
  addFile(web, parts, "script", (at) => servedBanner(at.site.inventory, at.words).script);
  addFile(web, parts, "module", (at) => servedBanner(at.site.inventory, at.words).module);
  addFile(web, parts, "panel", (at) => servedBanner(at.site.inventory, at.words).panel);
  addFile(web, parts, "sheet", () => embedSheet);
  addMarkup(web, parts, "markup", async (request, reply, at) =>
    reply.type("text/html; charset=utf-8").send(String(markupFor(request, at))),
  );
  addMarkup(web, parts, "described", async (request, reply, at) => {
    const { inventory } = at.site;
    const { language } = at.words;
    return reply.send({
      site: inventory.site,
      language,
      version: versionOf(inventory),
      isAsked: isLayerShown(request, at),
      markup: String(markupFor(request, at)),
    });
  });
};

const addFile = (
  web: FastifyInstance,
  parts: BannerParts,
  what: keyof typeof embedRoutes,
  fileOf: (at: Embedded) => Asset | null,
): void => {
  web.get(
    embedRoutes[what],
    {
      config: { access: open, plain: true },
      compress: false,
      onRequest: async (_request, reply) => void reply.headers(readableHeaders),
    },
    async (request, reply) => {
      const at = await embeddedOf(parts, request);
      const file = at === null ? null : fileOf(at);
      if (file === null) return reply.callNotFound();
      // The path of a file is made of its content.
      const tag = `W/"${file.path}"`;
      reply.header("etag", tag);
      if (request.headers["if-none-match"]?.includes(tag))
        return await reply.code(304).header("cache-control", kept).send();
      return await sendAsset(request, reply, file, kept);
    },
  );
  addPreflight(web, embedRoutes[what]);
};

/** What the server of a site puts into its pages: asked for with the cookies of its visitor, so that it is empty of a question once that is answered. */
const addMarkup = (
  web: FastifyInstance,
  parts: BannerParts,
  what: "markup" | "described",
  send: (request: FastifyRequest, reply: FastifyReply, at: Embedded) => Promise<FastifyReply>,
): void => {
  web.get(embedRoutes[what], { config: { access: open, plain: true } }, async (request, reply) => {
    const at = await embeddedOf(parts, request);
    if (at === null) return reply.callNotFound();
    reply.headers({ "cache-control": "private, no-cache", vary: "Cookie, Sec-GPC" });
    return await send(request, reply, at);
  });
};

const isLayerShown = ({ page }: FastifyRequest, { site }: Embedded): boolean =>
  isAsked(site.inventory) && standingChoice(site, page, false) === null;

/** Style sheet, question and script, in the order in which a page needs them. */
const markupFor = (request: FastifyRequest, at: Embedded): Markup => {
  const { inventory } = at.site;
  const { retour } = request.query as Readonly<Record<string, unknown>>;
  const asking = askingIn(at, backToSite(retour, inventory) ?? "");
  const layer = request.page.isSignalled ? signalLayer(asking) : firstLayer(asking);
  const named = { site: inventory.site, language: at.words.language };
  return html`<link rel="stylesheet" href="${embedPath("sheet", named)}" />
    ${isLayerShown(request, at) ? markupOf(layer) : ""}
    <script defer src="${embedPath("script", named)}"></script>`;
};
