import { keepAskedVersions, keepServedText } from "../../consent/index.ts";
import {
  captureBanner,
  chromiumAt,
  hasSandbox,
  type KeepVersionCommands,
} from "../../consent/cli/index.ts";
import { postgresEvidence, postgresTextVersions } from "../../consent/storage/index.ts";
import { systemClock } from "../../kernel/index.ts";
import type { Platform } from "../platform.ts";
import { servedPolicies, type ServedPolicies } from "../policies.ts";
import { storedPolicies } from "../storedPolicies.ts";
import { servedInventories } from "./servedInventories.ts";

/**
 * Keeps by itself how new texts look, where a Chromium stands that shuts pages into its sandbox: the worker opens no page without. Private
 * hosts are left out, since who writes an inventory does not run the machine. Null: there is no such Chromium.
 */
export const keepVersions = async (
  platform: Pick<Platform, "database" | "ledger" | "clock" | "configuration">,
  policies: Pick<ServedPolicies, "list" | "open">,
): Promise<Awaited<ReturnType<typeof keepAskedVersions>> | null> => {
  if (chromiumAt(null) === null || !hasSandbox()) return null;
  const { database, clock } = platform;
  const [ours, ...others] = await servedInventories(policies, () => {}).list();
  const publicUrl = platform.configuration.publicUrl;
  return await keepAskedVersions(
    {
      versions: postgresTextVersions(database),
      evidence: postgresEvidence(platform),
      capture: async (url) => await captureBanner({ urls: [url], browser: null, clock, asked: [] }),
      now: () => clock.now(),
    },
    // Our own pages are where the operator says; their inventory comes with the product and cannot know.
    [
      ...(ours === undefined || publicUrl === null ? [] : [{ ...ours, addresses: [publicUrl] }]),
      ...others,
    ],
  );
};

/** What `egide consent keep-version` works with. */
export const keepVersionCommands = (
  withPlatform: <T>(work: (platform: Platform) => Promise<T>) => Promise<T>,
): KeepVersionCommands => ({
  capture: async (urls, browser) =>
    await captureBanner({
      urls,
      browser,
      clock: systemClock,
      asked: urls.flatMap((url) => URL.parse(url)?.hostname ?? []),
    }),
  withKeeping: async (work) =>
    await withPlatform(async (platform) => {
      const { configuration, database, clock } = platform;
      const policies = servedPolicies(configuration, storedPolicies(database));
      // One that cannot be read is another site's trouble.
      const inventories = servedInventories(policies, () => {});
      const versions = postgresTextVersions(database);
      return await work({
        evidence: postgresEvidence(platform),
        keepServed: async (site, version) => {
          const inventory = await inventories.find(site);
          if (inventory !== null) await keepServedText({ versions, clock }, inventory, version);
        },
      });
    }),
  now: () => systemClock.now(),
});
