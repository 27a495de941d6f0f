import { exitCodes, FailureError, fill } from "../../kernel/index.ts";
import type { Console, Verb } from "../../platform/command-line/index.ts";
import type { Ledger } from "../actions/ledger.ts";
import { ledgerFailure } from "../errors.ts";
import { openCheckpoint } from "../model/checkpoint.ts";
import { verifyConsistency } from "../model/consistencyProof.ts";
import type { Hash } from "../model/merkleTree.ts";
import { decodePath } from "../model/proofBundle.ts";
import { parseVerifierKey } from "../model/signedNote.ts";
import { json, jsonOption } from "./jsonOption.ts";
import { readTextFile } from "./readTextFile.ts";
import type { WithLedger } from "./withLedger.ts";

/** `egide ledger consistency OLD [NEW]`: proves that an old checkpoint is the beginning of a newer one. */
export const ledgerConsistencyVerb = (withLedger: WithLedger): Verb => ({
  name: "ledger consistency",
  summary: {
    fr: "Prouve que rien n’a été réécrit entre deux points de contrôle (fichiers, ou nombres d’écritures).",
    en: "Proves that nothing was rewritten between two checkpoints (files, or numbers of entries).",
  },
  usage: "OLD [NEW]",
  example: "egide ledger consistency 0",
  arguments: { least: 1, most: 2 },
  options: { json: jsonOption },
  run: async ({ arguments: [oldSide = "", newSide], console, language, switch: chosen }) => {
    const old = await read(oldSide, console);
    const recent = newSide === undefined ? null : await read(newSide, console);
    return withLedger(async (ledger) => {
      const from = open(old, ledger);
      const to = open(recent ?? { note: (await ledger.checkpoint()).note }, ledger);
      const proof = await ledger.proveConsistency(from.size, to.size);
      const path = decodePath(proof.path) ?? [];
      const { root: firstRoot } = from;
      const { root: secondRoot } = to;
      const sides = { first: from.size, second: to.size, path };
      const isSigned = firstRoot !== null && secondRoot !== null;
      const holds = !isSigned || verifyConsistency({ ...sides, firstRoot, secondRoot });
      const verdict = holds ? (isSigned ? verdicts.proved : verdicts.made) : verdicts.refused;
      const sizes = { from: from.size, to: to.size };
      console.out(chosen("json") ? json(proof) : `${fill(verdict[language], sizes)}\n`);
      if (chosen("json") && !holds) console.err(`${fill(verdict[language], sizes)}\n`);
      return holds ? exitCodes.done : exitCodes.refused;
    });
  },
});

const verdicts = {
  proved: {
    fr: "Vérifié : le journal à {from} écritures est le début du journal à {to} écritures ; rien n’y a été réécrit.",
    en: "Verified: the ledger of {from} entries is the beginning of the ledger of {to} entries; nothing was rewritten.",
  },
  made: {
    fr: "Preuve faite de {from} à {to} écritures, sans racine signée pour la juger : la lire avec --json, ou donner des fichiers de points de contrôle.",
    en: "Proof made from {from} to {to} entries, with no signed root to judge it by: read it with --json, or give checkpoint files.",
  },
  refused: {
    fr: "REFUSÉ : le journal à {to} écritures ne prolonge pas le point de contrôle à {from} ; l’histoire a été réécrite. Trouver où : egide ledger verify --checkpoint FICHIER",
    en: "REFUSED: the ledger of {to} entries does not extend the checkpoint of {from}; history was rewritten. Find where: egide ledger verify --checkpoint FILE",
  },
} as const;

type Side = { readonly size: number } | { readonly note: string };

const read = async (side: string, console: Console): Promise<Side> =>
  /^\d{1,15}$/.test(side) ? { size: Number(side) } : { note: await readTextFile(side, console) };

const open = (side: Side, ledger: Ledger): { size: number; root: Hash | null } => {
  if ("size" in side) return { size: side.size, root: null };
  const key = parseVerifierKey(ledger.verifierKey);
  if (key === null) throw new FailureError(ledgerFailure("ledger.verifier-key-unreadable"));
  const opened = openCheckpoint(side.note, key);
  if (!opened.ok) throw new FailureError(opened.failure);
  return opened.value;
};
