import type { Bodies } from "../../organisations/index.ts";
import type { ReadSiteSettings, SiteSettings } from "../../platform/web/index.ts";
import type { ServedPolicies } from "../policies.ts";

/** What a site bears where nobody has said anything else: the name and the colour of the head of the network (law 4). */
export const settingsOfHead = async (
  bodies: Pick<Bodies, "list">,
): Promise<Pick<SiteSettings, "name" | "accent">> => {
  const [head] = await bodies.list();
  if (head === undefined) return {};
  return head.accent === null ? { name: head.name } : { name: head.name, accent: head.accent };
};

/** What the publisher says of the site, on what it bears without them. */
export const siteOfBody =
  (readSettings: ReadSiteSettings, bodies: Pick<Bodies, "list">): ReadSiteSettings =>
  async () => {
    // While the database is away the settings alone speak: the site can still say that it is closed.
    const inherited = await settingsOfHead(bodies).catch(() => ({}));
    return { ...inherited, ...(await readSettings()) };
  };

/**
 * The body in whose name the site is set up: the head of the network, whose name and colour it bears. Where there are no
 * bodies, whoever may change the first policy that is served; null where there is nobody.
 */
export const bodyOfSite = async (
  bodies: Pick<Bodies, "list">,
  policies: Pick<ServedPolicies, "list">,
): Promise<string | null> => {
  const [head] = await bodies.list();
  return head?.id ?? (await policies.list())[0] ?? null;
};
