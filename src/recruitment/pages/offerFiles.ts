import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { sha256 } from "../../kernel/index.ts";
import { xml } from "../../platform/escaping/index.ts";
import { open } from "../../platform/web/index.ts";
import type { Offer } from "../model/offer/offer.ts";
import type { Criteria } from "../model/criteria/criteria.ts";
import { everything } from "../model/criteria/criteria.ts";
import { criteriaIn } from "../model/criteria/criteriaAddress.ts";
import { criteriaWords, labelsFor } from "./facetLabels.ts";
import { offerFile } from "./offerFile.ts";
import { offerPath, offerPaths, searchAddress } from "./offerPaths.ts";
import { words } from "./offerPageWords.ts";
import type { OfferSite } from "./offerSite.ts";
import { offersFeed } from "./offersFeed.ts";
import { askedIn, offersPerPage, queryOf } from "./searchAsked.ts";

const config = { access: open, rateLimit: { max: 120, timeWindow: "1 minute" } } as const;
export const inFeed = 50;
/** What one sitemap may hold (sitemaps.org). */
const inSitemap = 50_000;

/** Adds what programs read of offers: the feed and the file of a search, and the list of all pages. */
export const addOfferFiles = (web: FastifyInstance, site: OfferSite): void => {
  const newest = async (
    criteria: Criteria,
    limit: number,
    now: Temporal.Instant,
    skip = 0,
  ): Promise<{ readonly total: number; readonly offers: readonly Offer[] }> => {
    const found = await site.search.find({ criteria, sort: "newest", skip, limit, now });
    return { total: found.total, offers: await site.offers.findAll(found.offers) };
  };

  for (const language of ["fr", "en"] as const)
    web.get(offerPaths.feed[language], { config }, async (request, reply) => {
      const criteria = criteriaIn(queryOf(request.url));
      const label = labelsFor(await site.readBodies(), language);
      const said = criteriaWords(criteria, label);
      const root = site.address(request);
      const { offers } = await newest(criteria, inFeed, request.page.now);
      const feed = offersFeed(offers, {
        title: [words.title[language], ...(said === "" ? [] : [said])].join(" – "),
        description: words.lead[language],
        self: `${root}${searchAddress(offerPaths.feed[language], criteria)}`,
        alternate: `${root}${searchAddress(offerPaths.list[language], criteria)}`,
        site: root,
        nameOf: (body) => label("bodies", body),
        language,
      });
      return await sendTagged(request, reply, "application/rss+xml; charset=utf-8", feed);
    });

  web.get(offerPaths.json, { config }, async (request, reply) => {
    const { criteria, page } = askedIn(queryOf(request.url));
    const label = labelsFor(await site.readBodies(), "fr");
    const skip = (page - 1) * offersPerPage;
    const { total, offers } = await newest(criteria, offersPerPage, request.page.now, skip);
    const root = site.address(request);
    const file = {
      format: "egide/offers@1",
      total,
      page,
      pages: Math.ceil(total / offersPerPage),
      offers: offers.map((offer) => offerFile(offer, (body) => label("bodies", body), root)),
    };
    reply.header("access-control-allow-origin", "*");
    const text = `${JSON.stringify(file, null, 1)}\n`;
    return await sendTagged(request, reply, "application/json; charset=utf-8", text);
  });

  web.get(offerPaths.sitemap, { config }, async (request, reply) => {
    const root = site.address(request);
    const { offers } = await newest(everything, inSitemap, request.page.now);
    const pages = [offerPaths.list.fr, ...offers.map((offer) => offerPath(offer, "fr"))];
    const text = [
      '<?xml version="1.0" encoding="utf-8"?>',
      '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
      ...pages.map((path) => `  <url><loc>${xml(`${root}${path}`)}</loc></url>`),
      "</urlset>",
      "",
    ].join("\n");
    return await sendTagged(request, reply, "application/xml; charset=utf-8", text);
  });

  web.get(offerPaths.robots, { config }, async (request, reply) => {
    const map = `${site.address(request)}${offerPaths.sitemap}`;
    return await reply
      .type("text/plain; charset=utf-8")
      .send(`User-agent: *\nAllow: /\n\nSitemap: ${map}\n`);
  });
};

/** Sends a file, or that it is what the asker has already (RFC 9110, 13.1.2). */
export const sendTagged = async (
  request: FastifyRequest,
  reply: FastifyReply,
  mediaType: string,
  text: string,
  /** A file of one person is kept by nothing on its way to them. */
  isPrivate = false,
): Promise<FastifyReply> => {
  const tag = `"${sha256(text).slice(0, 32)}"`;
  // What has left must leave everywhere at once: whoever keeps a copy asks before they show it.
  reply.header("etag", tag).header("cache-control", isPrivate ? "private, no-cache" : "no-cache");
  return request.headers["if-none-match"]?.includes(tag)
    ? await reply.code(304).send()
    : await reply.type(mediaType).send(text);
};
