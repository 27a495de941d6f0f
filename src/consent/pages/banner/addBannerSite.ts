import type { FastifyInstance } from "fastify";
import {
  addAsset,
  type NavigationEntry,
  type PageContext,
  type Piece,
} from "../../../platform/web/index.ts";
import { bannerFile } from "./bannerFile.ts";
import { bannerPart } from "./bannerPart.ts";
import { managePaths } from "./bannerPaths.ts";
import type { BannerParts } from "./bannerSite.ts";
import { addManagePages } from "./managePage.ts";
import { manageWords } from "./manageWords.ts";
import { addPreviewPage } from "./previewPage.ts";

/** « Gestion des cookies » in French and English, the preview of each site, and the files of the banner. */
export const addBannerSite = (web: FastifyInstance, parts: BannerParts): void => {
  addAsset(web, bannerFile);
  addManagePages(web, parts);
  addPreviewPage(web, parts);
};

const ofOtherSite = /^\/(?:gestion-des-cookies|en\/manage-cookies)\/([^/]+)/;

/** The slot above every page: the banner of our own pages, or of the site that a page is about. */
export const bannerSlot =
  (parts: BannerParts) =>
  async (context: PageContext): Promise<Piece> => {
    try {
      return await bannerOf(parts, context);
    } catch {
      // Where the inventory cannot be read nothing that needs consent is loaded either: the page is shown without.
      return "";
    }
  };

const bannerOf = async (
  { inventories, secure }: BannerParts,
  context: PageContext,
): Promise<Piece> => {
  const named = ofOtherSite.exec(context.path)?.[1];
  const own = await inventories.own();
  const other = named === undefined ? null : await inventories.find(named);
  return other === null || other.site === own.site
    ? bannerPart({ inventory: own, isOwn: true }, context, secure)
    : bannerPart({ inventory: other, isOwn: false }, context, secure);
};

/** The link at the foot of every page (AME-65). */
export const manageLink = ({
  language,
  path,
}: Pick<PageContext, "language" | "path">): NavigationEntry => ({
  label: manageWords.title[language],
  href: managePaths.own[language],
  current: path === managePaths.own[language],
});
