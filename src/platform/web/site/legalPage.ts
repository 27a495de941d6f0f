import type { FastifyInstance } from "fastify";
import { colon, type Language } from "../../../kernel/index.ts";
import { addPage } from "../addPage.ts";
import { emptyState } from "../components/empty-state/emptyState.ts";
import { pageTitle } from "../components/page-title/pageTitle.ts";
import { summaryList } from "../components/summary-list/summaryList.ts";
import { address, html, type Markup } from "../../escaping/index.ts";
import { open } from "../open.ts";
import { dayTime } from "../times.ts";
import { browserHelp } from "./browserHelp.ts";
import { legalPaths, legalWords as words } from "./legalWords.ts";
import type { ReadSiteSettings, SiteSettings } from "./siteSettings.ts";

/** Who publishes, who answers, who hosts (LCEN, art. 1-1). */
export const addLegalPage = (
  web: FastifyInstance,
  readSettings: ReadSiteSettings,
  readDay: () => Promise<Temporal.PlainDate | null> = async () => null,
): void =>
  addPage(web, {
    paths: legalPaths,
    access: open,
    render: async ({ language }) => {
      const { legal, reproduction, thirdParties = [] } = await readSettings();
      const day = await readDay();
      return {
        title: words.title[language],
        main: html`${pageTitle({ title: words.title[language], lead: words.lead[language] })}
          ${
            day === null
              ? ""
              : html`<p>${words.updated[language]}${colon[language]}${dayTime(day, language)}</p>`
          }
          ${
            legal === undefined
              ? emptyState({ title: words.emptyTitle[language], text: words.emptyText[language] })
              : identities(legal, language)
          }
          ${
            reproduction === undefined
              ? ""
              : html`<h2>${words.reproduction[language]}</h2>
                  ${reproduction[language].split("\n").map((line) => html`<p>${line}</p>`)}
                  <p>
                    ${words.authorisation[language]}${colon[language]}<span lang="fr"
                      >${reproduction.address}</span
                    >
                  </p>`
          }
          <h2 id="cookies">${words.cookies[language]}</h2>
          <p>${words.ownCookies[language]}</p>
          ${
            thirdParties.length === 0
              ? ""
              : html`<p>${words.thirdParties[language]}</p>
                  ${links(thirdParties)}`
          }
          <p>${words.browsers[language]}</p>
          ${links(browserHelp)}
          <h2>${words.software[language]}</h2>
          <p>${words.softwareText[language]}</p>`,
      };
    },
  });

const links = (places: readonly { readonly name: string; readonly page: string }[]): Markup =>
  html`<ul>
    ${places.map(({ name, page }) => html`<li><a href="${address(page)}" rel="noopener">${name}</a></li>`)}
  </ul>`;

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
      ...row("maker", legal.maker),
    ])}
    <h2>${words.host[language]}</h2>
    ${summaryList([
      ...row("name", legal.host.name),
      ...row("seat", legal.host.seat),
      ...row("telephone", legal.host.telephone),
    ])}`;
};
