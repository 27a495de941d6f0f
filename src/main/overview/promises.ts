import type { Language } from "../../kernel/index.ts";
import { html, type Markup } from "../../platform/web/index.ts";
import { readingWords } from "../../retention/index.ts";
import type { OverviewActivity, OverviewStatement } from "./overview.ts";

import { stateWords, words } from "./overviewWords.ts";

/** The published activities with each retention sentence, how it was read and what carries it out. */
export const promises = (activities: readonly OverviewActivity[], language: Language): Markup =>
  html`<section aria-labelledby="promises">
    <h2 id="promises">${words.promises[language]}</h2>
    <p>${words.promisesIntro[language]}</p>
    <ul class="promises">
      ${activities.map(
        ({ domain, title, statements }) =>
          html`<li>
            ${domain === null ? "" : html`<p class="domain" lang="fr">${domain}</p>`}
            <h3 lang="fr">${title}</h3>
            ${
              statements.length === 0
                ? html`<p class="soft">${words.noStatement[language]}</p>`
                : statements.map((statement) => chain(statement, language))
            }
          </li>`,
      )}
    </ul>
  </section>`;

const chain = (statement: OverviewStatement, language: Language): Markup =>
  html`<blockquote lang="fr">
      <p>
        ${statement.context === null ? "" : html`<span class="soft">${statement.context}</span> `}${statement.text}
      </p>
    </blockquote>
    <dl class="chain">
      <dt>${words.read[language]}</dt>
      <dd>${reading(statement, language)}</dd>
      ${statement.rules.map(
        ({ sentence }) =>
          html`<dt>${words.rule[language]}</dt>
            <dd>${sentence}</dd>`,
      )}
      <dt>${words.state[language]}</dt>
      <dd>
        <span class="state ${stateWords[statement.state].tone}"
          >${stateWords[statement.state].name[language]}</span
        >
      </dd>
    </dl>`;

const reading = (statement: OverviewStatement, language: Language): Markup | string => {
  if (statement.status === "not-understood") return words.notRead[language];
  const said = statement.readings.map((rule) => readingWords(rule, language)).join(" ; ");
  return statement.status === "partly-read" ? `${said} (${words.partly[language]})` : said;
};
