import type { FastifyInstance, FastifyRequest } from "fastify";
import { Type } from "typebox";
import { fill, messageOf, type Language } from "../../../../kernel/index.ts";
import { addForm, addPage, consolePaths } from "../../../../platform/web/index.ts";
import { presentOf } from "../../../actions/presentOf.ts";
import { restoreVersion } from "../../../actions/restoreVersion.ts";
import { inFrame } from "../inFrame.ts";
import type { RegisterConsole } from "../registerConsole.ts";
import { staffActor } from "../staffActor.ts";
import { mayBeEdited, pathOfPart, titled, type EditedKind } from "./editedPart.ts";
import { words } from "./editWords.ts";
import { historyPage, versionPage } from "./versionPages.ts";

type Params = { readonly body: string; readonly version: string };

/** Adds the history of an activity or of the head, and each version beside what stands today, with the way back to it. */
export const addVersionPages = <Subject extends object>(
  web: FastifyInstance,
  parts: RegisterConsole,
  kind: EditedKind<Subject>,
): void => {
  const object = kind.object === undefined ? {} : { object: kind.object };

  addPage(web, {
    paths: consolePaths("registre", `${kind.path}/versions`),
    access: { action: "register.read", body: "param" },
    ...object,
    render: async (context, request) => {
      const { body } = request.params as Params;
      const { language } = context;
      const part = kind.part(request);
      const history = await part.history(parts.versions).history(body, part.key);
      const standing = part.in((await parts.working(body)).published.register);
      if (history.length === 0 && standing === null && kind.nothing === null) return null;
      const present = await presentOf(parts, body, part);
      const named = present.content ?? present.latest?.content ?? standing ?? kind.nothing;
      const main = historyPage(
        {
          body,
          path: pathOfPart(kind, { body, part }, language),
          ...(named === null
            ? { title: part.key, titleLang: null }
            : titled(kind, named, language)),
          history,
          isPublished: standing !== null,
          isPresent: present.content !== null || kind.nothing !== null,
        },
        language,
      );
      return await inFrame(parts, context, body, words.history[language], main);
    },
  });

  addForm(web, {
    paths: consolePaths("registre", `${kind.path}/versions/:version`),
    access: { action: "register.edit", body: "param" },
    ...object,
    largest: 8_000,
    schema: Type.Object({
      base: Type.Optional(Type.String({ maxLength: 80 })),
      reason: Type.Optional(Type.String({ maxLength: 300 })),
    }),
    words: { base: { label: words.version }, reason: { label: words.reason } },
    page: async (form, context, request) => {
      const { language } = context;
      const { body } = request.params as Params;
      const asked = await askedVersion(parts, kind, request);
      if (asked === null) return null;
      const part = kind.part(request);
      const { content: present, digest } = await presentOf(parts, body, part);
      const named = asked.content ?? present ?? kind.nothing;
      const main = versionPage(
        {
          body,
          path: pathOfPart(kind, { body, part }, language),
          ...(named === null
            ? { title: part.key, titleLang: null }
            : titled(kind, named, language)),
          ...asked,
          present,
          digest,
          form,
          parts: kind.sections.flatMap((section) => section.parts),
        },
        language,
      );
      return await inFrame(parts, context, body, titleOf(asked.number, language), main);
    },
    act: async ({ base = "", reason }, { language, visitor }, request) => {
      const { body } = request.params as Params;
      const part = kind.part(request);
      const path = pathOfPart(kind, { body, part }, language);
      const asked = await askedVersion(parts, kind, request);
      if (asked === null) return { redirect: `${path}/versions` };
      const { number } = asked;
      const usual = number === 0 ? words.restorePublished : words.restoreReason;
      const restored = await restoreVersion(parts, part, {
        body,
        number,
        base: base === "" ? null : base,
        author: staffActor(visitor),
        reason: reason ?? fill(usual[language], { number }),
      });
      if (!restored.ok) {
        const message = messageOf(restored.failure, language, await parts.catalogue());
        return { errors: [{ field: null, message }] };
      }
      if (restored.value.kind === "conflict")
        return { errors: [{ field: null, message: words.stale[language] }], status: 409 };
      const said = restored.value.kind === "kept" ? words.kept : words.unchanged;
      return {
        redirect: `${path}/versions`,
        notice: { tone: "success", words: said },
      };
    },
  });
};

/** The version that an address names; 0 is what stands published. */
const askedVersion = async <Subject extends object>(
  parts: RegisterConsole,
  kind: EditedKind<Subject>,
  request: FastifyRequest,
) => {
  const { body, version: asked } = request.params as Params;
  if (!/^\d{1,7}$/.test(asked) || !(await mayBeEdited(parts, body))) return null;
  const number = Number(asked);
  const part = kind.part(request);
  if (number > 0) {
    const version = await part.among(parts.versions).find(body, part.key, number);
    return version === null ? null : { number, content: version.content, version };
  }
  const content = part.in((await parts.working(body)).published.register);
  return content === null ? null : { number, content, version: null };
};

const titleOf = (number: number, language: Language): string =>
  number === 0 ? words.asPublished[language] : fill(words.versionNumber[language], { number });
