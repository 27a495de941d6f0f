import type { FastifyInstance } from "fastify";
import { Type } from "typebox";
import { civilDay, dayWords, fill, type Language } from "../../../kernel/index.ts";
import {
  addForm,
  addPage,
  address,
  confirmPanel,
  consolePath,
  consolePaths,
  emptyState,
  framedIn,
  html,
  linkButton,
  momentTime,
  notice,
  pageTitle,
  summaryList,
  table,
  tag,
  type Markup,
  type ReadToday,
} from "../../../platform/web/index.ts";
import {
  answerDue,
  rightOf,
  type ContactMessage,
  type WaitingMessage,
} from "../../model/contact/contactMessage.ts";
import { sayFailure, type MessageConsole } from "./contactSite.ts";
import { consoleWords as words, subjectWords } from "./contactWords.ts";

/** REC-42: of that role alone; for every other there are no such pages. */
const handling = { action: "contact.handle", body: "param" } as const;
const object = { kind: "contact-message", parameter: "message" } as const;

const paramsOf = (params: unknown): { readonly body: string; readonly message: string } => {
  const { body = "", message = "" } = params as Readonly<Record<string, string | undefined>>;
  return { body, message };
};

/** Adds to the console of the site's body what people wrote to its administrator. */
export const addMessageConsole = (web: FastifyInstance, parts: MessageConsole): void => {
  web.register(async (scope) => {
    // Returned: else the request goes on beside its answer, and is answered a second time.
    scope.addHook("preHandler", async (request, reply) =>
      (await parts.isOfSite(paramsOf(request.params).body)) ? undefined : reply.callNotFound(),
    );
    addReading(scope, parts);
    addHandling(scope, parts);
  });
};

const addReading = (web: FastifyInstance, parts: MessageConsole): void => {
  const framed = framedIn("messages", parts);
  addPage(web, {
    paths: consolePaths("messages"),
    access: handling,
    render: async (context, { params }) => {
      const { body } = paramsOf(params);
      const { language } = context;
      const main = messageList(body, await parts.messages.list(), language);
      return await framed(context, body, words.title[language], main);
    },
  });
  addPage(web, {
    paths: consolePaths("messages", "/:message"),
    access: handling,
    object,
    render: async (context, { params }) => {
      const { body, message: id } = paramsOf(params);
      const { language } = context;
      const found = await parts.messages.find(id);
      if (found.ok && found.value === null) return null;
      const main =
        found.ok && found.value !== null
          ? oneMessage(body, found.value, language)
          : html`${pageTitle({ title: words.title[language] })}
            ${found.ok ? "" : notice({ tone: "bad", language, text: sayFailure(found.failure, language) })}`;
      return await framed(context, body, words.title[language], main);
    },
  });
};

const dueTag = (message: WaitingMessage, language: Language): Markup | string => {
  const due = answerDue(message);
  return due === null
    ? "–"
    : tag({ tone: "watch", text: fill(words.before[language], { day: dayWords(due, language) }) });
};

const messageList = (
  body: string,
  messages: readonly WaitingMessage[],
  language: Language,
): Markup =>
  html`${pageTitle({ title: words.title[language], lead: words.lead[language] })}
  ${
    messages.length === 0
      ? emptyState({ title: words.none[language], text: words.noneHelp[language] })
      : table({
          caption: words.title[language],
          hideCaption: true,
          language,
          columns: [
            { title: words.subject[language] },
            { title: words.received[language] },
            { title: words.due[language] },
          ],
          rows: messages.map((message) => [
            html`<a href="${address(consolePath(body, "messages", language, `/${message.id}`))}"
              >${subjectWords[message.subject][language]}</a
            >`,
            momentTime(message.receivedAt, language),
            dueTag(message, language),
          ]),
        })
  }`;

const oneMessage = (body: string, message: ContactMessage, language: Language): Markup => {
  const { id, subject, name, email, text } = message;
  const said = message.language === language ? {} : { lang: message.language };
  return html`${pageTitle({
      title: subjectWords[subject][language],
      over: words.title[language],
    })}
    ${
      rightOf(subject) === null
        ? ""
        : notice({ tone: "watch", language, text: words.rightText[language] })
    }
    ${summaryList([
      { key: words.received[language], value: momentTime(message.receivedAt, language) },
      { key: words.due[language], value: dueTag(message, language) },
      ...(name === null ? [] : [{ key: words.from[language], value: name }]),
      {
        key: words.answerAt[language],
        value: html`<a href="${address(`mailto:${email}`)}">${email}</a>`,
      },
    ])}
    <h2>${words.text[language]}</h2>
    <div ${said.lang === undefined ? "" : html`lang="${said.lang}"`}>
      ${text.split("\n").map((line) => html`<p>${line}</p>`)}
    </div>
    <p>
      ${linkButton({
        text: words.handle[language],
        href: consolePath(body, "messages", language, `/${id}/traite`),
        look: "secondary",
      })}
    </p>
    <p><a href="${consolePath(body, "messages", language)}">${words.back[language]}</a></p>`;
};

const addHandling = (web: FastifyInstance, parts: MessageConsole): void => {
  const framed = framedIn("messages", parts);
  addForm(web, {
    paths: consolePaths("messages", "/:message/traite"),
    access: handling,
    object,
    largest: 1_000,
    schema: Type.Object({}),
    words: {},
    page: async (form, context, { params }) => {
      const { body, message: id } = paramsOf(params);
      const { language } = context;
      const message = (await parts.messages.list()).find((each) => each.id === id);
      if (message === undefined) return null;
      const title = words.handle[language];
      const main = html`${pageTitle({ title, over: words.title[language] })}
      ${form.frame(
        confirmPanel({
          title: subjectWords[message.subject][language],
          preview: html`<p>${words.handleText[language]}</p>
            ${rightOf(message.subject) === null ? "" : html`<p>${words.rightText[language]}</p>`}`,
          confirm: title,
          cancel: {
            text: words.cancel[language],
            href: consolePath(body, "messages", language, `/${id}`),
          },
        }),
      )}`;
      return await framed(context, body, title, main);
    },
    act: async (_values, { language }, { params }) => {
      const { body, message: id } = paramsOf(params);
      const isErased = await parts.messages.erase(id);
      return {
        redirect: consolePath(body, "messages", language),
        notice: isErased
          ? { tone: "success", words: words.erased }
          : { tone: "information", words: words.gone },
      };
    },
  });
};

/** What waits for the administrator of the site: an answer whose month ends within a week is urgent. */
export const messagesToday =
  ({ may, isOfSite, messages }: Pick<MessageConsole, "may" | "isOfSite" | "messages">): ReadToday =>
  async (body, context) => {
    if (!may(context, body, "contact.handle") || !(await isOfSite(body))) return [];
    const { language, now } = context;
    const waiting = await messages.list();
    if (waiting.length === 0) return [];
    const due = waiting.flatMap((message) => answerDue(message) ?? []);
    const [first] = due;
    const isSoon =
      first !== undefined && Temporal.PlainDate.compare(first, civilDay(now).add({ days: 7 })) <= 0;
    return [
      {
        title: fill(words.today[language], { count: waiting.length }),
        text:
          first === undefined
            ? words.todayText[language]
            : fill(words.todayRights[language], {
                count: due.length,
                day: dayWords(first, language),
              }),
        href: consolePath(body, "messages", language),
        tone: isSoon ? "bad" : "watch",
      },
    ];
  };
