import type { VerbEntry } from "../platform/command-line/index.ts";
import type { WithOrganisations } from "../organisations/index.ts";
import type { Configuration } from "./config.ts";
import { entry } from "./verbEntry.ts";

/** The commands of the bodies and of their territories, in the order of the help. */
export const organisationEntries = (configuration: () => Configuration): readonly VerbEntry[] => {
  const organisations = async (): Promise<WithOrganisations> =>
    (await import("./organisations.ts")).withOrganisations(configuration);
  return [
    entry(
      "bodies list",
      "Liste les organismes, et ce qui manque à chacun pour publier ses mentions ; code 1 s’il manque quelque chose.",
      "Lists the bodies, and what each lacks for its notices to be published; exit code 1 when anything is missing.",
      async () => (await import("../organisations/index.ts")).bodiesListVerb(await organisations()),
    ),
    entry(
      "bodies pull",
      "Écrit dans un fichier les organismes, leurs désignations et leurs territoires.",
      "Writes the bodies, their designations and their territories into a file.",
      async () => (await import("../organisations/index.ts")).bodiesPullVerb(await organisations()),
    ),
    entry(
      "bodies push",
      "Met les organismes d’un fichier dans la base ; à blanc sans --execute. Ce que le fichier tait reste, sauf les territoires.",
      "Puts the bodies of a file into the database; a dry run without --execute. What the file leaves out stays, territories apart.",
      async () => (await import("../organisations/index.ts")).bodiesPushVerb(await organisations()),
    ),
    entry(
      "territories check",
      "Dit les trous et les recouvrements des territoires ; code 1 si un département n’a personne.",
      "Tells the gaps and overlaps of the territories; exit code 1 when a department has nobody.",
      async () =>
        (await import("../organisations/index.ts")).territoriesCheckVerb(await organisations()),
    ),
    entry(
      "territories export",
      "Écrit la table des territoires en CSV.",
      "Writes the table of territories as CSV.",
      async () =>
        (await import("../organisations/index.ts")).territoriesExportVerb(await organisations()),
    ),
    entry(
      "territories import",
      "Remplace la table des territoires par celle d’un fichier CSV ; à blanc sans --execute.",
      "Puts the table of a CSV file in the place of the territories; a dry run without --execute.",
      async () =>
        (await import("../organisations/index.ts")).territoriesImportVerb(await organisations()),
    ),
  ];
};
