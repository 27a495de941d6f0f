import type { FastifyInstance } from "fastify";
import { Type } from "typebox";
import { addForm, consolePath, consolePaths } from "../../../platform/web/index.ts";
import { changesIn } from "../../actions/workingRegister.ts";
import { publishAsked } from "./publishAsked.ts";
import { askedReview } from "./askedReview.ts";
import { blockingOf } from "./blockingOf.ts";
import { forceField } from "./forceField.ts";
import { forceWords } from "./forceWords.ts";
import { inFrame } from "./inFrame.ts";
import { words } from "./importWords.ts";
import { discardPage, publishPage } from "./publishPages.ts";
import type { RegisterConsole } from "./registerConsole.ts";
import { staffActor } from "./staffActor.ts";

/** Adds the two ends of a review: the import becomes the register, or is erased. */
export const addPublishPages = (web: FastifyInstance, parts: RegisterConsole): void => {
  const object = { kind: "register-import", parameter: "import" } as const;

  addForm(web, {
    paths: consolePaths("registre", "/imports/:import/publier"),
    access: { action: "register.publish", body: "param", fresh: true },
    object,
    largest: 8_000,
    schema: Type.Object({
      base: Type.Integer({ minimum: 0 }),
      reason: Type.String({ maxLength: 300 }),
      force: Type.Optional(Type.String({ maxLength: 1_000 })),
    }),
    words: {
      base: { label: words.publishTitle },
      reason: { label: words.reason },
      force: { label: forceWords.force },
    },
    page: async (form, context, request) => {
      const { language } = context;
      const review = await askedReview(parts, request, language);
      if (review === null) return null;
      const { body } = request.params as { readonly body: string };
      const { reviewed: register, present } = review;
      const blocking = await blockingOf(parts, { body, register, present, language });
      const catalogue = await parts.catalogue();
      const force = forceField({ blocking, register, form, catalogue }, language);
      const waiting = changesIn(await parts.working(body));
      const main = publishPage({ body, review, waiting, form, force }, language);
      return await inFrame(parts, context, body, words.publishTitle[language], main);
    },
    act: async ({ base, reason, force }, context, request) => {
      const { language } = context;
      const { body } = request.params as { readonly body: string };
      const list = consolePath(body, "registre", language);
      const review = await askedReview(parts, request, language);
      if (review === null || parts.desk === null) return { redirect: list };
      const { imported, reviewed: register } = review;
      const saved = await publishAsked(
        { ...parts, desk: parts.desk },
        {
          body,
          base,
          register,
          page: imported.page,
          author: staffActor(context.visitor),
          reason,
          language,
          force,
        },
        language,
      );
      if (!saved.ok) return saved.answer;
      await parts.imports.remove(body, imported.id);
      return { redirect: list, notice: { tone: "success", words: words.published } };
    },
  });

  addForm(web, {
    paths: consolePaths("registre", "/imports/:import/abandonner"),
    access: { action: "register.import", body: "param", fresh: true },
    object,
    largest: 4_000,
    schema: Type.Object({}),
    words: {},
    page: async (form, context, request) => {
      const { language } = context;
      const review = await askedReview(parts, request, language);
      if (review === null) return null;
      const { body } = request.params as { readonly body: string };
      const main = discardPage({ body, review, form }, language);
      return await inFrame(parts, context, body, words.discardTitle[language], main);
    },
    act: async (_values, { language }, request) => {
      const { body, import: id } = request.params as {
        readonly body: string;
        readonly import: string;
      };
      await parts.imports.remove(body, id);
      return {
        redirect: consolePath(body, "registre", language),
        notice: { tone: "success", words: words.discarded },
      };
    },
  });
};
