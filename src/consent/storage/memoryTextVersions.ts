import type { ListedVersion, TextVersions } from "../actions/textVersions.ts";
import type { KeptVersion } from "../model/proof/proof.ts";

/** Versions in memory: the twin of `postgresTextVersions`. */
export const memoryTextVersions = (): TextVersions => {
  const versions = new Map<string, { kept: KeptVersion; content: string; at: Temporal.Instant }>();
  let last = 0;
  return {
    keep: async ({ hash, site, content, services, origins, languages }, at) => {
      const before = versions.get(hash);
      const shown = new Map(before?.kept.shown);
      for (const language of languages) if (!shown.has(language)) shown.set(language, ++last);
      versions.set(hash, {
        kept: {
          hash,
          site: before?.kept.site ?? site,
          services: before?.kept.services ?? services,
          origins: [...new Set([...(before?.kept.origins ?? []), ...origins])].toSorted(),
          shown,
        },
        content: before?.content ?? content,
        at: before?.at ?? at,
      });
    },
    find: async (hash) => versions.get(hash)?.kept ?? null,
    content: async (hash) => versions.get(hash)?.content ?? null,
    list: async (site) =>
      [...versions.values()]
        .filter(({ kept }) => site === null || kept.site === site)
        .map(({ kept, at }): ListedVersion => ({
          hash: kept.hash,
          site: kept.site,
          languages: [...kept.shown.keys()].toSorted(),
          keptAt: at,
        }))
        .toSorted((a, b) => Temporal.Instant.compare(b.keptAt, a.keptAt)),
  };
};
