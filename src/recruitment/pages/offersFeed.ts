import type { Language } from "../../kernel/index.ts";
import { xml } from "../../platform/escaping/index.ts";
import type { Offer } from "../model/offer/offer.ts";
import { plainText } from "../model/offer/richText.ts";
import { contractLine, placeWords } from "./offerFacts.ts";
import { offerPath } from "./offerPaths.ts";

/** Offers as RSS 2.0, with the address of the feed itself as the RSS Advisory Board recommends it (atom:link). */
export const offersFeed = (
  offers: readonly Offer[],
  {
    title,
    description,
    self,
    alternate,
    site,
    nameOf,
    language,
  }: {
    readonly title: string;
    readonly description: string;
    readonly self: string;
    readonly alternate: string;
    readonly site: string;
    readonly nameOf: (body: string) => string;
    readonly language: Language;
  },
): string =>
  [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">',
    "  <channel>",
    `    <title>${xml(title)}</title>`,
    `    <link>${xml(alternate)}</link>`,
    `    <description>${xml(description)}</description>`,
    `    <language>${language}</language>`,
    `    <atom:link href="${xml(self)}" rel="self" type="application/rss+xml"/>`,
    ...(offers[0]?.state.opensAt
      ? [`    <pubDate>${moment(offers[0].state.opensAt)}</pubDate>`]
      : []),
    "    <ttl>60</ttl>",
    ...offers.map((offer) => item(offer, site, nameOf, language)),
    "  </channel>",
    "</rss>",
    "",
  ].join("\n");

const item = (
  offer: Offer,
  site: string,
  nameOf: (body: string) => string,
  language: Language,
): string => {
  const { id, content, state, body } = offer;
  const lines = [
    [nameOf(body), content.places.map(placeWords).join(" ; "), contractLine(content, language)]
      .filter((part) => part !== "")
      .join(" · "),
    plainText(content.description).slice(0, 500),
  ];
  return [
    "    <item>",
    `      <title>${xml(content.title)}</title>`,
    `      <link>${xml(`${site}${offerPath(offer, language)}`)}</link>`,
    `      <description>${xml(lines.join("\n"))}</description>`,
    // It stays when the title, and with it the address, changes.
    `      <guid isPermaLink="false">${xml(`offer:${id}`)}</guid>`,
    ...(state.opensAt === null ? [] : [`      <pubDate>${moment(state.opensAt)}</pubDate>`]),
    "    </item>",
  ].join("\n");
};

/** A moment as RFC 822 writes it, which RSS asks for. */
const moment = (instant: Temporal.Instant): string =>
  new Date(instant.epochMilliseconds).toUTCString().replace("GMT", "+0000");
