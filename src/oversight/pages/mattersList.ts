import type { FastifyInstance } from "fastify";
import { civilDay, type Language } from "../../kernel/index.ts";
import {
  addPage,
  address,
  consolePath,
  consolePaths,
  dayTime,
  emptyState,
  html,
  inOrder,
  linkButton,
  list,
  listAsked,
  pageShown,
  pageTitle,
  sendCsv,
  tag,
  type ListAsked,
  type ListColumn,
  type ListShape,
  type Markup,
  type SortKey,
} from "../../platform/web/index.ts";
import { matterKinds, nextDue, type Matter } from "../model/matter.ts";
import {
  framed,
  matterPath,
  parameterOf,
  reading,
  unreadable,
  type OversightConsole,
} from "./matterConsole.ts";
import { kindWords, outcomeWords, words } from "./matterWords.ts";

const sorts = ["echeance", "objet", "nature", "ouverture", "etat"] as const;
type Sort = (typeof sorts)[number];
type Filter = "etat" | "nature" | "q";

const shape: ListShape<Filter, Sort> = {
  filters: { etat: ["open", "closed"], nature: matterKinds, q: "words" },
  sorts,
  usual: { sort: "echeance", isDescending: false },
  perPage: 25,
};
type Asked = ListAsked<Filter, Sort>;

const folded = (text: string): string =>
  text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();

const dueOf = ({ content, closedAt }: Matter): string | null =>
  closedAt === null ? nextDue(content) : null;

const keys: Readonly<Record<Sort, (matter: Matter) => SortKey>> = {
  // What is due on no day stands last.
  echeance: (matter) => dueOf(matter) ?? "9999",
  objet: ({ content }) => content.title,
  nature: ({ content }) => matterKinds.indexOf(content.kind),
  ouverture: ({ content }) => content.openedOn,
  etat: ({ closedAt }) => Number(closedAt !== null),
};

const foundIn = (matters: readonly Matter[], asked: Asked): readonly Matter[] => {
  const { etat, nature, q } = asked.filters;
  const wanted = folded(q);
  return inOrder(
    matters.filter(
      ({ closedAt, content: { kind, title, reference } }) =>
        (etat === "" || (closedAt === null) === (etat === "open")) &&
        (nature === "" || kind === nature) &&
        (q === "" || folded(`${title} ${reference}`).includes(wanted)),
    ),
    asked,
    keys,
  );
};

export const stateTag = ({ closedAt, content }: Matter, language: Language): Markup =>
  closedAt === null
    ? tag({ tone: "accent", text: words.isOpen[language] })
    : tag({
        tone: "quiet",
        text:
          content.outcome === null
            ? words.isClosed[language]
            : outcomeWords[content.outcome.kind][language],
      });

export const dueMarkup = (
  day: string | null,
  today: Temporal.PlainDate,
  language: Language,
): Markup | string => {
  if (day === null) return "–";
  const said = dayTime(day, language);
  return day < today.toString()
    ? html`${said} ${tag({ tone: "bad", text: words.overdue[language] })}`
    : said;
};

const columnsOf = (
  today: Temporal.PlainDate,
  language: Language,
): readonly ListColumn<Matter, Sort>[] => [
  {
    title: words.matter[language],
    sort: "objet",
    cell: (matter) =>
      html`<a href="${address(matterPath(matter, language))}">${matter.content.title}</a>`,
  },
  {
    title: words.kind[language],
    sort: "nature",
    cell: ({ content }) => kindWords[content.kind][language],
  },
  {
    title: words.openedOn[language],
    sort: "ouverture",
    cell: ({ content }) => dayTime(content.openedOn, language),
  },
  { title: words.state[language], sort: "etat", cell: (matter) => stateTag(matter, language) },
  {
    title: words.due[language],
    sort: "echeance",
    cell: (matter) => dueMarkup(dueOf(matter), today, language),
  },
];

const tableOf = (
  body: string,
  all: readonly Matter[],
  { asked, today }: { readonly asked: Asked; readonly today: Temporal.PlainDate },
  language: Language,
): Markup => {
  const found = foundIn(all, asked);
  const path = consolePath(body, "controles", language);
  const { offset, limit } = pageShown(shape, asked, found.length);
  return list({
    shape,
    asked,
    path,
    file: `${path}.csv`,
    caption: words.title[language],
    language,
    filters: [
      {
        name: "etat",
        label: words.state[language],
        choices: [
          { value: "open", label: words.isOpen[language] },
          { value: "closed", label: words.isClosed[language] },
        ],
      },
      {
        name: "nature",
        label: words.kind[language],
        choices: matterKinds.map((value) => ({ value, label: kindWords[value][language] })),
      },
      { name: "q", label: words.search[language] },
    ],
    columns: columnsOf(today, language),
    rows: found.slice(offset, offset + limit),
    count: found.length,
    all: all.length,
  });
};

/** Adds the list of files, and the same as a file for a spreadsheet. */
export const addMattersList = (web: FastifyInstance, parts: OversightConsole): void => {
  addPage(web, {
    paths: consolePaths("controles"),
    access: reading,
    render: async (context, request) => {
      const body = parameterOf(request, "body");
      const { language, now } = context;
      const title = words.title[language];
      const all = await parts.matters.list(body);
      if (!all.ok)
        return await framed(parts)(context, body, title, unreadable(all.failure, language));
      const asked = listAsked(shape, request.query);
      const href = consolePath(body, "controles", language, "/nouveau");
      const main = html`${pageTitle({ title, lead: words.lead[language] })}
      ${
        parts.may(context, body, "oversight.handle")
          ? html`<p>${linkButton({ text: words.open[language], href })}</p>`
          : ""
      }
      ${
        all.value.length === 0
          ? emptyState({ title: words.none[language], text: words.noneHelp[language] })
          : tableOf(body, all.value, { asked, today: civilDay(now) }, language)
      }`;
      return await framed(parts)(context, body, title, main);
    },
  });
  for (const url of Object.values(consolePaths("controles", ".csv")))
    web.get(url, { config: { access: reading } }, async (request, reply) => {
      const all = await parts.matters.list(parameterOf(request, "body"));
      if (!all.ok) return reply.callNotFound();
      const found = foundIn(all.value, listAsked(shape, request.query));
      const columns = [
        "subject",
        "kind",
        "authority_number",
        "opened_on",
        "closed",
        "due_on",
        "outcome",
      ];
      return await sendCsv(
        reply,
        "controles.csv",
        columns,
        found.map((matter) => {
          const { content } = matter;
          const { title, kind, reference, openedOn, outcome } = content;
          const isClosed = String(matter.closedAt !== null);
          return [
            title,
            kind,
            reference,
            openedOn,
            isClosed,
            dueOf(matter) ?? "",
            outcome?.kind ?? "",
          ];
        }),
      );
    });
};
