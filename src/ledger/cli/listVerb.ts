import { exitCodes, FailureError, type Language } from "../../kernel/index.ts";
import type { Verb } from "../../platform/command-line/index.ts";
import type { RecordedEntry } from "../actions/ledger.ts";
import { ledgerFailure } from "../errors.ts";
import { jsonOption } from "./jsonOption.ts";
import type { WithLedger } from "./withLedger.ts";

const portion = 1000;

/** `egide ledger list`: the last entries, oldest first, in portions so that any number may be asked for. */
export const ledgerListVerb = (withLedger: WithLedger): Verb => ({
  name: "ledger list",
  summary: {
    fr: "Écrit les dernières écritures du journal.",
    en: "Writes the last entries of the ledger.",
  },
  usage: "",
  example: "egide ledger list --last 5",
  arguments: { least: 0, most: 0 },
  options: {
    last: {
      kind: "text",
      placeholder: "N",
      help: { fr: "Combien d’écritures (20 par défaut).", en: "How many entries (20 by default)." },
    },
    json: jsonOption,
  },
  run: async ({ console, language, switch: chosen, text }) => {
    const last = text("last") ?? "20";
    if (!/^[1-9]\d{0,14}$/.test(last))
      throw new FailureError(
        ledgerFailure("ledger.usage", { detail: `--last ${last}`, verb: "ledger list" }),
      );
    return withLedger(async (ledger) => {
      const size = await ledger.size();
      const asJson = chosen("json");
      let written = 0;
      if (asJson) console.out("[");
      for (let from = Math.max(0, size - Number(last)); from < size; from += portion)
        for (const entry of await ledger.entries(from, Math.min(portion, size - from))) {
          const item = JSON.stringify({ index: entry.index, id: entry.id, entry: entry.entry });
          console.out(asJson ? `${written === 0 ? "" : ","}\n  ${item}` : line(entry, language));
          written++;
        }
      if (asJson) console.out(written === 0 ? "]\n" : "\n]\n");
      else if (written === 0) console.out(`${empty[language]}\n`);
      return exitCodes.done;
    });
  },
});

const empty = {
  fr: "Le journal est vide : il se remplit à la première exécution d’une règle.",
  en: "The ledger is empty: it fills when a rule is first run.",
} as const;
const unreadable = {
  fr: "illisible, voir : egide ledger verify",
  en: "unreadable, see: egide ledger verify",
} as const;

const line = ({ index, id, entry }: RecordedEntry, language: Language): string =>
  entry === null
    ? `${index}  ${id}  ${unreadable[language]}\n`
    : `${index}  ${entry.at}  ${entry.kind}  ${id}\n`;
