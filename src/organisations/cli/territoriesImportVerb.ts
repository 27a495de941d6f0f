import { basename } from "node:path";
import { exitCodes, FailureError } from "../../kernel/index.ts";
import { readInputFile, type Verb } from "../../platform/command-line/index.ts";
import { checkTerritories } from "../model/checkTerritories.ts";
import type { Territory } from "../model/territory.ts";
import { parseTerritories, territoryChange } from "../model/territoryTable.ts";
import { territoryWords } from "../model/territoryWords.ts";
import { changingOptions, changingWords, reasonOf } from "./changing.ts";
import { byCommand, type WithOrganisations } from "./withOrganisations.ts";

/** In bytes: every postal code of France, each shared by two, is a tenth of it. */
export const largestTable = 1_000_000;

/** `egide territories import FILE`: the table of the file takes the place of the one that is there. */
export const territoriesImportVerb = (withOrganisations: WithOrganisations): Verb => ({
  name: "territories import",
  summary: {
    fr: "Remplace la table des territoires par celle d’un fichier CSV ; à blanc sans --execute.",
    en: "Puts the table of a CSV file in the place of the territories; a dry run without --execute.",
  },
  usage: "FILE",
  arguments: { least: 1, most: 1 },
  example: 'egide territories import territoires.csv --reason "fusion de deux caisses" --execute',
  options: changingOptions,
  run: async (call) => {
    const { console, language } = call;
    const [file = ""] = call.arguments;
    const reason = reasonOf(call);
    const text = new TextDecoder().decode(await readInputFile(file, console, largestTable));
    const change = await withOrganisations(async (opened) => {
      const bodies = (await opened.bodies.list()).map(({ id }) => id);
      const wanted = parseTerritories(basename(file), text, bodies);
      if (!wanted.ok) throw new FailureError(wanted.failure);
      const differs = territoryChange(await opened.territories.list(), wanted.value);
      for (const finding of checkTerritories(wanted.value))
        console.err(`${territoryWords(finding, language)}\n`);
      const isSame = differs.removed.length + differs.added.length === 0;
      if (reason !== null && !isSame)
        await opened.territories.change(differs, byCommand(opened, reason));
      return differs;
    });
    for (const each of change.removed) console.out(lineOf("-", each));
    for (const each of change.added) console.out(lineOf("+", each));
    if (change.removed.length + change.added.length === 0)
      console.out(changingWords.same[language]);
    else if (reason === null) console.out(changingWords.dry[language]);
    return exitCodes.done;
  },
});

const lineOf = (sign: string, { prefix, body }: Territory): string => `${sign} ${prefix} ${body}\n`;
