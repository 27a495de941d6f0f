import { exitCodes } from "../../kernel/index.ts";
import type { Verb } from "../../platform/command-line/index.ts";
import { territoryLines } from "../model/territoryTable.ts";
import { writeNewFile } from "./changing.ts";
import type { WithOrganisations } from "./withOrganisations.ts";

/** `egide territories export [FILE]`: the table as CSV, which `territories import` reads. */
export const territoriesExportVerb = (withOrganisations: WithOrganisations): Verb => ({
  name: "territories export",
  summary: {
    fr: "Écrit la table des territoires en CSV.",
    en: "Writes the table of territories as CSV.",
  },
  usage: "[FILE]",
  arguments: { least: 0, most: 1 },
  example: "egide territories export > territoires.csv",
  options: {},
  run: async ({ console, arguments: [file] }) => {
    const lines = territoryLines(
      await withOrganisations(async ({ territories }) => await territories.list()),
    );
    if (file === undefined) console.out(lines.join(""));
    else {
      await writeNewFile(file, lines.join(""));
      console.out(`${file}\n`);
    }
    return exitCodes.done;
  },
});
