import type { Bilingual, Language } from "../../kernel/index.ts";
import { criteriaQuery } from "../model/criteria/criteriaAddress.ts";
import type { Criteria } from "../model/criteria/criteria.ts";
import { offerSlug } from "../model/offer/offerSlug.ts";

/** Where the public pages of offers stand. */
export const offerPaths = {
  list: { fr: "/offres", en: "/en/offers" },
  ofBody: { fr: "/organismes/:body/offres", en: "/en/bodies/:body/offers" },
  offer: { fr: "/offres/:offer", en: "/en/offers/:offer" },
  friend: { fr: "/offres/:offer/envoyer", en: "/en/offers/:offer/send" },
  feed: { fr: "/offres.rss", en: "/en/offers.rss" },
  json: "/offres.json",
  sitemap: "/sitemap.xml",
  robots: "/robots.txt",
} as const satisfies Record<string, Bilingual | string>;

/** The page of an offer. */
export const offerPath = (
  { id, content: { title } }: { readonly id: string; readonly content: { readonly title: string } },
  language: Language,
): string => offerPaths.offer[language].replace(":offer", offerSlug(id, title));

/** The offers of one body. */
export const bodyOffersPath = (body: string, language: Language): string =>
  offerPaths.ofBody[language].replace(":body", body);

/** An address with the criteria of a search behind it, and what else it asks for. */
export const searchAddress = (path: string, criteria: Criteria, more = ""): string => {
  const query = [criteriaQuery(criteria), more].filter((part) => part !== "").join("&");
  return query === "" ? path : `${path}?${query}`;
};
