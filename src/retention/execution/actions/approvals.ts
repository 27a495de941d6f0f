import type { Approval } from "../model/approval.ts";

/**
 * Where requests for a second person's agreement are remembered.
 *
 * `ask` MUST add a request that waits. `approve` MUST change one that waits, once, and answer false for any other. `use`
 * MUST change only what is approved.
 */
export interface Approvals {
  ask(request: Approval): Promise<void>;
  /** Requests of a policy that wait or are approved, oldest first. */
  open(policy: string): Promise<readonly Approval[]>;
  find(id: string): Promise<Approval | null>;
  approve(id: string, by: string, at: Temporal.Instant): Promise<boolean>;
  use(ids: readonly string[]): Promise<void>;
}
