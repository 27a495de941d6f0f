import type { AgentLogEntry } from "../../platform/access/index.ts";
import type { AccountParts } from "./parts.ts";
import type { AnyAccount } from "./ports.ts";

/** A line of the agent log about somebody's way in: which step, and whether it succeeded. */
export const logAccess = async (
  { agentLog, clock }: Pick<AccountParts, "agentLog" | "clock">,
  { id, name }: Pick<AnyAccount, "id" | "name">,
  step: string,
  outcome: AgentLogEntry["outcome"],
): Promise<void> =>
  await agentLog.record({
    at: clock.now(),
    actor: { kind: "staff", id, name },
    action: "account.own",
    body: null,
    object: { kind: "sign-in", id: step },
    outcome,
  });
