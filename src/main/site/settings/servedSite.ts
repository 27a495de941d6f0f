import { FailureError, type Actor, type Bilingual, type Clock } from "../../../kernel/index.ts";
import type { ReadSiteSettings, SiteSettings } from "../../../platform/web/index.ts";
import type { SiteFile } from "./siteFile.ts";
import type { SiteVersion, SiteVersions } from "./siteVersions.ts";

/** The one place that says what the site is (law 4): a file of the operator, else the latest version of the database. */
export type RulingSite =
  | ({ readonly kind: "file" } & SiteFile)
  | { readonly kind: "database"; readonly version: SiteVersion | null };

/** What the publisher says of the site of this installation. */
export interface ServedSite {
  /** What holds, for pages: a second old at most where another process has changed it. */
  readonly read: ReadSiteSettings;
  /** Which place rules, as it stands, for whoever changes something. */
  ruling(): Promise<RulingSite>;
  /** A save shows at once on the pages of this process. */
  readonly versions: SiteVersions;
}

/** How long pages go on with what the database said: so that a page asks it nothing for the site. */
const freshMilliseconds = 1_000;

export const servedSite = ({
  readFile,
  versions,
  clock,
}: {
  readonly readFile: () => Promise<SiteFile | null>;
  readonly versions: SiteVersions;
  readonly clock: Clock;
}): ServedSite => {
  let known: SiteSettings = {};
  let askedAt = Number.NEGATIVE_INFINITY;
  let asked: Promise<void> | null = null;
  let saves = 0;
  const ask = async (): Promise<void> => {
    const before = saves;
    try {
      const settings = (await versions.present())?.settings ?? {};
      // What was saved while the answer was on its way is newer than the answer.
      if (saves === before) known = settings;
    } catch {
      // While the database is away what held before holds on: a site that is closed stays closed.
    }
    askedAt = clock.now().epochMilliseconds;
    asked = null;
  };
  const inDatabase = async (): Promise<SiteSettings> => {
    const age = clock.now().epochMilliseconds - askedAt;
    if (age < 0 || age >= freshMilliseconds) await (asked ??= ask());
    return known;
  };
  return {
    read: async () => (await readFile())?.settings ?? (await inDatabase()),
    ruling: async () => {
      const file = await readFile();
      return file === null
        ? { kind: "database", version: await versions.present() }
        : { kind: "file", ...file };
    },
    versions: {
      ...versions,
      save: async (save) => {
        const saved = await versions.save(save);
        if (!saved.ok) return saved;
        saves += 1;
        known = save.settings;
        return saved;
      },
    },
  };
};

/**
 * Closes the site for maintenance in the words given, or opens it with null: as a version of the database.
 * @returns the words that held before; null when the site was open.
 * @throws FailureError `main.site-changed`.
 */
export const setMaintenance = async (
  versions: Pick<SiteVersions, "present" | "save">,
  words: Bilingual | null,
  by: { readonly author: Actor; readonly reason: string; readonly at: Temporal.Instant },
): Promise<Bilingual | null> => {
  const present = await versions.present();
  const { maintenance = null, ...rest } = present?.settings ?? {};
  if (words === null && maintenance === null) return null;
  const settings = words === null ? rest : { ...rest, maintenance: words };
  const saved = await versions.save({ ...by, base: present?.number ?? 0, settings });
  if (!saved.ok) throw new FailureError(saved.failure);
  return maintenance;
};
