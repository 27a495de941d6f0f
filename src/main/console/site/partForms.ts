import type { FastifyInstance, FastifyRequest } from "fastify";
import { Type } from "typebox";
import { civilDay, colon, type Language } from "../../../kernel/index.ts";
import {
  addForm,
  button,
  buttonRow,
  confirmPanel,
  consolePath,
  consolePaths,
  html,
  notice,
  pageTitle,
  postForm,
  textField,
  type FieldWords,
  type FormState,
  type Markup,
  type Mistakes,
  type Page,
  type PageContext,
  type Redirect,
  type SiteSettings,
  framedIn,
} from "../../../platform/web/index.ts";
import type { SiteVersion } from "../../site/settings/index.ts";
import { bodyOf } from "./answers.ts";
import { changedTable, settingsSummary } from "./changedRows.ts";
import { siteParts } from "./parts/siteParts.ts";
import { isMistaken, type PartValues, type SitePart } from "./parts/sitePart.ts";
import { conflict, isTold, ruledByFile, saveSite } from "./saveSite.ts";
import type { Reader, SiteConsole } from "./siteConsole.ts";
import { words } from "./siteConsoleWords.ts";

export const editing = { action: "settings.edit", body: "param", fresh: true } as const;

export const savingProperties = {
  base: Type.Integer({ minimum: 0 }),
  reason: Type.String({ minLength: 1, maxLength: 200 }),
};

export const savingWords = {
  base: { label: words.base },
  reason: { label: words.reason },
} as const satisfies Readonly<Record<string, FieldWords>>;

/** The field that every change asks for. */
export const reasonField = (form: FormState, language: Language): Markup =>
  textField({
    ...form.field("reason"),
    language,
    maxlength: 200,
    autocomplete: "off",
    hint: words.reasonHint[language],
  });

/** Adds a form for each part: what is typed is shown beside what holds, and saved only when it was confirmed. */
export const addPartForms = (web: FastifyInstance, parts: SiteConsole): void => {
  for (const part of siteParts) addPartForm(web, parts, part);
};

const addPartForm = (web: FastifyInstance, parts: SiteConsole, part: SitePart): void => {
  const framed = framedIn("site", parts);
  addForm(web, {
    paths: consolePaths("site", part.path),
    access: editing,
    schema: Type.Object({
      ...part.properties,
      ...savingProperties,
      what: Type.Optional(Type.String({ maxLength: 10 })),
      step: Type.Optional(Type.String({ maxLength: 10 })),
    }),
    words: {
      ...part.words,
      ...savingWords,
      what: { label: words.step },
      step: { label: words.step },
    },
    largest: part.largest ?? 32_000,
    initial: async () => {
      const ruling = await parts.site.ruling();
      if (ruling.kind === "file") return {};
      const { number = 0, settings = {} } = ruling.version ?? {};
      const known = Object.entries(part.initial(settings)).filter(
        ([, value]) => value !== undefined,
      );
      return { ...Object.fromEntries(known), base: number };
    },
    page: async (form, context, request) => {
      const body = bodyOf(request);
      const { language } = context;
      const ruling = await parts.site.ruling();
      if (ruling.kind === "file") return { redirect: consolePath(body, "site", language) };
      const { version } = ruling;
      const told = await isTold(parts, form, language);
      const reader = { language, inherited: await parts.inherited() };
      const main = partPage({ body, part, version, form, told }, reader);
      return await framed(context, body, part.title[language], main);
    },
    act: async (given, context, request) =>
      await take(parts, part, given as PartValues & Saving, context, request),
  });
};

interface Saving {
  readonly base: number & string;
  readonly reason: string;
}

