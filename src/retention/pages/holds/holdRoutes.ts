import type { FastifyInstance, FastifyRequest } from "fastify";
import { Type } from "typebox";
import { civilDay, FailureError, fill, messageOf } from "../../../kernel/index.ts";
import {
  addForm,
  addPage,
  consolePath,
  consolePaths,
  listAsked,
  sendCsv,
  type Page,
  type PageContext,
  framedIn,
} from "../../../platform/web/index.ts";
import { findHold, listHolds, type StandingHold } from "../../execution/actions/listHolds.ts";
import { releaseHold } from "../../execution/actions/releaseHold.ts";
import { reviewHold } from "../../execution/actions/reviewHold.ts";
import type { Policy } from "../../policy/model/policy.ts";
import { bodyOf, nothingYet, parameterOf } from "../answers.ts";
import type { RetentionConsole } from "../retentionConsole.ts";
import { holdPage, releasePage, reviewPage } from "./holdPage.ts";
import { holdsFound, holdsShape } from "./holdsList.ts";
import { holdColumns, holdLine, holdsPage } from "./holdsPage.ts";
import { placeWords, words } from "./holdWords.ts";
import { addPlacePages } from "./placeRoutes.ts";
import { dayAhead, reviewSchema } from "./reviewDay.ts";

const reading = { action: "holds.read", body: "param" } as const;
const object = { kind: "hold", parameter: "hold" } as const;

/** Adds the pages about holds: the list and its file, one hold, its release, its review, and the forms that place one. */
export const addHoldPages = (web: FastifyInstance, parts: RetentionConsole): void => {
  const { may, policyOf, catalogue } = parts;
  const framed = framedIn("gels", parts);

  /** The policy when it can be read, else the page that says why there is nothing. */
  const readable = async (
    context: PageContext,
    body: string,
  ): Promise<{ readonly policy: Policy } | { readonly page: Page }> => {
    const loaded = await policyOf(body);
    if (loaded?.ok) return loaded;
    const { language } = context;
    const [title, text] =
      loaded === null
        ? [words.noPolicy[language], words.noPolicyHelp[language]]
        : [words.title[language], fill(words.faulty[language], { count: loaded.problems.length })];
    return {
      page: await framed(context, body, title, nothingYet(words.title[language], { title, text })),
    };
  };
  const allOf = async (policy: Policy, { language }: Pick<PageContext, "language">) => {
    const messages = await catalogue();
    const unreadable: { readonly store: string; readonly message: string }[] = [];
    const holds = await listHolds(parts, policy, (store, failure) =>
      unreadable.push({ store, message: messageOf(failure, language, messages) }),
    );
    return { holds, unreadable };
  };
  const standingIn = async (
    request: FastifyRequest,
  ): Promise<(StandingHold & { readonly policy: Policy }) | null> => {
    const loaded = await policyOf(bodyOf(request));
    if (!loaded?.ok) return null;
    const standing = await findHold(parts, loaded.policy, parameterOf(request, "hold"));
    return standing && { ...standing, policy: loaded.policy };
  };

  addPage(web, {
    paths: consolePaths("gels"),
    access: reading,
    render: async (context, request) => {
      const body = bodyOf(request);
      const found = await readable(context, body);
      if ("page" in found) return found.page;
      const { language } = context;
      const main = holdsPage(
        {
          body,
          ...(await allOf(found.policy, context)),
          stores: found.policy.stores.map(({ name }) => name),
          asked: listAsked(holdsShape, request.query),
          mayPlace: may(context, body, "holds.place"),
        },
        language,
      );
      return await framed(context, body, words.title[language], main);
    },
  });

  for (const url of Object.values(consolePaths("gels", ".csv")))
    web.get(url, { config: { access: reading } }, async (request, reply) => {
      const loaded = await policyOf(bodyOf(request));
      if (!loaded?.ok) return reply.callNotFound();
      // A file that lacks what one store holds would be taken for all: it is not made.
      const holds = await listHolds(parts, loaded.policy);
      const found = holdsFound(holds, listAsked(holdsShape, request.query));
      return await sendCsv(reply, "gels.csv", holdColumns, found.map(holdLine));
    });

  addPlacePages(web, parts, readable);

  addPage(web, {
    paths: consolePaths("gels", "/:hold"),
    access: reading,
    object,
    render: async (context, request) => {
      const standing = await standingIn(request);
      if (standing === null) return null;
      const body = bodyOf(request);
      const { language } = context;
      const mayRelease = may(context, body, "holds.release");
      const mayReview = may(context, body, "holds.place");
      const main = holdPage({ body, standing, mayRelease, mayReview }, language);
      return await framed(context, body, words.title[language], main);
    },
  });

  addForm(web, {
    paths: consolePaths("gels", "/:hold/lever"),
    access: { action: "holds.release", body: "param", fresh: true },
    object,
    schema: Type.Object({}),
    words: {},
    largest: 4_000,
    page: async (form, context, request) => {
      const standing = await standingIn(request);
      if (standing === null) return null;
      const body = bodyOf(request);
      const { language } = context;
      const main = releasePage({ body, standing, form }, language);
      return await framed(context, body, words.release[language], main);
    },
    act: async (_values, context, request) => {
      const body = bodyOf(request);
      const { language } = context;
      const list = consolePath(body, "gels", language);
      const loaded = await policyOf(body);
      if (!loaded?.ok) return { redirect: list };
      try {
        await releaseHold(parts, loaded.policy, parameterOf(request, "hold"));
      } catch (error) {
        if (!(error instanceof FailureError)) throw error;
        const message = messageOf(error.failure, language, await catalogue());
        return { errors: [{ field: null, message }], status: 409 };
      }
      return { redirect: list, notice: { tone: "success", words: words.released } };
    },
  });

  addForm(web, {
    paths: consolePaths("gels", "/:hold/reexamen"),
    access: { action: "holds.place", body: "param", fresh: true },
    object,
    schema: Type.Object({ reviewOn: reviewSchema }),
    words: { reviewOn: { label: placeWords.reviewOn, wrong: placeWords.reviewWrong } },
    largest: 4_000,
    page: async (form, context, request) => {
      const standing = await standingIn(request);
      if (standing === null) return null;
      const body = bodyOf(request);
      const { language } = context;
      const earliest = civilDay(context.now).add({ days: 1 }).toString();
      const main = reviewPage({ body, standing, earliest, form }, language);
      return await framed(context, body, words.review[language], main);
    },
    act: async (values, context, request) => {
      const body = bodyOf(request);
      const { language } = context;
      const id = parameterOf(request, "hold");
      const loaded = await policyOf(body);
      if (!loaded?.ok) return { redirect: consolePath(body, "gels", language) };
      const reviewOn = dayAhead(values.reviewOn, context.now);
      const wrong = placeWords.reviewWrong[language];
      if (reviewOn === null) return { errors: [{ field: "reviewOn", message: wrong }] };
      try {
        await reviewHold(parts, loaded.policy, { id, reviewOn });
      } catch (error) {
        if (!(error instanceof FailureError)) throw error;
        const message = messageOf(error.failure, language, await catalogue());
        return { errors: [{ field: null, message }], status: 409 };
      }
      return {
        redirect: consolePath(body, "gels", language, `/${encodeURIComponent(id)}`),
        notice: { tone: "success", words: words.reviewed },
      };
    },
  });
};
