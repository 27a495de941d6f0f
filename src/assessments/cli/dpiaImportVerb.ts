import { exitCodes, fill, FailureError, type Actor, type Bilingual } from "../../kernel/index.ts";
import { readInputFile, type Verb } from "../../platform/command-line/index.ts";
import { importExport, readExport } from "../actions/startAssessment.ts";
import { assessmentFailure } from "../errors.ts";
import { largestPia, readPia } from "../model/pia/readPia.ts";
import type { WithAssessments } from "./withAssessments.ts";

const words = {
  read: {
    // Figures behind the words: no form of them depends on one of four numbers.
    fr: "Lu, réponses : {answers}, mesures : {measures}, évaluations : {evaluations}, commentaires : {comments}\n",
    en: "Read, answers: {answers}, measures: {measures}, evaluations: {evaluations}, comments: {comments}\n",
  },
  dry: {
    fr: "Rien n’a été enregistré. Pour enregistrer : --execute\n",
    en: "Nothing was saved. To save: --execute\n",
  },
} as const satisfies Record<string, Bilingual>;

const byCommand: Actor = { kind: "command-line", id: "dpia import", name: "egide dpia import" };

/** `egide dpia import FILE --body ID`: reads an export of the CNIL's PIA tool, and keeps it with `--execute`. */
export const dpiaImportVerb = (withAssessments: WithAssessments): Verb => ({
  name: "dpia import",
  summary: {
    fr: "Lit l’export d’une analyse de l’outil PIA de la CNIL ; à blanc sans --execute.",
    en: "Reads an assessment exported by the CNIL’s PIA tool; a dry run without --execute.",
  },
  usage: "FILE",
  arguments: { least: 1, most: 1 },
  example: "egide dpia import pia.json --body valmarine --activity entraide --execute",
  options: {
    body: {
      kind: "text",
      placeholder: "ID",
      help: { fr: "l’organisme qui en répond", en: "the body that answers for it" },
    },
    activity: {
      kind: "text",
      placeholder: "ID",
      help: { fr: "l’activité du registre dont elle traite", en: "the activity that it is about" },
    },
    execute: { kind: "switch", help: { fr: "enregistre vraiment", en: "really saves" } },
  },
  run: async (call) => {
    const { console, language } = call;
    const [file = ""] = call.arguments;
    const body = call.text("body") ?? "";
    const activity = call.text("activity");
    // One byte more than is taken, so that it is the assessment that says so.
    const content = await readInputFile(file, console, largestPia * 1024 * 1024 + 1);
    const id = await withAssessments(async ({ assessments, bodies, ids, clock }) => {
      if ((await bodies.answerableOf(body)) === null)
        throw new FailureError(assessmentFailure("assessments.body-unknown", { body }));
      const asked = { body, file: content, activities: activity === null ? [] : [activity] };
      const read = await readExport(bodies, { ...asked, reference: "" });
      if (!read.ok) throw new FailureError(read.failure);
      const pia = readPia(read.value.document);
      if (!pia.ok) throw new FailureError(pia.failure);
      const { answers, measures, evaluations, comments } = pia.value;
      console.out(
        fill(words.read[language], {
          answers: answers.size,
          measures: measures.length,
          evaluations: evaluations.size,
          comments: comments.length,
        }),
      );
      if (!call.switch("execute")) return null;
      const by = { by: byCommand, at: clock.now() };
      const kept = await importExport(
        { assessments, bodies, ids },
        { ...asked, ticket: ids.next() },
        by,
      );
      if (!kept.ok) throw new FailureError(kept.failure);
      return kept.value;
    });
    console.out(id === null ? words.dry[language] : `${id}\n`);
    return exitCodes.done;
  },
});
