import { mainFailure } from "../../../errors.ts";
import { changedSettings, type SiteVersion, type SiteVersions } from "../siteVersions.ts";

/** Versions remembered as long as the process lives. */
export const memorySiteVersions = (): SiteVersions => {
  const kept: SiteVersion[] = [];
  return {
    present: async () => kept.at(-1) ?? null,
    find: async (number) => kept.find((each) => each.number === number) ?? null,
    list: async (limit, offset = 0) =>
      kept
        .toReversed()
        .slice(offset, offset + limit)
        .map(({ settings: _settings, ...revision }) => revision),
    changesOf: async (setting) =>
      kept
        .toReversed()
        .flatMap(({ settings, at, changed }) =>
          changed.includes(setting) ? [{ settings, at }] : [],
        ),
    save: async ({ base, settings, author, reason, at }) => {
      if (kept.length !== base) return { ok: false, failure: mainFailure("main.site-changed", {}) };
      const changed = changedSettings(kept.at(-1)?.settings ?? {}, settings);
      const number = base + 1;
      kept.push({ number, settings: structuredClone(settings), author, reason, at, changed });
      return { ok: true, number };
    },
  };
};
