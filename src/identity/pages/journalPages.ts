import type { FastifyInstance } from "fastify";
import {
  colon,
  civilDay,
  monthWords,
  startOfDay,
  type Bilingual,
  type Language,
} from "../../kernel/index.ts";
import {
  actionNames,
  objectKindWords,
  actions,
  type Action,
  type AgentLogEntry,
} from "../../platform/access/index.ts";
import {
  addPage,
  html,
  list,
  listAsked,
  momentTime,
  pageShown,
  pageTitle,
  sendCsv,
  type ListAsked,
  type ListColumn,
  type ListFilter,
  type ListShape,
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
  agent: { fr: "Nom de l’agent", en: "Name of the person" },
  at: { fr: "Quand", en: "When" },
  actor: { fr: "Qui", en: "Who" },
  object: { fr: "Sur quoi", en: "On what" },
  outcome: { fr: "Résultat", en: "Outcome" },
  none: {
    fr: "Aucune ligne ce mois-ci pour ces critères",
    en: "No line this month for these criteria",
  },
  noneHelp: {
    fr: "Choisissez un autre mois, ou retirez un critère.",
    en: "Choose another month, or take a criterion out.",
  },
} as const satisfies Record<string, Bilingual>;

const outcomes = {
  read: { fr: "consulté", en: "read" },
  done: { fr: "fait", en: "done" },
  failed: { fr: "échec", en: "failed" },
  "sign-in": { fr: "connexion demandée", en: "sign-in asked for" },
  fresh: { fr: "confirmation demandée", en: "confirmation asked for" },
  forbidden: { fr: "refusé", en: "refused" },
  unknown: { fr: "introuvable", en: "not found" },
} as const satisfies Record<AgentLogEntry["outcome"], Bilingual>;

const outcomeNames = Object.keys(outcomes) as readonly AgentLogEntry["outcome"][];

const perRead = 1_000;
const access = { action: "agent-log.read", body: "param" } as const;

/** What an auditor reads: a month of the agent log of their body, filtered, sorted, page by page or as a file. */
export const addJournalPages = (web: FastifyInstance, site: IdentitySite): void => {
  const { identity } = site;
  addPage(web, {
    paths: paths.journal,
    access,
    render: async (context, request) => {
      const { language, now } = context;
      const body = bodyOf(request) ?? "";
      const name = await nameOfBody(identity, body, language);
      if (name === null) return null;
      const shape = journalShape(now);
      const asked = listAsked(shape, request.query);
      const query = queryOf(asked, body, now);
      const count = await identity.agentLog.count(query);
      const entries = await identity.agentLog.read(query, pageShown(shape, asked, count));
      return {
        title: words.title[language],
        private: true,
        main: await framed(
          site,
          context,
          { body: body, section: "journal" },
          html`${pageTitle({ title: words.title[language], over: name, lead: words.lead[language] })}
          ${list({
            shape,
            asked,
            path: filled(paths.journal[language], { body }),
            file: filled(paths.journalFile[language], { body }),
            caption: words.title[language],
            language,
            filters: filtersOf(now, language),
            columns: columnsOf(language),
            rows: entries,
            count,
            all: null,
            nothing: { title: words.none[language], text: words.noneHelp[language] },
          })}`,
        ),
      };
    },
  });
  for (const language of ["fr", "en"] as const)
    web.get(paths.journalFile[language], { config: { access } }, async (request, reply) => {
      const body = bodyOf(request) ?? "";
      if ((await nameOfBody(identity, body, language)) === null) return reply.callNotFound();
      const now = identity.clock.now();
      const asked = listAsked(journalShape(now), request.query);
      const name = `journal-${monthAsked(asked, now).toString()}.csv`;
      const rows = rowsOf(identity.agentLog, queryOf(asked, body, now));
      return await sendCsv(reply, name, fileColumns, rows);
    });
};

type Filter = "mois" | "action" | "resultat" | "agent";
const sorts = { quand: "at", qui: "actor", action: "action" } as const;
type Sort = keyof typeof sorts;

const readActions = actionNames.filter((action) => action !== "site.read");

const journalShape = (now: Temporal.Instant): ListShape<Filter, Sort> => ({
  filters: {
    mois: months(now).map(String),
    action: readActions,
    resultat: outcomeNames,
    agent: "words",
  },
  sorts: ["quand", "qui", "action"],
  usual: { sort: "quand", isDescending: true },
  perPage: 50,
});

