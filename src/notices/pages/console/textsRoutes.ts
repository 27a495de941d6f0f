import type { FastifyInstance } from "fastify";
import { messageOf, type Failure, type Language } from "../../../kernel/index.ts";
import { addForm, consolePath, consolePaths } from "../../../platform/web/index.ts";
import { checkOwnTexts } from "../../model/ownTexts.ts";
import { words } from "./consoleWords.ts";
import { framed } from "./framed.ts";
import type { NoticeConsole } from "./noticeConsole.ts";
import { meantBy, textsPage, textsSchema, textsWords, typedOf } from "./textsForm.ts";

/** Adds the form of what a body adds to its texts: what is saved there is a draft, until somebody publishes it. */
export const addTextsForm = (web: FastifyInstance, parts: NoticeConsole): void =>
  addForm(web, {
    paths: consolePaths("notices", "/textes"),
    access: { action: "register.edit", body: "param" },
    largest: 400_000,
    schema: textsSchema,
    words: textsWords,
    initial: async (_context, { params }) => {
      const { body } = params as { readonly body: string };
      const { own, revision } = await parts.texts.draft(body);
      return { base: revision, ...typedOf(own) };
    },
    page: async (form, context, { params }) => {
      const { body } = params as { readonly body: string };
      const { language } = context;
      const { revision, own } = await parts.texts.draft(body);
      if ((await parts.inputWith(body, own)) === null) return null;
      const cancel = consolePath(body, "notices", language);
      const main = textsPage(form, { revision, cancel }, language);
      return await framed(parts, context, body, main, words.editTitle[language]);
    },
    act: async ({ base, ...typed }, { language }, { params }) => {
      const { body } = params as { readonly body: string };
      const own = meantBy(typed, language);
      if ("field" in own) return { errors: [own] };
      const input = await parts.inputWith(body, own);
      if (input === null) return { redirect: consolePath(body, "notices", language) };
      // Said now, while the author is there, and not when somebody publishes.
      const check = checkOwnTexts(input);
      if (!check.ok) return { errors: [await mistake(parts, check.failure, language)] };
      const { reviewedOn } = await parts.texts.draft(body);
      const saved = await parts.texts.save(
        { body, base, revision: base, own, isPublished: false, reviewedOn },
        parts.clock.now(),
      );
      if (!saved.ok)
        return { errors: [await mistake(parts, saved.failure, language)], status: 409 };
      return {
        redirect: consolePath(body, "notices", language),
        notice: { tone: "success", words: words.saved },
      };
    },
  });

/** A failure as a mistake of no field in particular. */
export const mistake = async (
  { catalogue }: Pick<NoticeConsole, "catalogue">,
  failure: Failure,
  language: Language,
): Promise<{ readonly field: null; readonly message: string }> => ({
  field: null,
  message: messageOf(failure, language, await catalogue()),
});
