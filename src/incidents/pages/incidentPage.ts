import type { FastifyInstance } from "fastify";
import { fill, momentWords, type Language } from "../../kernel/index.ts";
import {
  addPage,
  address,
  buttonRow,
  consolePath,
  consolePaths,
  figures,
  html,
  linkButton,
  notice,
  pageTitle,
  summaryList,
  timeline,
  type Markup,
} from "../../platform/web/index.ts";
import type { BreachVersion } from "../actions/incidents.ts";
import type { Breach } from "../model/breach.ts";
import { isOutdated, severityIn } from "../model/duties.ts";
import { notificationDue } from "../model/notificationClock.ts";
import { outlineOf } from "../model/outline.ts";
import { clockOf, clockWords } from "./clockSaid.ts";
import { proposalText } from "./decisionForms.ts";
import { factRows } from "./factRows.ts";
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
import { authorityWords, kindWords, levelWords, personsWords, words } from "./incidentWords.ts";
import { mailingLinks } from "./mailingPages.ts";
import { mailingWords } from "./mailingWords.ts";
import { scoreWords } from "./severityForm.ts";
import { severityTable } from "./severityTable.ts";
import { severityWords } from "./severityWords.ts";

/** Adds the page of one record: its clock, severity, decisions, what was sent, its facts, its versions; and each version as it was. */
export const addIncidentPages = (web: FastifyInstance, parts: IncidentConsole): void => {
  addPage(web, {
    paths: consolePaths("incidents", "/:incident"),
    access: reading,
    object: incidentObject,
    render: async (context, request) => {
      const { body } = paramsOf(request);
      const { language, now } = context;
      const found = await breachAt(parts, request);
      const versions = found.ok
        ? await parts.incidents.versions(body, paramsOf(request).incident)
        : found;
      if (!found.ok || !versions.ok) {
        const failure = found.ok ? (versions.ok ? null : versions.failure) : found.failure;
        const main = failure === null ? html`` : unreadable(failure, language);
        return await framed(parts)(context, body, words.title[language], main);
      }
      const breach = found.value;
      if (breach === null) return null;
      const { facts } = breach.content;
      const main = html`${pageTitle({ title: facts.title, over: words.title[language] })}
        ${clockFigures(breach, language, now)}
        ${parts.may(context, body, "incidents.handle") ? acts(breach, language) : ""}
        <h2>${words.severity[language]}</h2>
        ${
          severityTable(breach.content, language) ||
          html`<p class="soft">
            ${(facts.isNearMiss ? words.nearMiss : words.unassessed)[language]}
          </p>`
        }
        <h2>${words.decisions[language]}</h2>
        ${decisionRows(breach, language)}
        <h2>${words.sent[language]}</h2>
        ${sentEvents(breach, language)}
        ${mailingLinks(await parts.mailings.of(body, breach.id), language)}
        <h2>${words.facts[language]}</h2>
        ${summaryList(factRows(facts, await parts.activitiesOf(body), language))}
        <h2>${words.history[language]}</h2>
        ${versionEvents(breach, versions.value, language)}
        <p><a href="${consolePath(body, "incidents", language)}">${words.back[language]}</a></p>`;
      return await framed(parts)(context, body, facts.title, main);
    },
  });
  addPage(web, {
    paths: consolePaths("incidents", "/:incident/versions/:number"),
    access: reading,
    object: incidentObject,
    render: async (context, request) => {
      const { body, incident, number } = paramsOf(request);
      const { language } = context;
      const versions = await parts.incidents.versions(body, incident);
      const title = fill(words.version[language], { number });
      if (!versions.ok)
        return await framed(parts)(context, body, title, unreadable(versions.failure, language));
      const version = versions.value.find((each) => String(each.number) === number);
      if (version === undefined) return null;
      const { content } = version;
      const breach = { body, id: incident, content };
      const main = html`${pageTitle({ title, over: content.facts.title, lead: versionSaid(version, language) })}
        ${version.reason === "" ? "" : html`<p>${version.reason}</p>`}
        ${severityTable(content, language)} ${decisionRows(breach, language)}
        ${sentEvents(breach, language)}
        ${summaryList(factRows(content.facts, await parts.activitiesOf(body), language))}
        <p>
          <a href="${address(incidentPath(breach, language))}">${words.backToIncident[language]}</a>
        </p>`;
      return await framed(parts)(context, body, title, main);
    },
  });
};

