import type { FastifyInstance } from "fastify";
import { Type } from "typebox";
import {
  addForm,
  button,
  html,
  linkButton,
  open,
  openPace,
  pageTitle,
  textField,
} from "../../../platform/web/index.ts";
import { enterCode, sendCode } from "../../actions/followRequest.ts";
import { rightsPath, rightsPaths } from "../../rightsPaths.ts";
import { sayFailure, type RightsSite } from "../rightsSite.ts";
import { idOf, openFor, tokenIn } from "./followAccess.ts";
import { words } from "./followWords.ts";

/** Of one request, whoever asks: a mailbox is not filled, and codes are not tried through. */
const often = { max: 5, within: { hours: 1 } } as const;
const tries = { max: 20, within: { hours: 1 } } as const;

/** Where a code is typed, and where a new one is asked for. */
export const addCodePages = (web: FastifyInstance, site: RightsSite): void => {
  const typing = openPace(tries);
  const sending = openPace(often);
  addForm(web, {
    paths: rightsPaths.code,
    access: open,
    largest: 2_000,
    schema: Type.Object({ code: Type.String({ maxLength: 40, format: "one-time-code" }) }),
    words: { code: { label: words.code } },
    page: async (form, { language }, { params }) =>
      idOf(site, params) === null
        ? null
        : {
            title: words.codeTitle[language],
            private: true,
            main: html`${pageTitle({ title: words.codeTitle[language], lead: words.codeLead[language] })}
              ${form.frame(
                html`${textField({
                  ...form.field("code"),
                  language,
                  hint: words.codeHint[language],
                  inputmode: "numeric",
                  autocomplete: "one-time-code",
                  width: "narrow",
                })}
                ${button({ text: words.open[language] })}`,
              )}
              <h2>${words.noCode[language]}</h2>
              <p>
                ${linkButton({
                  text: words.newCode[language],
                  href: rightsPath("newCode", tokenIn(params), language),
                  look: "secondary",
                })}
              </p>`,
          },
    act: async ({ code }, { language, now }, { params }, reply) => {
      const id = idOf(site, params);
      if (id === null) return { errors: [], status: 404 };
      if (!typing.take(id, now))
        return { errors: [{ field: null, message: words.tooMany[language] }], status: 429 };
      const entered = await enterCode(site, id, code);
      if (!entered.ok)
        return { errors: [{ field: "code", message: sayFailure(entered.failure, language) }] };
      openFor(site, reply, id);
      return { redirect: rightsPath("follow", tokenIn(params), language) };
    },
  });
  addForm(web, {
    paths: rightsPaths.newCode,
    access: open,
    largest: 1_000,
    schema: Type.Object({}),
    words: {},
    page: async (form, { language }, { params }) =>
      idOf(site, params) === null
        ? null
        : {
            title: words.newCode[language],
            private: true,
            main: html`${pageTitle({ title: words.newCode[language], lead: words.newCodeText[language] })}
            ${form.frame(button({ text: words.newCode[language] }))}`,
          },
    act: async (_values, { language, now }, { params }) => {
      const id = idOf(site, params);
      if (id === null) return { errors: [], status: 404 };
      if (!sending.take(id, now))
        return { errors: [{ field: null, message: words.tooMany[language] }], status: 429 };
      const sent = await sendCode(site, id);
      return sent.ok
        ? {
            redirect: rightsPath("code", tokenIn(params), language),
            notice: { tone: "success", words: words.codeSent },
          }
        : { errors: [{ field: null, message: sayFailure(sent.failure, language) }], status: 409 };
    },
  });
};
