import { exitCodes, FailureError } from "../../kernel/index.ts";
import type { Verb } from "../../platform/command-line/index.ts";
import { assessmentFailure } from "../errors.ts";
import type { WithAssessments } from "./withAssessments.ts";

/**
 * `egide dpia export ID`: an assessment as the CNIL's PIA tool takes it, byte by byte as it came where nothing was changed. An identifier comes
 * before a reference; a reference that several have writes none of them.
 */
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
      const exact = found.value.filter(({ id }) => id === wanted);
      // References are each body’s own: two bodies may have given one.
      const [one, ...others] =
        exact.length > 0
          ? exact
          : found.value.filter(({ content }) => content.reference === wanted);
      if (one === undefined) throw new FailureError(assessmentFailure("assessments.unknown"));
      if (others.length > 0)
        throw new FailureError(
          assessmentFailure("assessments.reference-shared", {
            reference: wanted,
            known: [one, ...others]
              .map(({ id, body }) => `${id} (${body})`)
              .toSorted()
              .join(", "),
          }),
        );
      return one.content.document;
    });
    console.out(document);
    return exitCodes.done;
  },
});
