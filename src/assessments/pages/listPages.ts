import type { FastifyInstance } from "fastify";
import { civilDay } from "../../kernel/index.ts";
import {
  addPage,
  buttonRow,
  consolePath,
  consolePaths,
  emptyState,
  html,
  linkButton,
  listAsked,
  pageTitle,
  sendCsv,
} from "../../platform/web/index.ts";
import {
  framed,
  parameterOf,
  reading,
  unreadable,
  type AssessmentConsole,
} from "./assessmentConsole.ts";
import {
  assessmentColumns,
  assessmentLine,
  assessmentsFound,
  assessmentsShape,
  assessmentsTable,
  listed,
} from "./assessmentsList.ts";
import { words } from "./assessmentWords.ts";

/** Adds the list of assessments and its file. */
export const addListPages = (web: FastifyInstance, parts: AssessmentConsole): void => {
  const { may, assessments, bodies } = parts;
  addPage(web, {
    paths: consolePaths("analyses"),
    access: reading,
    render: async (context, request) => {
      const body = parameterOf(request, "body");
      const { language, now } = context;
      const title = words.title[language];
      const found = await assessments.list(body);
      if (!found.ok)
        return await framed(parts)(context, body, title, unreadable(found.failure, language));
      const path = consolePath(body, "analyses", language);
      const acts = buttonRow([
        linkButton({ text: words.start[language], href: `${path}/nouvelle` }),
        linkButton({ text: words.import[language], href: `${path}/importer`, look: "secondary" }),
      ]);
      const all = listed(found.value, await bodies.activitiesOf(body));
      const asked = listAsked(assessmentsShape, request.query);
      const main = html`${pageTitle({ title, lead: words.lead[language] })}
      ${may(context, body, "assessments.handle") ? acts : ""}
      ${
        all.length === 0
          ? emptyState({ title: words.none[language], text: words.noneHelp[language] })
          : assessmentsTable({ path, all, asked, today: civilDay(now) }, language)
      }`;
      return await framed(parts)(context, body, title, main);
    },
  });
  for (const url of Object.values(consolePaths("analyses", ".csv")))
    web.get(url, { config: { access: reading } }, async (request, reply) => {
      const body = parameterOf(request, "body");
      const found = await assessments.list(body);
      if (!found.ok) return reply.callNotFound();
      const all = listed(found.value, await bodies.activitiesOf(body));
      const lines = assessmentsFound(all, listAsked(assessmentsShape, request.query));
      return await sendCsv(reply, "analyses.csv", assessmentColumns, lines.map(assessmentLine));
    });
};
