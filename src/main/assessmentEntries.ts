import type { WithAssessments } from "../assessments/index.ts";
import type { VerbEntry } from "../platform/command-line/index.ts";
import type { Configuration } from "./config.ts";
import { entry } from "./verbEntry.ts";

/** The commands of impact assessments, in the order of the help. */
export const assessmentEntries = (configuration: () => Configuration): readonly VerbEntry[] => {
  const opened = async (): Promise<WithAssessments> =>
    (await import("./assessments.ts")).withAssessments(configuration);
  return [
    entry(
      "dpia import",
      "Lit l’export d’une analyse de l’outil PIA de la CNIL ; à blanc sans --execute.",
      "Reads an assessment exported by the CNIL’s PIA tool; a dry run without --execute.",
      async () => (await import("../assessments/index.ts")).dpiaImportVerb(await opened()),
    ),
    entry(
      "dpia export",
      "Écrit une analyse d’impact dans le format de l’outil PIA de la CNIL.",
      "Writes an impact assessment in the format of the CNIL’s PIA tool.",
      async () => (await import("../assessments/index.ts")).dpiaExportVerb(await opened()),
    ),
    entry(
      "dpia list",
      "Liste les analyses d’impact, leur état et leur échéance ; code 1 si l’une est à revoir.",
      "Lists the impact assessments, their state and their due day; exit code 1 when one is to be looked at.",
      async () => (await import("../assessments/index.ts")).dpiaListVerb(await opened()),
    ),
  ];
};
