import type { FastifyInstance } from "fastify";
import { Type, type Static } from "typebox";
import { actorOf } from "../../platform/access/index.ts";
import {
  addForm,
  addRecordForm,
  button,
  choiceGroup,
  consolePath,
  consolePaths,
  dateField,
  details,
  html,
  pageTitle,
  seenField,
  seenFieldWords,
  selectField,
  textareaField,
  textField,
  type FormState,
  type Markup,
} from "../../platform/web/index.ts";
import { matterKinds, type MatterContent } from "../model/matter.ts";
import { correctMatter, openMatter, type MatterFacts } from "../model/steps.ts";
import {
  framed,
  handling,
  matterPath,
  parameterOf,
  placeOf,
  sayFailure,
  type OversightConsole,
} from "./matterConsole.ts";
import { kindWords, words } from "./matterWords.ts";

const line = Type.Optional(Type.String({ maxLength: 120 }));
const properties = {
  kind: Type.Enum([...matterKinds]),
  title: Type.String({ minLength: 3, maxLength: 150 }),
  openedOn: Type.String({ minLength: 1, maxLength: 10 }),
  reference: line,
  text: Type.Optional(Type.String({ maxLength: 8_000 })),
  activities: Type.Array(Type.String({ maxLength: 200 })),
  request: line,
  incident: line,
};
const FactsSchema = Type.Object(properties);
const labels = {
  kind: { label: words.kind },
  title: { label: words.name },
  openedOn: { label: words.openedOn },
  reference: { label: words.reference },
  text: { label: words.text },
  activities: { label: words.activities },
  request: { label: words.request },
  incident: { label: words.incident },
};

const factsOf = (values: Static<typeof FactsSchema>): MatterFacts => ({
  kind: values.kind,
  title: values.title.trim(),
  openedOn: values.openedOn,
  reference: values.reference?.trim() ?? "",
  text: values.text?.trim() ?? "",
  activities: values.activities,
  request: values.request?.trim() ?? "",
  incident: values.incident?.trim() ?? "",
});

const valuesOf = ({
  kind,
  title,
  openedOn,
  reference,
  text,
  activities,
  request,
  incident,
}: MatterContent) => ({
  kind,
  title,
  openedOn,
  reference,
  text,
  activities: [...activities],
  request,
  incident,
});

const fieldsOf = async (
  { activitiesOf }: Pick<OversightConsole, "activitiesOf">,
  form: FormState,
  body: string,
  language: "fr" | "en",
): Promise<Markup> => {
  const activities = await activitiesOf(body);
  const chosen = form.field("activities");
  return html`${selectField({
    ...form.field("kind"),
    language,
    none: words.kind[language],
    choices: matterKinds.map((value) => ({ value, label: kindWords[value][language] })),
  })}
  ${textField({ ...form.field("title"), language, maxlength: 150, hint: words.nameHint[language] })}
  ${dateField({ ...form.field("openedOn"), language })}
  ${textField({ ...form.field("reference"), language, optional: true, maxlength: 120 })}
  ${textareaField({ ...form.field("text"), language, rows: 6, optional: true, maxlength: 8_000 })}
  ${
    activities.length === 0
      ? ""
      : details({
          summary: words.activities[language],
          open: chosen.values.length > 0 || activities.length < 8,
          content: choiceGroup({
            ...chosen,
            language,
            kind: "boxes",
            optional: true,
            choices: activities.map(({ id, title }) => ({ value: id, label: title, lang: "fr" })),
          }),
        })
  }
  ${textField({ ...form.field("request"), language, optional: true, maxlength: 120, hint: words.requestHint[language] })}
  ${textField({ ...form.field("incident"), language, optional: true, maxlength: 120, hint: words.incidentHint[language] })}
  ${button({ text: words.save[language] })}`;
};

/** Adds the form that opens a file, and the one that corrects what it is about. */
export const addMatterForms = (web: FastifyInstance, parts: OversightConsole): void => {
  addForm(web, {
    paths: consolePaths("controles", "/nouveau"),
    access: handling,
    largest: 200_000,
    schema: Type.Object({ ticket: Type.String({ minLength: 1, maxLength: 80 }), ...properties }),
    words: { ticket: { label: words.ticket }, ...labels },
    initial: async () => ({ ticket: parts.ids.next() }),
    page: async (form, context, request) => {
      const body = parameterOf(request, "body");
      const { language } = context;
      const title = words.open[language];
      const main = html`${pageTitle({ title, over: words.title[language] })}
        ${form.frame(
          html`<input type="hidden" name="ticket" value="${form.field("ticket").value}" />
            ${await fieldsOf(parts, form, body, language)}`,
        )}
        <p><a href="${consolePath(body, "controles", language)}">${words.back[language]}</a></p>`;
      return await framed(parts)(context, body, title, main);
    },
    act: async ({ ticket, ...values }, { language, now, visitor }, request) => {
      const body = parameterOf(request, "body");
      const content = openMatter(factsOf(values), now);
      if (!content.ok)
        return { errors: [{ field: "openedOn", message: sayFailure(content.failure, language) }] };
      const { id } = await parts.matters.record(
        {
          id: parts.ids.next(),
          // A form of another body is another record, whatever it says of itself.
          ticket: `${body}/${ticket}`,
          body,
          kind: "opened",
          content: content.value,
        },
        { by: actorOf(visitor), at: now },
      );
      return {
        redirect: matterPath({ body, id }, language),
        notice: { tone: "success", words: words.opened },
        made: { kind: "matter", id },
      };
    },
  });
  addRecordForm(web, placeOf(parts), {
    rest: "/faits",
    title: words.correct,
    saved: words.saved,
    schema: Type.Object({ ...seenField, ...properties }),
    words: { ...seenFieldWords, ...labels },
    initial: ({ content }) => valuesOf(content),
    fields: async (form, language, { body }) => await fieldsOf(parts, form, body, language),
    decide: (values, by) => correctMatter(factsOf(values), by),
    fieldOf: { "oversight.day-wrong": "openedOn" },
  });
};
