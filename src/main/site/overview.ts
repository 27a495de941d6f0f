import type { BoundPromise } from "../../register/index.ts";
import type { RetentionRule } from "../../reading/index.ts";
import type { StatementState } from "../../retention/index.ts";

/** A rule as a sentence, and what it did last. */
export interface OverviewRule {
  readonly id: string;
  readonly sentence: string;
  /** RFC 3339; null when no run has carried it out. */
  readonly lastRun: string | null;
  /** It ends nothing, as a legal minimum does: no run carries it out. */
  readonly onlyKeeps: boolean;
  /** Index of its latest entry in the ledger, among the latest of all; null when it is not there. */
  readonly receipt: number | null;
}

/** One published sentence and what became of it. */
export interface OverviewStatement {
  readonly id: string;
  readonly text: string;
  readonly context: string | null;
  readonly status: "read" | "partly-read" | "not-understood";
  readonly readings: readonly RetentionRule[];
  readonly state: StatementState;
  /** The rules bound to it. */
  readonly rules: readonly OverviewRule[];
}

export interface OverviewActivity {
  readonly id: string;
  readonly domain: string | null;
  readonly title: string;
  readonly statements: readonly OverviewStatement[];
}

export interface OverviewRun {
  /** RFC 3339, UTC. */
  readonly at: string;
  readonly executed: boolean;
  /** Code of what stopped it; null when nothing did. */
  readonly failure: string | null;
  readonly rules: readonly {
    readonly rule: string;
    /** Rows ended, or that would have been, by collection. */
    readonly counts: Readonly<Record<string, number>>;
    readonly clockNull: number;
  }[];
}

export interface OverviewReceipt {
  readonly index: number;
  readonly at: string;
  readonly rule: string;
  readonly lastDay: string;
  readonly counts: Readonly<Record<string, number>>;
}

/** All that the page says, in one language. */
export interface Overview {
  readonly controller: string | null;
  /** Whom to write to about one's rights: the addresses that the register publishes. */
  readonly contacts: readonly { readonly name: string | null; readonly email: string }[];
  readonly activities: readonly OverviewActivity[];
  /** The sentences that rules keep as they are published. */
  readonly kept: readonly BoundPromise[];
  readonly lastRun: OverviewRun | null;
  /** When the rules run by themselves, and whether they then erase; null when they never do. */
  readonly schedule: { readonly cron: string; readonly execute: boolean } | null;
  /** The latest first. */
  readonly receipts: readonly OverviewReceipt[];
  readonly ledgerSize: number;
  /** C2SP signed note of the whole ledger; null while it is empty. */
  readonly checkpoint: string | null;
  readonly verifierKey: string;
}

/** How many sentences stand where. */
export const countStates = ({ activities }: Overview): Readonly<Record<StatementState, number>> => {
  const counts = {
    enforced: 0,
    "not-run-yet": 0,
    late: 0,
    refused: 0,
    drifted: 0,
    "without-rule": 0,
    "not-understood": 0,
  };
  for (const { state } of activities.flatMap(({ statements }) => statements)) counts[state] += 1;
  return counts;
};
