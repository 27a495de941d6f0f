import type { FastifyInstance } from "fastify";
import { addPage } from "../addPage.ts";
import { emptyState } from "../components/empty-state/emptyState.ts";
import { pageTitle } from "../components/page-title/pageTitle.ts";
import { html } from "../../escaping/index.ts";
import { open } from "../open.ts";
import type { ReadSiteSettings } from "./siteSettings.ts";
import { termsText, termsVersion, termsVersionWords } from "./terms.ts";
import { termsPaths, termsWords as words } from "./termsWords.ts";

/** The terms of use, before and during use (REC-07). */
export const addTermsPage = (web: FastifyInstance, readSettings: ReadSiteSettings): void =>
  addPage(web, {
    paths: termsPaths,
    access: open,
    render: async ({ language }) => {
      const { terms } = await readSettings();
      const title = words.title[language];
      if (terms === undefined)
        return {
          title,
          main: html`${pageTitle({ title })}
          ${emptyState({ title: words.emptyTitle[language], text: words.emptyText[language] })}`,
        };
      return {
        title,
        main: html`${pageTitle({ title, lead: words.lead[language] })}
          <p class="soft">${termsVersionWords(termsVersion(terms), language)}</p>
          ${termsText(terms[language])}`,
      };
    },
  });
