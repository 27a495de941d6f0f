import type { FastifyInstance } from "fastify";
import type { Language } from "../../kernel/index.ts";
import {
  addPage,
  consolePath,
  consolePaths,
  emptyState,
  html,
  linkButton,
  list,
  listAsked,
  pageShown,
  pageTitle,
  sendCsv,
} from "../../platform/web/index.ts";
import type { BreachesAsked } from "../actions/breachList.ts";
import { framed, paramsOf, reading, type IncidentConsole } from "./incidentConsole.ts";
import {
  breachColumns,
  breachesAsked,
  breachesShape,
  breachFileColumns,
  breachFileRow,
  breachFilters,
} from "./incidentsList.ts";
import { words } from "./incidentWords.ts";
import { listWords } from "./listWords.ts";

const perRead = 1_000;

/** Adds the list: open records by what is left of their 72 hours, then closed ones, unless the address asks otherwise; and its file. */
export const addIncidentsPage = (web: FastifyInstance, parts: IncidentConsole): void => {
  addPage(web, {
    paths: consolePaths("incidents"),
    access: reading,
    render: async (context, request) => {
      const { body } = paramsOf(request);
      const { language, now } = context;
      const { incidents } = parts;
      const asked = listAsked(breachesShape, request.query);
      const query = breachesAsked(asked, body, now);
      const { found, all } = await incidents.count(query);
      const listed = await incidents.list(query, pageShown(breachesShape, asked, found));
      const titles = await incidents.titles(
        body,
        listed.map(({ id }) => id),
      );
      const title = words.title[language];
      const record = parts.may(context, body, "incidents.handle")
        ? linkButton({
            text: words.record[language],
            href: consolePath(body, "incidents", language, "/nouveau"),
          })
        : null;
      const main = html`${pageTitle({ title, lead: words.lead[language] })}
      ${
        all === 0
          ? emptyState({
              title: words.none[language],
              text: words.noneHelp[language],
              ...(record !== null && { action: record }),
            })
          : html`${record === null ? "" : html`<p>${record}</p>`}
            ${list({
              shape: breachesShape,
              asked,
              path: consolePath(body, "incidents", language),
              file: `${consolePath(body, "incidents", language)}.csv`,
              caption: title,
              language,
              filters: breachFilters(language),
              columns: breachColumns(language, now),
              rows: listed.map((breach) => ({ ...breach, title: titles.get(breach.id) ?? null })),
              count: found,
              all,
              nothing: {
                title: listWords.nothing[language],
                text: listWords.nothingHelp[language],
              },
            })}`
      }`;
      return await framed(parts)(context, body, title, main);
    },
  });
  for (const [language, url] of Object.entries(consolePaths("incidents", ".csv")))
    web.get(url, { config: { access: reading } }, async (request, reply) => {
      const query = breachesAsked(
        listAsked(breachesShape, request.query),
        paramsOf(request).body,
        request.page.now,
      );
      const rows = fileRows(parts, query, language as Language);
      return await sendCsv(reply, "incidents.csv", breachFileColumns, rows);
    });
};

async function* fileRows(
  { incidents }: Pick<IncidentConsole, "incidents">,
  query: BreachesAsked,
  language: Language,
): AsyncGenerator<readonly string[]> {
  for (let offset = 0; ; offset += perRead) {
    const rows = await incidents.list(query, { offset, limit: perRead });
    for (const row of rows) yield breachFileRow(row, language);
    if (rows.length < perRead) return;
  }
}
