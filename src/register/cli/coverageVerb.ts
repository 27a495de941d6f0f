import { exitCodes } from "../../kernel/index.ts";
import type { Call, Verb } from "../../platform/command-line/index.ts";
import { blockingChecks } from "../lint/blockingChecks.ts";
import { coverageJson } from "../model/coverageAccount.ts";
import { coverageOfBound } from "../model/coverageOfBound.ts";
import type { BoundPromise } from "../model/promisesAtStake.ts";
import { coverageText } from "./coverageText.ts";
import { openRegister, type RegisterFolder } from "./openRegister.ts";

/** `egide coverage`: what keeps each promise of a register; the page `/registre-tenu` says the same. */
export const coverageVerb = ({
  openFolder,
  keptIn,
}: {
  readonly openFolder: (folder: string) => RegisterFolder;
  /** The sentences that the rules of a policy keep. */
  readonly keptIn: (folder: string, call: Call) => Promise<readonly BoundPromise[]>;
}): Verb => ({
  name: "coverage",
  summary: {
    fr: "Dit ce qui tient chaque promesse d’un registre : une règle ou un contrôle d’ici, quelqu’un d’autre, ou personne.",
    en: "Says what keeps each promise of a register: a rule or a check of this product, somebody elsewhere, or nobody.",
  },
  usage: "[FOLDER | @BODY | FILE]",
  example: "egide coverage demo",
  arguments: { least: 0, most: 1 },
  options: {
    json: {
      kind: "switch",
      help: {
        fr: "écrit le relevé en JSON (egide schema coverage)",
        en: "writes the account as JSON (egide schema coverage)",
      },
    },
  },
  run: async (call) => {
    const { console, language, switch: chosen } = call;
    const [what = "."] = call.arguments;
    const { register, folder } = await openRegister(what, { console, language, openFolder });
    const kept = folder === null ? [] : await keptIn(what, call);
    const coverage = coverageOfBound(register, kept, blockingChecks);
    console.out(
      chosen("json")
        ? coverageJson(coverage)
        : coverageText(coverage, language, console.screen ?? null),
    );
    return exitCodes.done;
  },
});