const take = async (
  parts: SiteConsole,
  part: SitePart,
  values: PartValues & Saving,
  context: PageContext,
  request: FastifyRequest,
): Promise<Redirect | Mistakes | Page> => {
  const { language, now, csrf } = context;
  const body = bodyOf(request);
  const ruling = await parts.site.ruling();
  if (ruling.kind === "file") return ruledByFile(body, context);
  if (values["step"] === "edit") return { errors: [], status: 200 };
  const { version: present } = ruling;
  const before = present?.settings ?? {};
  const after = settingsMeant(part, values, before, {
    language,
    today: civilDay(now).toString(),
  });
  if (isMistaken(after)) return { errors: after };
  const base = Number(values.base);
  if (base !== (present?.number ?? 0)) return await conflict(parts, language);
  const { reason } = values;
  const save = { body, present, base, settings: after, reason };
  const differences = changedTable(
    {
      caption: words.foreseen[language],
      left: { title: words.today[language], settings: before },
      right: { title: words.after[language], settings: after },
    },
    { language, inherited: await parts.inherited() },
  );
  if (values["step"] === "save" || differences === null)
    return await saveSite(parts, save, context);
  const main = foreseenPage(
    { body, part, after, values, differences, send: { action: request.url, csrf } },
    language,
  );
  return await framedIn("site", parts)(context, body, words.foreseen[language], main);
};

const settingsMeant = (
  part: SitePart,
  values: PartValues,
  present: SiteSettings,
  by: { readonly language: Language; readonly today: string },
): ReturnType<SitePart["meant"]> => {
  if (values["what"] !== "clear" || part.clears === undefined)
    return part.meant(values, present, by);
  const { [part.clears.name]: _cleared, ...rest } = present;
  return rest;
};

/** The form of one part; where somebody saved since, with what holds now beside what was typed. */
const partPage = (
  {
    body,
    part,
    version,
    form,
    told,
  }: {
    readonly body: string;
    readonly part: SitePart;
    readonly version: SiteVersion | null;
    readonly form: FormState;
    readonly told: boolean;
  },
  reader: Reader,
): Markup => {
  const { language } = reader;
  const settings = version?.settings ?? {};
  const base = told ? String(version?.number ?? 0) : form.field("base").value;
  const clears = part.clears && settings[part.clears.name] !== undefined ? part.clears : null;
  return html`${pageTitle({
    title: part.title[language],
    over: words.title[language],
    lead: part.lead[language],
  })}
  ${
    told
      ? notice({
          tone: "information",
          language,
          text: html`<p>${words.present[language]}</p>
            ${settingsSummary(settings, part.names, reader)}`,
        })
      : ""
  }
  ${form.frame(
    html`<input type="hidden" name="base" value="${base}" /> ${part.fields(form, language)}
      ${reasonField(form, language)}
      ${buttonRow([
        button({ text: words.look[language] }),
        ...(clears === null
          ? []
          : [
              button({
                text: clears.button[language],
                look: "secondary",
                name: "what",
                value: "clear",
              }),
            ]),
        html`<a href="${consolePath(body, "site", language)}">${words.cancel[language]}</a>`,
      ])}`,
  )}`;
};

/** What would change, before it does. What was typed goes with the form itself, and stands nowhere on the server. */
const foreseenPage = (
  {
    body,
    part,
    after,
    values,
    differences,
    send,
  }: {
    readonly body: string;
    readonly part: SitePart;
    readonly after: SiteSettings;
    readonly values: PartValues;
    readonly differences: Markup;
    readonly send: { readonly action: string; readonly csrf: string };
  },
  language: Language,
): Markup => {
  const warning = part.warning?.(after) ?? null;
  const typed = Object.entries(values).filter(
    ([name, value]) => value !== undefined && name !== "step",
  );
  return html`${pageTitle({ title: part.title[language], over: words.title[language] })}
  ${warning === null ? "" : notice({ tone: "watch", text: warning[language], language })}
  ${postForm(
    send,
    html`${[...typed, ["step", "save"]].map(
      ([name = "", value]) => html`<input type="hidden" name="${name}" value="${String(value)}" />`,
    )}
    ${confirmPanel({
      look: "neutral",
      title: words.foreseen[language],
      preview: html`${differences}
        <p>${words.reason[language]}${colon[language]}${values["reason"] ?? ""}</p>`,
      confirm: words.save[language],
      cancel: { text: words.cancel[language], href: consolePath(body, "site", language) },
    })}
    ${buttonRow([
      button({ text: words.edit[language], look: "secondary", name: "step", value: "edit" }),
    ])}`,
  )}`;
};
