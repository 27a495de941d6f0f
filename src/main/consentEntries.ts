import type { VerbEntry } from "../platform/command-line/index.ts";
import type { PolicyFolder } from "../retention/index.ts";
import { entry } from "./verbEntry.ts";

/** The commands of consent, in the order of the help. */
export const consentEntries = (
  openFolder: (folder: string) => PolicyFolder,
): readonly VerbEntry[] => [
  entry(
    "consent lint",
    "Vérifie l’inventaire des cookies et traceurs d’un site ; code 1 s’il y a une erreur.",
    "Checks the inventory of the cookies and trackers of a site; exit code 1 when there is an error.",
    async () => {
      const { version } = await import("./version.ts");
      const { consentLintVerb } = await import("../consent/cli/index.ts");
      return consentLintVerb({ openFolder, version });
    },
  ),
];
