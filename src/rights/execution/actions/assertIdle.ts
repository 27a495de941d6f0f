import { FailureError } from "../../../kernel/index.ts";
import type { OpenTransaction } from "../../../platform/database/index.ts";
import type { RightsParts } from "../../actions/rightsParts.ts";
import type { ExecutedFacts } from "../../model/letter/executedParts.ts";
import { executionFailure } from "../errors.ts";
import { isBusy, type RequestExecution } from "../model/requestExecution.ts";

/** What a letter was composed from. */
export interface AnsweredFrom {
  readonly seen: RequestExecution | null;
  readonly executed: ExecutedFacts | null;
}

/**
 * Within the step that ends a request: no database works for it, nothing of an erasure is left half done, and what its letter says of
 * databases is still so. Until the end of the transaction nothing of that changes.
 * @throws FailureError `rights.execution-busy`, `files.unreadable`.
 */
export const assertIdle = async (
  { executions, packages, clock }: Pick<RightsParts, "executions" | "packages" | "clock">,
  transaction: OpenTransaction,
  request: string,
  from: AnsweredFrom | null = null,
): Promise<void> => {
  const found = await executions.lock(transaction, request);
  if (!found.ok) throw new FailureError(found.failure);
  const execution = found.value;
  const isOther =
    from !== null &&
    (execution?.attempt !== from.seen?.attempt || execution?.stage !== from.seen?.stage);
  const isBroken = from?.executed?.kind === "copy" && !(await packages.give(transaction, request));
  if (isOther || isBroken || isBusy(execution, clock.now()))
    throw new FailureError(executionFailure("rights.execution-busy"));
};
