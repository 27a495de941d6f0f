import type { Language } from "../../kernel/index.ts";
import { html, summaryList, tag, type Markup } from "../../platform/web/index.ts";
import { activityPath } from "../../register/pages/index.ts";
import { stateWords } from "../../retention/index.ts";
import { readingSaid } from "../../retention/pages/index.ts";
import type { OverviewStatement } from "./overview.ts";
import type { PublicView } from "./publicView.ts";
import { words } from "./siteWords.ts";

/** The published activities with each retention sentence, how it was read and what carries it out. */
export const promises = ({ overview, paths }: PublicView, language: Language): Markup =>
  html`<section aria-labelledby="promises">
    <h2 id="promises">${words.promises[language]}</h2>
    <p>${words.promisesIntro[language]}</p>
    ${overview.activities.map(
      ({ id, domain, title, statements }) =>
        html`<article>
          <h3 lang="fr">
            ${domain === null ? "" : html`<span class="over">${domain}</span> `}<a
              href="${activityPath(paths.register, id, language)}"
              >${title}</a
            >
          </h3>
          ${
            statements.length === 0
              ? html`<p class="soft">${words.noStatement[language]}</p>`
              : statements.map((statement) => chain(statement, language))
          }
        </article>`,
    )}
  </section>`;

const chain = (statement: OverviewStatement, language: Language): Markup =>
  html`<blockquote lang="fr">
      <p>
        ${statement.context === null ? "" : html`<span class="soft">${statement.context}</span> `}${statement.text}
      </p>
    </blockquote>
    ${summaryList([
      { key: words.read[language], value: reading(statement, language) },
      ...statement.rules.map(({ sentence }) => ({ key: words.rule[language], value: sentence })),
      {
        key: words.state[language],
        value: tag({
          text: stateWords[statement.state].name[language],
          tone: stateWords[statement.state].tone,
        }),
      },
    ])}`;

const reading = (statement: OverviewStatement, language: Language): Markup | string => {
  if (statement.status === "not-understood") return words.notRead[language];
  const said = readingSaid(statement.readings, language);
  return statement.status === "partly-read" ? html`${said} (${words.partly[language]})` : said;
};
