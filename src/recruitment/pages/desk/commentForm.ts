import type { FastifyInstance } from "fastify";
import { Type } from "typebox";
import {
  address,
  addForm,
  button,
  buttonRow,
  consolePaths,
  html,
  notice,
  pageTitle,
  textareaField,
} from "../../../platform/web/index.ts";
import { framed, told, type OfferConsole } from "../console/offerConsole.ts";
import { applicationsPath, deskAccess, deskOf, nameOf, placeIn } from "./deskPlace.ts";
import { words } from "./deskWords.ts";

const longest = 4_000;

/** A comment on an application: facts, of which whoever writes is told that the candidate reads them. */
export const addCommentForm = (web: FastifyInstance, parts: OfferConsole): void =>
  addForm(web, {
    paths: consolePaths("offres", "/:offer/candidatures/:application/commenter"),
    access: deskAccess("applications.comment"),
    object: { kind: "application", parameter: "application" },
    largest: 32_000,
    schema: Type.Object({ text: Type.String({ maxLength: longest }) }),
    words: { text: { label: words.commentLabel } },
    page: async (form, context, { params }) => {
      const desk = await deskOf(parts, context, params);
      const place = desk && placeIn(desk, params);
      const application = place && (await parts.desk.find(place, desk.reader));
      if (!desk || !application) return null;
      const { language } = context;
      const back = applicationsPath(desk.offer, language, `/${application.id}`);
      if (application.status === "withdrawn") return { redirect: back };
      const main = html`${pageTitle({
        title: words.comment[language],
        over: nameOf(application, language),
      })}
      ${notice({ tone: "watch", text: words.commentWarning[language], language })}
      ${form.frame(
        html`${textareaField({ ...form.field("text"), language, rows: 6, maxlength: longest })}
        ${buttonRow([
          button({ text: words.comment[language] }),
          html`<a href="${address(back)}">${words.cancel[language]}</a>`,
        ])}`,
      )}`;
      return await framed(parts, context, desk.offer.body, words.comment[language], main);
    },
    act: async ({ text }, context, { params }) => {
      const { language } = context;
      const desk = await deskOf(parts, context, params);
      const place = desk && placeIn(desk, params);
      if (!desk || !place) return { errors: [], status: 404 };
      const outcome = await parts.desk.comment(place, text, desk.reader);
      return outcome.ok
        ? {
            redirect: applicationsPath(desk.offer, language, `/${place.id}`),
            notice: { tone: "success", words: words.commented },
          }
        : {
            errors: [{ field: null, message: await told(parts, outcome.failure, language) }],
            status: 409,
          };
    },
  });
