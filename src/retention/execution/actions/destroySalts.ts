import type { Clock } from "../../../kernel/index.ts";
import type { ReceiptLedger } from "./relayReceipts.ts";
import type { Salts } from "./salts.ts";

/** The kind of the ledger entry that says that a salt is destroyed. */
const destroyedKind = "salt-destroyed";

/**
 * Destroys the salts whose time is over: from then on nobody can tell whose rows their receipts name. The ledger learns
 * their identifiers, after the bytes are gone and before they are forgotten. Gives how many.
 */
export const destroySalts = async ({
  clock,
  salts,
  ledger,
}: {
  readonly clock: Clock;
  readonly salts: Salts;
  readonly ledger: Pick<ReceiptLedger, "append" | "checkpoint">;
}): Promise<number> => {
  const ids = await salts.destroyDue(clock.now());
  if (ids.length === 0) return 0;
  await ledger.append(
    ids.map((id) => ({ kind: destroyedKind, id: `${destroyedKind}/${id}`, body: { salt: id } })),
  );
  await ledger.checkpoint();
  await salts.forget(ids);
  return ids.length;
};
