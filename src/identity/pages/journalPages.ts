import { Readable } from "node:stream";
import type { FastifyInstance, FastifyRequest } from "fastify";
import {
  civilDay,
  civilTimeZone,
  momentWords,
  startOfDay,
  type Bilingual,
  type Language,
} from "../../kernel/index.ts";
import {
  actionNames,
  actions,
  type Action,
  type AgentLogEntry,
} from "../../platform/access/index.ts";
import {
  type Markup,
  addPage,
  csvLine,
  filterForm,
  html,
  pageTitle,
  pagination,
  selectField,
  table,
  textField,
} from "../../platform/web/index.ts";
import type { AgentLogPages, AgentLogQuery } from "../actions/agentLogPages.ts";
import { framed, type IdentitySite } from "./answers.ts";
import { filled, paths } from "./paths.ts";
import { bodyOf, nameOfBody } from "./place.ts";

const words = {
  title: { fr: "Journal des agents", en: "Agent log" },
  lead: {
    fr: "Qui a consulté ou modifié quoi, sans le contenu. Chaque ligne est effacée douze mois après son inscription.",
    en: "Who read or changed what, without the content. Each line is erased twelve months after it was written.",
  },
  month: { fr: "Mois", en: "Month" },
  action: { fr: "Action", en: "Action" },
  every: { fr: "Toutes", en: "All" },
  agent: { fr: "Nom de l’agent", en: "Name of the person" },
  at: { fr: "Quand", en: "When" },
  actor: { fr: "Qui", en: "Who" },
  object: { fr: "Sur quoi", en: "On what" },
  outcome: { fr: "Résultat", en: "Outcome" },
  none: {
    fr: "Aucune ligne ce mois-ci pour ces critères.",
    en: "No line this month for these criteria.",
  },
  file: { fr: "Télécharger ce mois (CSV)", en: "Download this month (CSV)" },
} as const satisfies Record<string, Bilingual>;

const outcomes = {
  done: { fr: "fait", en: "done" },
  failed: { fr: "échec", en: "failed" },
  "sign-in": { fr: "connexion demandée", en: "sign-in asked for" },
  fresh: { fr: "confirmation demandée", en: "confirmation asked for" },
  forbidden: { fr: "refusé", en: "refused" },
  unknown: { fr: "introuvable pour lui", en: "not found for them" },
} as const satisfies Record<AgentLogEntry["outcome"], Bilingual>;

const perPage = 50;
const perRead = 1_000;
const access = { action: "agent-log.read", body: "param" } as const;

/** What an auditor reads: a month of the agent log of their body, filtered, page by page or as a file. */
export const addJournalPages = (web: FastifyInstance, site: IdentitySite): void => {
  const { identity } = site;
  addPage(web, {
    paths: paths.journal,
    access,
    render: async (context, request) => {
      const { language, now } = context;
      const name = await nameOfBody(identity, bodyOf(request), language);
      if (name === null) return null;
      const asked = askedFor(request, now);
      const count = await identity.agentLog.count(asked.query);
      const page = Math.min(asked.page, Math.max(1, Math.ceil(count / perPage)));
      const entries = await identity.agentLog.read(asked.query, {
        offset: (page - 1) * perPage,
        limit: perPage,
      });
      const body = bodyOf(request) ?? "";
      const list = filled(paths.journal[language], { body });
      return {
        title: words.title[language],
        private: true,
        main: await framed(
          site,
          context,
          { body: body, section: "journal" },
          html`${pageTitle({ title: words.title[language], over: name, lead: words.lead[language] })}
            ${filters(asked, list, language, now)}
            ${entries.length === 0 ? html`<p>${words.none[language]}</p>` : entryTable(entries, language)}
            ${pagination({
              page,
              count: Math.ceil(count / perPage),
              language,
              href: (each) => `${list}?${searchOf(asked, each)}`,
            })}
            <p>
              <a href="${filled(paths.journalFile[language], { body })}?${searchOf(asked, 1)}"
                >${words.file[language]}</a
              >
            </p>`,
        ),
      };
    },
  });
  for (const language of ["fr", "en"] as const)
    web.get(paths.journalFile[language], { config: { access } }, async (request, reply) => {
      if ((await nameOfBody(identity, bodyOf(request), language)) === null)
        return reply.callNotFound();
      const { query, month } = askedFor(request, identity.clock.now());
      return await reply
        .header("content-disposition", `attachment; filename="journal-${month}.csv"`)
        .header("cache-control", "private, no-store")
        .type("text/csv; charset=utf-8")
        .send(Readable.from(csvOf(identity.agentLog, query)));
    });
};

