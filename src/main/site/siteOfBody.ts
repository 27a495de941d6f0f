import type { Bodies } from "../../organisations/index.ts";
import type { ReadSiteSettings } from "../../platform/web/index.ts";
import type { ServedPolicies } from "../policies.ts";

/**
 * What the publisher says of the site; where the file is silent about name and colour, they are those of the head of the
 * network, which stand with the body itself (law 4).
 */
export const siteOfBody =
  (readSettings: ReadSiteSettings, bodies: Pick<Bodies, "list">): ReadSiteSettings =>
  async () => {
    // While the database is away the file alone speaks: the site can still say that it is closed.
    const [head] = await bodies.list().catch(() => []);
    const settings = await readSettings();
    if (head === undefined) return settings;
    const accent = head.accent === null ? {} : { accent: head.accent };
    return { name: head.name, ...accent, ...settings };
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
