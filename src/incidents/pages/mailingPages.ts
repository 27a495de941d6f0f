import type { FastifyInstance, FastifyRequest } from "fastify";
import { Type } from "typebox";
import {
  failed,
  fill,
  momentWords,
  success,
  type Language,
  type Outcome,
} from "../../kernel/index.ts";
import {
  addForm,
  addPage,
  address,
  buttonRow,
  confirmPanel,
  consolePaths,
  figures,
  html,
  linkButton,
  pageTitle,
  progress,
  refresh,
  sendCsv,
  tag,
  type Markup,
} from "../../platform/web/index.ts";
import type { BareMailing, Mailing } from "../actions/mailings.ts";
import { incidentFailure } from "../errors.ts";
import { mailingMail } from "../incidentMails.ts";
import { mayMail } from "../model/mailing.ts";
import {
  breachAt,
  framed,
  handling,
  incidentObject,
  incidentPath,
  paramsOf,
  reading,
  sayFailure,
  unreadable,
  type IncidentConsole,
} from "./incidentConsole.ts";
import { words } from "./incidentWords.ts";
import { mailingStateWords, mailingWords } from "./mailingWords.ts";

const mailingAt = async (
  { mailings }: Pick<IncidentConsole, "mailings">,
  request: Pick<FastifyRequest, "params">,
): Promise<Outcome<Mailing | null>> => {
  const { body, incident } = paramsOf(request);
  const { mailing = "" } = request.params as { readonly mailing?: string };
  return await mailings.find(body, incident, mailing);
};

const mailingPath = (
  { body, incident, id }: Pick<BareMailing, "body" | "incident" | "id">,
  language: Language,
  rest = "",
): string => incidentPath({ body, id: incident }, language, `/courriels/${id}${rest}`);

/** Adds the page of a mailing: what each person gets, whom it reached, and the ways to send and to stop it. */
export const addMailingPages = (web: FastifyInstance, parts: IncidentConsole): void => {
  addPage(web, {
    paths: consolePaths("incidents", "/:incident/courriels/:mailing"),
    access: reading,
    object: incidentObject,
    render: async (context, request) => {
      const { body } = paramsOf(request);
      const { language } = context;
      const found = await mailingAt(parts, request);
      const title = mailingWords.title[language];
      if (!found.ok)
        return await framed(parts)(context, body, title, unreadable(found.failure, language));
      if (found.value === null) return null;
      const main = html`${pageTitle({ title: nameOf(found.value, language), over: title })}
        ${stateOf(found.value, language)}
        ${parts.may(context, body, "incidents.handle") ? actsOf(found.value, language) : ""}
        <h2>${mailingWords.preview[language]}</h2>
        ${previewOf(found.value)} ${leftOut(found.value, language)}
        <p>
          <a href="${address(incidentPath({ body, id: found.value.incident }, language))}"
            >${words.backToIncident[language]}</a
          >
        </p>`;
      return await framed(parts)(context, body, title, main);
    },
  });
  addStepOfMailing(web, parts, "envoyer", {
    panel: (mailing, language) => ({
      title: fill(mailingWords.send[language], { count: mailing.persons }),
      text: mailingWords.sendText[language],
    }),
    notice: { tone: "success", words: mailingWords.sent },
    act: async (mailing, now) => await parts.mailings.start(mailing, now),
  });
  addStepOfMailing(web, parts, "arreter", {
    panel: ({ state }, language) => ({
      title: (state === "draft" ? mailingWords.discard : mailingWords.stop)[language],
      text: mailingWords.stopText[language],
    }),
    notice: { tone: "information", words: mailingWords.stopped },
    act: async (mailing, now) =>
      (await parts.mailings.stop(mailing, now, parts.withdraw))
        ? success(null)
        : failed(incidentFailure("incidents.mailing-begun")),
  });
  for (const url of Object.values(
    consolePaths("incidents", "/:incident/courriels/:mailing/echecs.csv"),
  ))
    web.get(
      url,
      { config: { access: handling, object: incidentObject } },
      async (request, reply) => {
        const found = await mailingAt(parts, request);
        if (!found.ok || found.value === null) return reply.callNotFound();
        const addresses = await parts.mailings.unreached(found.value);
        if (!addresses.ok) return reply.callNotFound();
        return await sendCsv(
          reply,
          "echecs.csv",
          ["email"],
          addresses.value.map((each) => [each]),
        );
      },
    );
};

interface StepOfMailing {
  readonly panel: (
    mailing: Mailing,
    language: Language,
  ) => { readonly title: string; readonly text: string };
  readonly notice: {
    readonly tone: "success" | "information";
    readonly words: { readonly fr: string; readonly en: string };
  };
  readonly act: (mailing: Mailing, now: Temporal.Instant) => Promise<Outcome<null>>;
}

