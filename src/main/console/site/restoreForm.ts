import type { FastifyInstance } from "fastify";
import { Type } from "typebox";
import { fill } from "../../../kernel/index.ts";
import {
  addForm,
  button,
  buttonRow,
  consolePath,
  consolePaths,
  html,
  pageTitle,
  framedIn,
} from "../../../platform/web/index.ts";
import { bodyOf, numberOf } from "./answers.ts";
import { editing, reasonField, savingProperties, savingWords } from "./partForms.ts";
import { isTold, ruledByFile, saveSite } from "./saveSite.ts";
import type { SiteConsole } from "./siteConsole.ts";
import { words } from "./siteConsoleWords.ts";
import { versionBesidePresent } from "./versionsPage.ts";

/** Adds the way back to an earlier version: what would change stands above the button that does it. */
export const addRestoreForm = (web: FastifyInstance, parts: SiteConsole): void => {
  const framed = framedIn("site", parts);
  addForm(web, {
    paths: consolePaths("site", "/versions/:version/retablir"),
    access: editing,
    object: { kind: "site-version", parameter: "version" },
    schema: Type.Object(savingProperties),
    words: savingWords,
    largest: 4_000,
    initial: async () => ({ base: (await parts.site.versions.present())?.number ?? 0 }),
    page: async (form, context, request) => {
      const body = bodyOf(request);
      const { language } = context;
      const ruling = await parts.site.ruling();
      const back = consolePath(body, "site", language, `/versions/${numberOf(request)}`);
      const version = await parts.site.versions.find(numberOf(request));
      if (version === null) return null;
      if (ruling.kind === "file" || ruling.version === null) return { redirect: back };
      const present = ruling.version;
      const differences = versionBesidePresent(version, present.settings, {
        language,
        inherited: await parts.inherited(),
      });
      if (differences === null) return { redirect: back };
      const base = (await isTold(parts, form, language))
        ? String(present.number)
        : form.field("base").value;
      const title = fill(words.restoreTitle[language], { number: version.number });
      const main = html`${pageTitle({
        title,
        over: words.title[language],
        lead: words.restoreLead[language],
      })}
      ${differences}
      ${form.frame(
        html`<input type="hidden" name="base" value="${base}" /> ${reasonField(form, language)}
          ${buttonRow([
            button({ text: words.restore[language] }),
            html`<a href="${back}">${words.cancel[language]}</a>`,
          ])}`,
      )}`;
      return await framed(context, body, title, main);
    },
    act: async ({ base, reason }, context, request) => {
      const body = bodyOf(request);
      const ruling = await parts.site.ruling();
      if (ruling.kind === "file") return ruledByFile(body, context);
      const version = await parts.site.versions.find(numberOf(request));
      const { version: present } = ruling;
      if (version === null) return { redirect: consolePath(body, "site", context.language) };
      const { settings } = version;
      return await saveSite(parts, { body, present, base, settings, reason }, context);
    },
  });
};
