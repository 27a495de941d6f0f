import { civilDay, exitCodes, FailureError, type Bilingual } from "../../kernel/index.ts";
import type { Verb } from "../../platform/command-line/index.ts";
import { changedSince, dueOn, stateOf } from "../model/assessment.ts";
import type { WithAssessments } from "./withAssessments.ts";

const none: Bilingual = { fr: "Aucune analyse d’impact.\n", en: "No impact assessment.\n" };

/** `egide dpia list`: the assessments of all bodies or of one; names no person. Exit code 1 where one is due or its activity changed. */
export const dpiaListVerb = (withAssessments: WithAssessments): Verb => ({
  name: "dpia list",
  summary: {
    fr: "Liste les analyses d’impact, leur état et leur échéance ; code 1 si l’une est à revoir.",
    en: "Lists the impact assessments, their state and their due day; exit code 1 when one is to be looked at.",
  },
  usage: "",
  arguments: { least: 0, most: 0 },
  example: "egide dpia list",
  options: {
    body: {
      kind: "text",
      placeholder: "ID",
      help: { fr: "les analyses de cet organisme", en: "the assessments of this body" },
    },
    json: { kind: "switch", help: { fr: "Écrit du JSON.", en: "Writes JSON." } },
  },
  run: async ({ console, language, text, switch: chosen }) => {
    const { lines, isDue } = await withAssessments(async ({ assessments, bodies, clock }) => {
      const found = await assessments.list(text("body"));
      if (!found.ok) throw new FailureError(found.failure);
      const today = civilDay(clock.now()).toString();
      const registers = new Map(
        await Promise.all(
          [...new Set(found.value.map(({ body }) => body))].map(
            async (body) => [body, await bodies.activitiesOf(body)] as const,
          ),
        ),
      );
      const said = found.value.map(({ id, body, closedAt, content }) => ({
        id,
        body,
        reference: content.reference,
        title: content.title,
        activities: content.activities,
        state: stateOf(content),
        residual: content.residual,
        dueOn: dueOn(content),
        changedSince: closedAt === null ? changedSince(content, registers.get(body) ?? []) : [],
      }));
      return {
        lines: said,
        isDue: said.some(
          (each) =>
            (each.dueOn !== null && each.dueOn <= today) ||
            (each.state === "validated" && each.changedSince.length > 0),
        ),
      };
    });
    if (chosen("json")) console.out(`${JSON.stringify({ assessments: lines }, null, 2)}\n`);
    else if (lines.length === 0) console.out(none[language]);
    else
      for (const { id, body, reference, title, state, residual, dueOn: due } of lines)
        console.out(
          `${id}  ${body}  ${reference}  ${state}  ${residual}  ${due ?? "–"}  ${title}\n`,
        );
    return isDue ? exitCodes.refused : exitCodes.done;
  },
});
