import { actorOf } from "../../../platform/access/index.ts";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { Type } from "typebox";
import { civilDay, FailureError, messageOf } from "../../../kernel/index.ts";
import type { DatasetCollection } from "../../../connectors/index.ts";
import {
  addForm,
  addPage,
  consolePath,
  consolePaths,
  type FieldWords,
  type Mistakes,
  type Page,
  type PageContext,
  type Redirect,
  framedIn,
} from "../../../platform/web/index.ts";
import { foreseeHold } from "../../execution/actions/foreseeHold.ts";
import { placeHold } from "../../execution/actions/placeHold.ts";
import type { HoldRequest } from "../../execution/model/holdRequest.ts";
import type { Policy } from "../../policy/model/policy.ts";
import { bodyOf } from "../answers.ts";
import type { RetentionConsole } from "../retentionConsole.ts";
import { placeWords, words } from "./holdWords.ts";
import { placeKinds, tablesOf, type PlaceKind, type PlaceValues } from "./placeKinds.ts";
import { choosePage, foreseenPage, placePage, placeTitles } from "./placePage.ts";
import { dayAhead, reviewSchema } from "./reviewDay.ts";

const access = { action: "holds.place", body: "param", fresh: true } as const;

const commonWords = {
  store: { label: placeWords.store },
  reason: { label: placeWords.reason },
  reviewOn: {
    label: placeWords.reviewOn,
    missing: placeWords.reviewWrong,
    wrong: placeWords.reviewWrong,
  },
  step: { label: placeWords.confirm },
} as const satisfies Readonly<Record<string, FieldWords>>;

/** Adds the forms that place a hold: what is typed is shown with its counts, and placed only when it was confirmed. */
export const addPlacePages = (
  web: FastifyInstance,
  parts: RetentionConsole,
  readable: (
    context: PageContext,
    body: string,
  ) => Promise<{ readonly policy: Policy } | { readonly page: Page }>,
): void => {
  const framed = framedIn("gels", parts);
  addPage(web, {
    paths: consolePaths("gels", "/poser"),
    access,
    render: async (context, request) => {
      const body = bodyOf(request);
      const found = await readable(context, body);
      if ("page" in found) return found.page;
      const { language } = context;
      return await framed(context, body, words.place[language], choosePage(body, language));
    },
  });
  for (const of of placeKinds)
    addForm(web, {
      paths: consolePaths("gels", of.path),
      access,
      schema: Type.Object({
        ...of.properties,
        store: Type.Optional(Type.String({ maxLength: 200 })),
        reason: Type.String({ minLength: 1, maxLength: 200 }),
        reviewOn: reviewSchema,
        step: Type.Optional(Type.String({ maxLength: 10 })),
      }),
      words: { ...of.words, ...commonWords },
      largest: 64_000,
      page: async (form, context, request) => {
        const body = bodyOf(request);
        const found = await readable(context, body);
        if ("page" in found) return found.page;
        const { policy } = found;
        const { language } = context;
        const earliest = civilDay(context.now).add({ days: 1 }).toString();
        const table = tableIn(policy, request);
        const main = placePage({ body, of, policy, table, earliest, form }, language);
        return await framed(context, body, placeTitles[of.kind][language], main);
      },
      act: async (given, context, request) => {
        const { language } = context;
        const body = bodyOf(request);
        const found = await readable(context, body);
        if ("page" in found) return found.page;
        const values = given as PlaceValues;
        if (values["step"] === "edit") return { errors: [], status: 200 };
        const asked = requestOf(of, values, found.policy, context, request);
        if ("errors" in asked) return asked;
        try {
          return values["step"] === "place"
            ? await placed(found.policy, asked, context, body)
            : await foreseen(of, values, found.policy, asked, context, request);
        } catch (error) {
          // What a database says of a value stays here: it is said to whoever typed it, and to nobody else.
          if (!(error instanceof FailureError)) throw error;
          const message = messageOf(error.failure, language, await parts.catalogue());
          return { errors: [{ field: null, message }], status: 409 };
        }
      },
    });

  const placed = async (
    policy: Policy,
    asked: HoldRequest,
    { language }: PageContext,
    body: string,
  ): Promise<Redirect> => {
    const { id } = await placeHold(parts, policy, asked);
    return {
      redirect: consolePath(body, "gels", language, `/${encodeURIComponent(id)}`),
      notice: { tone: "success", words: placeWords.placed },
      made: { kind: "hold", id },
    };
  };

  const foreseen = async (
    of: PlaceKind,
    values: PlaceValues,
    policy: Policy,
    asked: HoldRequest,
    context: PageContext,
    request: FastifyRequest,
  ): Promise<Page> => {
    const { language, csrf } = context;
    const labels: Readonly<Record<string, FieldWords>> = { ...of.words, ...commonWords };
    const main = foreseenPage(
      {
        body: bodyOf(request),
        of,
        typed: Object.entries(values).flatMap(([name, value]) =>
          value === undefined || name === "step"
            ? []
            : [{ name, value, label: labels[name]?.label[language] ?? name }],
        ),
        foreseen: await foreseeHold(parts, policy, asked),
        send: { action: request.url, csrf },
        catalogue: await parts.catalogue(),
      },
      language,
    );
    return await framed(context, bodyOf(request), placeWords.foreseenTitle[language], main);
  };
};

/** The table of the address, when a dataset describes one of that name. */
const tableIn = (policy: Policy, { query }: FastifyRequest): DatasetCollection | null => {
  const { table } = query as Readonly<Record<string, unknown>>;
  return typeof table === "string" ? (tablesOf(policy).get(table) ?? null) : null;
};

const requestOf = (
  of: PlaceKind,
  values: PlaceValues,
  policy: Policy,
  { language, now, visitor }: PageContext,
  request: FastifyRequest,
): HoldRequest | Mistakes => {
  const reviewOn = dayAhead(values["reviewOn"] ?? "", now);
  const selects = of.read(values, tableIn(policy, request), language);
  const isKnown = policy.stores.some(({ name }) => name === values["store"]);
  const errors = [
    ...("kind" in selects ? [] : selects),
    ...(values["store"] === undefined || isKnown
      ? []
      : [{ field: "store", message: placeWords.storeUnknown[language] }]),
    ...(reviewOn === null
      ? [{ field: "reviewOn", message: placeWords.reviewWrong[language] }]
      : []),
  ];
  if (!("kind" in selects) || reviewOn === null || errors.length > 0) return { errors };
  return {
    selects,
    store: values["store"] ?? null,
    reason: values["reason"] ?? "",
    author: actorOf(visitor).name,
    reviewOn,
  };
};
