import type { ObjectionEntry } from "../model/objection.ts";
import { objectionKind } from "./objections.ts";
import type { ReceiptDependencies } from "./relayReceipts.ts";

/**
 * Enters an objection, or its withdrawal, in the ledger. The same request to the same activity is entered once, however
 * often this is called, and the ledger says when; who objects again after a withdrawal does so by another request.
 */
export const recordObjection = async (
  { engine, digests, ledger }: Pick<ReceiptDependencies, "engine" | "digests" | "ledger">,
  {
    what,
    request,
    activity,
    isMarketing,
  }: Pick<ObjectionEntry, "what" | "request" | "activity" | "isMarketing">,
): Promise<void> => {
  const body: ObjectionEntry = {
    format: "egide/objection@1",
    what,
    request,
    activity,
    persons: what === "objected" ? digests : [],
    isMarketing,
    engine,
  };
  await ledger.append([
    { kind: objectionKind, id: `${objectionKind}/${what}/${request}/${activity}`, body },
  ]);
};
