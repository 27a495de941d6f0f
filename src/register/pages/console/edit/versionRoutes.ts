import type { FastifyInstance, FastifyRequest } from "fastify";
import { Type } from "typebox";
import { fill, messageOf, type Language } from "../../../../kernel/index.ts";
import { addForm, addPage, consolePath, consolePaths } from "../../../../platform/web/index.ts";
import { presentActivity } from "../../../actions/presentActivity.ts";
import { restoreVersion } from "../../../actions/restoreVersion.ts";
import { inFrame } from "../inFrame.ts";
import type { RegisterConsole } from "../registerConsole.ts";
import { staffActor } from "../staffActor.ts";
import { mayBeEdited } from "./askedActivity.ts";
import { words } from "./editWords.ts";
import { historyPage, versionPage } from "./versionPages.ts";

type Params = { readonly body: string; readonly activity: string; readonly version: string };

/** Adds the history of an activity, and each version beside what stands today, with the way back to it. */
export const addVersionPages = (web: FastifyInstance, parts: RegisterConsole): void => {
  const object = { kind: "activity", parameter: "activity" } as const;

  addPage(web, {
    paths: consolePaths("registre", "/activites/:activity/versions"),
    access: { action: "register.read", body: "param" },
    object,
    render: async (context, { params }) => {
      const { body, activity: id } = params as Params;
      const { language } = context;
      const history = await parts.versions.history(body, id);
      const { published } = await parts.working(body);
      const standing = published.register?.activities.find((each) => each.id === id) ?? null;
      if (history.length === 0 && standing === null) return null;
      const present = await presentActivity(parts, body, id);
      const title = present.activity?.title ?? present.latest?.content?.title ?? standing?.title;
      const shown = { body, id, title: title ?? id, history, isPublished: standing !== null };
      const main = historyPage({ ...shown, isPresent: present.activity !== null }, language);
      return await inFrame(parts, context, body, words.history[language], main);
    },
  });

  addForm(web, {
    paths: consolePaths("registre", "/activites/:activity/versions/:version"),
    access: { action: "register.edit", body: "param" },
    object,
    largest: 8_000,
    schema: Type.Object({
      base: Type.Optional(Type.String({ maxLength: 80 })),
      reason: Type.Optional(Type.String({ maxLength: 300 })),
    }),
    words: { base: { label: words.version }, reason: { label: words.reason } },
    page: async (form, context, request) => {
      const { language } = context;
      const { body, activity: id } = request.params as Params;
      const asked = await askedVersion(parts, request);
      if (asked === null) return null;
      const { activity, digest } = await presentActivity(parts, body, id);
      const shown = { body, id, ...asked, present: activity, digest, form };
      const title = titleOf(asked.number, language);
      return await inFrame(parts, context, body, title, versionPage(shown, language));
    },
    act: async ({ base = "", reason }, { language, visitor }, request) => {
      const { body, activity: id } = request.params as Params;
      const path = consolePath(body, "registre", language, `/activites/${encodeURIComponent(id)}`);
      const asked = await askedVersion(parts, request);
      if (asked === null) return { redirect: `${path}/versions` };
      const { number } = asked;
      const usual = number === 0 ? words.restorePublished : words.restoreReason;
      const restored = await restoreVersion(parts, {
        body,
        activity: id,
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
const askedVersion = async (parts: RegisterConsole, { params }: FastifyRequest) => {
  const { body, activity: id, version: asked } = params as Params;
  if (!/^\d{1,7}$/.test(asked) || !(await mayBeEdited(parts, body))) return null;
  const number = Number(asked);
  if (number > 0) {
    const version = await parts.versions.find(body, id, number);
    return version === null ? null : { number, content: version.content, version };
  }
  const { published } = await parts.working(body);
  const content = published.register?.activities.find((each) => each.id === id);
  return content === undefined ? null : { number, content, version: null };
};

const titleOf = (number: number, language: Language): string =>
  number === 0 ? words.asPublished[language] : fill(words.versionNumber[language], { number });
