import type { FastifyInstance, FastifyRequest } from "fastify";
import { Type } from "typebox";
import { messageOf, type Language, type Outcome } from "../../../kernel/index.ts";
import {
  addForm,
  button,
  consolePath,
  consolePaths,
  fileField,
  html,
  pageTitle,
  textareaField,
  uploadOf,
  type FieldError,
  type FormState,
  type Markup,
} from "../../../platform/web/index.ts";
import { importRegister, largestPage } from "../../actions/importRegister.ts";
import type { PublishedPage } from "../../actions/registerImports.ts";
import { inFrame } from "./inFrame.ts";
import { fieldsOfPage, words } from "./importWords.ts";
import type { RegisterConsole } from "./registerConsole.ts";
import { staffActor } from "./staffActor.ts";

/** What stands around the page in what is sent: names of fields, boundaries. */
const envelope = 64 * 1024;
/** A longer text comes as a file: it would be shown again with every mistake. */
const longestPasted = 1_000_000;

/** Adds the form by which a page comes in: a file of it, or its text. */
export const addImportPages = (web: FastifyInstance, parts: RegisterConsole): void => {
  addForm(web, {
    paths: consolePaths("registre", "/importer"),
    access: { action: "register.import", body: "param", fresh: true },
    largest: largestPage + envelope,
    upload: "file",
    schema: Type.Object({
      file: Type.Optional(Type.String()),
      text: Type.Optional(Type.String({ maxLength: longestPasted })),
    }),
    words: {
      file: { label: words.file },
      text: { label: words.text, wrong: words.textTooLong },
    },
    page: async (form, context, request) => {
      const body = bodyOf(request);
      if (parts.desk === null || !(await parts.isBody(body))) return null;
      const { language } = context;
      const main = importPage(body, form, language);
      return await inFrame(parts, context, body, words.title[language], main);
    },
    act: async ({ text }, context, request) => {
      const body = bodyOf(request);
      const { language } = context;
      const list = consolePath(body, "registre", language);
      if (parts.desk === null || !(await parts.isBody(body))) return { redirect: list };
      const given = pageIn(request, text ?? "", language);
      if (!given.ok) return { errors: [given.error] };
      const by = staffActor(context.visitor);
      const kept = await importRegister(parts, { body, page: given.page, language, by });
      if (!kept.ok) return { errors: [await mistake(parts, given.field, kept, language)] };
      return {
        redirect: `${list}/imports/${kept.value}`,
        notice: { tone: "success", words: words.readNotice },
        made: { kind: "register-import", id: kept.value },
      };
    },
  });
};

type Given =
  | { readonly ok: true; readonly page: PublishedPage; readonly field: "file" | "text" }
  | { readonly ok: false; readonly error: FieldError };

/** The page as it was given: one of the two ways. */
const pageIn = (request: FastifyRequest, text: string, language: Language): Given => {
  const file = uploadOf(request, "file");
  const wrong = (message: string): Given => ({ ok: false, error: { field: "file", message } });
  if (file !== null && text !== "") return wrong(words.both[language]);
  if (file !== null) return { ok: true, page: file, field: "file" };
  if (text === "") return wrong(words.nothing[language]);
  const content = new TextEncoder().encode(text);
  return { ok: true, page: { name: words.pasted[language], content }, field: "text" };
};

const mistake = async (
  { catalogue }: RegisterConsole,
  field: "file" | "text",
  { failure }: Extract<Outcome<string>, { ok: false }>,
  language: Language,
): Promise<FieldError> => ({
  field,
  message: messageOf(failure, language, await catalogue()),
});

const importPage = (body: string, form: FormState, language: Language): Markup =>
  html`${pageTitle({ title: words.title[language], lead: words.lead[language] })}
  ${form.frame(
    html`${fileField({
        ...form.field("file"),
        language,
        accept: ".txt,.html,.htm,.md,.ods,.fods,.xlsx,.csv,.tsv,.json,.yaml,.yml",
        hint: words.fileHint[language],
        optional: true,
      })}
      ${textareaField({
        ...form.field("text"),
        language,
        hint: html`${words.textHint[language]} <span lang="fr">${fieldsOfPage}</span>`,
        optional: true,
        rows: 10,
        lang: "fr",
      })}
      <div class="button-row">
        ${button({ text: words.read[language] })}
        <a href="${consolePath(body, "registre", language)}">${words.cancel[language]}</a>
      </div>`,
  )}`;

const bodyOf = ({ params }: FastifyRequest): string => (params as { readonly body: string }).body;
