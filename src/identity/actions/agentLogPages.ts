import type { Action, AgentLogEntry } from "../../platform/access/index.ts";

/** Which lines of the agent log: of one body, between two moments. */
export interface AgentLogQuery {
  /** null: what concerns no body, such as signing in. */
  readonly body: string | null;
  readonly from: Temporal.Instant;
  /** Exclusive. */
  readonly until: Temporal.Instant;
  readonly action: Action | null;
  /** A part of a name. */
  readonly actor: string | null;
}

/** The agent log, read newest first. */
export interface AgentLogPages {
  count(query: AgentLogQuery): Promise<number>;
  read(
    query: AgentLogQuery,
    page: { readonly offset: number; readonly limit: number },
  ): Promise<readonly AgentLogEntry[]>;
}
