import { exitCodes } from "../../kernel/index.ts";
import type { Verb } from "../../platform/command-line/index.ts";
import { diffRegisters, isSameRegister } from "../diff/diffRegisters.ts";
import { diffText } from "./diffText.ts";
import { openRegister, type RegisterFolder } from "./openRegister.ts";

/** `egide diff A B`: what changed in law between two registers. Ends as diff(1) does: 0 the same, 1 not, more for trouble. */
export const diffVerb = ({
  openFolder,
}: {
  readonly openFolder: (folder: string) => RegisterFolder;
}): Verb => ({
  name: "diff",
  summary: {
    fr: "Dit en mots ce qui change en droit entre deux registres ; code 1 s’ils diffèrent.",
    en: "Says in words what changes in law between two registers; exit code 1 when they differ.",
  },
  usage: "BEFORE AFTER",
  example: "egide diff demo/register.txt demo",
  arguments: { least: 2, most: 2 },
  options: {
    json: {
      kind: "switch",
      help: {
        fr: "écrit les changements en JSON (egide schema register-diff)",
        en: "writes the changes as JSON (egide schema register-diff)",
      },
    },
    persons: {
      kind: "switch",
      help: {
        fr: "tait la tenue du registre : seulement ce qui compte pour les personnes",
        en: "leaves bookkeeping out: only what matters to persons",
      },
    },
  },
  run: async ({ arguments: [a = "", b = ""], console, language, switch: chosen }) => {
    const read = async (what: string) =>
      (await openRegister(what, { console, language, openFolder })).register;
    const before = await read(a);
    const whole = diffRegisters(before, await read(b));
    const diff = chosen("persons") ? ofPersons(whole) : whole;
    console.out(
      chosen("json")
        ? `${JSON.stringify(diff, null, 2)}\n`
        : diffText(diff, language, console.screen ?? null),
    );
    return isSameRegister(diff) ? exitCodes.done : exitCodes.refused;
  },
});

const ofPersons = (diff: ReturnType<typeof diffRegisters>): typeof diff => ({
  ...diff,
  document: diff.document.filter(({ grade }) => grade === "persons"),
  activities: diff.activities
    .filter(({ grade }) => grade === "persons")
    .map((each) => ({
      ...each,
      changes: each.changes.filter(({ grade }) => grade === "persons"),
    })),
});
