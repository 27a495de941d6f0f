import {
  browserHelp,
  accessibilityPaths,
  legalPaths,
  termsPaths,
} from "../../../platform/web/index.ts";
import type { Bodies, Designations } from "../../../organisations/index.ts";
import { directoryPaths } from "../../../organisations/pages/index.ts";
import { linksIn } from "../../../platform/links/index.ts";
import type { SiteSettings } from "../../../platform/web/index.ts";
import type { Offer } from "../../../recruitment/index.ts";
import { offerPath } from "../../../recruitment/pages/index.ts";
import type { ServedPolicies } from "../../policies.ts";
import { bodyPaths } from "../sitePaths.ts";
import type { ExternalLink } from "./linkStates.ts";

/** What the site publishes, wherever a link may stand in it. */
export interface Published {
  readonly settings: () => Promise<SiteSettings>;
  readonly bodies: Pick<Bodies, "list">;
  readonly designations: Pick<Designations, "list">;
  readonly policies: Pick<ServedPolicies, "list" | "read">;
  /** The offers that are shown. */
  readonly offers: () => Promise<readonly Offer[]>;
  /** The addresses of the site itself: what begins with one is no other site. */
  readonly own: string;
}

/** The links to other sites that stand on the pages of this one, in order, each with the pages it stands on. */
export const collectLinks = async (published: Published): Promise<readonly ExternalLink[]> => {
  const found = new Map<string, Set<string>>();
  for (const { place, text } of await textsOf(published))
    for (const url of linksIn(text)) {
      if (url.startsWith(`${published.own}/`)) continue;
      found.set(url, (found.get(url) ?? new Set()).add(place));
    }
  return [...found]
    .map(([url, places]) => ({ url, places: [...places].toSorted() }))
    .toSorted((a, b) => (a.url < b.url ? -1 : 1));
};

interface PublishedText {
  readonly place: string;
  readonly text: string;
}

const textsOf = async (published: Published): Promise<readonly PublishedText[]> => {
  const {
    legal,
    reproduction,
    thirdParties,
    terms,
    authority,
    accessibilityContact,
    audit,
    ...rest
  } = await published.settings();
  const text = (value: unknown): string => wordsIn(value).join("\n");
  const registers = await Promise.all(
    (await published.policies.list()).map(async (body) => ({
      place: bodyPaths(body).register.list.fr,
      text: text((await published.policies.read(body)).register),
    })),
  );
  return [
    { place: legalPaths.fr, text: text([legal, reproduction, thirdParties, browserHelp]) },
    { place: termsPaths.fr, text: text(terms) },
    { place: accessibilityPaths.fr, text: text([accessibilityContact, audit]) },
    { place: "/", text: text([authority, rest]) },
    {
      place: directoryPaths.list.fr,
      text: text([await published.bodies.list(), await published.designations.list()]),
    },
    ...registers,
    ...(await published.offers()).map((offer) => ({
      place: offerPath(offer, "fr"),
      text: text(offer.content),
    })),
  ];
};

/** Every text of a value, however deep. */
const wordsIn = (value: unknown): readonly string[] => {
  if (typeof value === "string") return [value];
  if (value === null || typeof value !== "object") return [];
  return Object.values(value).flatMap(wordsIn);
};
