import { actorOf } from "../../../platform/access/index.ts";
import type { FastifyInstance } from "fastify";
import { messageOf, type Bilingual } from "../../../kernel/index.ts";
import {
  addForm,
  addPage,
  button,
  buttonRow,
  consolePath,
  consolePaths,
  html,
  listAsked,
  notice,
  pageTitle,
  sendCsv,
  textField,
  type FormState,
  type Markup,
  type Mistakes,
  type Page,
  type PageContext,
  type Redirect,
  framedIn,
} from "../../../platform/web/index.ts";
import type { PolicySnapshot } from "../../policy/actions/policies.ts";
import { writeSchedule, writeSettings } from "../../policy/model/writeSettings.ts";
import { bodyOf, nothingYet } from "../answers.ts";
import type { RetentionConsole } from "../retentionConsole.ts";
import { careFields, careInitial, careMeant, careSchema, careWords } from "./careForm.ts";
import {
  allRevisions,
  historyShape,
  revisionColumns,
  revisionLine,
  revisionsFound,
} from "./historyList.ts";
import { historyPage } from "./historyPage.ts";
import { hoursFields, hoursFormWords, hoursInitial, hoursMeant, hoursSchema } from "./hoursForm.ts";
import { readSettings, type SettingsFile, type SettingsRead } from "./readSettings.ts";
import { careSummary, hoursSummary, settingsPage } from "./settingsPage.ts";
import { formWords, words } from "./settingsWords.ts";

const reading = { action: "settings.read", body: "param" } as const;
const editing = { action: "settings.edit", body: "param", fresh: true } as const;
const latest = 5;

