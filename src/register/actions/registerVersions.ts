import type { Actor } from "../../kernel/index.ts";
import type { Activity } from "../model/register.ts";

/** One change of one activity, by whom and why. */
export interface RegisterVersion {
  readonly body: string;
  /** The identifier of the activity, which no rename changes. */
  readonly activity: string;
  /** From 1 for each activity. */
  readonly number: number;
  /** Null where the version takes the activity out of the register. */
  readonly content: Activity | null;
  /** The version that its author had before them; 0 where that was what stands published. */
  readonly base: number;
  /** The digest of what it took the place of; null where nothing stood there. */
  readonly replaces: string | null;
  readonly author: Actor;
  readonly reason: string;
  readonly at: Temporal.Instant;
  /** The edition in which it was published; null while it waits. */
  readonly edition: string | null;
}

/** A version as it is listed: without its content. */
export type VersionHead = Omit<RegisterVersion, "content"> & { readonly isRemoval: boolean };

/**
 * The port by which versions are kept. They are never changed, but for the edition that they go into; one rule of our own
 * ends what was superseded long ago.
 */
export interface RegisterVersions {
  /** Keeps a version under its number. False when that number is taken: somebody else was first, and nothing is kept. */
  append(version: Omit<RegisterVersion, "edition">): Promise<boolean>;
  /** The latest version of an activity; null when nobody has changed it. */
  latest(body: string, activity: string): Promise<RegisterVersion | null>;
  find(body: string, activity: string, number: number): Promise<RegisterVersion | null>;
  /** All of an activity, the latest first. */
  history(body: string, activity: string): Promise<readonly VersionHead[]>;
  /** The latest version of each activity that waits for its publication, in the order in which the activities were begun. */
  waiting(body: string): Promise<readonly RegisterVersion[]>;
  /** Another text whenever `waiting` may say something else than before; cheap to ask. */
  state(body: string): Promise<string>;
  /** Says of these versions, and of those of the same activities before them, in which edition they were published. */
  publish(
    body: string,
    edition: string,
    versions: readonly Pick<RegisterVersion, "activity" | "number">[],
    at: Temporal.Instant,
  ): Promise<void>;
}
