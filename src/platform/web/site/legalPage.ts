import type { FastifyInstance } from "fastify";
import type { Language } from "../../../kernel/index.ts";
import { addPage } from "../addPage.ts";
import { emptyState } from "../components/empty-state/emptyState.ts";
import { pageTitle } from "../components/page-title/pageTitle.ts";
import { summaryList } from "../components/summary-list/summaryList.ts";
import { html, type Markup } from "../../escaping/index.ts";
import { open } from "../open.ts";
import { legalPaths, legalWords as words } from "./legalWords.ts";
import type { ReadSiteSettings, SiteSettings } from "./siteSettings.ts";

/** Who publishes, who answers, who hosts (LCEN, art. 1-1). */
export const addLegalPage = (web: FastifyInstance, readSettings: ReadSiteSettings): void =>
  addPage(web, {
    paths: legalPaths,
    access: open,
    render: async ({ language }) => {
      const { legal } = await readSettings();
      return {
        title: words.title[language],
        main: html`${pageTitle({ title: words.title[language], lead: words.lead[language] })}
          ${
            legal === undefined
              ? emptyState({ title: words.emptyTitle[language], text: words.emptyText[language] })
              : identities(legal, language)
          }
          <h2>${words.software[language]}</h2>
          <p>${words.softwareText[language]}</p>`,
      };
    },
  });

const identities = (legal: NonNullable<SiteSettings["legal"]>, language: Language): Markup => {
  const row = (name: keyof typeof words, value: string | undefined) =>
    value === undefined
      ? []
      : [{ key: words[name][language], value: html`<span lang="fr">${value}</span>` }];
  return html`<h2>${words.publisher[language]}</h2>
    ${summaryList([
      ...row("name", legal.publisher),
      ...row("seat", legal.seat),
      ...row("telephone", legal.telephone),
      ...row("registration", legal.registration),
      ...row("director", legal.director),
    ])}
    <h2>${words.host[language]}</h2>
    ${summaryList([
      ...row("name", legal.host.name),
      ...row("seat", legal.host.seat),
      ...row("telephone", legal.host.telephone),
    ])}`;
};
