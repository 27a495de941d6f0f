import type { Actor } from "../../kernel/index.ts";
import type { Action } from "./action.ts";
import type { Decision } from "./authorise.ts";

/** One line of the agent log: who asked what of which record, and what came of it. Never content. */
export interface AgentLogEntry {
  readonly at: Temporal.Instant;
  readonly actor: Actor;
  readonly action: Action;
  readonly body: string | null;
  /** Kind and identifier of the record; an identifier never holds words that a person typed. */
  readonly object: { readonly kind: string; readonly id: string } | null;
  /** `read` where a page was shown and nothing changed, `done`, what was refused and how, or `failed`. */
  readonly outcome: "read" | "done" | "failed" | Exclude<Decision, "allowed">;
}

/** Where lines of the agent log go. `record` MUST have kept the line when it resolves. */
export interface AgentLog {
  record(entry: AgentLogEntry): Promise<void>;
}

/** A log that a test can read back. */
export const memoryAgentLog = (): AgentLog & { readonly entries: readonly AgentLogEntry[] } => {
  const entries: AgentLogEntry[] = [];
  return { entries, record: async (entry) => void entries.push(entry) };
};
