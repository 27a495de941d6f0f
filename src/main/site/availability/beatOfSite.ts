import { type Clock } from "../../../kernel/index.ts";
import { startHeartbeat, type SiteState } from "../../../platform/availability/index.ts";
import type { ReadSiteSettings } from "../../../platform/web/index.ts";

/** Longer than a visitor waits. */
const patience = 10_000;

/**
 * Asks the site for its home page, through the very port that visitors use, and keeps that it answered. While the operator
 * has closed it, the page of maintenance is the answer.
 */
export const beatOfSite = ({
  address,
  site,
  clock,
  keep,
  onMissed,
}: {
  readonly address: string;
  readonly site: ReadSiteSettings;
  readonly clock: Clock;
  readonly keep: (state: SiteState, at: Temporal.Instant) => Promise<void>;
  readonly onMissed: () => void;
}): { stop(): Promise<void> } =>
  startHeartbeat({
    probe: async () => {
      const { status } = await fetch(`${address}/`, {
        headers: { "sec-fetch-site": "same-origin", accept: "text/html" },
        signal: AbortSignal.timeout(patience),
      });
      if (status === 200) return "open";
      return status === 503 && (await site()).maintenance !== undefined ? "maintenance" : null;
    },
    keep: async (state) => await keep(state, clock.now()),
    onMissed,
  });
