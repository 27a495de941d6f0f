import type { Actor, Bilingual, Clock, ErrorCatalogue, Ids } from "../../kernel/index.ts";
import type { ConsoleFrame, May } from "../../platform/web/index.ts";
import type { Approvals } from "../execution/actions/approvals.ts";
import type { ReadLedger } from "../execution/actions/readLedger.ts";
import type { ReceiptLedger } from "../execution/actions/relayReceipts.ts";
import type { RunRecords } from "../execution/actions/runRecords.ts";
import type { OpenStore } from "../planning/actions/planOnStores.ts";
import type { LoadedPolicy, PolicyFolder } from "../policy/actions/loadPolicy.ts";
import type { ReadRulesAt } from "../policy/actions/rulesAt.ts";
import type { PolicyDesk } from "../policy/actions/policyDesk.ts";
import type { Policy } from "../policy/model/policy.ts";
import type { Simulation } from "../simulation/actions/simulate.ts";

/** What the pages of retention in the console need of the installation. */
export interface RetentionConsole {
  readonly frame: ConsoleFrame;
  readonly may: May;
  readonly clock: Clock;
  /** The policy of a body; null when it has none. */
  readonly policyOf: (body: string) => Promise<LoadedPolicy | null>;
  readonly rulesAt: ReadRulesAt;
  /** Where policies are changed; null where a folder of EGIDE_POLICY rules alone: pages then show, and offer no change. */
  readonly desk: PolicyDesk | null;
  /** The files of a policy as they stand, wherever it stands; null when there is none. */
  readonly filesOf: (body: string) => Promise<PolicyFolder | null>;
  /** A cron expression that the installation sets in place of each schedule's own; null: none. */
  readonly imposedHours: string | null;
  readonly records: Pick<RunRecords, "latest" | "find" | "page" | "live" | "askToStop">;
  readonly approvals: Approvals;
  readonly ledger: Pick<ReceiptLedger, "append" | "checkpoint"> &
    Pick<ReadLedger, "size" | "entries">;
  /** Where anyone reads how to verify the receipts of a body. */
  readonly proofsOf: (body: string) => Bilingual;
  readonly openStore: OpenStore;
  readonly ids: Ids;
  /** What a run would end at this moment; writes nothing. */
  readonly preview: (policy: Policy) => Promise<Simulation>;
  /** Has the worker run the rules of a policy, for real, in the name of who asks; soon, and not in this request. */
  readonly requestRun: (policy: string, by: Actor) => Promise<void>;
  /** All messages of the product. */
  readonly catalogue: () => Promise<ErrorCatalogue>;
}
