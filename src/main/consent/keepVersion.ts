import { keepServedText } from "../../consent/index.ts";
import { captureBanner, type KeepVersionCommands } from "../../consent/cli/index.ts";
import { postgresEvidence, postgresTextVersions } from "../../consent/storage/index.ts";
import { systemClock } from "../../kernel/index.ts";
import type { Platform } from "../platform.ts";
import { servedPolicies } from "../policies.ts";
import { storedPolicies } from "../storedPolicies.ts";
import { servedInventories } from "./servedInventories.ts";

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
