import { createHmac, randomBytes } from "node:crypto";

/** How often somebody, or something, may do a thing. */
export interface Pace {
  /** Counts one more of this name, if there is room for it. */
  take(name: string, now: Temporal.Instant): boolean;
}

/** Names beyond this many push the oldest ones out: memory has an end. */
const most = 20_000;

/**
 * Counts in the memory of this process, by a digest under a key that dies with it: who was counted can be read nowhere, not in a
 * dump of a while later.
 */
export const openPace = ({
  max,
  within,
}: {
  readonly max: number;
  readonly within: Temporal.DurationLike;
}): Pace => {
  const key = randomBytes(32);
  const taken = new Map<string, readonly Temporal.Instant[]>();
  return {
    take: (name, now) => {
      const digest = createHmac("sha256", key).update(name).digest("base64url");
      const since = now.subtract(within);
      const recent = (taken.get(digest) ?? []).filter(
        (moment) => Temporal.Instant.compare(moment, since) > 0,
      );
      const isRoom = recent.length < max;
      taken.delete(digest);
      taken.set(digest, isRoom ? [...recent, now] : recent);
      const [oldest] = taken.keys();
      if (taken.size > most && oldest !== undefined) taken.delete(oldest);
      return isRoom;
    },
  };
};
