import type { FastifyInstance } from "fastify";
import { fill, momentWords, type Language } from "../../../kernel/index.ts";
import { addPage } from "../addPage.ts";
import { emptyState } from "../components/empty-state/emptyState.ts";
import { details } from "../components/details/details.ts";
import { pageTitle } from "../components/page-title/pageTitle.ts";
import { html, type Piece } from "../../escaping/index.ts";
import { open } from "../open.ts";
import type { ReadSiteSettings, SiteSettings } from "./siteSettings.ts";
import { termsText, termsVersion, termsVersionWords } from "./terms.ts";
import { termsPaths, termsWords as words } from "./termsWords.ts";

/** Terms that held until others took their place. */
export interface EarlierTerms {
  readonly terms: NonNullable<SiteSettings["terms"]>;
  readonly from: Temporal.Instant;
  readonly until: Temporal.Instant;
}

/** The terms of use, before and during use (REC-07), with those that held before them (REC-54). */
export const addTermsPage = (
  web: FastifyInstance,
  readSettings: ReadSiteSettings,
  readEarlier: () => Promise<readonly EarlierTerms[]> = async () => [],
): void =>
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
          ${termsText(terms[language])} ${earlierTerms(await readEarlier(), language)}`,
      };
    },
  });

const earlierTerms = (earlier: readonly EarlierTerms[], language: Language): Piece =>
  earlier.length === 0
    ? ""
    : html`<section aria-labelledby="earlier-terms">
        <h2 id="earlier-terms">${words.earlier[language]}</h2>
        ${earlier.map(({ terms, from, until }) =>
          details({
            summary: termsVersionWords(termsVersion(terms), language),
            content: html`<p class="soft">
                ${fill(words.held[language], {
                  from: momentWords(from, language),
                  until: momentWords(until, language),
                })}
              </p>
              ${termsText(terms[language], 3)}`,
          }),
        )}
      </section>`;
