import type { FastifyInstance, FastifyRequest } from "fastify";
import { Type } from "typebox";
import { success, type Outcome } from "../../../kernel/index.ts";
import {
  addForm,
  button,
  buttonRow,
  consolePath,
  consolePaths,
  html,
  pageTitle,
  selectField,
  singleBox,
  textareaField,
  textField,
  type FormState,
  type Markup,
  type Mistakes,
  type Page,
  type PageContext,
  type Redirect,
  framedIn,
} from "../../../platform/web/index.ts";
import { organisationsFailure } from "../../errors.ts";
import type { Body } from "../../model/body.ts";
import { prefixesOfDepartment, type Territory } from "../../model/territory.ts";
import { parseTerritories, territoryChange } from "../../model/territoryTable.ts";
import { words as common } from "./consoleWords.ts";
import { foreseenPage } from "./foreseen.ts";
import { byStaff, paramsOf, told, type OrganisationsConsole } from "./organisationsConsole.ts";
import { baseOf, savingProperties, savingWords } from "./saving.ts";
import { territoryPageWords as words } from "./territoryPageWords.ts";

const editing = { action: "organisations.edit", body: "param", fresh: true } as const;

const stepProperties = {
  ...savingProperties,
  base: Type.Optional(savingProperties.base),
  step: Type.Optional(Type.String({ maxLength: 10 })),
};
const stepWords = { ...savingWords, step: { label: words.step } } as const;

/** Adds the forms that give codes to a body, and that put a file in the place of the table. */
export const addTerritoryForms = (web: FastifyInstance, parts: OrganisationsConsole): void => {
  addGiveForm(web, parts);
  addImportForm(web, parts);
};

const codesType = Type.String({
  pattern: "^\\s*([0-9]{2,5}|2[ABab])([\\s,;]+([0-9]{2,5}|2[ABab]))*\\s*$",
  maxLength: 10_000,
});

const addGiveForm = (web: FastifyInstance, parts: OrganisationsConsole): void => {
  addForm(web, {
    paths: consolePaths("territoires", "/donner"),
    access: editing,
    schema: Type.Object({
      codes: codesType,
      organisme: Type.Optional(Type.String({ maxLength: 63 })),
      share: Type.Boolean(),
      ...stepProperties,
    }),
    words: {
      codes: { label: words.codesField, wrong: words.codesWrong },
      organisme: { label: words.bodyField, wrong: words.bodyWrong },
      share: { label: words.share },
      ...stepWords,
    },
    largest: 64_000,
    initial: async (_context, { query }) => {
      const { codes, organisme } = query as Readonly<Record<string, unknown>>;
      return {
        ...(typeof codes === "string" ? { codes: codes.slice(0, 100) } : {}),
        ...(typeof organisme === "string" ? { organisme: organisme.slice(0, 63) } : {}),
      };
    },
    page: async (form, context, request) => {
      const { body } = paramsOf(request.params);
      const bodies = await parts.bodies.list();
      const main = givePage(form, body, bodies, context);
      return await framedIn("territoires", parts)(
        context,
        body,
        words.give[context.language],
        main,
      );
    },
    act: async ({ codes, organisme, share, ...step }, context, request) => {
      const bodies = await parts.bodies.list();
      if (organisme !== undefined && bodies.every(({ id }) => id !== organisme))
        return { errors: [{ field: "organisme", message: words.bodyWrong[context.language] }] };
      const prefixes = codes
        .trim()
        .split(/[\s,;]+/)
        .flatMap(prefixesOfDepartment);
      const typed = [
        ["codes", codes],
        ["organisme", organisme ?? ""],
        ["share", share ? "true" : ""],
      ] as const;
      const wanted = (present: readonly Territory[]): Outcome<readonly Territory[]> =>
        success(given(present, prefixes, organisme ?? null, share));
      return await take(parts, { bodies, wanted, typed, step }, context, request);
    },
  });
};

/** The table once these prefixes are a body's: alone, or beside those who have them already; or nobody's. */
const given = (
  present: readonly Territory[],
  prefixes: readonly string[],
  body: string | null,
  share: boolean,
): readonly Territory[] => {
  const isOther = ({ prefix, body: of }: Territory): boolean =>
    !prefixes.includes(prefix) || (share && body !== null && of !== body);
  return [
    ...present.filter(isOther),
    ...(body === null ? [] : [...new Set(prefixes)].map((prefix) => ({ prefix, body }))),
  ];
};

