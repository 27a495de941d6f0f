import { exitCodes } from "../../kernel/index.ts";
import type { Verb } from "../../platform/command-line/index.ts";
import { networkText } from "../model/networkText.ts";
import { writeNewFile } from "./changing.ts";
import type { WithOrganisations } from "./withOrganisations.ts";

/** `egide bodies pull FILE`: the network of the database in the form of `bodies.yaml`. */
export const bodiesPullVerb = (withOrganisations: WithOrganisations): Verb => ({
  name: "bodies pull",
  summary: {
    fr: "Écrit dans un fichier les organismes, leurs désignations et leurs territoires.",
    en: "Writes the bodies, their designations and their territories into a file.",
  },
  usage: "FILE",
  arguments: { least: 1, most: 1 },
  example: "egide bodies pull organismes.yaml",
  options: {},
  run: async ({ console, arguments: [file = ""] }) => {
    const network = await withOrganisations(async ({ bodies, designations, territories }) => ({
      bodies: await bodies.list(),
      designations: await designations.list(),
      territories: await territories.list(),
    }));
    await writeNewFile(file, networkText(network));
    console.out(`${file}\n`);
    return exitCodes.done;
  },
});
