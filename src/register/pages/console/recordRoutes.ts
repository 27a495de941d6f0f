import type { FastifyInstance, FastifyRequest } from "fastify";
import { Type } from "typebox";
import type { Language } from "../../../kernel/index.ts";
import { addForm, consolePath, consolePaths } from "../../../platform/web/index.ts";
import { choose, type ActivityCorrection } from "../../model/importChoices.ts";
import type { Activity } from "../../model/register.ts";
import { askedReview } from "./askedReview.ts";
import { inFrame } from "./inFrame.ts";
import { words } from "./importWords.ts";
import { recordPage } from "./recordPage.ts";
import type { RegisterConsole } from "./registerConsole.ts";

/** Adds the page of one record under review, on which it is kept, left out or corrected. */
export const addRecordPages = (web: FastifyInstance, parts: RegisterConsole): void => {
  const recordOf = async (request: FastifyRequest, language: Language) => {
    const review = await askedReview(parts, request, language);
    const { order: asked } = request.params as { readonly order: string };
    const order = /^[1-9]\d{0,5}$/.test(asked) ? Number(asked) : 0;
    const activity = review?.corrected.activities[order - 1];
    const asRead = review?.imported.read.activities[order - 1];
    return review && activity && asRead ? { review, order, activity, asRead } : null;
  };

  addForm(web, {
    paths: consolePaths("registre", "/imports/:import/fiches/:order"),
    access: { action: "register.import", body: "param" },
    object: { kind: "register-import", parameter: "import" },
    largest: 400_000,
    schema: Type.Object({
      kept: Type.Boolean(),
      title: Type.String({ maxLength: 300 }),
      purposes: Type.Optional(Type.String({ maxLength: 30_000 })),
      retention: Type.Optional(Type.String({ maxLength: 60_000 })),
    }),
    words: {
      kept: { label: words.keepOne },
      title: { label: words.name, missing: words.nameMissing },
      purposes: { label: words.purposes },
      retention: { label: words.retention },
    },
    initial: async ({ language }, request) => {
      const record = await recordOf(request, language);
      if (record === null) return {};
      const { review, order, activity } = record;
      return {
        kept: !review.imported.choices.leftOut.includes(order),
        title: activity.title,
        purposes: textsOf(activity.purposes).join("\n"),
        retention: textsOf(activity.retention).join("\n"),
      };
    },
    page: async (form, context, request) => {
      const { language } = context;
      const record = await recordOf(request, language);
      if (record === null) return null;
      const { body } = request.params as { readonly body: string };
      const main = recordPage({ body, form, ...record }, language);
      return await inFrame(parts, context, body, record.activity.title, main);
    },
    act: async ({ kept: isKept, ...typed }, { language }, request) => {
      const { body } = request.params as { readonly body: string };
      const record = await recordOf(request, language);
      if (record === null) return { redirect: consolePath(body, "registre", language) };
      const { review, order, asRead } = record;
      const correction = correctionOf(asRead, typed);
      const { id } = review.imported;
      await parts.imports.choose(body, id, (choices) =>
        choose(choices, order, { isKept, correction }),
      );
      const rest = order < review.corrected.activities.length ? `/fiches/${order + 1}` : "";
      return {
        redirect: consolePath(body, "registre", language, `/imports/${id}${rest}`),
        notice: { tone: "success", words: words.keptNotice },
      };
    },
  });
};

const textsOf = (values: readonly { readonly text: string }[]): readonly string[] =>
  values.map(({ text }) => text);

/** What was typed and is not what was read. */
const correctionOf = (
  asRead: Activity,
  typed: {
    readonly title: string;
    readonly purposes?: string | undefined;
    readonly retention?: string | undefined;
  },
): ActivityCorrection => {
  const purposes = changedLines(textsOf(asRead.purposes), typed.purposes ?? "");
  const retention = changedLines(textsOf(asRead.retention), typed.retention ?? "");
  return {
    ...(oneLine(typed.title) !== oneLine(asRead.title) && { title: oneLine(typed.title) }),
    ...(purposes !== null && { purposes }),
    ...(retention !== null && { retention }),
  };
};

/** The lines that were typed; null when they are the values that were read. A line left as it was is what was read, blanks too. */
const changedLines = (read: readonly string[], typed: string): readonly string[] | null => {
  const known = new Map(read.map((text) => [oneLine(text), text]));
  const lines = typed
    .split("\n")
    .map(oneLine)
    .filter((line) => line !== "")
    .map((line) => known.get(line) ?? line);
  return lines.length === read.length && lines.every((line, index) => line === read[index])
    ? null
    : lines;
};

const oneLine = (text: string): string => text.replaceAll(/\s+/g, " ").trim();
