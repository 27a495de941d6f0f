import type { FastifyInstance } from "fastify";
import { civilDay, dayWords, fill, type Language } from "../../../kernel/index.ts";
import {
  addPage,
  buttonRow,
  consolePaths,
  emptyState,
  figures,
  html,
  linkButton,
  list,
  listAsked,
  pageShown,
  pageTitle,
  sendCsv,
  type Markup,
  type ReadToday,
} from "../../../platform/web/index.ts";
import type { QueueAsked } from "../../actions/requestQueue.ts";
import type { RequestCount, Requests } from "../../actions/requests.ts";
import { daysBetween } from "../../model/deadline/timeLimit.ts";
import { deskAccess, deskPath, framed, paramsOf, type RightsConsole } from "./deskSite.ts";
import { words } from "./deskWords.ts";
import {
  asksForAll,
  queueAsked,
  queueColumns,
  queueFileColumns,
  queueFileRow,
  queueFilters,
  queueShape,
} from "./queueList.ts";
import { queueWords } from "./queueWords.ts";

const perRead = 1_000;

/** The queue of a body, by what is left of the time of each unless the address asks otherwise; and its file, which names nobody. */
export const addQueuePage = (web: FastifyInstance, parts: RightsConsole): void => {
  addPage(web, {
    paths: consolePaths("droits"),
    access: deskAccess("rights.read"),
    render: async (context, { params, query }) => {
      const { body } = paramsOf(params);
      const { language, now } = context;
      const today = civilDay(now);
      const asked = listAsked(queueShape, query);
      const [{ rows, found }, counts] = await Promise.all([
        readPage(parts.requests, queueAsked(asked, body, today), asked.page),
        parts.requests.counts(body, today.subtract({ years: 1 })),
      ]);
      const path = deskPath(body, language);
      const closed = linkButton({
        text: queueWords.seeClosed[language],
        href: `${path}?etat=closes`,
        look: "secondary",
      });
      const enter = linkButton({
        text: words.enter[language],
        href: deskPath(body, language, "/saisir"),
        look: "secondary",
      });
      const mayEnter = parts.may(context, body, "rights.handle");
      const main = html`${pageTitle({ title: words.title[language], lead: words.lead[language] })}
      ${figuresOf(counts, language)}
      ${
        found === 0 && asksForAll(asked)
          ? emptyState({
              title: words.none[language],
              text: words.noneText[language],
              action: mayEnter ? buttonRow([enter, closed]) : closed,
            })
          : html`${mayEnter ? html`<p>${enter}</p>` : ""}
            ${list({
              shape: queueShape,
              asked,
              path,
              file: `${path}.csv`,
              caption: words.title[language],
              language,
              filters: queueFilters(language),
              columns: queueColumns(body, today, language),
              rows,
              count: found,
              all: null,
              nothing: {
                title: queueWords.nothing[language],
                text: queueWords.nothingHelp[language],
              },
            })}`
      }`;
      return await framed(parts, context, body, words.title[language], main);
    },
  });
  for (const [language, url] of Object.entries(consolePaths("droits", ".csv")))
    web.get(url, { config: { access: deskAccess("rights.read") } }, async (request, reply) => {
      const { body } = paramsOf(request.params);
      const asked = listAsked(queueShape, request.query);
      const query = queueAsked(asked, body, civilDay(request.page.now));
      const rows = fileRows(parts.requests, query, language as Language);
      return await sendCsv(reply, "demandes.csv", queueFileColumns, rows);
    });
};

/** The page that is asked for: the last one where the address asks for one behind it. */
const readPage = async (
  requests: Pick<Requests, "queue">,
  query: QueueAsked,
  page: number,
): ReturnType<Requests["queue"]> => {
  const { perPage } = queueShape;
  const part = { offset: (page - 1) * perPage, limit: perPage, named: true };
  const read = await requests.queue(query, part);
  const { offset } = pageShown(queueShape, { page }, read.found);
  return offset === part.offset ? read : await requests.queue(query, { ...part, offset });
};

async function* fileRows(
  requests: Pick<Requests, "queue">,
  query: QueueAsked,
  language: Language,
): AsyncGenerator<readonly string[]> {
  for (let offset = 0; ; offset += perRead) {
    const { rows } = await requests.queue(query, { offset, limit: perRead, named: false });
    for (const row of rows) yield queueFileRow(row, language);
    if (rows.length < perRead) return;
  }
}

const figuresOf = (counts: readonly RequestCount[], language: Language): Markup | string => {
  const sum = (which: (count: RequestCount) => boolean): number =>
    counts.filter(which).reduce((all, { count }) => all + count, 0);
  if (counts.length === 0) return "";
  return html`<section>
    <h2>${words.figures[language]}</h2>
    ${figures([
      { value: String(sum(() => true)), label: words.received[language] },
      {
        value: String(sum(({ status }) => status === "fulfilled")),
        label: words.answered[language],
      },
      { value: String(sum(({ status }) => status === "denied")), label: words.denied[language] },
      { value: String(sum(({ isLate }) => isLate)), label: words.closedLate[language] },
    ])}
  </section>`;
};

/** What of the requests of a body waits today, without anybody’s name; what is late is urgent. */
export const requestsToday =
  ({ may, requests }: Pick<RightsConsole, "may" | "requests">): ReadToday =>
  async (body, context) => {
    if (!may(context, body, "rights.handle")) return [];
    const { language, now } = context;
    const today = civilDay(now);
    const read = async (query: Record<string, string>): ReturnType<Requests["queue"]> =>
      await requests.queue(queueAsked(listAsked(queueShape, query), body, today), {
        offset: 0,
        limit: 1,
        named: false,
      });
    const [{ rows, found }, late] = await Promise.all([read({}), read({ delai: "en-retard" })]);
    const [first] = rows;
    if (first === undefined) return [];
    const day = dayWords(first.lastDay, language);
    const isLate = late.found > 0;
    return [
      {
        title: fill(words.todayTitle[language], { count: found }),
        text: fill((isLate ? words.todayLate : words.todayText)[language], {
          day,
          late: late.found,
        }),
        href: deskPath(body, language),
        tone: isLate ? "bad" : daysBetween(today, first.lastDay) <= 7 ? "watch" : "accent",
      },
    ];
  };