interface Asked {
  readonly query: AgentLogQuery;
  readonly month: string;
  readonly page: number;
}

const askedFor = (request: FastifyRequest, now: Temporal.Instant): Asked => {
  const given = request.query as Readonly<Record<string, unknown>>;
  const text = (name: string): string =>
    typeof given[name] === "string" ? given[name].trim() : "";
  const month = monthOf(text("mois")) ?? civilDay(now).toPlainYearMonth();
  const first = month.toPlainDate({ day: 1 });
  const action = actionNames.find((each) => each === text("action")) ?? null;
  return {
    month: month.toString(),
    page: Math.max(1, Math.min(10_000, Number.parseInt(text("page"), 10) || 1)),
    query: {
      body: bodyOf(request),
      from: startOfDay(first),
      until: startOfDay(first.add({ months: 1 })),
      action,
      actor: text("agent").slice(0, 120) || null,
    },
  };
};

const monthOf = (text: string): Temporal.PlainYearMonth | null =>
  /^\d{4}-(?:0[1-9]|1[0-2])$/.test(text) ? Temporal.PlainYearMonth.from(text) : null;

const searchOf = ({ query, month }: Asked, page: number): string =>
  new URLSearchParams({
    mois: month,
    ...(query.action && { action: query.action }),
    ...(query.actor && { agent: query.actor }),
    ...(page > 1 && { page: String(page) }),
  }).toString();

/** The months that the log can still hold. */
const months = (now: Temporal.Instant): readonly Temporal.PlainYearMonth[] =>
  Array.from({ length: 13 }, (_, back) =>
    civilDay(now).toPlainYearMonth().subtract({ months: back }),
  );

const filters = (
  { query, month }: Asked,
  list: string,
  language: Language,
  now: Temporal.Instant,
): Markup => {
  const field = (name: string, label: Bilingual, value: string) => ({
    name,
    label: label[language],
    value,
    error: null,
    language,
    optional: true,
  });
  return filterForm({
    action: list,
    language,
    ...((query.action || query.actor) && { clear: `${list}?mois=${month}` }),
    fields: [
      selectField({
        ...field("mois", words.month, month),
        choices: months(now).map((each) => ({
          value: each.toString(),
          label: monthWords(each, language),
        })),
      }),
      selectField({
        ...field("action", words.action, query.action ?? ""),
        none: words.every[language],
        choices: actionNames
          .filter((action) => action !== "site.read")
          .map((action: Action) => ({ value: action, label: actions[action][language] })),
      }),
      textField({ ...field("agent", words.agent, query.actor ?? ""), width: "middle" }),
    ],
  });
};

const monthWords = (month: Temporal.PlainYearMonth, language: Language): string =>
  startOfDay(month.toPlainDate({ day: 1 })).toLocaleString(language === "fr" ? "fr-FR" : "en-GB", {
    month: "long",
    year: "numeric",
    timeZone: civilTimeZone,
  });

const entryTable = (entries: readonly AgentLogEntry[], language: Language): Markup =>
  table({
    language,
    caption: words.title[language],
    hideCaption: true,
    columns: [words.at, words.actor, words.action, words.object, words.outcome].map((title) => ({
      title: title[language],
    })),
    rows: entries.map(({ at, actor, action, object, outcome }) => [
      momentWords(at, language),
      actor.name,
      actions[action][language],
      object === null ? "" : `${object.kind} ${object.id}`,
      outcomes[outcome][language],
    ]),
  });

const columns = [
  "at",
  "actor_kind",
  "actor",
  "actor_name",
  "action",
  "body",
  "object_kind",
  "object_id",
  "outcome",
];

async function* csvOf(log: AgentLogPages, query: AgentLogQuery): AsyncGenerator<string> {
  // The mark by which spreadsheets know UTF-8.
  yield `\u{FEFF}${csvLine(columns)}`;
  for (let offset = 0; ; offset += perRead) {
    const entries = await log.read(query, { offset, limit: perRead });
    yield entries
      .map(({ at, actor, action, body, object, outcome }) =>
        csvLine([
          at.toString(),
          actor.kind,
          actor.id,
          actor.name,
          action,
          body ?? "",
          object?.kind ?? "",
          object?.id ?? "",
          outcome,
        ]),
      )
      .join("");
    if (entries.length < perRead) return;
  }
}
