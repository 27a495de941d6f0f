import { civilDay, exitCodes, type Bilingual } from "../../kernel/index.ts";
import type { Verb } from "../../platform/command-line/index.ts";
import { identityOf, missingPartWords } from "../model/identity.ts";
import type { WithOrganisations } from "./withOrganisations.ts";

const words = {
  none: { fr: "Aucun organisme.", en: "No body." },
  missing: { fr: "il manque", en: "missing" },
} as const satisfies Record<string, Bilingual>;

/** `egide bodies list`: identifiers and names, and what each lacks for its notices to be published. */
export const bodiesListVerb = (withOrganisations: WithOrganisations): Verb => ({
  name: "bodies list",
  summary: {
    fr: "Liste les organismes, et ce qui manque à chacun pour publier ses mentions ; code 1 s’il manque quelque chose.",
    en: "Lists the bodies, and what each lacks for its notices to be published; exit code 1 when anything is missing.",
  },
  usage: "",
  arguments: { least: 0, most: 0 },
  example: "egide bodies list # exit 1",
  options: {
    json: { kind: "switch", help: { fr: "Écrit du JSON.", en: "Writes JSON." } },
  },
  run: async ({ console, language, switch: chosen }) => {
    const identities = await withOrganisations(async ({ bodies, designations, now }) => {
      const [all, designated] = await Promise.all([bodies.list(), designations.list()]);
      return all.map((body) => identityOf(body, designated, civilDay(now())));
    });
    if (chosen("json")) {
      const said = identities.map(({ body: { id, name, parent }, missing }) => ({
        id,
        name,
        parent,
        missing,
      }));
      console.out(`${JSON.stringify({ bodies: said }, null, 2)}\n`);
    } else if (identities.length === 0) console.out(`${words.none[language]}\n`);
    else
      for (const { body, missing } of identities) {
        console.out(`${body.id}  ${body.name}\n`);
        for (const part of missing)
          console.out(`    ${words.missing[language]} ${missingPartWords[part][language]}\n`);
      }
    return identities.some(({ missing }) => missing.length > 0)
      ? exitCodes.refused
      : exitCodes.done;
  },
});
