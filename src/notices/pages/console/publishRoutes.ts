import type { FastifyInstance } from "fastify";
import { Type } from "typebox";
import { civilDay, type Language } from "../../../kernel/index.ts";
import {
  addForm,
  confirmPanel,
  consolePath,
  consolePaths,
  html,
  pageTitle,
  type FormState,
  type Markup,
} from "../../../platform/web/index.ts";
import { composePolicy } from "../../model/composePolicy.ts";
import type { NoticeInput } from "../../model/noticeInput.ts";
import { digestOf } from "../../model/noticeVersion.ts";
import { checkOwnTexts } from "../../model/ownTexts.ts";
import type { Text } from "../../model/text.ts";
import { whatChanged } from "../../model/whatChanged.ts";
import { textHtml } from "../../render/html.ts";
import { words } from "./consoleWords.ts";
import { framed } from "./framed.ts";
import type { NoticeConsole } from "./noticeConsole.ts";
import { mistake } from "./textsRoutes.ts";

const schema = Type.Object({ base: Type.Integer({ minimum: 0 }) });
const fieldWords = { base: { label: words.base } };

/** Adds what makes the draft public, and what notes that somebody has read all of it again (AME-32). */
export const addPublishForms = (web: FastifyInstance, parts: NoticeConsole): void => {
  addForm(web, {
    paths: consolePaths("notices", "/publier"),
    access: { action: "register.publish", body: "param", fresh: true },
    largest: 4_000,
    schema,
    words: fieldWords,
    page: async (form, context, { params }) => {
      const { body } = params as { readonly body: string };
      const { language } = context;
      const { own, revision } = await parts.texts.draft(body);
      const input = await parts.inputWith(body, own);
      if (input === null) return null;
      const changes = checkOwnTexts(input).ok
        ? await policyChanges(parts, body, input, language)
        : [];
      const main = confirmPage(form, { body, revision, kind: "publish", changes }, language);
      return await framed(parts, context, body, main, words.publishTitle[language]);
    },
    act: async ({ base }, { language }, { params }) => {
      const { body } = params as { readonly body: string };
      const kept = await parts.texts.draft(body);
      const input = await parts.inputWith(body, kept.own);
      if (input === null) return { redirect: consolePath(body, "notices", language) };
      const check = checkOwnTexts(input);
      if (!check.ok) return { errors: [await mistake(parts, check.failure, language)] };
      const saved = await parts.texts.save(
        { ...kept, body, base, isPublished: true },
        parts.clock.now(),
      );
      if (!saved.ok)
        return { errors: [await mistake(parts, saved.failure, language)], status: 409 };
      await parts.requestPublication(body);
      return {
        redirect: consolePath(body, "notices", language),
        notice: { tone: "success", words: words.published },
      };
    },
  });

  addForm(web, {
    paths: consolePaths("notices", "/relire"),
    access: { action: "register.edit", body: "param" },
    largest: 4_000,
    schema,
    words: fieldWords,
    page: async (form, context, { params }) => {
      const { body } = params as { readonly body: string };
      const { own, revision } = await parts.texts.draft(body);
      if ((await parts.inputWith(body, own)) === null) return null;
      const main = confirmPage(
        form,
        { body, revision, kind: "review", changes: null },
        context.language,
      );
      return await framed(parts, context, body, main, words.reviewTitle[context.language]);
    },
    act: async ({ base }, { language }, { params }) => {
      const { body } = params as { readonly body: string };
      const now = parts.clock.now();
      const kept = await parts.texts.draft(body);
      const saved = await parts.texts.save({ ...kept, body, base, reviewedOn: civilDay(now) }, now);
      if (!saved.ok)
        return { errors: [await mistake(parts, saved.failure, language)], status: 409 };
      return {
        redirect: consolePath(body, "notices", language),
        notice: { tone: "success", words: words.reviewedNow },
      };
    },
  });
};

/** What would change in the policy, against its latest version; empty where nothing would. */
const policyChanges = async (
  { versions }: Pick<NoticeConsole, "versions">,
  body: string,
  input: NoticeInput,
  language: Language,
): Promise<readonly Text[]> => {
  const documents = { fr: composePolicy(input, "fr"), en: composePolicy(input, "en") };
  const head = await versions.head(body, "policy");
  if (head?.digest === digestOf(documents)) return [];
  const before = head && (await versions.find(body, "policy", head.number));
  return whatChanged(before?.documents?.[language] ?? null, documents[language]);
};

const confirmPage = (
  form: FormState,
  {
    body,
    revision,
    kind,
    changes,
  }: {
    readonly body: string;
    readonly revision: number;
    readonly kind: "publish" | "review";
    readonly changes: readonly Text[] | null;
  },
  language: Language,
): Markup => {
  const title = words[`${kind}Title`][language];
  const confirm = (kind === "publish" ? words.publish : words.reviewConfirm)[language];
  return html`${pageTitle({ title, lead: words[`${kind}Lead`][language] })}
  ${form.frame(
    html`<input type="hidden" name="base" value="${revision}" /> ${confirmPanel({
        look: "neutral",
        title: changes === null ? confirm : words.publishChanges[language],
        preview:
          changes === null
            ? ""
            : changes.length === 0
              ? html`<p>${words.noChange[language]}</p>`
              : html`<ul>
                  ${changes.map((change) => html`<li>${textHtml(change, language)}</li>`)}
                </ul>`,
        confirm,
        cancel: { text: words.cancel[language], href: consolePath(body, "notices", language) },
      })}`,
  )}`;
};
