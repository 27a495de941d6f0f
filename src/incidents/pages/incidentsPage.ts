import type { FastifyInstance } from "fastify";
import type { Language } from "../../kernel/index.ts";
import {
  addPage,
  address,
  consolePath,
  consolePaths,
  emptyState,
  html,
  linkButton,
  momentTime,
  pageTitle,
  table,
  tag,
  type Markup,
} from "../../platform/web/index.ts";
import type { Breach } from "../model/breach.ts";
import { severityIn } from "../model/duties.ts";
import { clockOf, clockTag } from "./clockSaid.ts";
import {
  framed,
  incidentPath,
  paramsOf,
  reading,
  unreadable,
  type IncidentConsole,
} from "./incidentConsole.ts";
import { levelWords, words } from "./incidentWords.ts";

/** Adds the list: open records by what is left of their 72 hours, then closed ones. */
export const addIncidentsPage = (web: FastifyInstance, parts: IncidentConsole): void =>
  addPage(web, {
    paths: consolePaths("incidents"),
    access: reading,
    render: async (context, request) => {
      const { body } = paramsOf(request);
      const { language, now } = context;
      const title = words.title[language];
      const breaches = await parts.incidents.list(body);
      if (!breaches.ok)
        return await framed(parts)(context, body, title, unreadable(breaches.failure, language));
      const main = html`${pageTitle({ title, lead: words.lead[language] })}
      ${
        parts.may(context, body, "incidents.handle")
          ? html`<p>
              ${linkButton({
                text: words.record[language],
                href: consolePath(body, "incidents", language, "/nouveau"),
              })}
            </p>`
          : ""
      }
      ${
        breaches.value.length === 0
          ? emptyState({ title: words.none[language], text: words.noneHelp[language] })
          : breachTable(breaches.value, language, now)
      }`;
      return await framed(parts)(context, body, title, main);
    },
  });

/** How severe a record was found, as a tag. */
const severityTag = ({ content }: Pick<Breach, "content">, language: Language): Markup | string => {
  if (content.facts.isNearMiss) return tag({ tone: "quiet", text: words.nearMiss[language] });
  const severity = severityIn(content);
  if (severity === null) return tag({ tone: "watch", text: words.unassessed[language] });
  const { level } = severity;
  return tag({
    tone: level === "low" ? "quiet" : level === "medium" ? "watch" : "bad",
    text: levelWords[level][language],
  });
};

const breachTable = (
  breaches: readonly Breach[],
  language: Language,
  now: Temporal.Instant,
): Markup =>
  table({
    caption: words.title[language],
    hideCaption: true,
    language,
    columns: [
      { title: words.incident[language] },
      { title: words.aware[language] },
      { title: words.clock[language] },
      { title: words.severity[language] },
      { title: words.state[language] },
    ],
    rows: breaches.map((breach) => [
      html`<a href="${address(incidentPath(breach, language))}">${breach.content.facts.title}</a>`,
      momentTime(breach.content.facts.awareAt, language),
      clockTag(clockOf(breach, now), language),
      severityTag(breach, language),
      tag(
        breach.closedAt === null
          ? { tone: "accent", text: words.open[language] }
          : { tone: "quiet", text: words.closed[language] },
      ),
    ]),
  });
