import type { FastifyInstance } from "fastify";
import { momentWords, type Language } from "../../kernel/index.ts";
import {
  addPage,
  address,
  consolePaths,
  html,
  notice,
  pageTitle,
  summaryList,
  type Markup,
  type Piece,
} from "../../platform/web/index.ts";
import {
  formSections,
  missingFields,
  notificationForm,
  notificationJson,
  type FormField,
} from "../model/notificationForm.ts";
import { choiceWords, fieldName, formWords, sectionWords } from "./formWords.ts";
import {
  breachAt,
  framed,
  incidentObject,
  incidentPath,
  paramsOf,
  reading,
  unreadable,
  type IncidentConsole,
} from "./incidentConsole.ts";
import { words } from "./incidentWords.ts";
import { saidOr } from "./factRows.ts";
import { scoreWords } from "./severityForm.ts";
import type { Breach } from "../model/breach.ts";

/** Adds the fields of the authority's form, as a page to copy from or to print, and as JSON. */
export const addFormPages = (web: FastifyInstance, parts: IncidentConsole): void => {
  addPage(web, {
    paths: consolePaths("incidents", "/:incident/formulaire"),
    access: reading,
    object: incidentObject,
    render: async (context, request) => {
      const { body } = paramsOf(request);
      const { language, now } = context;
      const title = words.form[language];
      const breach = await breachAt(parts, request);
      if (!breach.ok)
        return await framed(parts)(context, body, title, unreadable(breach.failure, language));
      if (breach.value === null) return null;
      const fields = await fieldsOf(parts, breach.value, now);
      if (fields === null) return null;
      const main = html`${pageTitle({ title, over: breach.value.content.facts.title, lead: formWords.lead[language] })}
        ${missingNotice(fields, language)}
        <p>
          <a href="${address(incidentPath(breach.value, language, "/formulaire.json"))}"
            >${formWords.json[language]}</a
          >
        </p>
        ${formSections.map(
          (section) =>
            html`<h2>${sectionWords[section][language]}</h2>
              ${summaryList(
                fields
                  .filter((field) => field.section === section)
                  .map((field) => ({
                    key: fieldName(field, language),
                    value: valueOf(field, language),
                  })),
              )}`,
        )}
        <p>
          <a href="${address(incidentPath(breach.value, language))}"
            >${words.backToIncident[language]}</a
          >
        </p>`;
      return await framed(parts)(context, body, title, main);
    },
  });
  for (const url of Object.values(consolePaths("incidents", "/:incident/formulaire.json")))
    web.get(
      url,
      { config: { access: reading, object: incidentObject } },
      async (request, reply) => {
        const breach = await breachAt(parts, request);
        const fields =
          breach.ok && breach.value !== null
            ? await fieldsOf(parts, breach.value, request.page.now)
            : null;
        if (fields === null) return reply.callNotFound();
        return await reply
          .header("content-disposition", 'attachment; filename="notification.json"')
          .header("cache-control", "private, no-store")
          .type("application/json; charset=utf-8")
          .send(notificationJson(fields));
      },
    );
};

const fieldsOf = async (
  parts: IncidentConsole,
  breach: Breach,
  now: Temporal.Instant,
): Promise<readonly FormField[] | null> => {
  const [notifier, activities] = await Promise.all([
    parts.notifierOf(breach.body, now),
    parts.activitiesOf(breach.body),
  ]);
  const titles = new Map(activities.map(({ id, title }) => [id, title]));
  return notifier === null ? null : notificationForm(breach, notifier, titles, now);
};

const missingNotice = (fields: readonly FormField[], language: Language): Markup => {
  const missing = missingFields(fields);
  return missing.length === 0
    ? notice({ tone: "success", language, text: formWords.nothingMissing[language] })
    : notice({
        tone: "watch",
        language,
        text: html`<p>${formWords.missing[language]}</p>
          <ul>
            ${missing.map((field) => html`<li>${sectionWords[field.section][language]}, ${fieldName(field, language)}</li>`)}
          </ul>`,
      });
};

const valueOf = ({ name, value }: FormField, language: Language): Piece => {
  if (value === null) return saidOr("", language);
  if (typeof value === "boolean") return (value ? formWords.yes : formWords.no)[language];
  if (typeof value === "number") return scoreWords(value, language);
  if (typeof value === "string")
    return name.endsWith("At")
      ? momentWords(Temporal.Instant.from(value), language)
      : saidOr(choiceWords(name, value, language), language);
  return value.map((each) => choiceWords(name, each, language)).join(", ");
};
