import type { FastifyInstance } from "fastify";
import { Type } from "typebox";
import { fill } from "../../kernel/index.ts";
import { actorOf } from "../../platform/access/index.ts";
import {
  addForm,
  button,
  choiceGroup,
  consolePath,
  consolePaths,
  details,
  emptyState,
  fileField,
  html,
  pageTitle,
  selectField,
  uploadOf,
  type FormState,
  type Markup,
} from "../../platform/web/index.ts";
import { importExport, startFromActivity } from "../actions/startAssessment.ts";
import { largestPia } from "../model/pia/readPia.ts";
import {
  assessmentPath,
  framed,
  handling,
  parameterOf,
  sayFailure,
  type AssessmentConsole,
} from "./assessmentConsole.ts";
import { words } from "./assessmentWords.ts";

const ticket = Type.String({ minLength: 1, maxLength: 80 });

/** Adds the two ways in: from an activity of the register, and from an export of the PIA tool. */
export const addStartForms = (web: FastifyInstance, parts: AssessmentConsole): void => {
  const { bodies, ids } = parts;
  const hiddenTicket = (form: FormState): Markup =>
    html`<input type="hidden" name="ticket" value="${form.field("ticket").value}" />`;
  const back = (body: string, language: "fr" | "en"): Markup =>
    html`<p><a href="${consolePath(body, "analyses", language)}">${words.back[language]}</a></p>`;
  addForm(web, {
    paths: consolePaths("analyses", "/nouvelle"),
    access: handling,
    largest: 20_000,
    schema: Type.Object({ ticket, activity: Type.String({ minLength: 1, maxLength: 200 }) }),
    words: { ticket: { label: words.ticket }, activity: { label: words.activity } },
    initial: async (_context, { query }) => {
      const { activite } = query as Readonly<Record<string, unknown>>;
      return {
        ticket: ids.next(),
        ...(typeof activite === "string" && { activity: activite.slice(0, 200) }),
      };
    },
    page: async (form, context, request) => {
      const body = parameterOf(request, "body");
      const { language } = context;
      const title = words.start[language];
      const activities = await bodies.activitiesOf(body);
      const main = html`${pageTitle({ title, over: words.title[language], lead: words.startLead[language] })}
      ${
        activities.length === 0
          ? emptyState({ title: words.none[language], text: words.noActivity[language] })
          : form.frame(
              html`${hiddenTicket(form)}
              ${selectField({
                ...form.field("activity"),
                language,
                none: words.choose[language],
                width: "full",
                choices: activities.map(({ id, title: label, domain }) => ({
                  value: id,
                  label,
                  lang: "fr",
                  ...(domain !== null && { group: domain }),
                })),
              })}
              ${button({ text: words.startNow[language] })}`,
            )
      }
      ${back(body, language)}`;
      return await framed(parts)(context, body, title, main);
    },
    act: async (values, { language, now, visitor }, request) => {
      const body = parameterOf(request, "body");
      const by = { by: actorOf(visitor), at: now };
      // A form of another body is another record, whatever it says of itself.
      const wanted = { body, activity: values.activity, ticket: `${body}/${values.ticket}` };
      const started = await startFromActivity(parts, wanted, by);
      if (!started.ok)
        return { errors: [{ field: "activity", message: sayFailure(started.failure, language) }] };
      return {
        redirect: assessmentPath({ body, id: started.value }, language),
        notice: { tone: "success", words: words.started },
        made: { kind: "assessment", id: started.value },
      };
    },
  });
  addForm(web, {
    paths: consolePaths("analyses", "/importer"),
    access: handling,
    // What a form weighs beside its file.
    largest: largestPia * 1024 * 1024 + 64 * 1024,
    upload: "file",
    schema: Type.Object({
      ticket,
      file: Type.String(),
      activities: Type.Array(Type.String({ maxLength: 200 })),
    }),
    words: {
      ticket: { label: words.ticket },
      file: { label: words.file, missing: words.fileMissing },
      activities: { label: words.activities },
    },
    initial: async () => ({ ticket: ids.next() }),
    page: async (form, context, request) => {
      const body = parameterOf(request, "body");
      const { language } = context;
      const title = words.import[language];
      const main = html`${pageTitle({ title, over: words.title[language], lead: words.importLead[language] })}
      ${form.frame(
        html`${hiddenTicket(form)}
        ${fileField({
          ...form.field("file"),
          language,
          accept: ".json",
          hint: fill(words.fileHint[language], { limit: largestPia }),
        })}
        ${await activityBoxes(parts, form, body, language)}
        ${button({ text: words.importNow[language] })}`,
      )}
      ${back(body, language)}`;
      return await framed(parts)(context, body, title, main);
    },
    act: async (values, { language, now, visitor }, request) => {
      const body = parameterOf(request, "body");
      const file = uploadOf(request, "file");
      if (file === null)
        return { errors: [{ field: "file", message: words.fileMissing[language] }] };
      const imported = await importExport(
        parts,
        {
          body,
          file: file.content,
          activities: values.activities,
          ticket: `${body}/${values.ticket}`,
        },
        { by: actorOf(visitor), at: now },
      );
      if (!imported.ok)
        return { errors: [{ field: "file", message: sayFailure(imported.failure, language) }] };
      return {
        redirect: assessmentPath({ body, id: imported.value }, language),
        notice: { tone: "success", words: words.imported },
        made: { kind: "assessment", id: imported.value },
      };
    },
  });
};

/** The activities of a register, to tick those that an assessment is about. */
export const activityBoxes = async (
  { bodies }: Pick<AssessmentConsole, "bodies">,
  form: FormState,
  body: string,
  language: "fr" | "en",
): Promise<Markup | ""> => {
  const activities = await bodies.activitiesOf(body);
  const field = form.field("activities");
  return activities.length === 0
    ? ""
    : details({
        summary: words.activities[language],
        open: field.values.length > 0 || activities.length < 8,
        content: choiceGroup({
          ...field,
          language,
          kind: "boxes",
          optional: true,
          choices: activities.map(({ id, title }) => ({ value: id, label: title, lang: "fr" })),
        }),
      });
};
