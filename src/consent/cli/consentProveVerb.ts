import { exitCodes, FailureError } from "../../kernel/index.ts";
import type { Ledger } from "../../ledger/index.ts";
import type { Verb } from "../../platform/command-line/index.ts";
import type { ProofDays } from "../actions/proofDays.ts";
import type { Proofs } from "../actions/proofs.ts";
import { proveChoice } from "../actions/proveChoice.ts";
import { isProofId } from "../model/proof/sentChoice.ts";
import { proofFailure } from "../proofErrors.ts";

/** What the command works with. */
export interface ProvingParts {
  readonly proofs: Pick<Proofs, "find">;
  readonly days: Pick<ProofDays, "leavesOf">;
  readonly ledger: Pick<Ledger, "prove" | "verifierKey">;
}

/** Opens it for one command, and closes it, whatever happens; main/ provides it. */
export type WithProving = <T>(work: (parts: ProvingParts) => Promise<T>) => Promise<T>;

/** `egide consent prove ID`: the proof that somebody chose this before that text; always JSON. */
export const consentProveVerb = (withProving: WithProving): Verb => ({
  name: "consent prove",
  summary: {
    fr: "Écrit la preuve d’un choix de visiteur : devant quel texte, quand et quoi ; à vérifier n’importe où.",
    en: "Writes the proof of a visitor’s choice: before which text, when and what; to be verified anywhere.",
  },
  usage: "ID",
  example: "egide consent prove 0b9de7a2-41f3-4c5d-9d27-3b8f60c1aa05 > proof.json # exit 1",
  arguments: { least: 1, most: 1 },
  options: {
    number: {
      kind: "text",
      placeholder: "N",
      help: {
        fr: "lequel de ses choix, 1 pour le plus ancien (sinon le dernier)",
        en: "which of its choices, 1 for the oldest (else the last one)",
      },
    },
  },
  run: async ({ arguments: [id = ""], console, text }) => {
    if (!isProofId(id)) throw new FailureError(proofFailure("consent.proof-id"));
    return await withProving(async (parts) => {
      const found = await parts.proofs.find(id);
      const number = text("number");
      const proof = number === null ? found.at(-1) : found[Number(number) - 1];
      if (proof === undefined) throw new FailureError(proofFailure("consent.proof-unknown"));
      const proved = await proveChoice(parts, proof);
      if (!proved.ok) throw new FailureError(proved.failure);
      console.out(`${JSON.stringify(proved.value, null, 2)}\n`);
      return exitCodes.done;
    });
  },
});
