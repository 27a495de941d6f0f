import type { FastifyInstance } from "fastify";
import { Type } from "typebox";
import type { Language } from "../../../kernel/index.ts";
import {
  addForm,
  button,
  buttonRow,
  consolePath,
  consolePaths,
  fileField,
  html,
  pageTitle,
  textField,
  uploadOf,
  type FormState,
  type Markup,
  framedIn,
} from "../../../platform/web/index.ts";
import type { Body } from "../../model/body.ts";
import { largestLogo, logoOf } from "../../model/logo.ts";
import type { LogoMistake } from "../../model/pngLogo.ts";
import { words } from "./consoleWords.ts";
import { byStaff, paramsOf, type OrganisationsConsole } from "./organisationsConsole.ts";
import { savingProperties, savingWords } from "./saving.ts";

const mistakes: Readonly<Record<LogoMistake, (typeof words)[keyof typeof words]>> = {
  kind: words.logoKind,
  broken: words.logoBroken,
  size: words.logoSize,
  active: words.logoActive,
};

/** Adds the form by which a logo comes, or goes. */
export const addLogoForm = (web: FastifyInstance, parts: OrganisationsConsole): void => {
  addForm(web, {
    paths: consolePaths("organisme", "/logo"),
    access: { action: "organisations.edit", body: "param", fresh: true },
    // What is a little too large is told by the form, with its limit.
    largest: largestLogo * 10,
    upload: "file",
    schema: Type.Object({
      file: Type.Optional(Type.String()),
      reason: savingProperties.reason,
    }),
    words: { file: { label: words.logo }, reason: savingWords.reason },
    page: async (form, context, { params }) => {
      const body = await parts.bodies.find(paramsOf(params).body);
      if (body === null) return null;
      const { language } = context;
      const main = logoPage(form, body, language);
      return await framedIn("organisme", parts)(context, body.id, words.logoTitle[language], main);
    },
    act: async ({ reason }, { language, visitor }, request) => {
      const { body: id } = paramsOf(request.params);
      const redirect = consolePath(id, "organisme", language);
      const file = uploadOf(request, "file");
      const logo = file === null ? null : logoOf(file.content);
      if (typeof logo === "string")
        return { errors: [{ field: "file", message: mistakes[logo][language] }] };
      if ((await parts.bodies.find(id)) === null) return { redirect };
      const digest = (await parts.logos.digests()).get(id) ?? null;
      if (digest === (logo?.digest ?? null))
        return { redirect, notice: { tone: "information", words: words.same } };
      await parts.logos.put(id, logo, byStaff(parts, visitor, reason));
      return { redirect, notice: { tone: "success", words: words.saved } };
    },
  });
};

const logoPage = (form: FormState, body: Body, language: Language): Markup =>
  html`${pageTitle({
    title: words.logoTitle[language],
    over: body.name,
    overLang: "fr",
    lead: words.logoLead[language],
  })}
  ${form.frame(
    html`${fileField({
      ...form.field("file"),
      language,
      optional: true,
      accept: ".png,.svg",
      hint: words.logoHint[language],
    })}
    ${textField({
      ...form.field("reason"),
      language,
      maxlength: 200,
      autocomplete: "off",
      hint: words.reasonHint[language],
    })}
    ${buttonRow([
      button({ text: words.save[language] }),
      html`<a href="${consolePath(body.id, "organisme", language)}">${words.cancel[language]}</a>`,
    ])}`,
  )}`;
