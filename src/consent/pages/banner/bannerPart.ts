import { html, type PageContext, type Piece } from "../../../platform/web/index.ts";
import { bannerConfig, isAsked } from "../../browser/bannerConfig.ts";
import { wordsOf, type Asking } from "../../model/banner/asking.ts";
import { firstLayer, signalLayer } from "../../model/banner/firstLayer.ts";
import { panelDialog } from "../../model/banner/panel.ts";
import { bannerFile } from "./bannerFile.ts";
import { choiceCookie, managePath, type SiteAsked } from "./bannerPaths.ts";
import { markupOf } from "./markupOf.ts";
import { standingChoice } from "./standing.ts";

/** What a visitor of a site is asked, in the language of the page, with the way back to it. */
export const askingOf = (
  site: SiteAsked,
  { language, back }: Pick<PageContext, "language" | "back">,
): Asking => ({
  inventory: site.inventory,
  words: wordsOf(site.inventory, language),
  action: managePath(site, language),
  back: back ?? "",
});

/**
 * Above every page of a site that has something to ask: the first layer until there is a choice, the panel, and the script that
 * needs nothing else. Of a site that has nothing to ask there is nothing (ODS-03).
 */
export const bannerPart = (site: SiteAsked, context: PageContext, secure: boolean): Piece => {
  if (!isAsked(site.inventory)) return "";
  const asking = askingOf(site, context);
  const choice = standingChoice(site, context, secure);
  const { isSignalled } = context;
  // The page that asks for all of it needs no layer above it that asks for the same.
  const isManaging = context.path === asking.action;
  const layer = isSignalled ? signalLayer(asking) : firstLayer(asking);
  const config = bannerConfig(asking, {
    cookie: choiceCookie(site, secure),
    post: managePath(site, context.language),
    proof: null,
  });
  return html`${choice !== null || isManaging ? "" : markupOf(layer)}
    ${isManaging ? "" : markupOf(panelDialog(asking, { given: choice?.given ?? null, isSignalled }))}
    <script defer src="${bannerFile.path}" data-config="${JSON.stringify(config)}"></script>`;
};
