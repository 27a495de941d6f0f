import type { ScanReport } from "../model/scan/scanReport.ts";

/** The scans that were kept, for the charter to show: no more than the last of each site are. */
export interface Scans {
  keep(site: string, report: ScanReport): Promise<void>;
  /** The latest of a site; null where none was kept. */
  latest(site: string): Promise<ScanReport | null>;
}
