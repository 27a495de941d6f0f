import { exitCodes, momentWords } from "../../kernel/index.ts";
import { readInputFile, type Verb } from "../../platform/command-line/index.ts";
import { findReceipts } from "../execution/actions/findReceipts.ts";
import { jsonOption, required, storeOption } from "./options.ts";
import type { RetentionCommands } from "./openPolicy.ts";

const example = "egide receipt find --collection dossier --key key.txt";

/** `egide receipt find`: which receipt of which run ended one row, where receipts name rows. Its key is never an argument. */
export const receiptFindVerb = (commands: Pick<RetentionCommands, "withRuns">): Verb => ({
  name: "receipt find",
  summary: {
    fr: "Dit quel reçu de quelle exécution a mis fin à une ligne, là où les reçus nomment les lignes.",
    en: "Says which receipt of which run ended a row, where receipts name rows.",
  },
  usage: "",
  arguments: { least: 0, most: 0 },
  example: "egide receipt find --collection message --key - # exit 1",
  options: {
    collection: {
      kind: "text",
      placeholder: "TABLE",
      help: { fr: "la table de la ligne", en: "the table of the row" },
    },
    key: {
      kind: "text",
      placeholder: "FILE",
      help: {
        fr: "sa clé primaire, une colonne par ligne ; « - » lit l’entrée standard",
        en: 'its primary key, one column a line; "-" reads standard input',
      },
    },
    store: storeOption,
    json: jsonOption,
  },
  run: async (call) => {
    const collection = required(call, "collection", example);
    const file = required(call, "key", example);
    const text = new TextDecoder().decode(await readInputFile(file, call.console, 65_536));
    const key = text.replace(/\r?\n$/, "").split(/\r?\n/);
    const { found, mute } = await commands.withRuns(
      async ({ ledger, salts }) =>
        await findReceipts({ ledger, salts }, { collection, key, store: call.text("store") }),
    );
    const { console, language } = call;
    const fr = language === "fr";
    if (call.switch("json"))
      console.out(
        `${JSON.stringify({ format: "egide/receipt-search@1", mute, found: found.map(({ index, receipt: { id, run, rule, end, at, store } }) => ({ index, id, run, rule, end, at, store })) }, null, 2)}\n`,
      );
    else {
      for (const { index, receipt } of found)
        console.out(
          `${index} · ${receipt.rule} · ${receipt.end} · ${momentWords(Temporal.Instant.from(receipt.at), language)} · ${receipt.id}\n` +
            (fr
              ? `    la preuve : egide ledger prove ${index}\n`
              : `    the proof: egide ledger prove ${index}\n`),
        );
      if (found.length === 0)
        console.out(fr ? "Aucun reçu ne nomme cette ligne.\n" : "No receipt names this row.\n");
      if (mute > 0)
        console.err(
          fr
            ? `Reçus de cette table qui ne nomment plus aucune ligne : ${mute}\n`
            : `Receipts of this table that name no row, or none any more: ${mute}\n`,
        );
    }
    return found.length > 0 ? exitCodes.done : exitCodes.refused;
  },
});
