import type { FastifyInstance } from "fastify";
import { Type } from "typebox";
import {
  addForm,
  confirmPanel,
  consolePath,
  consolePaths,
  html,
  pageTitle,
  textField,
} from "../../../../platform/web/index.ts";
import { removeActivity } from "../../../actions/removeActivity.ts";
import { inFrame } from "../inFrame.ts";
import type { RegisterConsole } from "../registerConsole.ts";
import { registerWay } from "../registerWay.ts";
import { staffActor } from "../staffActor.ts";
import { activityKind } from "./activityKind.ts";
import { editedPart, pathOfPart } from "./editedPart.ts";
import { words } from "./editWords.ts";

/** Adds the page on which an activity is taken out of the working register. */
export const addRemovePages = (web: FastifyInstance, parts: RegisterConsole): void => {
  addForm(web, {
    paths: consolePaths("registre", "/activites/:activity/retirer"),
    access: { action: "register.edit", body: "param" },
    object: { kind: "activity", parameter: "activity" },
    largest: 8_000,
    schema: Type.Object({
      base: Type.String({ maxLength: 80 }),
      reason: Type.String({ maxLength: 300 }),
    }),
    words: { base: { label: words.version }, reason: { label: words.reason } },
    page: async (form, context, request) => {
      const { language } = context;
      const asked = await editedPart(parts, activityKind, request, language);
      if (asked === null) return null;
      const { body, subject: activity, present } = asked;
      const path = pathOfPart(activityKind, asked, language);
      const main = html`${registerWay(body, language, [
        { label: activity.title, href: path, lang: "fr" },
        { label: words.remove[language], href: "#content" },
      ])}
      ${pageTitle({ title: words.remove[language], over: activity.title, overLang: "fr" })}
      ${form.frame(
        html`<input type="hidden" name="base" value="${present.digest ?? ""}" />
          ${textField({ ...form.field("reason"), language, hint: words.reasonHint[language] })}
          ${confirmPanel({
            title: words.remove[language],
            preview: html`<p>${words.removeLead[language]}</p>`,
            confirm: words.remove[language],
            cancel: { text: words.cancel[language], href: path },
          })}`,
      )}`;
      return await inFrame(parts, context, body, words.remove[language], main);
    },
    act: async ({ base, reason }, { language, visitor }, request) => {
      const { body } = request.params as { readonly body: string };
      const list = consolePath(body, "registre", language);
      const asked = await editedPart(parts, activityKind, request, language);
      if (asked === null) return { redirect: list };
      const author = staffActor(visitor);
      const change = { body, activity: asked.part.key, base, author, reason };
      const { kind } = await removeActivity(parts, change);
      if (kind === "conflict")
        return { errors: [{ field: null, message: words.stale[language] }], status: 409 };
      return { redirect: list, notice: { tone: "success", words: words.removed } };
    },
  });
};
