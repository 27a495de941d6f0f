import type { FastifyInstance } from "fastify";
import { Type } from "typebox";
import { fill, type Language } from "../../../kernel/index.ts";
import {
  addForm,
  addPage,
  buttonRow,
  confirmPanel,
  html,
  linkButton,
  notice,
  open,
  pageTitle,
  sendNotFound,
  summaryList,
  textareaField,
  button,
  type Markup,
} from "../../../platform/web/index.ts";
import { revokeAsPerson, writeAsPerson } from "../../actions/handleRequest.ts";
import type { RightsRequest } from "../../model/request/rightsRequest.ts";
import { isClosed, waitsForDocument } from "../../model/request/requestState.ts";
import { rightsPath, rightsPaths } from "../../rightsPaths.ts";
import { eventList, paragraphs, requestRows } from "../requestView.ts";
import { hasLetter, sendLetter } from "../sendLetter.ts";
import { sayFailure, type RightsSite } from "../rightsSite.ts";
import { rightWords } from "../../model/request/rightWords.ts";
import { idOf, openedRequest, tokenIn } from "./followAccess.ts";
import { wasDropped } from "./documentForm.ts";
import { addCopyDownload, executedSection } from "./copyPages.ts";
import { words } from "./followWords.ts";

/** « Ma demande »: the page behind a private link and a code; from there the person writes, and takes the request back. */
export const addFollowPages = (web: FastifyInstance, site: RightsSite): void => {
  addPage(web, {
    paths: rightsPaths.follow,
    access: open,
    render: async (context, { params }) => {
      const { language, now } = context;
      if (idOf(site, params) === null) return null;
      const token = tokenIn(params);
      const request = await openedRequest(site, context, params);
      if (request === null) return { redirect: rightsPath("code", token, language) };
      return {
        title: words.title[language],
        private: true,
        main: await view(site, request, token, now, language),
      };
    },
  });
  for (const url of Object.values(rightsPaths.letter))
    web.get(url, { config: { access: open } }, async (asked, reply) => {
      const request = await openedRequest(site, asked.page, asked.params);
      return (request && (await sendLetter(reply, request))) ?? (await sendNotFound(asked, reply));
    });
  addCopyDownload(web, site);
  addMessageForm(web, site);
  addRevocation(web, site);
};

const view = async (
  site: RightsSite,
  request: RightsRequest,
  token: string,
  now: Temporal.Instant,
  language: Language,
): Promise<Markup> => {
  const [activities, body, officer, authority] = await Promise.all([
    site.activities(request.body),
    site.findBody(request.body),
    site.officerName(request.body),
    site.authority(),
  ]);
  const service = activities.find(({ id }) => id === request.activity)?.title ?? null;
  const bodyName = body?.name ?? request.body;
  const holder =
    officer === null ? bodyName : fill(words.holderAt[language], { name: officer, body: bodyName });
  const { state, content, events } = request;
  const to = (page: "message" | "revoke" | "document"): string => rightsPath(page, token, language);
  return html`${pageTitle({ title: rightWords[request.right].name[language], over: words.title[language] })}
    ${
      waitsForDocument(state)
        ? html`${notice({ tone: "watch", language, text: words.doubt[language] })}
            <p>
              ${linkButton({ text: words[wasDropped(request) ? "dropAgain" : "drop"][language], href: to("document") })}
            </p>`
        : ""
    }
    ${summaryList([
      ...requestRows(request, service, now, language),
      { key: words.holder[language], value: html`<span lang="fr">${holder}</span>` },
    ])}
    ${
      isClosed(state)
        ? ""
        : buttonRow([
            linkButton({ text: words.write[language], href: to("message") }),
            linkButton({ text: words.revoke[language], href: to("revoke"), look: "secondary" }),
          ])
    }
    ${
      hasLetter(request)
        ? html`<p>
            ${linkButton({ text: words.letter[language], href: rightsPath("letter", token, language) })}
          </p>`
        : ""
    }
    ${await executedSection(site, request, token, language)}
    ${
      content.text === null
        ? ""
        : html`<section>
            <h2>${words.what[language]}</h2>
            ${paragraphs(content.text)}
          </section>`
    }
    <section>
      <h2>${words.events[language]}</h2>
      ${eventList(events, language, authority, false)}
    </section>`;
};

const addMessageForm = (web: FastifyInstance, site: RightsSite): void =>
  addForm(web, {
    paths: rightsPaths.message,
    access: open,
    largest: 40_000,
    schema: Type.Object({ text: Type.String({ maxLength: 5_000 }) }),
    words: { text: { label: words.message } },
    page: async (form, context, { params }) => {
      const { language } = context;
      if (idOf(site, params) === null) return null;
      const back = rightsPath("follow", tokenIn(params), language);
      const request = await openedRequest(site, context, params);
      if (request === null || isClosed(request.state)) return { redirect: back };
      return {
        title: words.write[language],
        private: true,
        main: html`${pageTitle({ title: words.write[language], over: words.title[language] })}
        ${form.frame(
          html`${textareaField({ ...form.field("text"), language, rows: 8, maxlength: 5_000 })}
          ${buttonRow([
            button({ text: words.send[language] }),
            html`<a href="${back}">${words.back[language]}</a>`,
          ])}`,
        )}`,
      };
    },
    act: async ({ text }, context, { params }) => {
      const { language } = context;
      const request = await openedRequest(site, context, params);
      const redirect = rightsPath("follow", tokenIn(params), language);
      if (request === null) return { redirect };
      const written = await writeAsPerson(site, request.id, text);
      return written.ok
        ? { redirect, notice: { tone: "success", words: words.written } }
        : {
            errors: [{ field: null, message: sayFailure(written.failure, language) }],
            status: 409,
          };
    },
  });

const addRevocation = (web: FastifyInstance, site: RightsSite): void =>
  addForm(web, {
    paths: rightsPaths.revoke,
    access: open,
    largest: 1_000,
    schema: Type.Object({}),
    words: {},
    page: async (form, context, { params }) => {
      const { language } = context;
      if (idOf(site, params) === null) return null;
      const back = rightsPath("follow", tokenIn(params), language);
      const request = await openedRequest(site, context, params);
      if (request === null || isClosed(request.state)) return { redirect: back };
      return {
        title: words.revoke[language],
        private: true,
        main: html`${pageTitle({ title: words.revoke[language], over: words.title[language] })}
        ${form.frame(
          confirmPanel({
            title: rightWords[request.right].name[language],
            preview: html`<p>${words.revokeText[language]}</p>`,
            confirm: words.revoke[language],
            cancel: { text: words.cancel[language], href: back },
          }),
        )}`,
      };
    },
    act: async (_values, context, { params }) => {
      const { language } = context;
      const request = await openedRequest(site, context, params);
      const redirect = rightsPath("follow", tokenIn(params), language);
      if (request === null) return { redirect };
      const revoked = await revokeAsPerson(site, request.id);
      return revoked.ok
        ? { redirect, notice: { tone: "success", words: words.revoked } }
        : {
            errors: [{ field: null, message: sayFailure(revoked.failure, language) }],
            status: 409,
          };
    },
  });