const clockFigures = (breach: Breach, language: Language, now: Temporal.Instant): Markup => {
  const severity = severityIn(breach.content);
  const clock = clockOf(outlineOf(breach.content, breach.closedAt !== null), now);
  const due = momentWords(notificationDue(breach.content.facts.awareAt), language);
  return figures([
    {
      value: clockWords(clock, language).text,
      label: words.clock[language],
      ...(clock !== null && { note: `${words.due[language]} ${due}` }),
    },
    {
      value: severity === null ? "–" : scoreWords(severity.score, language),
      label: words.severity[language],
      ...(severity !== null && { note: levelWords[severity.level][language] }),
    },
    {
      value: (breach.closedAt === null ? words.open : words.closed)[language],
      label: words.state[language],
    },
  ]);
};

/** What can be done next: the forms that would refuse are not offered. */
const acts = (breach: Breach, language: Language): Markup => {
  const { content, closedAt } = breach;
  const lead = (text: string, rest: string): Markup =>
    linkButton({ text, href: incidentPath(breach, language, rest), look: "secondary" });
  const form = lead(words.form[language], "/formulaire");
  if (closedAt !== null) return buttonRow([form, lead(words.reopen[language], "/reouverture")]);
  const { isNearMiss } = content.facts;
  const tells = content.persons?.choice;
  return buttonRow([
    lead(words.correct[language], "/faits"),
    ...(isNearMiss
      ? []
      : [
          lead(severityWords.assess[language], "/gravite"),
          lead(words.decideAuthority[language], "/autorite"),
          lead(words.decidePersons[language], "/personnes"),
        ]),
    ...(content.authority?.choice === "notify"
      ? [lead(words.notify[language], "/notification")]
      : []),
    ...(tells === "communicate" ? [lead(mailingWords.title[language], "/courriels/nouveau")] : []),
    ...(tells === "communicate" || tells === "disproportionate"
      ? [lead(words.communicate[language], "/information")]
      : []),
    ...(isNearMiss ? [] : [form]),
    lead(words.close[language], "/cloture"),
  ]);
};

const decisionRows = ({ content }: Pick<Breach, "content">, language: Language): Markup => {
  const row = (of: "authority" | "persons", said: string | null) => {
    const decision = content[of];
    const outdated = isOutdated(content, of)
      ? notice({ tone: "watch", language, text: words.outdated[language] })
      : "";
    const value =
      decision === null || said === null
        ? html`<p>${words.undecided[language]}</p>
            <p class="soft">
              ${words.proposal[language]}${language === "fr" ? " : " : ": "}${proposalText(of, { content }, language)}
            </p>`
        : html`<p>${said}</p>
            <p>${decision.grounds}</p>
            <p class="soft">
              ${fill(words.decidedBy[language], { name: decision.by.name, moment: momentWords(decision.at, language) })}
            </p>
            ${outdated}`;
    return { key: words[of][language], value };
  };
  const { authority, persons } = content;
  return summaryList([
    row("authority", authority && authorityWords[authority.choice][language]),
    row("persons", persons && personsWords[persons.choice][language]),
  ]);
};

const sentEvents = ({ content }: Pick<Breach, "content">, language: Language): Markup => {
  const events = [
    ...content.notifications.map(({ kind, isComplete, sentAt, reference, lateReasons }) => ({
      at: sentAt,
      title: `${words[kind][language]}${reference === "" ? "" : ` ${reference}`}${isComplete ? ` (${words.complete[language]})` : ""}`,
      text: html`${lateReasons === "" ? "" : html`<p>${lateReasons}</p>`}`,
    })),
    ...content.communications.map(({ sentAt, persons, text }) => ({
      at: sentAt,
      title: `${words.toldPersons[language]}${persons === null ? "" : ` (${persons})`}`,
      text: html`<p>${text}</p>`,
    })),
  ].toSorted((a, b) => Temporal.Instant.compare(b.at, a.at));
  return events.length === 0
    ? html`<p class="soft">${words.nothingSent[language]}</p>`
    : timeline({ events, language });
};

const versionSaid = ({ kind, by, at }: BreachVersion, language: Language): string =>
  `${kindWords[kind][language]}, ${by.name}, ${momentWords(at, language)}`;

const versionEvents = (
  breach: Breach,
  versions: readonly BreachVersion[],
  language: Language,
): Markup =>
  timeline({
    language,
    events: versions.map(({ number, kind, at, by, reason }) => ({
      at,
      title: html`<a href="${address(incidentPath(breach, language, `/versions/${number}`))}"
          >${fill(words.version[language], { number })}</a
        >
        – ${kindWords[kind][language]}, ${by.name}`,
      text: html`${reason === "" ? "" : html`<p>${reason}</p>`}`,
    })),
  });
