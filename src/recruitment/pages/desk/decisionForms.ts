import type { FastifyInstance } from "fastify";
import { Type } from "typebox";
import { fill, sha256, type Language } from "../../../kernel/index.ts";
import {
  address,
  addForm,
  button,
  buttonRow,
  confirmPanel,
  consolePaths,
  html,
  notice,
  pageTitle,
  textareaField,
  type FormState,
  type Markup,
} from "../../../platform/web/index.ts";
import { answerMails } from "../../applicationMails.ts";
import type { Application } from "../../model/application/application.ts";
import {
  answerOf,
  statusesOpen,
  type AnswerKind,
  type DecidedStatus,
} from "../../model/application/applicationState.ts";
import { framed, told, type OfferConsole } from "../console/offerConsole.ts";
import { applicationsPath, deskOf, nameOf, placeIn, statusTag } from "./deskPlace.ts";
import { decisionWords, usualAnswers, words } from "./deskWords.ts";

const longestMessage = 8_000;

/** Adds what the recruiters of a body decide on an application, each by a form that says first what comes of it. */
export const addDecisionForms = (web: FastifyInstance, parts: OfferConsole): void => {
  for (const decided of Object.keys(decisionWords) as DecidedStatus[])
    addDecision(web, parts, decided);
};

const addDecision = (web: FastifyInstance, parts: OfferConsole, decided: DecidedStatus): void => {
  const { path, name, text } = decisionWords[decided];
  const kind = answerOf(decided);
  addForm(web, {
    paths: consolePaths("offres", `/:offer/candidatures/:application/${path}`),
    access: { action: "applications.decide", body: "param" },
    object: { kind: "application", parameter: "application" },
    largest: 64_000,
    schema: Type.Object({
      revision: Type.Integer({ minimum: 1 }),
      message: Type.Optional(Type.String({ maxLength: longestMessage })),
      step: Type.Optional(Type.Enum(["preview", "send"])),
      // Of the message that was looked at: another one is looked at anew.
      shown: Type.Optional(Type.String({ maxLength: 64 })),
    }),
    words: {
      revision: { label: words.revision },
      message: { label: words.message },
      step: { label: words.step },
      shown: { label: words.step },
    },
    initial: async (context, { params }) => {
      const desk = kind && (await deskOf(parts, context, params));
      const place = desk && placeIn(desk, params);
      const application = place && (await parts.desk.find(place, desk.reader));
      if (!kind || !desk || !application) return {};
      const own = await parts.desk.answer(desk.offer.body, kind);
      return { message: own ?? usualAnswers[kind][application.content?.language ?? "fr"] };
    },
    page: async (form, context, { params }) => {
      const desk = await deskOf(parts, context, params);
      const place = desk && placeIn(desk, params);
      const application = place && (await parts.desk.find(place, desk.reader));
      if (!desk || !application) return null;
      const { language } = context;
      const back = applicationsPath(desk.offer, language, `/${application.id}`);
      const isOpen = statusesOpen(application.status).includes(decided);
      const revision = html`<input
        type="hidden"
        name="revision"
        value="${String(application.revision)}"
      />`;
      const main = html`${pageTitle({ title: name[language], over: nameOf(application, language) })}
      ${
        !isOpen
          ? html`${notice({ tone: "watch", text: words.notNow[language], language })}
              <p>${statusTag(application, language)}</p>
              <p><a href="${address(back)}">${words.back[language]}</a></p>`
          : kind === null
            ? form.frame(
                html`${revision}
                ${confirmPanel({
                  title: nameOf(application, language),
                  preview: html`<p>${text[language]}</p>`,
                  confirm: name[language],
                  cancel: { text: words.cancel[language], href: back },
                  look: "neutral",
                })}`,
              )
            : html`<p>${text[language]}</p>
                ${form.frame(
                  html`${revision} ${messageFields(form, application, kind, language, back)}`,
                )}`
      }`;
      return await framed(parts, context, desk.offer.body, name[language], main);
    },
    act: async ({ revision, message, step, shown }, context, { params }) => {
      const { language } = context;
      const desk = await deskOf(parts, context, params);
      const place = desk && placeIn(desk, params);
      if (!desk || !place) return { errors: [], status: 404 };
      if (kind !== null && message === undefined)
        return { errors: [{ field: "message", message: words.messageMissing[language] }] };
      // Shown again, with the message as it will leave: nothing was done yet.
      if (message !== undefined && (step !== "send" || shown !== sha256(message)))
        return { errors: [] };
      const answer = kind === null || message === undefined ? null : { kind, text: message };
      const outcome = await parts.desk.decide(
        place,
        revision,
        { status: decided, answer },
        desk.reader,
      );
      return outcome.ok
        ? {
            redirect: applicationsPath(desk.offer, language, `/${place.id}`),
            notice: { tone: "success", words: answer === null ? words.done : words.sent },
          }
        : {
            errors: [{ field: null, message: await told(parts, outcome.failure, language) }],
            status: 409,
          };
    },
  });
};

/** The message, and once it was asked for, how it will leave; only then can it be sent. */
const messageFields = (
  form: FormState,
  { content }: Application,
  kind: AnswerKind,
  language: Language,
  back: string,
): Markup => {
  const field = form.field("message");
  const isShown = form.field("step").value !== "" && form.errors.length === 0 && content !== null;
  return html`${textareaField({
    ...field,
    language,
    rows: 12,
    maxlength: longestMessage,
    hint: words.messageHint[language],
    ...(content?.language === "en" ? {} : { lang: "fr" as const }),
  })}
  ${
    isShown
      ? html`<input type="hidden" name="shown" value="${sha256(field.value.trim())}" />
          ${previewOf(field.value, content, kind, language)}`
      : ""
  }
  ${buttonRow([
    button({
      text: words.preview[language],
      name: "step",
      value: "preview",
      ...(isShown && { look: "secondary" as const }),
    }),
    ...(isShown ? [button({ text: words.send[language], name: "step", value: "send" })] : []),
    html`<a href="${address(back)}">${words.cancel[language]}</a>`,
  ])}`;
};

const previewOf = (
  text: string,
  {
    language: written,
    offerTitle: title,
    bodyName: body,
    contact,
  }: NonNullable<Application["content"]>,
  kind: AnswerKind,
  language: Language,
): Markup => {
  const { subject, blocks } = answerMails[kind].write[written]({
    title,
    body,
    text,
    link: "",
  });
  return html`<section aria-labelledby="preview">
    <h2 id="preview">${words.previewTitle[language]}</h2>
    <p>
      ${fill(words.previewTo[language], { address: contact.contactEmail, subject: "" })}<strong
        lang="${written}"
        >${subject}</strong
      >
    </p>
    <blockquote lang="${written}">
      ${blocks.map((block) => {
        if (block.kind === "paragraph") return html`<p>${block.text}</p>`;
        // It leads into the space of the candidate: here it is only shown.
        return block.kind === "link" ? html`<p class="soft">${block.label}</p>` : "";
      })}
    </blockquote>
  </section>`;
};
