import type { FastifyInstance } from "fastify";
import type { Language } from "../../../kernel/index.ts";
import {
  addForm,
  choiceGroup,
  consolePath,
  consolePaths,
  dateField,
  fieldGroup,
  html,
  pageTitle,
  selectField,
  textField,
  type FormState,
  type Markup,
  framedIn,
} from "../../../platform/web/index.ts";
import type { Body } from "../../model/body.ts";
import { isSameBody } from "../../model/changedFields.ts";
import { organisationsFailure } from "../../errors.ts";
import { addressFields } from "./addressFields.ts";
import { words } from "./consoleWords.ts";
import {
  bodyMeant,
  identityFieldWords,
  identityInitial,
  identitySchema,
  isErrors,
} from "./identityFields.ts";
import { byStaff, paramsOf, told, type OrganisationsConsole } from "./organisationsConsole.ts";
import { baseOf, savingFields } from "./saving.ts";

/** Adds the form of who a body is. */
export const addIdentityForm = (web: FastifyInstance, parts: OrganisationsConsole): void => {
  const framed = framedIn("organisme", parts);
  addForm(web, {
    paths: consolePaths("organisme", "/identite"),
    access: { action: "organisations.edit", body: "param", fresh: true },
    schema: identitySchema,
    words: identityFieldWords,
    largest: 32_000,
    initial: async (_context, { params }) => {
      const body = await parts.bodies.find(paramsOf(params).body);
      return body === null ? {} : { ...identityInitial(body), base: baseOf(body) };
    },
    page: async (form, context, { params }) => {
      const bodies = await parts.bodies.list();
      const body = bodies.find(({ id }) => id === paramsOf(params).body);
      if (body === undefined) return null;
      const { language } = context;
      const main = identityFormPage(form, body, bodies, language);
      return await framed(context, body.id, words.edit[language], main);
    },
    act: async (values, context, { params }) => {
      const { language, visitor } = context;
      const bodies = await parts.bodies.list();
      const present = bodies.find(({ id }) => id === paramsOf(params).body);
      const redirect = consolePath(paramsOf(params).body, "organisme", language);
      if (present === undefined) return { redirect };
      const meant = bodyMeant(present, values, bodies, language);
      if (isErrors(meant)) return { errors: meant };
      if (!mayMove(present, meant, bodies, (id) => parts.may(context, id, "organisations.edit")))
        return { errors: [{ field: "parent", message: words.parentOthers[language] }] };
      if (values.base === baseOf(present) && isSameBody(present, meant))
        return { redirect, notice: { tone: "information", words: words.same } };
      const saved =
        values.base === baseOf(present)
          ? await parts.bodies.change(present, meant, byStaff(parts, visitor, values.reason))
          : {
              ok: false as const,
              failure: organisationsFailure("organisations.changed-meanwhile"),
            };
      if (saved.ok) return { redirect, notice: { tone: "success", words: words.saved } };
      const message = await told(parts, saved.failure, language);
      return { status: 409, errors: [{ field: null, message }] };
    },
  });
};

/**
 * The head of the network is whoever belongs to nobody, and the site stands in its name: a body is moved by whoever manages both
 * sides, and made a head by whoever manages all.
 */
const mayMove = (
  { parent: before }: Body,
  { parent: after }: Body,
  bodies: readonly Body[],
  may: (body: string) => boolean,
): boolean => {
  if (before === after) return true;
  if (after === null) return bodies.every(({ id }) => may(id));
  return may(after) && (before === null || may(before));
};

const identityFormPage = (
  form: FormState,
  body: Body,
  bodies: readonly Body[],
  language: Language,
): Markup => {
  const isTold = form.errors.some(({ field }) => field === null);
  const text = (name: string, more: Partial<Parameters<typeof textField>[0]> = {}): Markup =>
    textField({ ...form.field(name), language, optional: true, autocomplete: "off", ...more });
  const parents = bodies
    .filter(({ id }) => id !== body.id)
    .map(({ id, name }) => ({ value: id, label: name, lang: "fr" as const }));
  return html`${pageTitle({
    title: words.edit[language],
    over: body.name,
    overLang: "fr",
    lead: words.editLead[language],
  })}
  ${form.frame(
    html`${text("name", { optional: false })} ${text("acronym", { width: "narrow" })}
    ${selectField({
      ...form.field("parent"),
      language,
      optional: true,
      width: "full",
      none: words.noParent[language],
      choices: parents,
    })}
    ${text("legalForm")} ${text("siret", { hint: words.siretHint[language], width: "middle" })}
    ${text("registration")} ${addressFields(form, language)}
    ${text("telephone", { type: "tel", width: "middle" })} ${text("email", { type: "email" })}
    ${text("website", { type: "url" })}
    ${text("accent", { width: "narrow", hint: words.accentHint[language], spellcheck: false })}
    ${text("linkColour", { width: "narrow", hint: words.linkColourHint[language], spellcheck: false })}
    ${choiceGroup({
      ...form.field("workingLanguage"),
      kind: "radios",
      inline: true,
      language,
      choices: [
        { value: "fr", label: words.french[language] },
        { value: "en", label: words.english[language] },
      ],
    })}
    ${choiceGroup({
      ...form.field("controller"),
      kind: "radios",
      language,
      choices: [
        { value: "body", label: words.controllerBody[language] },
        { value: "director", label: words.controllerDirector[language] },
      ],
    })}
    ${fieldGroup({
      legend: words.directorTitle[language],
      fields: [
        text("directorTitle", { hint: words.directorTitleHint[language] }),
        text("directorEmail", { type: "email", hint: words.directorEmailHint[language] }),
        text("director"),
        dateField({ ...form.field("directorUntil"), language, optional: true }),
      ],
    })}
    ${savingFields(form, {
      base: isTold ? baseOf(body) : form.field("base").value,
      back: consolePath(body.id, "organisme", language),
      language,
    })}`,
  )}`;
};
