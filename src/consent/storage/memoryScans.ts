import type { Scans } from "../actions/scans.ts";
import type { ScanReport } from "../model/scan/scanReport.ts";

/** In memory, for tests. */
export const memoryScans = (): Scans => {
  const kept = new Map<string, ScanReport>();
  return {
    keep: async (site, report) => {
      const before = kept.get(site);
      if (before === undefined || before.at <= report.at) kept.set(site, report);
    },
    latest: async (site) => kept.get(site) ?? null,
  };
};
