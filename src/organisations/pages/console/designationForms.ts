import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Language } from "../../../kernel/index.ts";
import {
  addForm,
  choiceGroup,
  consolePath,
  consolePaths,
  dateField,
  fieldGroup,
  html,
  notice,
  pageTitle,
  textField,
  type FormState,
  type Markup,
  type Mistakes,
  type PageContext,
  type Redirect,
  framedIn,
} from "../../../platform/web/index.ts";
import { organisationsFailure } from "../../errors.ts";
import { isSameDesignation } from "../../model/changedFields.ts";
import type { Body } from "../../model/body.ts";
import type { Designation } from "../../model/designation.ts";
import { addressFields } from "./addressFields.ts";
import { words } from "./consoleWords.ts";
import {
  designationFieldWords,
  designationInitial,
  designationMeant,
  designationSchema,
  type DesignationValues,
} from "./designationFields.ts";
import { isErrors } from "./identityFields.ts";
import { byStaff, paramsOf, told, type OrganisationsConsole } from "./organisationsConsole.ts";
import { baseOf, savingFields } from "./saving.ts";

const editing = { action: "organisations.edit", body: "param", fresh: true } as const;

/** What a form that adds a designation is on top of: nothing. */
const anew = baseOf(null);

/** Adds the forms that begin a designation, and that end or correct one. */
export const addDesignationForms = (web: FastifyInstance, parts: OrganisationsConsole): void => {
  const form = {
    access: editing,
    schema: designationSchema,
    words: designationFieldWords,
    largest: 64_000,
    page: async (state: FormState, context: PageContext, request: FastifyRequest) =>
      await formPage(parts, state, context, request),
    act: async (values: DesignationValues, context: PageContext, request: FastifyRequest) =>
      await take(parts, values, context, request),
  };
  addForm(web, {
    ...form,
    paths: consolePaths("organisme", "/designations/nouvelle"),
    initial: async (_context, { params }) => ({
      role: "officer" as const,
      bodies: [paramsOf(params).body],
      base: anew,
    }),
  });
  addForm(web, {
    ...form,
    paths: consolePaths("organisme", "/designations/:designation"),
    initial: async (_context, { params }) => {
      const present = await parts.designations.find(paramsOf(params).designation);
      return present === null ? {} : { ...designationInitial(present), base: baseOf(present) };
    },
  });
};

/** The designation of a path, of a body that it is or was for; null on the form that begins one. */
const presentOf = async (
  { designations }: OrganisationsConsole,
  params: unknown,
): Promise<Designation | null | "none"> => {
  const { body, designation } = paramsOf(params);
  if (designation === "") return null;
  const present = await designations.find(designation);
  return present === null || !present.bodies.includes(body) ? "none" : present;
};

/** The bodies in whose name a visitor may designate somebody. */
const ownBodies = async (
  { bodies, may }: OrganisationsConsole,
  context: PageContext,
): Promise<readonly Body[]> =>
  (await bodies.list()).filter(({ id }) => may(context, id, "organisations.edit"));

const formPage = async (
  parts: OrganisationsConsole,
  form: FormState,
  context: PageContext,
  { params }: FastifyRequest,
) => {
  const { body } = paramsOf(params);
  const present = await presentOf(parts, params);
  if (present === "none" || (await parts.bodies.find(body)) === null) return null;
  const { language } = context;
  const own = await ownBodies(parts, context);
  const isOthers = present !== null && !isWithin(present, own);
  const title = present === null ? words.designate[language] : words.correctTitle[language];
  const main = html`${pageTitle({ title, lead: words.designationLead[language] })}
  ${
    isOthers
      ? notice({ tone: "watch", text: words.otherBodies[language], language })
      : fieldsOf(form, { body, present, own }, language)
  }`;
  return await framedIn("organisme", parts)(context, body, title, main);
};

const isWithin = ({ bodies }: Designation, own: readonly Body[]): boolean =>
  bodies.every((body) => own.some(({ id }) => id === body));

const take = async (
  parts: OrganisationsConsole,
  values: DesignationValues,
  context: PageContext,
  { params }: FastifyRequest,
): Promise<Redirect | Mistakes> => {
  const { language, visitor } = context;
  const { body } = paramsOf(params);
  const redirect = consolePath(body, "organisme", language);
  const present = await presentOf(parts, params);
  const own = await ownBodies(parts, context);
  if (present === "none" || (present !== null && !isWithin(present, own))) return { redirect };
  const ids = own.map(({ id }) => id);
  const meant = designationMeant(present?.id ?? parts.ids.next(), values, ids, language);
  if (isErrors(meant)) return { errors: meant };
  const by = byStaff(parts, visitor, values.reason);
  if (present === null) {
    await parts.designations.add(meant, by);
    return { redirect, notice: { tone: "success", words: words.saved } };
  }
  const isOnTop = values.base === baseOf(present);
  if (isOnTop && isSameDesignation(present, meant))
    return { redirect, notice: { tone: "information", words: words.same } };
  const saved = isOnTop
    ? await parts.designations.change(present, meant, by)
    : { ok: false as const, failure: organisationsFailure("organisations.changed-meanwhile") };
  if (saved.ok) return { redirect, notice: { tone: "success", words: words.saved } };
  const message = await told(parts, saved.failure, language);
  return { status: 409, errors: [{ field: null, message }] };
};

const fieldsOf = (
  form: FormState,
  {
    body,
    present,
    own,
  }: {
    readonly body: string;
    readonly present: Designation | null;
    readonly own: readonly Body[];
  },
  language: Language,
): Markup => {
  const isTold = form.errors.some(({ field }) => field === null);
  const text = (name: string, more: Partial<Parameters<typeof textField>[0]> = {}): Markup =>
    textField({ ...form.field(name), language, optional: true, autocomplete: "off", ...more });
  const base = present === null ? anew : isTold ? baseOf(present) : form.field("base").value;
  return form.frame(html`
    ${choiceGroup({
      ...form.field("role"),
      kind: "radios",
      inline: true,
      language,
      choices: (["officer", "deputy"] as const).map((value) => ({
        value,
        label: words[value][language],
      })),
    })}
    ${choiceGroup({
      ...form.field("bodies"),
      kind: "boxes",
      language,
      hint: words.bodiesHint[language],
      choices: own.map(({ id, name }) => ({ value: id, label: name, lang: "fr" as const })),
    })}
    ${text("name", { hint: words.personNameHint[language] })} ${text("title")}
    ${fieldGroup({
      legend: words.contact[language],
      fields: [
        text("email", { type: "email" }),
        text("telephone", { type: "tel" }),
        text("form", { hint: words.formHint[language] }),
        text("cnilNumber"),
      ],
    })}
    ${addressFields(form, language)} ${dateField({ ...form.field("from"), language })}
    ${dateField({ ...form.field("until"), language, optional: true })}
    ${savingFields(form, { base, back: consolePath(body, "organisme", language), language })}
  `);
};
