import { civilDay } from "../../../kernel/index.ts";
import { Readable } from "node:stream";
import type { FastifyInstance, FastifyReply } from "fastify";
import { addPage, consolePaths, listAsked, sendCsv } from "../../../platform/web/index.ts";
import { pageLines } from "../../import/pageLines.ts";
import { activityColumns, activityLine } from "../activitiesCsv.ts";
import { sortFindings } from "../../model/activityFindings.ts";
import { changesIn } from "../../actions/workingRegister.ts";
import { listActivities } from "../../model/listActivities.ts";
import { registerJson } from "../../model/registerJson.ts";
import { activityPath } from "../registerPaths.ts";
import { activitiesShape, searchIn } from "../listAsked.ts";
import { consoleActivityPage } from "./consoleActivityPage.ts";
import { consoleListPage } from "./consoleListPage.ts";
import { words } from "./consoleWords.ts";
import { addChangesPages } from "./changes/changesRoutes.ts";
import { mayBeEdited } from "./edit/editedPart.ts";
import { addEditionsConsole } from "./editions/editionsRoutes.ts";
import { addEditPages } from "./edit/editRoutes.ts";
import { addCoveragePages } from "./coverageRoutes.ts";
import { addImportPages } from "./importRoutes.ts";
import { inFrame } from "./inFrame.ts";
import type { RegisterConsole } from "./registerConsole.ts";
import { addLintPages } from "./lint/lintRoutes.ts";
import { addReviewPages } from "./reviewRoutes.ts";

const access = { action: "register.read", body: "param" } as const;

/** Adds the register to the console: its activities with their findings, its files, and imports up to their publication. */
export const addRegisterConsole = (web: FastifyInstance, parts: RegisterConsole): void => {
  addPage(web, {
    paths: consolePaths("registre"),
    access,
    render: async (context, { params, query }) => {
      const { body } = params as { readonly body: string };
      const working = await parts.working(body);
      const { register, drafts } = working;
      const { language } = context;
      const isEditable = await mayBeEdited(parts, body);
      const shown = {
        body,
        register,
        drafts,
        changes: changesIn(working),
        mayEdit: isEditable && parts.may(context, body, "register.edit"),
        mayPublish: isEditable && parts.may(context, body, "register.publish"),
        asked: listAsked(activitiesShape, query),
        today: civilDay(parts.clock.now()).toString(),
        waiting: await parts.imports.waiting(body),
        mayImport: isEditable && parts.may(context, body, "register.import"),
        isFolder: parts.desk === null,
        publicList: (await parts.publicPaths(body))?.list[language] ?? null,
      };
      const main = consoleListPage(shown, language);
      return await inFrame(parts, context, body, words.title[language], main);
    },
  });

  addPage(web, {
    paths: consolePaths("registre", "/activites/:activity"),
    access,
    object: { kind: "activity", parameter: "activity" },
    render: async (context, { params }) => {
      const { body, activity: id } = params as { readonly body: string; readonly activity: string };
      const { register, published, drafts } = await parts.working(body);
      const { page } = published;
      const index = register?.activities.findIndex((each) => each.id === id) ?? -1;
      const activity = register?.activities[index];
      if (register === null || activity === undefined) return null;
      const findings = sortFindings(register).of(index + 1);
      const lines = page === null ? null : pageLines(page);
      const { language } = context;
      const paths = await parts.publicPaths(body);
      const publicPage = paths === null ? null : activityPath(paths, id, language);
      const isPublished = published.register?.activities.some((each) => each.id === id) ?? false;
      const shown = {
        body,
        publicPage: isPublished ? publicPage : null,
        notice: isPublished ? parts.noticeOf(body, id, language) : null,
        assessments: await parts.assessmentsOf(context, body, activity),
        activity,
        findings,
        lines,
        draft: drafts.find((each) => each.activity === id) ?? null,
        mayEdit: (await mayBeEdited(parts, body)) && parts.may(context, body, "register.edit"),
      };
      const main = consoleActivityPage(shown, language);
      return await inFrame(parts, context, body, activity.title, main);
    },
  });

  addFiles(web, parts);
  addEditPages(web, parts);
  addChangesPages(web, parts);
  addCoveragePages(web, parts);
  addLintPages(web, parts);
  addEditionsConsole(web, parts);
  addImportPages(web, parts);
  addReviewPages(web, parts);
};

/** The activities that a list shows as lines of CSV, and the whole register in its own format. */
const addFiles = (web: FastifyInstance, parts: RegisterConsole): void => {
  const registerOf = async (params: unknown) => {
    const { body } = params as { readonly body: string };
    return (await parts.working(body)).register;
  };
  for (const language of ["fr", "en"] as const) {
    web.get(
      consolePaths("registre", "/registre.csv")[language],
      { config: { access } },
      async ({ params, query }, reply) => {
        const register = await registerOf(params);
        if (register === null) return reply.callNotFound();
        const found = listActivities(
          register,
          searchIn(listAsked(activitiesShape, query), civilDay(parts.clock.now()).toString()),
        );
        return await sendCsv(reply, "registre.csv", activityColumns, found.map(activityLine));
      },
    );
    web.get(
      consolePaths("registre", "/registre.json")[language],
      { config: { access } },
      async ({ params }, reply) => {
        const register = await registerOf(params);
        if (register === null) return reply.callNotFound();
        return await sendFile(reply, "registre.json", "application/json", registerJson(register));
      },
    );
  }
};

const sendFile = async (
  reply: FastifyReply,
  name: string,
  type: string,
  pieces: Iterable<string>,
): Promise<FastifyReply> =>
  await reply
    .header("content-disposition", `attachment; filename="${name}"`)
    .header("cache-control", "private, no-store")
    .type(`${type}; charset=utf-8`)
    .send(Readable.from(pieces));
