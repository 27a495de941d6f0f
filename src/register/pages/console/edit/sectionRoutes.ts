import type { FastifyInstance, FastifyRequest } from "fastify";
import { Type } from "typebox";
import { fill } from "../../../../kernel/index.ts";
import {
  addForm,
  consolePath,
  consolePaths,
  type Mistakes,
  type PageContext,
  type Redirect,
} from "../../../../platform/web/index.ts";
import { sections, type Section } from "../../parts/sections.ts";
import { inFrame } from "../inFrame.ts";
import type { RegisterConsole } from "../registerConsole.ts";
import { staffActor } from "../staffActor.ts";
import { askedActivity, sectionIn, type AskedActivity } from "./askedActivity.ts";
import { words } from "./editWords.ts";
import { baseOf, keepSaved, saveSection, savedOf, type Conflict } from "./saveSection.ts";
import { sectionPage } from "./sectionPage.ts";
import { rowFields, rowsShown, rowsTyped, sentFields } from "./typedRows.ts";

/** Adds the form of an activity, a page for each of its parts: each is saved by itself, as a version. */
export const addSectionPages = (web: FastifyInstance, parts: RegisterConsole): void => {
  addForm(web, {
    paths: consolePaths("registre", "/activites/:activity/modifier/:section"),
    access: { action: "register.edit", body: "param" },
    object: { kind: "activity", parameter: "activity" },
    largest: 1_000_000,
    rows: rowFields,
    schema: Type.Object({
      base: Type.Optional(Type.String({ maxLength: 90 })),
      reason: Type.Optional(Type.String({ maxLength: 300 })),
      step: Type.Optional(Type.String({ maxLength: 60 })),
    }),
    words: {
      base: { label: words.version },
      reason: { label: words.reason },
      step: { label: words.save },
    },
    page: async (form, context, request) => {
      const { language } = context;
      const asked = await askedActivity(parts, request);
      const section = sectionIn(request);
      if (asked === null || section === null) return null;
      const fields = sentFields(request);
      const conflict = conflictShown(request, asked, section);
      const main = sectionPage(
        {
          body: asked.body,
          activity: asked.activity,
          section,
          form,
          // After a conflict what stands now is what its author has before them.
          base:
            fields === null || conflict !== null
              ? baseOf(section, conflict?.theirs ?? asked.present)
              : form.field("base").value,
          conflict,
          fields,
          rowsOf: (part) =>
            fields === null ? rowsShown(part, asked.activity) : rowsTyped(part, fields),
        },
        language,
      );
      return await inFrame(parts, context, asked.body, asked.activity.title, main);
    },
    act: async ({ base = "", reason = "", step = "" }, context, request) => {
      const asked = await askedActivity(parts, request);
      const section = sectionIn(request);
      const fields = sentFields(request);
      const { body } = request.params as { readonly body: string };
      if (asked === null || section === null || fields === null)
        return { redirect: consolePath(body, "registre", context.language) };
      if (/^(?:row|out)-/.test(step)) return { errors: [], status: 200 };
      const { language } = context;
      const author = staffActor(context.visitor);
      const outcome = await saveSection(parts, asked, section, {
        fields,
        base,
        reason,
        author,
        language,
      });
      keepSaved(request, outcome);
      return answerTo(outcome, asked, section, step === "next", context);
    },
  });
};

const answerTo = (
  outcome: NonNullable<ReturnType<typeof savedOf>>,
  { body, id }: AskedActivity,
  section: Section,
  goesOn: boolean,
  { language }: PageContext,
): Redirect | Mistakes => {
  const path = consolePath(body, "registre", language, `/activites/${encodeURIComponent(id)}`);
  switch (outcome.kind) {
    case "mistakes":
      return { errors: outcome.errors };
    case "conflict": {
      const name = outcome.conflict.by?.author.name ?? words.someoneElse[language];
      const message = fill(words.conflict[language], { name });
      return { errors: [{ field: null, message }], status: 409 };
    }
    case "gone":
      return { redirect: `${path}/versions` };
    default: {
      const next = sections[sections.indexOf(section) + 1];
      return {
        redirect: goesOn && next !== undefined ? `${path}/modifier/${next.name}` : path,
        notice:
          outcome.kind === "kept"
            ? { tone: "success", words: words.kept }
            : { tone: "information", words: words.unchanged },
      };
    }
  }
};

/** The conflict that the page shows: that of the sending, or one that was shown before and is not settled yet. */
const conflictShown = (
  request: FastifyRequest,
  { present }: AskedActivity,
  { parts }: Section,
): Conflict | null => {
  const outcome = savedOf(request);
  if (outcome?.kind === "conflict") return outcome.conflict;
  const open = sentFields(request)?.getAll("conflict") ?? [];
  const disputed = parts.filter(({ name }) => open.includes(name));
  return disputed.length === 0
    ? null
    : {
        theirs: present,
        by: present.latest,
        disputed: disputed.map((part) => ({ part, usual: null })),
      };
};
