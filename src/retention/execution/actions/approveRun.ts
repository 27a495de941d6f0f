import { FailureError, type Clock } from "../../../kernel/index.ts";
import { retentionFailure } from "../../errors.ts";
import { isSamePerson, typedDigits, type Approval } from "../model/approval.ts";
import type { Approvals } from "./approvals.ts";
import type { ReceiptLedger } from "./relayReceipts.ts";

/** The kind of the ledger entry that says that a second person agreed. */
const approvedKind = "run-approved";

/**
 * A second person agrees to exactly what was asked for, whose digest they type; the ledger learns what was agreed to, not
 * who. @throws `retention.approval-unknown`, `retention.approval-same-person`, `retention.approval-digest`.
 */
export const approveRun = async (
  {
    clock,
    approvals,
    ledger,
  }: {
    readonly clock: Clock;
    readonly approvals: Approvals;
    readonly ledger: Pick<ReceiptLedger, "append" | "checkpoint">;
  },
  { id, by, typed }: { readonly id: string; readonly by: string; readonly typed: string },
): Promise<Approval> => {
  const request = await approvals.find(id);
  const unknown = (): FailureError =>
    new FailureError(retentionFailure("retention.approval-unknown", { id }));
  if (request?.state !== "waiting") throw unknown();
  if (isSamePerson(by, request.requestedBy))
    throw new FailureError(retentionFailure("retention.approval-same-person"));
  if (typed.length < typedDigits || !request.digest.startsWith(typed.toLowerCase()))
    throw new FailureError(
      retentionFailure("retention.approval-digest", { id, digits: typedDigits }),
    );
  if (!(await approvals.approve(id, by, clock.now()))) throw unknown();
  const { policy, digest, items } = request;
  await ledger.append([
    {
      kind: approvedKind,
      id: `${approvedKind}/${id}`,
      body: { request: id, policy, digest, items },
    },
  ]);
  await ledger.checkpoint();
  return request;
};
