import { monitorEventLoopDelay } from "node:perf_hooks";
import { gauge, type MetricSource } from "./metrics.ts";

/** The process itself: memory, delay of its loop, since when it lives, which version it is. */
export const processMetrics = ({
  version,
  role,
}: {
  readonly version: string;
  readonly role: string;
}): MetricSource & { stop(): void } => {
  const delay = monitorEventLoopDelay({ resolution: 20 });
  delay.enable();
  const began = Math.floor(Date.now() / 1_000 - process.uptime());
  return {
    source: "process",
    read: async () => {
      const slowest = delay.percentile(99) / 1e9;
      delay.reset();
      return [
        gauge({ name: "egide_info", help: "Version and role of this process." }, [
          { labels: { version, role }, value: 1 },
        ]),
        gauge({ name: "egide_started_seconds", help: "When it began, in seconds since 1970." }, [
          { value: began },
        ]),
        gauge({ name: "egide_memory_bytes", help: "Memory that the process holds (resident)." }, [
          { value: process.memoryUsage.rss() },
        ]),
        gauge(
          { name: "egide_loop_delay_seconds", help: "99th percentile since it was last read." },
          [{ value: Number.isFinite(slowest) ? slowest : 0 }],
        ),
      ];
    },
    stop: () => void delay.disable(),
  };
};
