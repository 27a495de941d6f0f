import type { FastifyInstance } from "fastify";
import { Type } from "typebox";
import {
  addForm,
  button,
  consolePath,
  consolePaths,
  html,
  pageTitle,
  textField,
  type FormState,
  type Markup,
} from "../../../../platform/web/index.ts";
import type { Language } from "../../../../kernel/index.ts";
import { addActivity } from "../../../actions/addActivity.ts";
import { emptyActivity } from "../../../model/emptyActivity.ts";
import { oneLine } from "../../parts/part.ts";
import { sections } from "../../parts/sections.ts";
import { inFrame } from "../inFrame.ts";
import type { RegisterConsole } from "../registerConsole.ts";
import { registerWay } from "../registerWay.ts";
import { staffActor } from "../staffActor.ts";
import { mayBeEdited } from "./editedPart.ts";
import { words } from "./editWords.ts";

/** Adds the page on which an activity begins: its name, then the parts of its form. */
export const addBeginPages = (web: FastifyInstance, parts: RegisterConsole): void => {
  addForm(web, {
    paths: consolePaths("registre", "/ajouter"),
    access: { action: "register.edit", body: "param" },
    largest: 16_000,
    schema: Type.Object({
      title: Type.String({ maxLength: 300 }),
      domain: Type.Optional(Type.String({ maxLength: 300 })),
    }),
    words: {
      title: { label: words.title, missing: words.titleMissing },
      domain: { label: words.domain },
    },
    page: async (form, context, request) => {
      const { body } = request.params as { readonly body: string };
      if (!(await mayBeEdited(parts, body))) return null;
      const { language } = context;
      const main = beginPage(body, form, language);
      return await inFrame(parts, context, body, words.begin[language], main);
    },
    act: async ({ title, domain = "" }, { language, visitor }, request) => {
      const { body } = request.params as { readonly body: string };
      const list = consolePath(body, "registre", language);
      if (!(await mayBeEdited(parts, body))) return { redirect: list };
      const { activity } = await addActivity(parts, {
        body,
        written: {
          ...emptyActivity,
          title: oneLine(title),
          domain: domain === "" ? null : oneLine(domain),
        },
        author: staffActor(visitor),
        reason: words.beginReason[language],
      });
      const [, next] = sections;
      return {
        redirect: `${list}/activites/${encodeURIComponent(activity)}/modifier/${next?.name}`,
        notice: { tone: "success", words: words.kept },
        made: { kind: "activity", id: activity },
      };
    },
  });
};

const beginPage = (body: string, form: FormState, language: Language): Markup =>
  html`${registerWay(body, language, [{ label: words.begin[language], href: "#content" }])}
  ${pageTitle({ title: words.begin[language], lead: words.beginLead[language] })}
  ${form.frame(
    html`${textField({ ...form.field("title"), language, maxlength: 300 })}
      ${textField({ ...form.field("domain"), language, maxlength: 300, optional: true })}
      <div class="button-row">
        ${button({ text: words.begin[language] })}
        <a href="${consolePath(body, "registre", language)}">${words.cancel[language]}</a>
      </div>`,
  )}`;
