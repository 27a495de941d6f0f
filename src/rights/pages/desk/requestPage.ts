import type { FastifyInstance } from "fastify";
import { dayWords, fill, type Language } from "../../../kernel/index.ts";
import type { Activity } from "../../../register/index.ts";
import {
  addPage,
  buttonRow,
  consolePaths,
  html,
  linkButton,
  pageTitle,
  sendNotFound,
  summaryList,
  type Markup,
  type SummaryRow,
} from "../../../platform/web/index.ts";
import type { Capacity } from "../../model/request/capacity.ts";
import { eligibilityOf } from "../../model/request/eligibility.ts";
import type { Authority } from "../../model/letter/letterWords.ts";
import { recipientsToTell } from "../../model/request/recipients.ts";
import { isClosed, mayDoubt, mayRun, waitsForDocument } from "../../model/request/requestState.ts";
import { isBusy } from "../../execution/model/requestExecution.ts";
import { databasesLink } from "./reach/databasesLink.ts";
import { recipientsLink } from "./reach/recipientsForm.ts";
import type { RightsRequest } from "../../model/request/rightsRequest.ts";
import { wasDropped } from "../follow/documentForm.ts";
import { hasLetter, sendLetter } from "../sendLetter.ts";
import { eventList, paragraphs, requestRows } from "../requestView.ts";
import { rightWords } from "../../model/request/rightWords.ts";
import {
  deskAccess,
  deskPath,
  framed,
  requestIn,
  requestObject,
  type RightsConsole,
} from "./deskSite.ts";
import {
  capacityWords,
  channelWords,
  eligibilityWords,
  stepWords,
  words,
  type StepName,
} from "./deskWords.ts";

/** The letter that ended a request, for the post. */
export const addLetter = (web: FastifyInstance, parts: RightsConsole): void => {
  const config = { access: deskAccess("rights.read"), object: requestObject } as const;
  for (const url of Object.values(consolePaths("droits", "/:request/lettre.pdf")))
    web.get(url, { config }, async (asked, reply) => {
      const request = await requestIn(parts, asked.params);
      return (request && (await sendLetter(reply, request))) ?? (await sendNotFound(asked, reply));
    });
};

/** A request with its file, what the register says of it, and what can be done with it now. */
export const addRequestPage = (web: FastifyInstance, parts: RightsConsole): void =>
  addPage(web, {
    paths: consolePaths("droits", "/:request"),
    access: deskAccess("rights.read"),
    object: requestObject,
    render: async (context, { params }) => {
      const request = await requestIn(parts, params);
      if (request === null) return null;
      const { language, now } = context;
      const activities = await parts.activities(request.body);
      const activity = activities.find(({ id }) => id === request.activity) ?? null;
      const may = parts.may(context, request.body, "rights.handle");
      const execution = await parts.executions.find(request.id);
      const isWorking = !execution.ok || isBusy(execution.value, now);
      const shown = { activity, may, isWorking, now, authority: await parts.authority() };
      const main = requestMain(request, shown, language);
      return await framed(parts, context, request.body, request.content.name, main);
    },
  });

/** What an agent may do with a request now, the likeliest first. */
const stepsOpen = (
  { state, clock, right }: RightsRequest,
  isWorking: boolean,
): readonly StepName[] => {
  if (isClosed(state)) return [];
  const end = (step: StepName): readonly StepName[] => (isWorking ? [] : [step]);
  return [
    ...(state.status === "open" ? (["begin"] as const) : []),
    ...(mayRun(state) ? end("answer") : (["prove"] as const)),
    "message",
    ...(mayDoubt(state) ? (["doubt"] as const) : []),
    ...(right === "medical-file" ? (["date"] as const) : []),
    ...(clock.extendedOn !== null || right === "medical-file" ? [] : (["extend"] as const)),
    ...end("refuse"),
  ];
};

interface Shown {
  readonly activity: Activity | null;
  /** Whether the agent may handle requests. */
  readonly may: boolean;
  /** Its databases work for it: nothing ends it. */
  readonly isWorking: boolean;
  readonly now: Temporal.Instant;
  readonly authority: Authority;
}

const requestMain = (
  request: RightsRequest,
  { activity, may, isWorking, now, authority }: Shown,
  language: Language,
): Markup => {
  const { body, content, events, right } = request;
  const steps = may ? stepsOpen(request, isWorking) : [];
  return html`${pageTitle({ title: content.name, over: words.title[language] })}
    ${summaryList([
      ...requestRows(request, activity?.title ?? null, now, language),
      { key: words.channel[language], value: channelWords[request.channel][language] },
    ])}
    ${
      steps.length === 0
        ? ""
        : html`<section>
            <h2>${words.acts[language]}</h2>
            ${isWorking ? html`<p>${words.working[language]}</p>` : ""}
            ${buttonRow(
              steps.map((step, index) =>
                linkButton({
                  text: stepWords[step].name[language],
                  href: deskPath(body, language, `/${request.id}/${stepWords[step].path}`),
                  ...(index === 0 ? {} : { look: "secondary" as const }),
                }),
              ),
            )}
          </section>`
    }
    ${databasesLink(request, language)}
    ${may ? recipientsLink(request, recipientsToTell(right, activity), language) : ""}
    ${
      may && waitsForDocument(request.state) && wasDropped(request)
        ? html`<p>${words.documentText[language]}</p>
            <p>
              ${linkButton({ text: words.document[language], href: deskPath(body, language, `/${request.id}/justificatif`) })}
            </p>`
        : ""
    }
    ${
      hasLetter(request)
        ? html`<p>
            ${linkButton({
              text: words.letter[language],
              href: deskPath(body, language, `/${request.id}/lettre.pdf`),
            })}
          </p>`
        : ""
    }
    <section>
      <h2>${words.register[language]}</h2>
      <p>${registerSays(request, activity, language)}</p>
    </section>
    <section>
      <h2>${words.who[language]}</h2>
      ${summaryList(personRows(request, language))}
    </section>
    ${
      content.text === null
        ? ""
        : html`<section>
            <h2>${words.what[language]}</h2>
            <p class="soft">${rightWords[right].name[language]}</p>
            ${paragraphs(content.text)}
          </section>`
    }
    <section>
      <h2>${words.events[language]}</h2>
      ${eventList(events, language, authority, true)}
    </section>`;
};

const registerSays = (
  { right }: RightsRequest,
  activity: Activity | null,
  language: Language,
): string => {
  if (activity === null) return eligibilityWords.none[language];
  const found = eligibilityOf(activity, right);
  return fill(eligibilityWords[found.kind][language], {
    article: found.kind === "unknown" ? "" : found.article,
    ground: found.kind === "excluded" ? found.ground : "",
  });
};

const capacitySaid = (capacity: Capacity, language: Language): string => {
  const said = capacityWords[capacity.kind][language];
  if (capacity.kind === "self") return said;
  const named = fill(words.forSubject[language], { capacity: said, subject: capacity.subject });
  if (capacity.kind !== "mandate") return named;
  const day = dayWords(Temporal.PlainDate.from(capacity.until), language);
  return `${named}, ${fill(words.until[language], { day })}`;
};

const personRows = ({ content }: RightsRequest, language: Language): readonly SummaryRow[] => {
  const { email, postal, finding, capacity } = content;
  const row = (key: string, value: string | null): readonly SummaryRow[] =>
    value === null ? [] : [{ key, value }];
  return [
    ...row(words.email[language], email),
    ...row(words.postal[language], postal),
    ...row(words.finding[language], finding),
    ...row(words.capacity[language], capacitySaid(capacity, language)),
  ];
};
