import { FailureError, type Clock } from "../../kernel/index.ts";
import { languagesOf, versionOf } from "../model/banner/asking.ts";
import type { Choice } from "../model/choice/choice.ts";
import type { Inventory } from "../model/inventory/inventory.ts";
import { proofOfChoice, versionToKeep } from "../model/proof/versionToKeep.ts";
import type { Proofs } from "./proofs.ts";
import type { TextVersions } from "./textVersions.ts";

interface Parts {
  readonly versions: Pick<TextVersions, "find" | "keep">;
  readonly clock: Clock;
}

/** Keeps the text of a site as it is asked now, where it is that version and is not kept yet. */
export const keepServedText = async (
  { versions, clock }: Parts,
  inventory: Inventory,
  version: string,
): Promise<void> => {
  if (versionOf(inventory) !== version || (await versions.find(version)) !== null) return;
  const text = versionToKeep(inventory, languagesOf(inventory), version);
  await versions.keep(text, clock.now());
};

/**
 * Keeps the proof of a choice that a server of ours took, and before it the text that it is about.
 * @throws FailureError `consent.choice-of-another-text`, `consent.proofs-busy`; of the database: the browser then sends it again.
 */
export const keepProof = async (
  parts: Parts & { readonly proofs: Pick<Proofs, "record"> },
  choice: Choice,
  inventory: Inventory,
): Promise<void> => {
  await keepServedText(parts, inventory, choice.version);
  const proof = proofOfChoice(choice, await parts.versions.find(choice.version));
  if (!proof.ok) throw new FailureError(proof.failure);
  await parts.proofs.record(proof.value);
};
