import { basename } from "node:path";
import { exitCodes, FailureError, type Bilingual } from "../../kernel/index.ts";
import { readInputFile, type Verb } from "../../platform/command-line/index.ts";
import { checkTerritories } from "../model/checkTerritories.ts";
import { parseTerritories } from "../model/territoryTable.ts";
import { leavesSomebodyOut, territoryWords } from "../model/territoryWords.ts";
import { largestTable } from "./territoriesImportVerb.ts";
import type { WithOrganisations } from "./withOrganisations.ts";

const nothing: Bilingual = {
  fr: "Chaque département a un organisme, et rien ne se recouvre.",
  en: "Every department has a body, and nothing overlaps.",
};

/** `egide territories check [FILE]`: gaps and overlaps of the table that is there, or of a file. */
export const territoriesCheckVerb = (withOrganisations: WithOrganisations): Verb => ({
  name: "territories check",
  summary: {
    fr: "Dit les trous et les recouvrements des territoires ; code 1 si un département n’a personne.",
    en: "Tells the gaps and overlaps of the territories; exit code 1 when a department has nobody.",
  },
  usage: "[FILE]",
  arguments: { least: 0, most: 1 },
  example: "egide territories check",
  options: {
    json: { kind: "switch", help: { fr: "Écrit du JSON.", en: "Writes JSON." } },
  },
  run: async (call) => {
    const { console, language } = call;
    const [file] = call.arguments;
    const text =
      file === undefined
        ? null
        : new TextDecoder().decode(await readInputFile(file, console, largestTable));
    const table = await withOrganisations(async ({ bodies, territories }) => {
      if (text === null || file === undefined) return await territories.list();
      const ids = (await bodies.list()).map(({ id }) => id);
      const read = parseTerritories(basename(file), text, ids);
      if (!read.ok) throw new FailureError(read.failure);
      return read.value;
    });
    const findings = checkTerritories(table);
    if (call.switch("json")) console.out(`${JSON.stringify({ findings }, null, 2)}\n`);
    else if (findings.length === 0) console.out(`${nothing[language]}\n`);
    else for (const finding of findings) console.out(`${territoryWords(finding, language)}\n`);
    return findings.some(leavesSomebodyOut) ? exitCodes.refused : exitCodes.done;
  },
});
