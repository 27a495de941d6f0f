import type { FastifyInstance } from "fastify";
import { civilDay, colon, fill, momentWords, type Language } from "../../kernel/index.ts";
import {
  addPage,
  address,
  consolePath,
  consolePaths,
  figures,
  html,
  notice,
  pageTitle,
  recordAt,
  timeline,
  type Markup,
} from "../../platform/web/index.ts";
import type { Activity } from "../../register/index.ts";
import {
  changedSince,
  dueOn,
  stateOf,
  type Assessment,
  type AssessmentVersion,
} from "../model/assessment.ts";
import { readPia } from "../model/pia/readPia.ts";
import { actsOf } from "./assessmentActs.ts";
import {
  assessmentObject,
  assessmentPath,
  framed,
  parameterOf,
  placeOf,
  reading,
  sayFailure,
  unreadable,
  type AssessmentConsole,
} from "./assessmentConsole.ts";
import { assessmentParts } from "./assessmentParts.ts";
import { changedText, dueMarkup, residualTag, stateTag } from "./assessmentsList.ts";
import { stepWords, words } from "./assessmentWords.ts";
import { unfinishedIn } from "../model/steps.ts";

/** Adds the page of one assessment, each version of it, and its export for the PIA tool. */
export const addAssessmentPages = (web: FastifyInstance, parts: AssessmentConsole): void => {
  addPage(web, {
    paths: consolePaths("analyses", "/:assessment"),
    access: reading,
    object: assessmentObject,
    render: async (context, request) => {
      const body = parameterOf(request, "body");
      const { language, now } = context;
      const found = await recordAt(placeOf(parts), request);
      const versions = found.ok
        ? await parts.assessments.versions(body, parameterOf(request, "assessment"))
        : found;
      if (!found.ok || !versions.ok) {
        const failure = found.ok ? (versions.ok ? null : versions.failure) : found.failure;
        const main = failure === null ? html`` : unreadable(failure, language);
        return await framed(parts)(context, body, words.title[language], main);
      }
      const assessment = found.value;
      if (assessment === null) return null;
      const { content } = assessment;
      const register = await parts.bodies.activitiesOf(body);
      const mayHandle = parts.may(context, body, "assessments.handle");
      const main = html`${pageTitle({ title: content.title, over: words.title[language] })}
        ${stateFigures(assessment, civilDay(now), language)}
        ${changedNotice(assessment, register, language)}
        ${mayHandle ? nextNotice(assessment, language) : ""}
        ${mayHandle ? actsOf(assessment, language) : ""}
        <p>
          <a href="${address(assessmentPath(assessment, language, "/export.json"))}"
            >${words.export[language]}</a
          >
        </p>
        ${assessmentParts(parts, { assessment, register, mayHandle }, language)}
        <h2>${words.history[language]}</h2>
        ${versionEvents(assessment, versions.value, language)}
        <p><a href="${consolePath(body, "analyses", language)}">${words.back[language]}</a></p>`;
      return await framed(parts)(context, body, content.title, main);
    },
  });
  addPage(web, {
    paths: consolePaths("analyses", "/:assessment/versions/:number"),
    access: reading,
    object: assessmentObject,
    render: async (context, request) => {
      const body = parameterOf(request, "body");
      const id = parameterOf(request, "assessment");
      const number = parameterOf(request, "number");
      const { language } = context;
      const versions = await parts.assessments.versions(body, id);
      const title = fill(words.version[language], { number });
      if (!versions.ok)
        return await framed(parts)(context, body, title, unreadable(versions.failure, language));
      const version = versions.value.find((each) => String(each.number) === number);
      if (version === undefined) return null;
      const { content } = version;
      const assessment = { id, body, revision: version.number, closedAt: null, content };
      const register = await parts.bodies.activitiesOf(body);
      const main = html`${pageTitle({ title, over: content.title, lead: versionSaid(version, language) })}
        ${version.reason === "" ? "" : html`<p>${version.reason}</p>`}
        ${assessmentParts(parts, { assessment, register, mayHandle: false }, language)}
        <p>
          <a href="${address(assessmentPath({ body, id }, language))}"
            >${words.backToOne[language]}</a
          >
        </p>`;
      return await framed(parts)(context, body, title, main);
    },
  });
  for (const url of Object.values(consolePaths("analyses", "/:assessment/export.json")))
    web.get(
      url,
      { config: { access: reading, object: assessmentObject } },
      async (request, reply) => {
        const found = await recordAt(placeOf(parts), request);
        if (!found.ok || found.value === null) return reply.callNotFound();
        return await reply
          .header("content-disposition", 'attachment; filename="pia.json"')
          .header("cache-control", "private, no-store")
          .type("application/json; charset=utf-8")
          // As bytes: what came with a byte-order mark leaves with it.
          .send(Buffer.from(found.value.content.document, "utf8"));
      },
    );
};

const stateFigures = (
  { content }: Assessment,
  today: Temporal.PlainDate,
  language: Language,
): Markup => {
  const due = dueOn(content);
  return figures([
    { value: stateTag(stateOf(content), language), label: words.state[language] },
    { value: residualTag(content.residual, language), label: words.residual[language] },
    {
      value: due === null ? "–" : dueMarkup(due, today, language),
      label: words.due[language],
    },
    { value: content.reference, label: words.reference[language] },
  ]);
};

const changedNotice = (
  { content, closedAt }: Assessment,
  register: readonly Activity[],
  language: Language,
): Markup | "" => {
  const changed = closedAt === null ? changedSince(content, register) : [];
  const titles = changed.map((id) => register.find((each) => each.id === id)?.title ?? id);
  return titles.length === 0
    ? ""
    : notice({ tone: "watch", language, text: changedText(titles, language) });
};

/** What stands before the validation of a draft. */
const nextNotice = ({ content }: Assessment, language: Language): Markup | "" => {
  if (stateOf(content) !== "draft") return "";
  const pia = readPia(content.document);
  if (!pia.ok) return notice({ tone: "bad", language, text: sayFailure(pia.failure, language) });
  const unfinished = unfinishedIn(content, pia.value);
  return unfinished === null
    ? notice({ tone: "information", language, text: words.ready[language] })
    : notice({
        tone: "information",
        language,
        text: `${words.next[language]}${colon[language]}${sayFailure(unfinished, language)}`,
      });
};

const versionSaid = ({ kind, by, at }: AssessmentVersion, language: Language): string =>
  `${stepWords[kind][language]}, ${by.name}, ${momentWords(at, language)}`;

const versionEvents = (
  assessment: Assessment,
  versions: readonly AssessmentVersion[],
  language: Language,
): Markup =>
  timeline({
    language,
    events: versions.map((version) => ({
      at: version.at,
      title: html`<a
          href="${address(assessmentPath(assessment, language, `/versions/${version.number}`))}"
          >${fill(words.version[language], { number: version.number })}</a
        >, ${stepWords[version.kind][language]}`,
      text: html`<p>${version.by.name}</p>
        ${version.reason === "" ? "" : html`<p>${version.reason}</p>`}`,
    })),
  });
