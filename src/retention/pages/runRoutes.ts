import type { FastifyInstance } from "fastify";
import { Type } from "typebox";
import { FailureError, messageOf, type Actor } from "../../kernel/index.ts";
import type { Visitor } from "../../platform/access/index.ts";
import {
  addForm,
  addPage,
  consolePath,
  consolePaths,
  emptyState,
  type Page,
  type PageContext,
} from "../../platform/web/index.ts";
import { approveRun } from "../execution/actions/approveRun.ts";
import { isSamePerson } from "../execution/model/approval.ts";
import { approvalPage } from "./approvalPage.ts";
import { previewPage } from "./previewPage.ts";
import type { RetentionConsole } from "./retentionConsole.ts";
import { runPage } from "./runPage.ts";
import { runsPage } from "./runsPage.ts";
import { words } from "./runWords.ts";

const shown = 50;

/** Adds the pages about runs: the list, one run, a new one with its preview, and the agreement of a second person. */
export const addRunPages = (web: FastifyInstance, parts: RetentionConsole): void => {
  const { frame, may, policyOf, records, approvals, catalogue } = parts;
  const framed = async (
    context: PageContext,
    body: string,
    title: string,
    main: Page["main"],
  ): Promise<Page> => ({
    title,
    private: true,
    main: await frame(context, body, "executions", main),
  });
  const runsOf = async (policy: string) =>
    (await records.latest(500)).filter((run) => run.policy === policy);
  const noPolicy = async (context: PageContext, body: string): Promise<Page> => {
    const { language } = context;
    const title = words.none[language];
    return await framed(
      context,
      body,
      title,
      emptyState({ title, text: words.noneHelp[language] }),
    );
  };

  addPage(web, {
    paths: consolePaths("executions"),
    access: { action: "runs.read", body: "param" },
    render: async (context, request) => {
      const body = bodyOf(request);
      const loaded = await policyOf(body);
      if (loaded === null) return await noPolicy(context, body);
      const { language } = context;
      const main = runsPage(
        {
          body,
          runs: (await runsOf(body)).slice(0, shown),
          open: await approvals.open(body),
          problems: loaded.ok ? 0 : loaded.problems.length,
          mayRequest: may(context, body, "runs.request"),
          mayApprove: may(context, body, "runs.approve"),
        },
        language,
      );
      return await framed(context, body, words.title[language], main);
    },
  });

  addForm(web, {
    paths: consolePaths("executions", "/preparer"),
    access: { action: "runs.request", body: "param", fresh: true },
    schema: Type.Object({}),
    words: {},
    largest: 4_000,
    page: async (form, context, request) => {
      const body = bodyOf(request);
      const loaded = await policyOf(body);
      if (loaded === null || !loaded.ok)
        return { redirect: consolePath(body, "executions", context.language) };
      const simulation = await parts.preview(loaded.policy);
      const { language } = context;
      const main = previewPage({ body, simulation, form, catalogue: await catalogue() }, language);
      return await framed(context, body, words.previewTitle[language], main);
    },
    act: async (_values, context, request) => {
      const body = bodyOf(request);
      const loaded = await policyOf(body);
      // It was there when the numbers were shown; what has become of it stands on the list.
      if (loaded?.ok !== true)
        return { redirect: consolePath(body, "executions", context.language) };
      await parts.requestRun(body, actorOf(context.visitor));
      return {
        redirect: consolePath(body, "executions", context.language),
        notice: { tone: "success", words: words.requested },
      };
    },
  });

  addForm(web, {
    paths: consolePaths("executions", "/accords/:approval"),
    access: { action: "runs.approve", body: "param", fresh: true },
    object: { kind: "approval", parameter: "approval" },
    schema: Type.Object({ typed: Type.String({ minLength: 1, maxLength: 64 }) }),
    words: { typed: { label: words.typed } },
    largest: 4_000,
    page: async (form, context, request) => {
      const { body, approval: id } = request.params as { body: string; approval: string };
      const approval = await approvals.find(id);
      // Another body's request does not exist here.
      if (approval?.policy !== body || approval.state !== "waiting") return null;
      const isOwn = isSamePerson(actorOf(context.visitor).name, approval.requestedBy);
      const { language } = context;
      const main = approvalPage({ body, approval, isOwn, form }, language);
      return await framed(context, body, words.approveTitle[language], main);
    },
    act: async ({ typed }, context, request) => {
      const { body, approval: id } = request.params as { body: string; approval: string };
      const { language } = context;
      const approval = await approvals.find(id);
      if (approval?.policy !== body) return { redirect: consolePath(body, "executions", language) };
      try {
        await approveRun(parts, { id, by: actorOf(context.visitor).name, typed: typed.trim() });
      } catch (error) {
        if (!(error instanceof FailureError)) throw error;
        const message = messageOf(error.failure, language, await catalogue());
        return { errors: [{ field: "typed", message }], status: 409 };
      }
      return {
        redirect: consolePath(body, "executions", language),
        notice: { tone: "success", words: words.done },
      };
    },
  });

  addPage(web, {
    paths: consolePaths("executions", "/:run"),
    access: { action: "runs.read", body: "param" },
    object: { kind: "run", parameter: "run" },
    render: async (context, request) => {
      const { body, run: id } = request.params as { body: string; run: string };
      const run = (await runsOf(body)).find((each) => each.id === id);
      if (run === undefined) return null;
      const { language } = context;
      const main = runPage(run, await catalogue(), language);
      return await framed(context, body, words.title[language], main);
    },
  });
};

const bodyOf = ({ params }: { readonly params: unknown }): string =>
  (params as { readonly body: string }).body;

/** The gate lets only staff through to these pages. */
const actorOf = (visitor: Visitor): Actor => {
  if (visitor.kind !== "staff") throw new TypeError("only staff acts in the console");
  return { kind: "staff", id: visitor.account, name: visitor.name };
};
