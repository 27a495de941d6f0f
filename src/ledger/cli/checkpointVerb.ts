import { exitCodes } from "../../kernel/index.ts";
import type { Verb } from "../../platform/command-line/index.ts";
import { toBase64 } from "../model/base64.ts";
import { json, jsonOption } from "./jsonOption.ts";
import type { WithLedger } from "./withLedger.ts";

/** `egide ledger checkpoint`: signs the head and writes the note, byte for byte what a stranger saves. */
export const ledgerCheckpointVerb = (withLedger: WithLedger): Verb => ({
  name: "ledger checkpoint",
  summary: {
    fr: "Signe l’état du journal et écrit ce point de contrôle, à conserver ailleurs.",
    en: "Signs the head of the ledger and writes this checkpoint, to be kept elsewhere.",
  },
  usage: "",
  example: "egide ledger checkpoint > checkpoint.txt",
  arguments: { least: 0, most: 0 },
  options: {
    key: {
      kind: "switch",
      help: {
        fr: "Écrit la clé de vérification, à donner à qui vérifie, au lieu du point de contrôle.",
        en: "Writes the verifier key, to give to whoever verifies, instead of the checkpoint.",
      },
    },
    json: jsonOption,
  },
  run: async ({ console, switch: chosen }) =>
    withLedger(async (ledger) => {
      const { verifierKey } = ledger;
      if (chosen("key")) {
        console.out(chosen("json") ? json({ verifierKey }) : `${verifierKey}\n`);
        return exitCodes.done;
      }
      const { size, root, note, at } = await ledger.checkpoint();
      console.out(
        chosen("json") ? json({ size, root: toBase64(root), at, note, verifierKey }) : note,
      );
      return exitCodes.done;
    }),
});
