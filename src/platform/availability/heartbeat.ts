import { beatSeconds, type SiteState } from "./spans.ts";

export interface HeartbeatParts {
  /** Asks the site, as a visitor would; null when it did not answer. */
  readonly probe: () => Promise<SiteState | null>;
  readonly keep: (state: SiteState) => Promise<void>;
  /** A beat was missed: the site did not answer, or its answer could not be kept. */
  readonly onMissed: () => void;
  /** Between two beats; a test takes less. */
  readonly milliseconds?: number;
}

/** Beats at once, then every minute, one at a time, until it is stopped. */
export const startHeartbeat = ({
  probe,
  keep,
  onMissed,
  milliseconds = beatSeconds * 1_000,
}: HeartbeatParts): { stop(): Promise<void> } => {
  let isStopped = false;
  let running: Promise<void> | null = null;
  const beat = async (): Promise<void> => {
    const state = await probe().catch(() => null);
    const isKept =
      state !== null &&
      !isStopped &&
      (await keep(state).then(
        () => true,
        () => false,
      ));
    if (!isKept && !isStopped) onMissed();
  };
  const begin = (): void => {
    running ??= beat().finally(() => {
      running = null;
    });
  };
  const timer = setInterval(begin, milliseconds);
  timer.unref();
  begin();
  return {
    stop: async () => {
      isStopped = true;
      clearInterval(timer);
      await running;
    },
  };
};
