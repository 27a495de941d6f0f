import type { FastifyInstance } from "fastify";
import { Type } from "typebox";
import { addForm, button, html, open, pageTitle, textField } from "../../../platform/web/index.ts";
import type { ConsentKeys } from "../../consentKeys.ts";
import { personalPaths as paths } from "../../personalPaths.ts";
import { words } from "./findConsentWords.ts";

const longest = 500;

/**
 * Where a notice leads whoever wants to take a consent back (GDPR art. 7(3), 13(2)(c)): the link of any message of the body opens their
 * own page, and without a message the officer does it. Nothing is looked up by a name or an address: a stranger could.
 */
export const addFindConsentPage = (
  web: FastifyInstance,
  { keys }: { readonly keys: Pick<ConsentKeys, "linkOf"> },
): void =>
  addForm(web, {
    paths: paths.find,
    access: open,
    largest: 4_000,
    withoutToken: true,
    schema: Type.Object({ link: Type.String({ maxLength: longest }) }),
    words: { link: { label: words.link } },
    page: async (form, { language }) => ({
      title: words.title[language],
      main: html`${pageTitle({ title: words.title[language], lead: words.lead[language] })}
        <h2>${words.withMessage[language]}</h2>
        <p>${words.withMessageText[language]}</p>
        ${form.frame(html`
          ${textField({ ...form.field("link"), language, hint: words.linkHint[language], autocomplete: "off", spellcheck: false, maxlength: longest })}
          ${button({ text: words.go[language] })}
        `)}
        <h2>${words.without[language]}</h2>
        <p>${words.withoutText[language]}</p>`,
    }),
    act: async ({ link }, { language }) => {
      const token = tokenIn(link);
      return token === null || keys.linkOf(token) === null
        ? { errors: [{ field: "link", message: words.linkWrong[language] }] }
        : { redirect: paths.page[language].replace(":token", encodeURIComponent(token)) };
    },
  });

/** The secret part of what was pasted: the whole link, also with a mail program's doings around it, or the part alone. */
const tokenIn = (text: string): string | null =>
  /[\w-]{1,40}\.[\w-]{24}\.[0-9a-z]{1,8}\.[\w-]{24}/.exec(text)?.[0] ?? null;
