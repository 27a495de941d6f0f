import type { Clock, Ids } from "../../../kernel/index.ts";
import type {
  OpenedStores,
  Planned,
  PlanningDependencies,
} from "../../planning/actions/planOnStores.ts";
import type { Plan, PlanRefusal } from "../../planning/model/plan.ts";
import type { Policy } from "../../policy/model/policy.ts";
import type { RuleCheck } from "../../rules/model/checkRules.ts";
import type { Rule } from "../../rules/model/rule.ts";
import type { Approval } from "../model/approval.ts";
import type { RunReport } from "../model/runReport.ts";
import type { DailyWindow } from "../model/window.ts";
import type { Approvals } from "./approvals.ts";
import type { RunProgress } from "./executePlan.ts";
import type { ReceiptLedger } from "./relayReceipts.ts";
import type { RunRecords } from "./runRecords.ts";
import type { Salts } from "./salts.ts";
import type { Timer } from "./timer.ts";

export interface RunDependencies extends PlanningDependencies {
  readonly clock: Clock;
  readonly ids: Ids;
  /** Version of the engine, for receipts and reports. */
  readonly engine: string;
  readonly ledger: ReceiptLedger;
  readonly records: RunRecords;
  readonly timer: Timer;
  readonly approvals: Approvals;
  readonly salts: Salts;
  /** Who asks for a run, when nobody is named. */
  readonly account: string;
  /** The key of pseudonyms, 32 bytes: read, or made, only by a run that needs it. */
  readonly pseudonymKey: () => Promise<Uint8Array>;
}

export interface RunRequest {
  readonly policy: Policy;
  /** The rules to run, of the policy. */
  readonly rules: readonly Rule[];
  readonly execute: boolean;
  /** Who asks for it: a second person, where one is needed, must be another. Absent: the account of the process. */
  readonly requestedBy?: string;
  /** Rows in a batch; absent: as many as fit the time a batch aims at (model/pace.ts). */
  readonly batchSize?: number;
  /** Rows a second that the run may not exceed; absent: any. */
  readonly rate?: number;
  /** False: it does not slow down for others who wait on the same database. */
  readonly feelsOthers?: boolean;
  /** When it may work, in the civil time of Europe/Paris; absent or none: always. */
  readonly windows?: readonly DailyWindow[];
  /** Aborted when the run should stop after the batch in hand. */
  readonly signal?: AbortSignal;
  /** What is to end besides the rules' own plans, decided on the stores when they are locked. */
  readonly alsoPlan?: (stores: OpenedStores) => Promise<Planned>;
  readonly onProgress?: (progress: RunProgress) => void;
}

export type RunResult =
  | { readonly kind: "rules-refused"; readonly check: RuleCheck }
  | {
      readonly kind: "plan-refused";
      readonly plans: readonly Plan[];
      readonly refusals: readonly PlanRefusal[];
      readonly report: RunReport;
    }
  | {
      readonly kind: "approval-needed";
      readonly plans: readonly Plan[];
      readonly approval: Approval;
      readonly report: RunReport;
    }
  | { readonly kind: "ran"; readonly plans: readonly Plan[]; readonly report: RunReport };
