import type { FastifyReply, FastifyRequest } from "fastify";
import { writeChoice, type StoredChoice } from "../../model/choice/choiceText.ts";
import { lifetimeDays } from "../../model/choice/lifetime.ts";
import { bearsName, type Inventory } from "../../model/inventory/inventory.ts";
import { choiceCookie, type SiteAsked } from "./bannerPaths.ts";
import type { BannerParts } from "./bannerSite.ts";

/** Has the browser keep a choice: set by the server, a browser does not cut its life to a week. */
export const setChoice = (
  reply: FastifyReply,
  site: SiteAsked,
  choice: StoredChoice,
  { secure, now }: { readonly secure: boolean; readonly now: number },
): void => {
  reply.setCookie(choiceCookie(site, secure), writeChoice(choice), {
    path: "/",
    // The script of the page reads it: it is what tells it not to ask.
    httpOnly: false,
    sameSite: "lax",
    secure,
    // Counted from the act, also where it comes late.
    maxAge: choice.at + lifetimeDays(site.inventory.choiceLifetime) * 86_400 - now,
  });
};

/** Expires the declared cookies of services that are refused: those that came, and those that only their own path brings. */
export const expireRefused = (
  request: FastifyRequest,
  reply: FastifyReply,
  inventory: Inventory,
  { given }: StoredChoice,
): void => {
  for (const { id, trackers } of inventory.services) {
    if (given[id] !== false) continue;
    for (const tracker of trackers.filter(
      ({ kind, party }) => kind === "cookie" && party === "first",
    )) {
      const { name, path, domain } = tracker;
      const came = Object.keys(request.cookies).filter((found) => bearsName(tracker, found));
      const elsewhere = path !== "/" && !name.includes("*") ? [name] : [];
      for (const found of new Set([...came, ...elsewhere])) {
        reply.clearCookie(found, { path });
        if (domain !== null)
          reply.clearCookie(found, { path, domain: domain.replace(/^\*\./, "") });
      }
    }
  }
};

/** Whether the proof is kept; where it cannot be, the choice holds all the same. */
export const keepProof = async (
  { record }: Pick<BannerParts, "record">,
  { inventory }: SiteAsked,
  { id, version, action, language, given, at }: StoredChoice,
): Promise<boolean> => {
  const made = Temporal.Instant.fromEpochMilliseconds(at * 1000);
  try {
    const { site } = inventory;
    await record({ id, site, version, at: made, given, action, language }, inventory);
    return true;
  } catch {
    return false;
  }
};
