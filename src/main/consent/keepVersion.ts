import { captureBanner, type KeepVersionCommands } from "../../consent/cli/index.ts";
import { postgresEvidence } from "../../consent/storage/index.ts";
import { systemClock } from "../../kernel/index.ts";
import type { Platform } from "../platform.ts";

/** What `egide consent keep-version` works with. */
export const keepVersionCommands = (
  withPlatform: <T>(work: (platform: Platform) => Promise<T>) => Promise<T>,
): KeepVersionCommands => ({
  capture: async (url, browser) => await captureBanner({ url, browser, clock: systemClock }),
  withKeeping: async (work) =>
    await withPlatform(
      async (platform) =>
        await work({ evidence: postgresEvidence(platform), keepServed: async () => {} }),
    ),
  now: () => systemClock.now(),
});
