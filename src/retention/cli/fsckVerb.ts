import { exitCodes, messageOf } from "../../kernel/index.ts";
import type { Verb } from "../../platform/command-line/index.ts";
import { checkEditions } from "../../register/index.ts";
import { checkState } from "../execution/actions/checkState.ts";
import { folderArgument, jsonOption } from "./options.ts";
import { openPolicy, type RetentionCommands } from "./openPolicy.ts";
import { number } from "./sayPlans.ts";

/** `egide fsck`: whether databases, memory of runs, editions of registers and ledger agree. Answers 1 when they do not. Writes nothing. */
export const fsckVerb = (commands: RetentionCommands): Verb => ({
  name: "fsck",
  summary: {
    fr: "Confronte les bases, la mémoire des exécutions, les éditions et le journal ; code 1 s’ils se contredisent.",
    en: "Holds databases, memory of runs, editions and ledger against each other; exit code 1 when they disagree.",
  },
  ...folderArgument,
  example: "egide fsck demo",
  options: { json: jsonOption },
  run: async (call) => {
    const policy = await openPolicy(commands, call);
    const check = await commands.withRuns(async (parts) => {
      const state = await checkState({ ...commands, ...parts }, policy);
      const { count, findings: ofEditions } = await checkEditions(parts);
      return { ...state, editions: count, findings: [...state.findings, ...ofEditions] };
    });
    const catalogue = await commands.catalogue();
    const { language, console } = call;
    const { findings, runs, receipts, waiting, holds, editions } = check;
    if (call.switch("json")) {
      const said = findings.map((each) => ({
        ...each,
        message: messageOf(each, language, catalogue),
      }));
      console.out(
        `${JSON.stringify({ format: "egide/fsck@1", ...check, findings: said }, null, 2)}\n`,
      );
    } else {
      for (const finding of findings)
        console.out(`✗ [${finding.code}] ${messageOf(finding, language, catalogue)}\n`);
      const [a, b, c, d, e] = [runs, receipts, waiting, holds, editions].map((each) =>
        number(each, language),
      );
      console.out(
        language === "fr"
          ? `exécutions : ${a}, reçus : ${b}, dont en attente d’une prochaine exécution : ${c}, gels : ${d}, éditions du registre : ${e}\n`
          : `runs: ${a}, receipts: ${b}, of which wait for a next run: ${c}, holds: ${d}, editions of registers: ${e}\n`,
      );
      if (findings.length === 0)
        console.out(language === "fr" ? "Tout concorde.\n" : "Everything agrees.\n");
    }
    return findings.length > 0 ? exitCodes.refused : exitCodes.done;
  },
});
