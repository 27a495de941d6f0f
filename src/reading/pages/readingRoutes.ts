import type { FastifyInstance, FastifyReply } from "fastify";
import type { Language } from "../../kernel/index.ts";
import { acceptForms, sendPage, type Slots } from "../../platform/web/index.ts";
import {
  answerForm,
  emptyForm,
  formOf,
  type ReadingAnswer,
  type ReadingForm,
} from "./answerForm.ts";
import { readingPaths } from "./pageWords.ts";
import { readingPage } from "./readingPage.ts";
import { sample } from "./sample.ts";

/** A text that is too long must still come back in the form; what is above this has no place in it. */
const largestBody = 2_000_000;

/**
 * The page that reads a text. What is pasted comes in the body of a request, so that no address holds it; nothing of it
 * is kept, and no cache may keep the answer.
 */
export const addReadingPages = async (web: FastifyInstance, slots: Slots): Promise<void> => {
  await web.register(async (scope) => {
    acceptForms(scope, largestBody);
    for (const language of ["fr", "en"] as const) {
      const send = pageSender(language, slots);
      const filled: ReadingForm = { ...emptyForm, text: sample };
      scope.get(readingPaths.form[language], async (_request, reply) =>
        send(reply, emptyForm, { kind: "nothing" }),
      );
      scope.get(readingPaths.sample[language], async (_request, reply) =>
        send(reply, filled, answerForm(filled), readingPaths.sample),
      );
      scope.post(
        readingPaths.form[language],
        { onSend: async (_request, reply) => void reply.header("cache-control", "no-store") },
        async ({ body }, reply) => {
          const form = formOf(body instanceof URLSearchParams ? body : new URLSearchParams());
          const answer = answerForm(form);
          await send(
            answer.kind === "refused" ? reply.code(statusOf(answer)) : reply,
            form,
            answer,
          );
        },
      );
    }
  });
};

const statusOf = ({ failure }: Extract<ReadingAnswer, { kind: "refused" }>): number =>
  failure.code === "reading.nothing-to-read" ? 400 : 413;

const pageSender =
  (language: Language, slots: Slots) =>
  async (
    reply: FastifyReply,
    form: ReadingForm,
    answer: ReadingAnswer,
    twins = readingPaths.form as Parameters<typeof readingPage>[3],
  ): Promise<void> =>
    await sendPage(reply, readingPage(form, answer, language, twins), slots);