/** Adds the settings of a body: as they stand, the two forms that change them, and every version of its policy. */
export const addSettingsPages = (web: FastifyInstance, parts: RetentionConsole): void => {
  const { desk, may, catalogue } = parts;
  const framed = framedIn("reglages", parts);

  addPage(web, {
    paths: consolePaths("reglages"),
    access: reading,
    render: async (context, request) => {
      const body = bodyOf(request);
      const { language } = context;
      const folder = await parts.filesOf(body);
      if (folder === null) {
        const title = words.none[language];
        return await framed(
          context,
          body,
          title,
          nothingYet(words.title[language], { title, text: words.noneHelp[language] }),
        );
      }
      const isKept = desk !== null && (await desk.present(body)) !== null;
      const main = settingsPage(
        {
          body,
          read: await readSettings(folder),
          revisions: isKept ? await desk.revisions(body, latest) : null,
          hasFolder: desk === null,
          imposed: parts.imposedHours,
          mayEdit: may(context, body, "settings.edit"),
          maySeeStores: may(context, body, "stores.read"),
        },
        language,
      );
      return await framed(context, body, words.title[language], main);
    },
  });

  addPage(web, {
    paths: consolePaths("reglages", "/historique"),
    access: reading,
    render: async (context, request) => {
      const body = bodyOf(request);
      if (desk === null || (await desk.present(body)) === null) return null;
      const revisions = await allRevisions(desk, body);
      const asked = listAsked(historyShape, request.query);
      const { language } = context;
      const main = historyPage({ body, revisions, asked }, language);
      return await framed(context, body, words.history[language], main);
    },
  });

  for (const url of Object.values(consolePaths("reglages", "/historique.csv")))
    web.get(url, { config: { access: reading } }, async (request, reply) => {
      const body = bodyOf(request);
      if (desk === null || (await desk.present(body)) === null) return reply.callNotFound();
      const asked = listAsked(historyShape, request.query);
      const found = revisionsFound(await allRevisions(desk, body), asked);
      return await sendCsv(reply, "versions.csv", revisionColumns, found.map(revisionLine));
    });

  /** The page of one of the forms; where a folder rules alone, or there is no policy, there is nothing to change. */
  const formPage = async (
    form: FormState,
    context: PageContext,
    body: string,
    of: {
      readonly title: Bilingual;
      readonly fields: (read: SettingsRead) => Markup;
      readonly summary: (read: SettingsRead) => Markup;
    },
  ): Promise<Page | Redirect> => {
    const { language } = context;
    const present = (await desk?.present(body)) ?? null;
    if (present === null) return { redirect: consolePath(body, "reglages", language) };
    const read = await readSettings(present);
    // Told that somebody saved since, a person sees what holds now, and may save on top of it.
    const isTold = form.errors.some(({ field }) => field === null);
    const base = isTold ? String(present.revision) : form.field("base").value;
    const main = html`${pageTitle({ title: of.title[language], over: words.title[language] })}
    ${
      isTold
        ? notice({
            tone: "information",
            language,
            text: html`<p>${words.present[language]}</p>
              ${of.summary(read)}`,
          })
        : ""
    }
    ${form.frame(
      html`<input type="hidden" name="base" value="${base}" /> ${of.fields(read)}
        ${textField({
          ...form.field("reason"),
          language,
          maxlength: 200,
          hint: formWords.reasonHint[language],
        })}
        ${buttonRow([
          button({ text: words.save[language] }),
          html`<a href="${consolePath(body, "reglages", language)}">${words.cancel[language]}</a>`,
        ])}`,
    )}`;
    return await framed(context, body, of.title[language], main);
  };

  const save = async (
    context: PageContext,
    body: string,
    { base, reason }: { readonly base: number; readonly reason: string },
    file: SettingsFile,
    text: string | null,
  ): Promise<Redirect | Mistakes> => {
    const { language } = context;
    const back = consolePath(body, "reglages", language);
    if (desk === null || text === file.text)
      return { redirect: back, notice: { tone: "information", words: words.same } };
    const saved = await desk.change({
      policy: body,
      base,
      reason,
      author: actorOf(context.visitor),
      changes: [
        { path: file.path, content: text === null ? null : new TextEncoder().encode(text) },
      ],
    });
    if (saved.ok) return { redirect: back, notice: { tone: "success", words: words.saved } };
    const messages = await catalogue();
    return {
      status: 409,
      errors: saved.problems.map(({ failure }) => ({
        field: null,
        message: messageOf(failure, language, messages),
      })),
    };
  };

  const presentOf = async (
    body: string,
  ): Promise<{ readonly present: PolicySnapshot; readonly read: SettingsRead } | null> => {
    const present = (await desk?.present(body)) ?? null;
    return present && { present, read: await readSettings(present) };
  };

  addForm(web, {
    paths: consolePaths("reglages", "/prudence"),
    access: editing,
    schema: careSchema,
    words: careWords,
    largest: 16_000,
    initial: async (_context, request) => {
      const found = await presentOf(bodyOf(request));
      return found ? careInitial(found.read.care.settings, found.present.revision) : {};
    },
    page: async (form, context, request) =>
      await formPage(form, context, bodyOf(request), {
        title: formWords.careTitle,
        fields: ({ care }) => careFields(form, care.settings, context.language),
        summary: (read) => careSummary(read, context.language),
      }),
    act: async (values, context, request) => {
      const body = bodyOf(request);
      const found = await presentOf(body);
      if (found === null) return { redirect: consolePath(body, "reglages", context.language) };
      const { care } = found.read;
      const meant = careMeant(values, care.settings, context.language);
      if (!("receipts" in meant)) return { errors: meant };
      return await save(context, body, values, care, writeSettings(care.text, meant));
    },
  });

  addForm(web, {
    paths: consolePaths("reglages", "/horaires"),
    access: editing,
    schema: hoursSchema,
    words: hoursFormWords,
    largest: 16_000,
    initial: async (_context, request) => {
      const found = await presentOf(bodyOf(request));
      return found ? hoursInitial(found.read.hours.written, found.present.revision) : {};
    },
    page: async (form, context, request) =>
      await formPage(form, context, bodyOf(request), {
        title: formWords.hoursTitle,
        fields: () => hoursFields(form, context.language),
        summary: (read) => hoursSummary(read, parts.imposedHours, context.language),
      }),
    act: async (values, context, request) => {
      const body = bodyOf(request);
      const found = await presentOf(body);
      if (found === null) return { redirect: consolePath(body, "reglages", context.language) };
      const { hours } = found.read;
      const meant = hoursMeant(values, context.language);
      if ("errors" in meant) return meant;
      const text = meant.schedule === null ? null : writeSchedule(hours.text, meant.schedule);
      return await save(context, body, values, hours, text);
    },
  });
};
