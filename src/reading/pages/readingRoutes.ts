import type { FastifyInstance } from "fastify";
import {
  acceptForms,
  addPage,
  open,
  sendPage,
  type Page,
  type PageContext,
} from "../../platform/web/index.ts";
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

/** What the machine works most for, and gives to everybody: five a second from one address, for a minute. */
const rateLimit = { max: 300, timeWindow: "1 minute" } as const;

/**
 * The page that reads a text. What is pasted comes in the body of a request, so that no address holds it; nothing of it
 * is kept, and no cache may keep the answer. It changes nothing, so the form needs no token.
 */
export const addReadingPages = async (web: FastifyInstance): Promise<void> => {
  addPage(web, {
    paths: readingPaths.form,
    access: open,
    render: async (context) => pageOf(context, emptyForm, { kind: "nothing" }),
  });
  addPage(web, {
    paths: readingPaths.sample,
    access: open,
    rateLimit,
    render: async (context) => {
      const filled: ReadingForm = { ...emptyForm, text: sample };
      return pageOf(context, filled, answerForm(filled), readingPaths.sample);
    },
  });
  await web.register(async (scope) => {
    acceptForms(scope, largestBody);
    for (const path of [readingPaths.form.fr, readingPaths.form.en])
      scope.post(path, { config: { access: open, rateLimit } }, async (request, reply) => {
        const { body } = request;
        const form = formOf(body instanceof URLSearchParams ? body : new URLSearchParams());
        const answer = answerForm(form);
        const status = answer.kind === "refused" ? statusOf(answer) : 200;
        const page = pageOf(request.page, form, answer);
        await sendPage(request, reply, { ...page, status, private: true });
      });
  });
};

const statusOf = ({ failure }: Extract<ReadingAnswer, { kind: "refused" }>): number =>
  failure.code === "reading.nothing-to-read" ? 400 : 413;

const pageOf = (
  { language }: PageContext,
  form: ReadingForm,
  answer: ReadingAnswer,
  twins: Parameters<typeof readingPage>[3] = readingPaths.form,
): Page => readingPage(form, answer, language, twins);
