import type { FastifyInstance } from "fastify";
import { Type } from "typebox";
import { fill } from "../../../kernel/index.ts";
import {
  addForm,
  button,
  choiceGroup,
  confirmPanel,
  consolePath,
  consolePaths,
  html,
  notice,
  pageTitle,
  selectField,
  textField,
} from "../../../platform/web/index.ts";
import { changePurposeWords } from "../../actions/changePurposeWords.ts";
import { openPurpose } from "../../actions/openPurpose.ts";
import {
  editing,
  framed,
  paramsOf,
  purposeAt,
  purposeObject,
  purposePath,
  sayFailure,
  type PurposeConsole,
} from "./purposeConsole.ts";
import {
  contentFields,
  contentInitial,
  contentOf,
  contentProperties,
  contentWords,
  lifetimeMistake,
} from "./purposeForm.ts";
import { fieldWords, words } from "./purposeConsoleWords.ts";

const largest = 40_000;
const reason = Type.String({ minLength: 3, maxLength: 300 });

/** Adds what an officer does with a purpose: opens one, changes its words, ends it. */
export const addPurposeForms = (web: FastifyInstance, parts: PurposeConsole): void => {
  addOpening(web, parts);
  addChange(web, parts);
  addEnd(web, parts);
};

const addOpening = (web: FastifyInstance, parts: PurposeConsole): void =>
  addForm(web, {
    paths: consolePaths("consentements", "/nouvelle"),
    access: editing,
    largest,
    schema: Type.Object({
      activity: Type.String({ minLength: 1, maxLength: 200 }),
      ...contentProperties,
    }),
    words: { activity: { label: fieldWords.activity }, ...contentWords },
    page: async (form, context, request) => {
      const { body } = paramsOf(request);
      const { language } = context;
      const title = words.openNew[language];
      const activities = (await parts.activitiesOf(body)).filter((each) => each.isOnConsent);
      const main =
        activities.length === 0
          ? html`${pageTitle({ title, over: words.title[language] })}
            ${notice({ tone: "information", text: words.noActivity[language], language })}`
          : html`${pageTitle({ title, over: words.title[language] })}
            ${form.frame(
              html`${selectField({
                ...form.field("activity"),
                language,
                none: "–",
                width: "full",
                hint: fieldWords.activityHint[language],
                choices: activities.map(({ id, name }) => ({ value: id, label: name, lang: "fr" })),
              })}
              ${contentFields(form, language)} ${button({ text: words.save[language] })}`,
            )}`;
      return await framed(parts)(context, body, title, main);
    },
    act: async ({ activity, ...values }, { language }, request) => {
      const { body } = paramsOf(request);
      const mistake = lifetimeMistake(values, language);
      if (mistake !== null) return { errors: [mistake] };
      const outcome = await openPurpose(parts, { body, activity, content: contentOf(values) });
      if (!outcome.ok)
        return { errors: [{ field: "activity", message: sayFailure(outcome.failure, language) }] };
      const made = { kind: "consent-purpose", id: outcome.value } as const;
      return {
        redirect: purposePath({ body, id: outcome.value }, language),
        notice: { tone: "success", words: words.opened },
        made,
      };
    },
  });

const addChange = (web: FastifyInstance, parts: PurposeConsole): void =>
  addForm(web, {
    paths: consolePaths("consentements", "/:purpose/texte"),
    access: editing,
    object: purposeObject,
    largest,
    schema: Type.Object({
      seen: Type.Integer({ minimum: 1 }),
      ...contentProperties,
      asksAnew: Type.Enum(["anew", "kept"]),
      reason,
    }),
    words: {
      seen: { label: fieldWords.seen },
      ...contentWords,
      asksAnew: { label: fieldWords.asksAnew },
      reason: { label: fieldWords.reason },
    },
    initial: async (_context, request) => {
      const purpose = await purposeAt(parts, request);
      return purpose === null
        ? {}
        : { ...contentInitial(purpose.content), seen: purpose.words.number };
    },
    page: async (form, context, request) => {
      const purpose = await purposeAt(parts, request);
      if (purpose?.closedAt !== null) return null;
      const { language } = context;
      const title = words.change[language];
      const main = html`${pageTitle({ title, over: purpose.content.title[language] })}
      ${form.frame(
        html`<input type="hidden" name="seen" value="${form.field("seen").value}" />
          ${contentFields(form, language)}
          ${choiceGroup({
            ...form.field("asksAnew"),
            language,
            kind: "radios",
            choices: [
              { value: "anew", label: fieldWords.anew[language] },
              { value: "kept", label: fieldWords.kept[language] },
            ],
          })}
          ${textField({ ...form.field("reason"), language, hint: fieldWords.reasonHint[language], maxlength: 300 })}
          ${button({ text: words.save[language] })}`,
      )}`;
      return await framed(parts)(context, purpose.body, title, main);
    },
    act: async ({ seen, asksAnew, reason: why, ...values }, { language }, request) => {
      const { body, purpose: id } = paramsOf(request);
      const mistake = lifetimeMistake(values, language);
      if (mistake !== null) return { errors: [mistake] };
      const outcome = await changePurposeWords(
        parts,
        { body, id, seen },
        { content: contentOf(values), asksAnew: asksAnew === "anew", reason: why },
      );
      return outcome.ok
        ? {
            redirect: purposePath({ body, id }, language),
            notice: { tone: "success", words: words.changed },
          }
        : {
            errors: [{ field: null, message: sayFailure(outcome.failure, language) }],
            status: 409,
          };
    },
  });

const addEnd = (web: FastifyInstance, parts: PurposeConsole): void =>
  addForm(web, {
    paths: consolePaths("consentements", "/:purpose/fin"),
    access: { ...editing, fresh: true },
    object: purposeObject,
    largest,
    schema: Type.Object({ reason }),
    words: { reason: { label: fieldWords.reason } },
    page: async (form, context, request) => {
      const purpose = await purposeAt(parts, request);
      if (purpose === null) return null;
      const { language, now } = context;
      const title = words.close[language];
      const numbers = (await parts.consents.numbers([purpose], now)).get(purpose.id);
      const count = (numbers?.given ?? 0) + (numbers?.otherWords ?? 0);
      const main = html`${pageTitle({ title, over: words.title[language] })}
      ${form.frame(
        html`${textField({ ...form.field("reason"), language, hint: fieldWords.reasonHint[language], maxlength: 300 })}
        ${confirmPanel({
          title: purpose.content.title[language],
          preview: html`<p>${fill(words.closeText[language], { count })}</p>`,
          confirm: title,
          cancel: { text: words.cancel[language], href: purposePath(purpose, language) },
        })}`,
      )}`;
      return await framed(parts)(context, purpose.body, title, main);
    },
    act: async ({ reason: why }, { language, now }, request) => {
      const { body } = paramsOf(request);
      const purpose = await purposeAt(parts, request);
      if (purpose === null) return { errors: [], status: 404 };
      const isClosed = await parts.purposes.close(purpose.id, { at: now, reason: why });
      return {
        redirect: consolePath(body, "consentements", language),
        notice: isClosed
          ? { tone: "success", words: words.closed }
          : { tone: "information", words: words.closedAlready },
      };
    },
  });
