import type { FastifyRequest } from "fastify";
import { languagesOf, type Asking } from "../../model/banner/asking.ts";
import type { BannerWords } from "../../model/banner/bannerWords.ts";
import type { SiteAsked } from "../banner/bannerPaths.ts";
import type { BannerParts } from "../banner/bannerSite.ts";
import { embedPath } from "./embedPaths.ts";

/** A site whose pages embed the banner, in a language that it asks in. */
export interface Embedded {
  readonly site: SiteAsked;
  readonly words: BannerWords;
}

/** What the address of a request names; null where no policy served here declares such a site, or the site asks in no such language. */
export const embeddedOf = async (
  { inventories }: Pick<BannerParts, "inventories">,
  { params }: Pick<FastifyRequest, "params">,
): Promise<Embedded | null> => {
  const { site = "", language = "fr" } = params as Readonly<Record<string, string>>;
  const inventory = await inventories.find(site);
  if (inventory === null) return null;
  const words = languagesOf(inventory).find((each) => each.language === language);
  return words === undefined
    ? null
    : { site: { inventory, isOwn: false, isEmbedded: true }, words };
};

/** What such a site asks, by forms that lead back to one of its pages. */
export const askingIn = ({ site: { inventory }, words }: Embedded, back: string): Asking => ({
  inventory,
  words,
  action: embedPath("choice", { site: inventory.site, language: words.language }),
  back,
});
