import type { Action, AgentLogEntry } from "../../platform/access/index.ts";

/** Which lines of the agent log: of one body, between two moments. */
export interface AgentLogQuery {
  /** null: what concerns no body, such as signing in. */
  readonly body: string | null;
  readonly from: Temporal.Instant;
  /** Exclusive. */
  readonly until: Temporal.Instant;
  readonly action: Action | null;
  readonly outcome: AgentLogEntry["outcome"] | null;
  /** A part of a name. */
  readonly actor: string | null;
  readonly order: AgentLogOrder;
}

/** By what the lines are sorted; those that are equal, and all of them by time, the newest first unless it ascends. */
export interface AgentLogOrder {
  readonly by: "at" | "actor" | "action";
  readonly isDescending: boolean;
}

/** The agent log, read in the order that is asked for. */
export interface AgentLogPages {
  count(query: AgentLogQuery): Promise<number>;
  read(
    query: AgentLogQuery,
    page: { readonly offset: number; readonly limit: number },
  ): Promise<readonly AgentLogEntry[]>;
}
