import type { RetentionReading } from "../model/retentionReading.ts";

/** How many sentences were read, in part, or not. */
export type Tally = Readonly<Record<RetentionReading["status"], number>> & { readonly all: number };

export const tally = (readings: Iterable<RetentionReading>): Tally => {
  const counts = { all: 0, read: 0, "partly-read": 0, "not-understood": 0 };
  for (const { status } of readings) {
    counts[status]++;
    counts.all++;
  }
  return counts;
};
