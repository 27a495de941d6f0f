import type { Actor } from "../../kernel/index.ts";
import type { Activity } from "../model/register.ts";
import type { RegisterHead } from "../model/registerHead.ts";

/** One change of a part of a register that is kept by itself, by whom and why. */
export interface Version<Content> {
  readonly body: string;
  /** The identifier of the activity, which no rename changes; that of the head is `headKey`. */
  readonly activity: string;
  /** From 1 for each activity. */
  readonly number: number;
  /** Null where the version takes the activity out of the register. */
  readonly content: Content | null;
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

/** One change of one activity. */
export type RegisterVersion = Version<Activity>;

/** One change of what a register says once for all of its activities. */
export type HeadVersion = Version<RegisterHead>;

/** A version that waits for its publication. */
export type WaitingVersion<Content> = Version<Content> & {
  /** The digest of what stood published when the first of the versions that wait was made; null where nothing stood there. */
  readonly begunOn: string | null;
};

/** A version as it is listed: without its content. */
export type VersionHead = Omit<Version<unknown>, "content"> & { readonly isRemoval: boolean };

/** The head under this name among the versions: no activity bears it. */
export const headKey = "";

/** Versions of one kind of content. They are never changed, but for the edition that they go into. */
export interface Versions<Content> {
  /** Keeps a version under its number. False when that number is taken: somebody else was first, and nothing is kept. */
  append(version: Omit<Version<Content>, "edition">): Promise<boolean>;
  /** The latest version of an activity; null when nobody has changed it. */
  latest(body: string, activity: string): Promise<Version<Content> | null>;
  find(body: string, activity: string, number: number): Promise<Version<Content> | null>;
  /** All of an activity, the latest first. */
  history(body: string, activity: string): Promise<readonly VersionHead[]>;
  /** The latest version of each activity that waits for its publication, in the order in which the activities were begun. */
  waiting(body: string): Promise<readonly WaitingVersion<Content>[]>;
}

/**
 * The port by which versions are kept: of activities, and of the head. One rule of our own ends what was superseded long ago.
 */
export interface RegisterVersions extends Versions<Activity> {
  readonly head: Versions<RegisterHead>;
  /** Another text whenever `waiting`, of the head too, may say something else than before; cheap to ask. */
  state(body: string): Promise<string>;
  /** Says of these versions, and of those of the same activities before them, in which edition they were published. */
  publish(
    body: string,
    edition: string,
    versions: readonly Pick<Version<unknown>, "activity" | "number">[],
    at: Temporal.Instant,
  ): Promise<void>;
}
