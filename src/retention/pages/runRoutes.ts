import { actorOf } from "../../platform/access/index.ts";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { Type } from "typebox";
import { fill, FailureError, messageOf, momentWords, type Language } from "../../kernel/index.ts";
import {
  addForm,
  addPage,
  consolePath,
  consolePaths,
  listAsked,
  pageShown,
  sendCsv,
  type Page,
  type PageContext,
  framedIn,
} from "../../platform/web/index.ts";
import { approveRun } from "../execution/actions/approveRun.ts";
import { isSamePerson } from "../execution/model/approval.ts";
import type { RunRecord, RunRecords, RunsAsked } from "../execution/actions/runRecords.ts";
import { bodyOf, nothingYet, parameterOf } from "./answers.ts";
import { approvalPage } from "./approvalPage.ts";
import { goingRun, stopPage } from "./goingRun.ts";
import { previewPage } from "./previewPage.ts";
import type { RetentionConsole } from "./retentionConsole.ts";
import { runPage } from "./runPage.ts";
import { runColumns, runLine, runsAsked, runsShape, type RunsPlace } from "./runsList.ts";
import { runsPage } from "./runsPage.ts";
import { words } from "./runWords.ts";

const perRead = 500;

/** Adds the pages about runs: the list, one run, a new one with its preview, and the agreement of a second person. */
export const addRunPages = (web: FastifyInstance, parts: RetentionConsole): void => {
  const { may, policyOf, records, approvals, catalogue } = parts;
  const framed = framedIn("executions", parts);
  /** A run of this body; of another it does not exist. */
  const runOf = async (request: FastifyRequest): Promise<RunRecord | null> => {
    const run = await records.find(parameterOf(request, "run"));
    return run?.policy === bodyOf(request) ? run : null;
  };
  const noPolicy = async (context: PageContext, body: string): Promise<Page> => {
    const { language } = context;
    const title = words.none[language];
    return await framed(
      context,
      body,
      title,
      nothingYet(words.title[language], { title, text: words.noneHelp[language] }),
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
      const place = listAsked(runsShape, request.query);
      const { runs, count } = await pageOfRuns(records, body, place);
      const main = runsPage(
        {
          body,
          runs,
          count,
          place,
          catalogue: await catalogue(),
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
      const body = bodyOf(request);
      const run = await runOf(request);
      if (run === null) return null;
      const { language, now } = context;
      const live = await records.live(run.id);
      const mayStop = may(context, body, "runs.stop");
      const main = runPage(
        {
          run,
          going: live === null ? "" : goingRun({ body, run, live, now, mayStop }, language),
          proofs: parts.proofsOf(body)[language],
          catalogue: await catalogue(),
        },
        language,
      );
      return await framed(
        context,
        body,
        fill(words.runTitle[language], { at: momentWords(run.startedAt, language) }),
        main,
      );
    },
  });

  for (const url of Object.values(consolePaths("executions", ".csv")))
    web.get(
      url,
      { config: { access: { action: "runs.read", body: "param" } } },
      async (request, reply) => {
        const policy = bodyOf(request);
        if ((await policyOf(policy)) === null) return reply.callNotFound();
        const asked = runsAsked(policy, listAsked(runsShape, request.query));
        return await sendCsv(reply, "executions.csv", runColumns, linesOf(records, asked));
      },
    );

  addForm(web, {
    paths: consolePaths("executions", "/:run/arreter"),
    access: { action: "runs.stop", body: "param", fresh: true },
    object: { kind: "run", parameter: "run" },
    schema: Type.Object({}),
    words: {},
    largest: 4_000,
    page: async (form, context, request) => {
      const run = await runOf(request);
      if (run === null) return null;
      const body = bodyOf(request);
      const { language } = context;
      const live = await records.live(run.id);
      // It has ended since the link was shown.
      if (live === null) return { redirect: runPath(body, run.id, language) };
      const main = stopPage({ body, run, live, form }, language);
      return await framed(context, body, words.stop[language], main);
    },
    act: async (_values, context, request) => {
      const body = bodyOf(request);
      const run = await runOf(request);
      const { language } = context;
      if (run === null) return { redirect: consolePath(body, "executions", language) };
      const isAsked = await records.askToStop(run.id, parts.clock.now());
      return {
        redirect: runPath(body, run.id, language),
        notice: isAsked
          ? { tone: "success", words: words.stopAsked }
          : { tone: "information", words: words.stopLate },
      };
    },
  });
};

const runPath = (body: string, id: string, language: Language): string =>
  consolePath(body, "executions", language, `/${encodeURIComponent(id)}`);

/** The runs of the page that is shown: the last one where the address asks for one behind it. */
const pageOfRuns = async (
  records: Pick<RunRecords, "page">,
  policy: string,
  place: RunsPlace,
): Promise<{ readonly runs: readonly RunRecord[]; readonly count: number }> => {
  const asked = runsAsked(policy, place);
  const { perPage } = runsShape;
  const first = await records.page(asked, { offset: (place.page - 1) * perPage, limit: perPage });
  const { page, ...last } = pageShown(runsShape, place, first.count);
  const { records: runs, count } = page === place.page ? first : await records.page(asked, last);
  return { runs, count };
};

async function* linesOf(
  records: Pick<RunRecords, "page">,
  asked: RunsAsked,
): AsyncGenerator<readonly string[]> {
  for (let offset = 0; ; offset += perRead) {
    const { records: runs } = await records.page(asked, { offset, limit: perRead });
    yield* runs.map(runLine);
    if (runs.length < perRead) return;
  }
}
