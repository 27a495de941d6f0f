import { basename } from "node:path";
import { civilDay, exitCodes, FailureError } from "../../kernel/index.ts";
import { readInputFile, type Verb } from "../../platform/command-line/index.ts";
import { networkChange, pushNetwork, type NetworkChange } from "../actions/pushNetwork.ts";
import { parseNetwork } from "../model/network.ts";
import { changingOptions, changingWords, reasonOf } from "./changing.ts";
import { byCommand, type WithOrganisations } from "./withOrganisations.ts";

const largestFile = 4_000_000;

/** `egide bodies push FILE`: what a file in the form of `bodies.yaml` says and the database does not. */
export const bodiesPushVerb = (withOrganisations: WithOrganisations): Verb => ({
  name: "bodies push",
  summary: {
    fr: "Met les organismes d’un fichier dans la base ; à blanc sans --execute. Ce que le fichier tait reste, sauf les territoires.",
    en: "Puts the bodies of a file into the database; a dry run without --execute. What the file leaves out stays, territories apart.",
  },
  usage: "FILE",
  arguments: { least: 1, most: 1 },
  example: 'egide bodies push organismes.yaml --reason "nouvelle directrice" --execute',
  options: changingOptions,
  run: async (call) => {
    const { console, language } = call;
    const [file = ""] = call.arguments;
    const reason = reasonOf(call);
    const text = new TextDecoder().decode(await readInputFile(file, console, largestFile));
    const network = parseNetwork(basename(file), text);
    if (!network.ok) throw new FailureError(network.failure);
    const lines = await withOrganisations(async (opened) => {
      const change = await networkChange(network.value, opened, civilDay(opened.now()));
      const said = linesOf(change);
      if (reason !== null && said.length > 0) {
        const saved = await pushNetwork(change, opened, byCommand(opened, reason));
        if (!saved.ok) throw new FailureError(saved.failure);
      }
      return said;
    });
    for (const line of lines) console.out(`${line}\n`);
    if (lines.length === 0) console.out(changingWords.same[language]);
    else if (reason === null) console.out(changingWords.dry[language]);
    return exitCodes.done;
  },
});

/** What changes, by identifiers and fields: the names of persons stay in the file. */
const linesOf = ({ bodies, designations, territories }: NetworkChange): readonly string[] => [
  ...bodies.map(({ before, after, fields }) => lineOf(before === null, after.id, fields)),
  ...designations.map(({ before, after, fields }) =>
    lineOf(before === null, `designations/${after.id}`, fields),
  ),
  ...territories.removed.map(({ prefix, body }) => `- ${prefix} ${body}`),
  ...territories.added.map(({ prefix, body }) => `+ ${prefix} ${body}`),
];

const lineOf = (isNew: boolean, id: string, fields: readonly string[]): string =>
  isNew ? `+ ${id}` : `~ ${id}: ${fields.join(", ")}`;
