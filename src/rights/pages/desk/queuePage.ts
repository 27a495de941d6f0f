import type { FastifyInstance } from "fastify";
import { civilDay, dayWords, fill, type Language } from "../../../kernel/index.ts";
import {
  addPage,
  address,
  consolePaths,
  emptyState,
  figures,
  html,
  linkButton,
  pageTitle,
  pagination,
  table,
  tabs,
  tag,
  type Markup,
  type ReadToday,
} from "../../../platform/web/index.ts";
import type { QueuedRequest, RequestCount } from "../../actions/requests.ts";
import { deadlineOf } from "../../model/request/requestClock.ts";
import { stateTag } from "../requestView.ts";
import { rightWords } from "../../model/request/rightWords.ts";
import { deskAccess, deskPath, framed, paramsOf, type RightsConsole } from "./deskSite.ts";
import { words } from "./deskWords.ts";

const perPage = 50;

/** The queue of a body, by what is left of the time of each; and what was closed. */
export const addQueuePage = (web: FastifyInstance, parts: RightsConsole): void =>
  addPage(web, {
    paths: consolePaths("droits"),
    access: deskAccess("rights.read"),
    render: async (context, { params, query }) => {
      const { body } = paramsOf(params);
      const { language, now } = context;
      const { etat, page: asked } = query as Readonly<Record<string, unknown>>;
      const isClosed = etat === "closes";
      const page = typeof asked === "string" && /^[1-9]\d{0,4}$/.test(asked) ? Number(asked) : 1;
      const today = civilDay(now);
      const [{ rows, all }, counts] = await Promise.all([
        parts.requests.queue({
          body,
          isClosed,
          offset: (page - 1) * perPage,
          limit: perPage,
          today,
        }),
        parts.requests.counts(body, today.subtract({ years: 1 })),
      ]);
      const main = html`${pageTitle({ title: words.title[language], lead: words.lead[language] })}
      ${figuresOf(counts, language)}
      ${
        parts.may(context, body, "rights.handle")
          ? html`<p>
              ${linkButton({
                text: words.enter[language],
                href: deskPath(body, language, "/saisir"),
                look: "secondary",
              })}
            </p>`
          : ""
      }
      ${tabs({
        label: words.which[language],
        entries: [
          { label: words.open[language], href: deskPath(body, language), current: !isClosed },
          {
            label: words.closed[language],
            href: `${deskPath(body, language)}?etat=closes`,
            current: isClosed,
          },
        ],
      })}
      ${
        all === 0
          ? emptyState({
              title: (isClosed ? words.noneClosed : words.none)[language],
              text: words.noneText[language],
            })
          : requestTable(body, rows, now, language, isClosed)
      }
      ${pagination({
        page,
        count: Math.max(1, Math.ceil(all / perPage)),
        language,
        href: (to) =>
          `${deskPath(body, language)}?${new URLSearchParams({ ...(isClosed ? { etat: "closes" } : {}), page: String(to) }).toString()}`,
      })}`;
      return await framed(parts, context, body, words.title[language], main);
    },
  });

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

const leftTag = (request: QueuedRequest, now: Temporal.Instant, language: Language): Markup => {
  const { daysLeft, stoppedSince } = deadlineOf(request.right, request.clock, now);
  if (stoppedSince !== null) return tag({ tone: "quiet", text: words.stands[language] });
  if (daysLeft < 0)
    return tag({ tone: "bad", text: fill(words.late[language], { days: -daysLeft }) });
  const text =
    daysLeft === 0 ? words.today[language] : fill(words.days[language], { days: daysLeft });
  return tag({ tone: daysLeft <= 7 ? "watch" : "quiet", text });
};

const requestTable = (
  body: string,
  rows: readonly QueuedRequest[],
  now: Temporal.Instant,
  language: Language,
  isClosed: boolean,
): Markup =>
  table({
    caption: words.title[language],
    hideCaption: true,
    language,
    columns: [
      { title: words.person[language] },
      { title: words.right[language] },
      { title: words.state[language] },
      { title: (isClosed ? words.closedOn : words.left)[language] },
    ],
    rows: rows.map((request) => [
      html`<a href="${address(deskPath(body, language, `/${request.id}`))}"
        >${request.name ?? words.unreadable[language]}</a
      >`,
      rightWords[request.right].name[language],
      stateTag(request, language),
      request.closedAt === null
        ? leftTag(request, now, language)
        : dayWords(civilDay(request.closedAt), language),
    ]),
  });

/** What of the requests of a body waits today, without anybody’s name; what is late is urgent. */
export const requestsToday =
  ({ may, requests }: Pick<RightsConsole, "may" | "requests">): ReadToday =>
  async (body, context) => {
    if (!may(context, body, "rights.handle")) return [];
    const { language, now } = context;
    const asked = { body, isClosed: false, offset: 0, limit: perPage, today: civilDay(now) };
    const { rows, all } = await requests.queue(asked);
    const [first] = rows;
    if (first === undefined) return [];
    const left = rows.map(({ right, clock }) => deadlineOf(right, clock, now).daysLeft);
    const late = left.filter((days) => days < 0).length;
    const day = dayWords(deadlineOf(first.right, first.clock, now).lastDay, language);
    return [
      {
        title: fill(words.todayTitle[language], { count: all }),
        text: fill((late > 0 ? words.todayLate : words.todayText)[language], { day, late }),
        href: deskPath(body, language),
        tone: late > 0 ? "bad" : (left[0] ?? 0) <= 7 ? "watch" : "accent",
      },
    ];
  };
