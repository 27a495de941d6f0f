import type { FastifyInstance } from "fastify";
import { Type } from "typebox";
import { fill } from "../../../kernel/index.ts";
import { largestFile } from "../../../platform/files/index.ts";
import {
  addForm,
  button,
  buttonRow,
  fileField,
  html,
  open,
  openPace,
  pageTitle,
  uploadOf,
} from "../../../platform/web/index.ts";
import { dropAsPerson } from "../../actions/identityDocuments.ts";
import { waitsForDocument } from "../../model/request/requestState.ts";
import type { RightsRequest } from "../../model/request/rightsRequest.ts";
import { rightsPath, rightsPaths } from "../../rightsPaths.ts";
import { sayFailure, type RightsSite } from "../rightsSite.ts";
import { idOf, openedRequest, tokenIn } from "./followAccess.ts";
import { words } from "./followWords.ts";

/** Of one request: who photographs badly tries again; a machine fills nothing. */
const often = { max: 10, within: { hours: 1 } } as const;

/** Whether a document came after the last doubt. */
export const wasDropped = ({ events }: Pick<RightsRequest, "events">): boolean =>
  events.findLast(({ kind }) => kind === "document" || kind === "doubted")?.kind === "document";

/** Where a person hands in the document that a written doubt asks for, and only then (GDPR art. 12(6)). */
export const addDocumentForm = (web: FastifyInstance, site: RightsSite): void => {
  const pace = openPace(often);
  addForm(web, {
    paths: rightsPaths.document,
    access: open,
    // What a form weighs beside its file.
    largest: largestFile * 1024 * 1024 + 64 * 1024,
    upload: "file",
    schema: Type.Object({ file: Type.String() }),
    words: { file: { label: words.file, missing: words.fileMissing } },
    page: async (form, context, { params }) => {
      const { language } = context;
      if (idOf(site, params) === null) return null;
      const back = rightsPath("follow", tokenIn(params), language);
      const request = await openedRequest(site, context, params);
      if (request === null || !waitsForDocument(request.state)) return { redirect: back };
      const title = words[wasDropped(request) ? "dropAgain" : "drop"][language];
      return {
        title,
        private: true,
        main: html`${pageTitle({ title, over: words.title[language], lead: words.dropLead[language] })}
        ${form.frame(
          html`${fileField({
            ...form.field("file"),
            language,
            accept: ".pdf,.jpg,.jpeg,.png",
            hint: fill(words.fileHint[language], { limit: largestFile }),
          })}
          ${buttonRow([
            button({ text: words.send[language] }),
            html`<a href="${back}">${words.back[language]}</a>`,
          ])}`,
        )}`,
      };
    },
    act: async (_values, context, request) => {
      const { language, now } = context;
      const redirect = rightsPath("follow", tokenIn(request.params), language);
      const opened = await openedRequest(site, context, request.params);
      if (opened === null) return { redirect };
      if (!pace.take(opened.id, now))
        return { errors: [{ field: null, message: words.tooMany[language] }], status: 429 };
      const sent = uploadOf(request, "file");
      if (sent === null)
        return { errors: [{ field: "file", message: words.fileMissing[language] }] };
      const dropped = await dropAsPerson(site, opened.id, sent.content);
      return dropped.ok
        ? { redirect, notice: { tone: "success", words: words.dropped } }
        : { errors: [{ field: "file", message: sayFailure(dropped.failure, language) }] };
    },
  });
};