type Asked = ListAsked<Filter, Sort>;

const monthAsked = ({ filters: { mois } }: Asked, now: Temporal.Instant): Temporal.PlainYearMonth =>
  mois === "" ? civilDay(now).toPlainYearMonth() : Temporal.PlainYearMonth.from(mois);

const queryOf = (asked: Asked, body: string, now: Temporal.Instant): AgentLogQuery => {
  const { action, resultat, agent } = asked.filters;
  const first = monthAsked(asked, now).toPlainDate({ day: 1 });
  return {
    body,
    from: startOfDay(first),
    until: startOfDay(first.add({ months: 1 })),
    action: readActions.find((each) => each === action) ?? null,
    outcome: outcomeNames.find((each) => each === resultat) ?? null,
    actor: agent || null,
    order: { by: sorts[asked.sort], isDescending: asked.isDescending },
  };
};

/** The months that the log can still hold. */
const months = (now: Temporal.Instant): readonly Temporal.PlainYearMonth[] =>
  Array.from({ length: 13 }, (_, back) =>
    civilDay(now).toPlainYearMonth().subtract({ months: back }),
  );

const filtersOf = (now: Temporal.Instant, language: Language): readonly ListFilter<Filter>[] => [
  {
    name: "mois",
    label: words.month[language],
    none: null,
    choices: months(now).map((each) => ({
      value: each.toString(),
      label: monthWords(each.toPlainDate({ day: 1 }), language),
    })),
  },
  {
    name: "action",
    label: words.action[language],
    choices: readActions.map((action: Action) => ({
      value: action,
      label: actions[action][language],
    })),
  },
  {
    name: "resultat",
    label: words.outcome[language],
    choices: outcomeNames.map((value) => ({ value, label: outcomes[value][language] })),
  },
  { name: "agent", label: words.agent[language] },
];

const columnsOf = (language: Language): readonly ListColumn<AgentLogEntry, Sort>[] => [
  { title: words.at[language], sort: "quand", cell: ({ at }) => momentTime(at, language) },
  { title: words.actor[language], sort: "qui", cell: ({ actor }) => actor.name },
  {
    title: words.action[language],
    sort: "action",
    cell: ({ action }) => actions[action][language],
  },
  {
    title: words.object[language],
    cell: ({ object }) => (object === null ? "" : objectWords(object, language)),
  },
  { title: words.outcome[language], cell: ({ outcome }) => outcomes[outcome][language] },
];

/** The steps of a way in; what is kept of them has no identifier of its own. */
const steps: Readonly<Record<string, Bilingual>> = {
  password: { fr: "mot de passe", en: "password" },
  "second-factor": { fr: "second facteur", en: "second factor" },
  "second-factor-enrolled": { fr: "application enregistrée", en: "application registered" },
  confirmation: { fr: "confirmation", en: "confirmation" },
  "password-changed": { fr: "mot de passe changé", en: "password changed" },
  "email-asked": { fr: "changement d’adresse demandé", en: "change of address asked for" },
  "email-changed": { fr: "adresse changée", en: "address changed" },
  provider: { fr: "par le fournisseur d’identité", en: "by the identity provider" },
  "account-opened": { fr: "compte ouvert", en: "account opened" },
};

const objectWords = (
  { kind, id }: NonNullable<AgentLogEntry["object"]>,
  language: Language,
): string => {
  const step = kind === "sign-in" ? steps[id]?.[language] : undefined;
  return objectKindWords(kind, language) + (step === undefined ? ` ${id}` : colon[language] + step);
};

const fileColumns = [
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

async function* rowsOf(
  log: AgentLogPages,
  query: AgentLogQuery,
): AsyncGenerator<readonly string[]> {
  for (let offset = 0; ; offset += perRead) {
    const entries = await log.read(query, { offset, limit: perRead });
    for (const { at, actor, action, body, object, outcome } of entries)
      yield [
        at.toString(),
        actor.kind,
        actor.id,
        actor.name,
        action,
        body ?? "",
        object?.kind ?? "",
        object?.id ?? "",
        outcome,
      ];
    if (entries.length < perRead) return;
  }
}
