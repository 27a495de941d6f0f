import type { FastifyInstance, FastifyRequest } from "fastify";
import { Type } from "typebox";
import { messageOf } from "../../../kernel/index.ts";
import {
  addForm,
  consolePath,
  consolePaths,
  type Mistakes,
  type PageContext,
  type Redirect,
} from "../../../platform/web/index.ts";
import { registerFailure } from "../../errors.ts";
import { keepOnly } from "../../model/importChoices.ts";
import { pageIn } from "../listAsked.ts";
import { askedReview } from "./askedReview.ts";
import { inFrame } from "./inFrame.ts";
import { words } from "./importWords.ts";
import { addPublishPages } from "./publishRoutes.ts";
import { addRecordPages } from "./recordRoutes.ts";
import type { RegisterConsole } from "./registerConsole.ts";
import type { Review } from "./review.ts";
import { ordersOn, recordsPerPage, reviewPage } from "./reviewPage.ts";

/** Adds the review of an import: its records, each of them, its publication, and the way to give it up. */
export const addReviewPages = (web: FastifyInstance, parts: RegisterConsole): void => {
  addForm(web, {
    paths: consolePaths("registre", "/imports/:import"),
    access: { action: "register.import", body: "param" },
    object: { kind: "register-import", parameter: "import" },
    largest: 64_000,
    schema: Type.Object({
      kept: Type.Array(Type.String({ maxLength: 6 })),
      then: Type.Optional(Type.Literal("publish")),
    }),
    words: { kept: { label: words.kept }, then: { label: words.publish } },
    initial: async ({ language }, request) => {
      const review = await askedReview(parts, request, language);
      const leftOut = new Set(review?.imported.choices.leftOut);
      const orders = review === null ? [] : shownOrders(review, request).orders;
      return { kept: orders.filter((order) => !leftOut.has(order)).map(String) };
    },
    page: async (form, context, request) => {
      const { language } = context;
      const review = await askedReview(parts, request, language);
      if (review === null) return null;
      const { body } = request.params as { readonly body: string };
      const { page } = shownOrders(review, request);
      const mayPublish = parts.may(context, body, "register.publish");
      const main = reviewPage({ body, review, page, form, mayPublish }, language);
      return await inFrame(parts, context, body, words.reviewTitle[language], main);
    },
    act: async ({ kept, then }, context, request) =>
      await keepRecords(parts, kept.map(Number), then === "publish", context, request),
  });
  addRecordPages(web, parts);
  addPublishPages(web, parts);
};

const shownOrders = ({ corrected }: Review, { query }: FastifyRequest) => {
  const count = corrected.activities.length;
  const asked = pageIn((query as Readonly<Record<string, unknown>>)["page"]);
  const page = Math.min(asked, Math.max(1, Math.ceil(count / recordsPerPage)));
  return { page, orders: ordersOn(page, count) };
};

const keepRecords = async (
  parts: RegisterConsole,
  kept: readonly number[],
  toPublish: boolean,
  { language }: PageContext,
  request: FastifyRequest,
): Promise<Redirect | Mistakes> => {
  const review = await askedReview(parts, request, language);
  const { body } = request.params as { readonly body: string };
  if (review === null) return { redirect: consolePath(body, "registre", language) };
  const { imported, corrected } = review;
  const { page, orders } = shownOrders(review, request);
  const { leftOut } = keepOnly(imported.choices, orders, kept);
  if (leftOut.length === corrected.activities.length)
    return {
      errors: [
        {
          field: "kept",
          message: messageOf(
            registerFailure("register.import-nothing-kept"),
            language,
            await parts.catalogue(),
          ),
        },
      ],
    };
  await parts.imports.choose(body, imported.id, (choices) => keepOnly(choices, orders, kept));
  const base = consolePath(body, "registre", language, `/imports/${imported.id}`);
  return toPublish
    ? { redirect: `${base}/publier` }
    : {
        redirect: page > 1 ? `${base}?page=${page}` : base,
        notice: { tone: "success", words: words.keptNotice },
      };
};
