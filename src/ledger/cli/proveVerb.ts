import { exitCodes } from "../../kernel/index.ts";
import type { Verb } from "../../platform/command-line/index.ts";
import { json } from "./jsonOption.ts";
import { readTextFile } from "./readTextFile.ts";
import type { WithLedger } from "./withLedger.ts";

/** `egide ledger prove INDEX|ID`: writes the proof bundle, always JSON. */
export const ledgerProveVerb = (withLedger: WithLedger): Verb => ({
  name: "ledger prove",
  summary: {
    fr: "Écrit la preuve qu’une écriture est au journal, à vérifier n’importe où.",
    en: "Writes the proof that an entry stands in the ledger, to be verified anywhere.",
  },
  usage: "INDEX|ID",
  example: "egide ledger prove 0 > proof.json",
  arguments: { least: 1, most: 1 },
  options: {
    checkpoint: {
      kind: "text",
      placeholder: "FILE",
      help: {
        fr: "Point de contrôle conservé contre lequel prouver (sinon le dernier qui couvre l’écriture).",
        en: "Saved checkpoint to prove against (else the last one that covers the entry).",
      },
    },
  },
  run: async ({ arguments: [which = ""], console, text }) => {
    const file = text("checkpoint");
    const against = file === null ? undefined : { checkpoint: await readTextFile(file, console) };
    return withLedger(async (ledger) => {
      const bundle = await ledger.prove(/^\d+$/.test(which) ? Number(which) : which, against);
      console.out(json(bundle));
      return exitCodes.done;
    });
  },
});
