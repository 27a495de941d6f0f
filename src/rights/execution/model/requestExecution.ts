import type { Failure } from "../../../kernel/index.ts";
import type { RequestedRight } from "../../model/request/requestedRight.ts";
import type { KeptRows } from "../../reach/model/erasurePlan.ts";
import type { PersonIdentity } from "../../reach/model/reached.ts";

/**
 * What an agent has the connected databases do for one request: look, show, and only then do.
 *
 * It is `looking` once an agent said what finds the person, until the worker has counted. What speaks against it (two persons of one name, a
 * dataset that says something else than its database) makes it `refused`, with the reasons; else it is `seen`, with the counts. An agent who has
 * seen them confirms, and it is `working`. It ends `done`. A store that is away makes it `failed` with the reason, from where it is taken up
 * again: an erasure finds what is left, a copy is made anew. It can be looked anew from everywhere but `working` and an erasure that has begun.
 */
export const executionStages = ["looking", "refused", "seen", "working", "failed", "done"] as const;
export type ExecutionStage = (typeof executionStages)[number];

/** `copy`: everything about the person as one archive; `erasure`: their rows go, or let go of them. */
export type ExecutionKind = "copy" | "erasure";

/** What of the databases a right asks for; null: nothing that is done here. */
export const executionOf = (right: RequestedRight): ExecutionKind | null => {
  if (right === "access" || right === "portability" || right === "medical-file") return "copy";
  return right === "erasure" ? "erasure" : null;
};

/** What of one collection is the person's, and what becomes of it: counts, never a value. */
export type CountedRows = {
  readonly store: string;
  readonly collection: string;
} & (
  | { readonly kind: "copy"; readonly as: "owned" | "accessed"; readonly count: number }
  | {
      readonly kind: "erasure";
      readonly deleted: number;
      readonly anonymised: number;
      /** Rows of others that let go of the person. */
      readonly detached: number;
      readonly kept: readonly KeptRows[];
    }
);

/** The proof of an erasure in one store, and where it stands in the ledger. */
export interface ExecutionReceipt {
  readonly id: string;
  readonly store: string;
  readonly index: number;
}

/** What is kept sealed of an execution. */
export interface ExecutionContent {
  /** What finds the person; empty once the request is over. */
  readonly identities: readonly PersonIdentity[];
  /** An agent made sure that rows of one name are one person's. */
  readonly isOnePerson: boolean;
  /** As they were seen; null: nobody has looked yet. */
  readonly counts: readonly CountedRows[] | null;
  /** Stores that no dataset describes: nobody can say whom they hold. */
  readonly undescribed: readonly string[];
  /** Why it is refused or failed; in `seen`, why it was not done. */
  readonly failures: readonly Failure[];
  /** The erasure has begun to write: what is left is less than what was confirmed. */
  readonly hasBegun: boolean;
  readonly receipts: readonly ExecutionReceipt[];
}

export interface RequestExecution extends ExecutionContent {
  readonly request: string;
  readonly kind: ExecutionKind;
  readonly stage: ExecutionStage;
  readonly attempt: number;
  readonly rowsDone: number;
  readonly rowsAll: number;
  readonly changedAt: Temporal.Instant;
}

/** After how long without a word whoever works on it may be dead. */
const patience = { minutes: 10 } as const;

type Standing = Pick<RequestExecution, "kind" | "stage" | "changedAt">;

/** Whether nobody has said anything of a work for so long that it may be begun again. */
export const isSilent = ({ stage, changedAt }: Standing, now: Temporal.Instant): boolean =>
  (stage === "looking" || stage === "working") &&
  Temporal.Instant.compare(changedAt.add(patience), now) < 0;

/**
 * Whether the request cannot be answered or refused now: its databases are being looked through or worked on, or its erasure has begun and is not
 * done. Work of which nobody has heard for long does not count: whoever comes back to it asks again before it writes.
 */
export const isBusy = (
  execution: (Standing & Pick<RequestExecution, "hasBegun">) | null,
  now: Temporal.Instant,
): boolean =>
  execution !== null &&
  ((execution.hasBegun && execution.stage !== "done") ||
    ((execution.stage === "looking" || execution.stage === "working") &&
      !isSilent(execution, now)));

/** Whether an agent may (again) say what finds the person. An erasure that has begun is taken up: its proofs, and what was confirmed, stay. */
export const mayLook = (
  execution: (Standing & Pick<RequestExecution, "hasBegun">) | null,
  now: Temporal.Instant,
): boolean =>
  execution === null ||
  (!execution.hasBegun &&
    (isSilent(execution, now) ||
      (execution.stage !== "looking" &&
        execution.stage !== "working" &&
        !(execution.kind === "erasure" && execution.stage === "done"))));

/** Whether an agent may confirm what was seen, or take up what failed, or an erasure that has begun and of which nobody has heard for long. */
export const mayConfirm = (
  execution: Standing & Pick<RequestExecution, "counts" | "hasBegun">,
  now: Temporal.Instant,
): boolean =>
  execution.counts !== null &&
  (execution.stage === "seen" ||
    execution.stage === "failed" ||
    (execution.hasBegun && isSilent(execution, now)));
