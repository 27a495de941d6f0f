import type { FastifyInstance } from "fastify";
import { civilDay, dayWords, fill, type Language } from "../../kernel/index.ts";
import {
  addPage,
  address,
  buttonRow,
  consolePath,
  consolePaths,
  figures,
  html,
  linkButton,
  pageTitle,
  recordAt,
  summaryList,
  timeline,
  type Markup,
} from "../../platform/web/index.ts";
import { nextDue, type Matter, type MatterAct, type MatterVersion } from "../model/matter.ts";
import { waitingActs } from "./actForms.ts";
import {
  framed,
  matterObject,
  matterPath,
  parameterOf,
  placeOf,
  reading,
  unreadable,
  type OversightConsole,
} from "./matterConsole.ts";
import { dueMarkup, stateTag } from "./mattersList.ts";
import {
  actWords,
  kindWords,
  measureWords,
  outcomeWords,
  stepWords,
  words,
} from "./matterWords.ts";

/** Adds the page of one file: what is due, its acts, what it is about, and who wrote which version of it. */
export const addMatterPage = (web: FastifyInstance, parts: OversightConsole): void =>
  addPage(web, {
    paths: consolePaths("controles", "/:matter"),
    access: reading,
    object: matterObject,
    render: async (context, request) => {
      const body = parameterOf(request, "body");
      const { language, now } = context;
      const found = await recordAt(placeOf(parts), request);
      if (!found.ok)
        return await framed(parts)(
          context,
          body,
          words.title[language],
          unreadable(found.failure, language),
        );
      const matter = found.value;
      if (matter === null) return null;
      const versions = await parts.matters.versions(body, matter.id);
      const { content, closedAt } = matter;
      const due = closedAt === null ? nextDue(content) : null;
      const main = html`${pageTitle({ title: content.title, over: words.title[language] })}
        ${figures([
          { value: stateTag(matter, language), label: words.state[language] },
          { value: dueMarkup(due, civilDay(now), language), label: words.due[language] },
          { value: kindWords[content.kind][language], label: words.kind[language] },
        ])}
        ${parts.may(context, body, "oversight.handle") ? acts(matter, language) : ""}
        <h2>${words.acts[language]}</h2>
        ${
          content.acts.length === 0
            ? html`<p class="soft">${words.noAct[language]}</p>`
            : summaryList(
                content.acts
                  .toReversed()
                  .map((act) => ({ key: day(act.on, language), value: actSaid(act, language) })),
              )
        }
        <h2>${words.facts[language]}</h2>
        ${await factRows(parts, matter, language)}
        <h2>${words.history[language]}</h2>
        ${versionEvents(versions.ok ? versions.value : [], language)}
        <p><a href="${consolePath(body, "controles", language)}">${words.back[language]}</a></p>`;
      return await framed(parts)(context, body, content.title, main);
    },
  });

const day = (text: string, language: Language): string =>
  dayWords(Temporal.PlainDate.from(text), language);

/** What can be done next: the forms that would refuse are not offered. */
const acts = (matter: Matter, language: Language): Markup => {
  const lead = (text: string, rest: string): Markup =>
    linkButton({ text, href: matterPath(matter, language, rest), look: "secondary" });
  return matter.closedAt !== null
    ? buttonRow([lead(words.reopen[language], "/reouverture")])
    : buttonRow([
        lead(words.addAct[language], "/acte"),
        ...(waitingActs(matter.content).length === 0
          ? []
          : [lead(words.followUp[language], "/suite")]),
        lead(words.correct[language], "/faits"),
        lead(words.close[language], "/cloture"),
      ]);
};

const paragraphs = (text: string): Markup =>
  html`<div lang="fr">${text.split("\n").map((line) => html`<p>${line}</p>`)}</div>`;

const actSaid = (act: MatterAct, language: Language): Markup => {
  const { kind, reference, text, measures, dueOn, appealUntil, done } = act;
  return html`<p>${actWords[kind][language]}${reference === "" ? "" : ` (${reference})`}</p>
    ${
      measures.length === 0
        ? ""
        : html`<ul>
            ${measures.map((each) => html`<li>${measureWords[each][language]}</li>`)}
          </ul>`
    }
    ${text === "" ? "" : paragraphs(text)}
    ${dueOn === null ? "" : html`<p>${fill(words.dueBy[language], { day: day(dueOn, language) })}</p>`}
    ${
      appealUntil === null
        ? ""
        : html`<p>${fill(words.appeal[language], { day: day(appealUntil, language) })}</p>`
    }
    ${
      done === null
        ? ""
        : html`<p class="soft">
            ${fill(words.done[language], { day: day(done.on, language), text: done.text, name: done.by })}
          </p>`
    }`;
};

const factRows = async (
  { activitiesOf }: Pick<OversightConsole, "activitiesOf">,
  { body, content }: Matter,
  language: Language,
): Promise<Markup> => {
  const titles = new Map((await activitiesOf(body)).map(({ id, title }) => [id, title]));
  const soft = html`<span class="soft">${words.unsaid[language]}</span>`;
  const link = (section: "droits" | "incidents", id: string): Markup =>
    id === ""
      ? soft
      : html`<a
          href="${address(consolePath(body, section, language, `/${encodeURIComponent(id)}`))}"
          >${id}</a
        >`;
  return summaryList([
    { key: words.openedOn[language], value: day(content.openedOn, language) },
    { key: words.reference[language], value: content.reference === "" ? soft : content.reference },
    { key: words.text[language], value: content.text === "" ? soft : paragraphs(content.text) },
    {
      key: words.activities[language],
      value:
        content.activities.length === 0
          ? soft
          : html`<span lang="fr"
              >${content.activities.map((id) => titles.get(id) ?? id).join(", ")}</span
            >`,
    },
    { key: words.request[language], value: link("droits", content.request) },
    { key: words.incident[language], value: link("incidents", content.incident) },
    {
      key: words.outcome[language],
      value:
        content.outcome === null
          ? soft
          : html`<p>
                ${outcomeWords[content.outcome.kind][language]},
                ${day(content.outcome.on, language)}
              </p>
              ${paragraphs(content.outcome.text)}`,
    },
  ]);
};

const versionEvents = (versions: readonly MatterVersion[], language: Language): Markup =>
  timeline({
    language,
    events: versions.map(({ at, kind, by, reason }) => ({
      at,
      title: stepWords[kind][language],
      text: html`<p>${by.name}</p>
        ${reason === "" ? "" : paragraphs(reason)}`,
    })),
  });