const addStepOfMailing = (
  web: FastifyInstance,
  parts: IncidentConsole,
  rest: "envoyer" | "arreter",
  step: StepOfMailing,
): void =>
  addForm(web, {
    paths: consolePaths("incidents", `/:incident/courriels/:mailing/${rest}`),
    // What has left does not come back: whoever sends has just shown who they are.
    access: rest === "envoyer" ? { ...handling, fresh: true } : handling,
    object: incidentObject,
    largest: 20_000,
    schema: Type.Object({}),
    words: {},
    page: async (form, context, request) => {
      const { body } = paramsOf(request);
      const { language } = context;
      const found = await mailingAt(parts, request);
      if (!found.ok || found.value === null) return null;
      const { title, text } = step.panel(found.value, language);
      const main = html`${pageTitle({ title: nameOf(found.value, language), over: mailingWords.title[language] })}
      ${form.frame(
        confirmPanel({
          title,
          preview: html`<p>${text}</p>`,
          confirm: title,
          cancel: { text: words.cancel[language], href: mailingPath(found.value, language) },
          look: rest === "envoyer" ? "neutral" : "destructive",
        }),
      )}`;
      return await framed(parts)(context, body, title, main);
    },
    act: async (_values, { language, now }, request) => {
      const [found, breach] = [await mailingAt(parts, request), await breachAt(parts, request)];
      const wrong = (failure: Parameters<typeof sayFailure>[0], status: number) => ({
        errors: [{ field: null, message: sayFailure(failure, language) }],
        status,
      });
      if (!found.ok) return wrong(found.failure, 400);
      if (!breach.ok) return wrong(breach.failure, 400);
      if (found.value === null || breach.value === null)
        return wrong(incidentFailure("incidents.unknown"), 404);
      const may = mayMail(breach.value.content);
      if (rest === "envoyer" && !may.ok) return wrong(may.failure, 400);
      const acted = await step.act(found.value, now);
      if (!acted.ok) return wrong(acted.failure, 409);
      return { redirect: mailingPath(found.value, language), notice: step.notice };
    },
  });

const nameOf = ({ madeAt }: BareMailing, language: Language): string =>
  fill(mailingWords.mailing[language], { moment: momentWords(madeAt, language) });

const mailingTag = ({ state }: Pick<BareMailing, "state">, language: Language): Markup =>
  tag({
    tone: ({ draft: "quiet", sending: "accent", sent: "good", stopped: "watch" } as const)[state],
    text: mailingStateWords[state][language],
  });

const stateOf = (mailing: Mailing, language: Language): Markup => {
  const { state, persons, reached, unreached, content } = mailing;
  const list = [
    { value: String(persons), label: mailingWords.recipients[language] },
    ...(state === "draft"
      ? [
          { value: String(content.lines), label: mailingWords.lines[language] },
          { value: String(content.doubles), label: mailingWords.doubles[language] },
          {
            value: String(content.lines - content.doubles - persons),
            label: mailingWords.refused[language],
          },
        ]
      : [
          { value: String(reached), label: mailingWords.reached[language] },
          { value: String(unreached), label: mailingWords.unreached[language] },
          {
            value: String(persons - reached - unreached),
            label: mailingWords.waiting[language],
          },
        ]),
  ];
  const isRunning = state === "sending";
  return html`<p>${mailingTag(mailing, language)}</p>
    ${figures(list)}
    ${
      isRunning
        ? html`${progress({ label: mailingWords.handled[language], done: reached + unreached, all: persons, language })}
          ${refresh({ href: mailingPath(mailing, language), language })}`
        : ""
    }
    ${
      unreached > 0 && state !== "stopped"
        ? html`<p>${mailingWords.failuresText[language]}</p>
            <p>
              <a href="${address(mailingPath(mailing, language, "/echecs.csv"))}"
                >${mailingWords.failures[language]}</a
              >
            </p>`
        : ""
    }`;
};

const actsOf = (mailing: Mailing, language: Language): Markup | string => {
  const { state, persons } = mailing;
  if (state !== "draft" && state !== "sending") return "";
  const stop = linkButton({
    text: (state === "draft" ? mailingWords.discard : mailingWords.stop)[language],
    href: mailingPath(mailing, language, "/arreter"),
    look: "secondary",
  });
  const send = linkButton({
    text: fill(mailingWords.send[language], { count: persons }),
    href: mailingPath(mailing, language, "/envoyer"),
  });
  return buttonRow(state === "draft" ? [send, stop] : [stop]);
};

/** The mail itself, by the very words that write it. */
const previewOf = ({ content }: Mailing): Markup => {
  const { subject, blocks } = mailingMail.write.fr(content.text);
  return html`<blockquote lang="fr">
    <p><strong>${subject}</strong></p>
    ${blocks.map((block) => (block.kind === "paragraph" ? html`<p>${block.text}</p>` : ""))}
  </blockquote>`;
};

const leftOut = ({ content }: Mailing, language: Language): Markup | string =>
  content.refused.length === 0
    ? ""
    : html`<p class="soft">
        ${fill(mailingWords.refusedLines[language], { lines: content.refused.join(", ") })}
      </p>`;

/** The mailings of a record, as its page lists them. */
export const mailingLinks = (
  mailings: readonly BareMailing[],
  language: Language,
): Markup | string =>
  mailings.length === 0
    ? ""
    : html`<h3>${mailingWords.mailings[language]}</h3>
        <ul>
          ${mailings.map(
            (mailing) =>
              html`<li>
                <a href="${address(mailingPath(mailing, language))}"
                  >${nameOf(mailing, language)}</a
                >
                ${mailingTag(mailing, language)}
                ${fill(mailingWords.progress[language], { reached: mailing.reached, persons: mailing.persons })}
              </li>`,
          )}
        </ul>`;
