import { exitCodes, FailureError } from "../../kernel/index.ts";
import type { Verb } from "../../platform/command-line/index.ts";
import { assessmentFailure } from "../errors.ts";
import type { WithAssessments } from "./withAssessments.ts";

/** `egide dpia export ID`: an assessment as the CNIL's PIA tool takes it, byte by byte as it came where nothing was changed. */
export const dpiaExportVerb = (withAssessments: WithAssessments): Verb => ({
  name: "dpia export",
  summary: {
    fr: "Écrit une analyse d’impact dans le format de l’outil PIA de la CNIL.",
    en: "Writes an impact assessment in the format of the CNIL’s PIA tool.",
  },
  usage: "ID",
  arguments: { least: 1, most: 1 },
  example: "egide dpia export AIPD-2031-4F2A > pia.json",
  options: {},
  run: async ({ console, arguments: [wanted = ""] }) => {
    const document = await withAssessments(async ({ assessments }) => {
      const found = await assessments.list(null);
      if (!found.ok) throw new FailureError(found.failure);
      const one = found.value.find(
        ({ id, content }) => id === wanted || content.reference === wanted,
      );
      if (one === undefined) throw new FailureError(assessmentFailure("assessments.unknown"));
      return one.content.document;
    });
    console.out(document);
    return exitCodes.done;
  },
});
