import type { ChoiceAction } from "../choice/choice.ts";

/** What is kept of a version of a text: the exact words and the inventory, once, by their hash. */
export interface VersionToKeep {
  readonly hash: string;
  readonly site: string;
  /** The inventory and the words that were served: JSON, exactly. */
  readonly content: string;
  /** Every service that can be refused, in the order by which choices are kept. */
  readonly services: readonly string[];
  /** The origins of the pages that may send a choice of it. */
  readonly origins: readonly string[];
  readonly languages: readonly string[];
}

/** A version as records refer to it. */
export interface KeptVersion {
  readonly hash: string;
  readonly site: string;
  readonly services: readonly string[];
  readonly origins: readonly string[];
  /** A number for the version in each of its languages: what a record bears in place of both. */
  readonly shown: ReadonlyMap<string, number>;
}

/** A choice about to be recorded: checked, and of a version that is kept. */
export interface NewProof {
  readonly id: string;
  readonly version: KeptVersion;
  readonly language: string;
  readonly action: ChoiceAction;
  readonly given: Readonly<Record<string, boolean>>;
  /** The clock of the browser, in seconds since 1970: believed only to tell a choice from its repetition. */
  readonly madeAt: number;
}

/** A recorded choice, by the clock of whoever received it. */
export interface Proof {
  readonly id: string;
  readonly at: Temporal.Instant;
  readonly site: string;
  readonly version: string;
  readonly language: string;
  readonly action: ChoiceAction;
  readonly given: Readonly<Record<string, boolean>>;
  /** Seconds that the choice had waited in the browser when it came, by the browser's clock; null: it came at once, or that clock was off. */
  readonly lateBy: number | null;
}
