import type { FastifyInstance } from "fastify";
import { Type } from "typebox";
import type { Language } from "../../../kernel/index.ts";
import {
  addForm,
  address,
  button,
  confirmPanel,
  consolePath,
  consolePaths,
  copyValue,
  dayTime,
  html,
  momentTime,
  notice,
  pageTitle,
  table,
  tag,
  textField,
  type Markup,
} from "../../../platform/web/index.ts";
import { makeServiceToken } from "../../actions/makeServiceToken.ts";
import type { ServiceToken } from "../../actions/serviceTokens.ts";
import { editing, framed, paramsOf, type PurposeConsole } from "./purposeConsole.ts";
import { fieldWords, words } from "./purposeConsoleWords.ts";

const object = { kind: "service-token", parameter: "token" } as const;

/** Adds the accesses of a body's systems: made, shown once, revoked. */
export const addTokenPages = (web: FastifyInstance, parts: PurposeConsole): void => {
  addList(web, parts);
  addRevocation(web, parts);
};

const listPath = (body: string, language: Language, rest = ""): string =>
  consolePath(body, "consentements", language, `/acces${rest}`);

const addList = (web: FastifyInstance, parts: PurposeConsole): void =>
  addForm(web, {
    paths: consolePaths("consentements", "/acces"),
    // Whoever makes one gives somebody a way in.
    access: { ...editing, fresh: true },
    largest: 10_000,
    schema: Type.Object({ name: Type.String({ minLength: 2, maxLength: 80 }) }),
    words: { name: { label: fieldWords.tokenName } },
    page: async (form, context, request) => {
      const { body } = paramsOf(request);
      const { language } = context;
      const title = words.tokens[language];
      const main = html`${pageTitle({
          title,
          over: words.title[language],
          lead: words.tokensLead[language],
        })}
        ${tokenTable(await parts.tokens.list(body), language)}
        <h2>${words.makeToken[language]}</h2>
        ${form.frame(
          html`${textField({
            ...form.field("name"),
            language,
            hint: fieldWords.tokenNameHint[language],
            autocomplete: "off",
            maxlength: 80,
          })}
          ${button({ text: words.makeToken[language] })}`,
        )}
        <p>
          <a href="${consolePath(body, "consentements", language)}">${words.back[language]}</a>
        </p>`;
      return await framed(parts)(context, body, title, main);
    },
    act: async ({ name }, context, request) => {
      const { body } = paramsOf(request);
      const { language } = context;
      const secret = await makeServiceToken(parts, { body, name });
      const title = words.tokenMade[language];
      const main = html`${pageTitle({ title, over: name })}
        ${notice({ tone: "watch", text: words.tokenOnce[language], language })}
        ${copyValue({ label: name, value: secret, language })}
        <p><a href="${address(listPath(body, language))}">${words.tokens[language]}</a></p>`;
      return { ...(await framed(parts)(context, body, title, main)), status: 201 };
    },
  });

const tokenTable = (tokens: readonly ServiceToken[], language: Language): Markup =>
  tokens.length === 0
    ? html`<p class="soft">${words.tokenNone[language]}</p>`
    : table({
        caption: words.tokens[language],
        hideCaption: true,
        language,
        columns: [
          { title: words.tokenName[language] },
          { title: words.made[language] },
          { title: words.used[language] },
          { title: words.state[language] },
        ],
        rows: tokens.map(({ id, body, name, madeAt, usedOn, revokedAt }) => [
          name,
          momentTime(madeAt, language),
          usedOn === null ? words.never[language] : dayTime(usedOn, language),
          revokedAt === null
            ? html`${tag({ tone: "good", text: words.inUse[language] })}
                <a
                  href="${address(listPath(body, language, `/${encodeURIComponent(id)}/revoquer`))}"
                  >${words.revoke[language]}<span class="said-only"> ${name}</span></a
                >`
            : tag({ tone: "quiet", text: words.revoked[language] }),
        ]),
      });

const addRevocation = (web: FastifyInstance, parts: PurposeConsole): void =>
  addForm(web, {
    paths: consolePaths("consentements", "/acces/:token/revoquer"),
    access: editing,
    object,
    largest: 1_000,
    schema: Type.Object({}),
    words: {},
    page: async (form, context, request) => {
      const { body, token: id } = paramsOf(request);
      const { language } = context;
      const token = (await parts.tokens.list(body)).find((each) => each.id === id);
      if (token?.revokedAt !== null) return null;
      const title = words.revoke[language];
      const main = html`${pageTitle({ title, over: words.tokens[language] })}
      ${form.frame(
        confirmPanel({
          title: token.name,
          preview: html`<p>${words.revokeText[language]}</p>`,
          confirm: title,
          cancel: { text: words.cancel[language], href: listPath(body, language) },
        }),
      )}`;
      return await framed(parts)(context, body, title, main);
    },
    act: async (_values, { language, now }, request) => {
      const { body, token } = paramsOf(request);
      await parts.tokens.revoke(body, token, now);
      return {
        redirect: listPath(body, language),
        notice: { tone: "success", words: words.revokedDone },
      };
    },
  });
