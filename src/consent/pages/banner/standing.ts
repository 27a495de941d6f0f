import type { PageContext } from "../../../platform/web/index.ts";
import { versionOf } from "../../model/banner/asking.ts";
import { readChoice, type StoredChoice } from "../../model/choice/choiceText.ts";
import { holds } from "../../model/choice/holding.ts";
import { lifetimeDays } from "../../model/choice/lifetime.ts";
import { choiceCookie, type SiteAsked } from "./bannerPaths.ts";

export const secondsOf = (instant: Temporal.Instant): number =>
  Math.floor(instant.epochMilliseconds / 1000);

/** The choice that the visitor's browser brings, whatever it is worth; null where it is none. */
export const broughtChoice = (
  site: SiteAsked,
  { kept }: Pick<PageContext, "kept">,
  secure: boolean,
): StoredChoice | null => readChoice(kept(choiceCookie(site, secure)) ?? "");

/** The choice that holds now on a site; null: the visitor is to be asked. */
export const standingChoice = (
  site: SiteAsked,
  context: Pick<PageContext, "kept" | "now">,
  secure: boolean,
): StoredChoice | null => {
  const brought = broughtChoice(site, context, secure);
  const asked = {
    version: versionOf(site.inventory),
    now: secondsOf(context.now),
    days: lifetimeDays(site.inventory.choiceLifetime),
  };
  return holds(brought, asked) ? brought : null;
};