const addImportForm = (web: FastifyInstance, parts: OrganisationsConsole): void => {
  addForm(web, {
    paths: consolePaths("territoires", "/importer"),
    access: editing,
    schema: Type.Object({
      table: Type.String({ minLength: 1, maxLength: 400_000 }),
      ...stepProperties,
    }),
    words: { table: { label: words.table }, ...stepWords },
    largest: 1_500_000,
    page: async (form, context, request) => {
      const { body } = paramsOf(request.params);
      const main = importPage(form, body, context);
      return await framedIn("territoires", parts)(
        context,
        body,
        words.import[context.language],
        main,
      );
    },
    act: async ({ table, ...step }, context, request) => {
      const bodies = await parts.bodies.list();
      const ids = bodies.map(({ id }) => id);
      const wanted = (): Outcome<readonly Territory[]> =>
        parseTerritories(words.fileName[context.language], table, ids);
      const typed = [["table", table]] as const;
      return await take(parts, { bodies, wanted, typed, step }, context, request);
    },
  });
};

interface Asked {
  readonly bodies: readonly Body[];
  readonly wanted: (present: readonly Territory[]) => Outcome<readonly Territory[]>;
  readonly typed: readonly (readonly [string, string])[];
  readonly step: { readonly step?: string; readonly base?: string; readonly reason: string };
}

/** Shows what would change, or saves it where that is what was shown. */
const take = async (
  parts: OrganisationsConsole,
  { bodies, wanted, typed, step: { step, base, reason } }: Asked,
  context: PageContext,
  request: FastifyRequest,
): Promise<Redirect | Mistakes | Page> => {
  const { language, visitor, csrf } = context;
  const { body } = paramsOf(request.params);
  if (step === "edit") return { errors: [], status: 200 };
  const present = await parts.territories.list();
  const table = wanted(present);
  const wrong = async (failure: Parameters<typeof told>[1], status: number): Promise<Mistakes> => ({
    status,
    errors: [{ field: null, message: await told(parts, failure, language) }],
  });
  if (!table.ok) return await wrong(table.failure, 400);
  const redirect = consolePath(body, "territoires", language);
  const change = territoryChange(present, table.value);
  if (change.removed.length + change.added.length === 0)
    return { redirect, notice: { tone: "information", words: common.same } };
  if (step === "save") {
    if (base !== baseOf(present))
      return await wrong(organisationsFailure("organisations.changed-meanwhile"), 409);
    await parts.territories.change(change, byStaff(parts, visitor, reason));
    return { redirect, notice: { tone: "success", words: common.saved } };
  }
  const kept = [...typed, ["reason", reason] as const, ["base", baseOf(present)] as const];
  const send = { action: request.url, csrf };
  const shown = { body, bodies, present, wanted: table.value, change, typed: kept, send };
  const main = foreseenPage(shown, language);
  return await framedIn("territoires", parts)(context, body, words.foreseen[language], main);
};

const reasonAndLook = (form: FormState, body: string, { language }: PageContext): Markup =>
  html`${textField({
    ...form.field("reason"),
    language,
    maxlength: 200,
    autocomplete: "off",
    hint: common.reasonHint[language],
  })}
  ${buttonRow([
    button({ text: words.look[language] }),
    html`<a href="${consolePath(body, "territoires", language)}">${common.cancel[language]}</a>`,
  ])}`;

const givePage = (
  form: FormState,
  body: string,
  bodies: readonly Body[],
  context: PageContext,
): Markup => {
  const { language } = context;
  return html`${pageTitle({
    title: words.give[language],
    over: words.title[language],
    lead: words.giveLead[language],
  })}
  ${form.frame(
    html`${textField({
      ...form.field("codes"),
      language,
      autocomplete: "off",
      hint: words.codesHint[language],
    })}
    ${selectField({
      ...form.field("organisme"),
      language,
      optional: true,
      width: "full",
      none: words.nobody[language],
      choices: bodies.map(({ id, name }) => ({ value: id, label: name, lang: "fr" as const })),
    })}
    ${singleBox({ ...form.field("share"), language, hint: words.shareHint[language] })}
    ${reasonAndLook(form, body, context)}`,
  )}`;
};

const importPage = (form: FormState, body: string, context: PageContext): Markup => {
  const { language } = context;
  return html`${pageTitle({
    title: words.import[language],
    over: words.title[language],
    lead: words.importLead[language],
  })}
  ${form.frame(
    html`${textareaField({
      ...form.field("table"),
      language,
      rows: 12,
      isCode: true,
      hint: words.tableHint[language],
    })}
    ${reasonAndLook(form, body, context)}`,
  )}`;
};
