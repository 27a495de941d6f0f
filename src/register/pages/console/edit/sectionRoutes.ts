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
import type { Section } from "../../parts/sections.ts";
import { inFrame } from "../inFrame.ts";
import type { RegisterConsole } from "../registerConsole.ts";
import { staffActor } from "../staffActor.ts";
import { editedPart, pathOfPart, type EditedKind, type EditedPart } from "./editedPart.ts";
import { words } from "./editWords.ts";
import { baseOf, saveSection, type Conflict, type SectionSaved } from "./saveSection.ts";
import { sectionPage } from "./sectionPage.ts";
import { rowFields, rowsShown, rowsTyped, sentFields } from "./typedRows.ts";

/** Adds the form of an activity or of the head, a page for each of its sections: each is saved by itself, as a version. */
export const addSectionPages = <Subject extends object>(
  web: FastifyInstance,
  parts: RegisterConsole,
  kind: EditedKind<Subject>,
): void => {
  // What became of a form, for the page that shows it again.
  const saved = new WeakMap<FastifyRequest, SectionSaved<Subject>>();
  const sectionIn = ({ params }: FastifyRequest): Section<Subject> | null => {
    const { section } = params as { readonly section: string };
    return kind.sections.find(({ name }) => name === section) ?? null;
  };
  addForm(web, {
    paths: consolePaths("registre", `${kind.path}/modifier/:section`),
    access: { action: "register.edit", body: "param" },
    ...(kind.object === undefined ? {} : { object: kind.object }),
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
      const asked = await editedPart(parts, kind, request, language);
      const section = sectionIn(request);
      if (asked === null || section === null) return null;
      const fields = sentFields(request);
      const outcome = saved.get(request);
      const conflict =
        outcome?.kind === "conflict" ? outcome.conflict : openConflict(request, asked, section);
      const main = sectionPage(
        {
          edited: asked,
          sections: kind.sections,
          path: pathOfPart(kind, asked, language),
          section,
          form,
          // After a conflict what stands now is what its author has before them.
          base:
            fields === null || conflict !== null
              ? baseOf(section, conflict?.theirs ?? asked.present, kind.nothing)
              : form.field("base").value,
          conflict,
          fields,
          rowsOf: (part) =>
            fields === null ? rowsShown(part, asked.subject) : rowsTyped(part, fields),
          below: kind.below(section, asked.subject, language),
        },
        language,
      );
      return await inFrame(parts, context, asked.body, asked.title, main);
    },
    act: async ({ base = "", reason = "", step = "" }, context, request) => {
      const { language } = context;
      const asked = await editedPart(parts, kind, request, language);
      const section = sectionIn(request);
      const fields = sentFields(request);
      const { body } = request.params as { readonly body: string };
      if (asked === null || section === null || fields === null)
        return { redirect: consolePath(body, "registre", language) };
      if (/^(?:row|out)-/.test(step)) return { errors: [], status: 200 };
      const author = staffActor(context.visitor);
      const sent = { fields, base, reason, author, language };
      const outcome = await saveSection(parts, kind, asked, section, sent);
      saved.set(request, outcome);
      const next = step === "next" ? kind.sections[kind.sections.indexOf(section) + 1] : undefined;
      return answerTo(outcome, pathOfPart(kind, asked, language), next?.name ?? null, context);
    },
  });
};

const answerTo = <Subject>(
  outcome: SectionSaved<Subject>,
  path: string,
  next: string | null,
  { language }: PageContext,
): Redirect | Mistakes => {
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
    default:
      return {
        redirect: next === null ? path : `${path}/modifier/${next}`,
        notice:
          outcome.kind === "kept"
            ? { tone: "success", words: words.kept }
            : { tone: "information", words: words.unchanged },
      };
  }
};

/** A conflict that was shown before and is not settled yet. */
const openConflict = <Subject extends object>(
  request: FastifyRequest,
  { present }: EditedPart<Subject>,
  { parts }: Section<Subject>,
): Conflict<Subject> | null => {
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
