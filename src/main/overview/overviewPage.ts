import { dayWords, momentWords, type Language } from "../../kernel/index.ts";
import { html, type Markup, type Page } from "../../platform/web/index.ts";
import { readingPaths } from "../../reading/pages/index.ts";
import { countStates, type Overview, type OverviewRun } from "./overview.ts";
import { counted, countedWords, stateWords, words } from "./overviewWords.ts";
import { promises } from "./promises.ts";

/** The page of `/` and `/en/`: statement, rule, run, proof, from top to bottom. */
export const overviewPage = (overview: Overview, language: Language): Page => ({
  title: words.title[language],
  description: words.description[language],
  twins: { fr: "/", en: "/en/" },
  main: html`<h1>${words.title[language]}</h1>
    <p class="lead">${words.lead[language]}</p>
    <p><a href="${readingPaths.form[language]}">${words.readText[language]}</a></p>
    ${
      overview.controller === null
        ? ""
        : html`<p>${words.of[language]}<strong>${overview.controller}</strong></p>`
    }
    ${figures(overview, language)} ${promises(overview.activities, language)}
    ${lastRun(overview, language)} ${receipts(overview, language)}
    ${verification(overview, language)}`,
});

const figures = (overview: Overview, language: Language): Markup => {
  const counts = countStates(overview);
  const states = (
    ["enforced", "without-rule", "refused", "drifted", "not-understood"] as const
  ).filter((state) => state === "enforced" || counts[state] > 0);
  return html`<section aria-label="${words.figures[language]}">
    <ul class="figures">
      <li>
        <strong>${overview.activities.length}</strong>
        ${counted(overview.activities.length, countedWords.activities, language)}
      </li>
      ${states.map(
        (state) =>
          html`<li class="${stateWords[state].tone}">
            <strong>${counts[state]}</strong> ${counted(counts[state], stateWords[state], language)}
          </li>`,
      )}
      <li>
        <strong>${overview.ledgerSize}</strong>
        ${counted(overview.ledgerSize, countedWords.receipts, language)}
      </li>
    </ul>
  </section>`;
};

const lastRun = ({ lastRun: run, schedule }: Overview, language: Language): Markup =>
  html`<section aria-labelledby="run">
    <h2 id="run">${words.run[language]}</h2>
    ${run === null ? html`<p>${words.noRun[language]}</p>` : runTable(run, language)}
    <p class="soft">
      ${
        schedule === null
          ? words.unscheduled[language]
          : html`${(schedule.execute ? words.scheduled : words.tried)[language]}<code
                >${schedule.cron}</code
              >`
      }
    </p>
  </section>`;

const runTable = (run: OverviewRun, language: Language): Markup => {
  const counted = (run.executed ? words.erased : words.toErase)[language];
  return html`<p>
      ${(run.executed ? words.executed : words.dry)[language]} ${moment(run.at, language)}.
    </p>
    ${run.failure === null ? "" : html`<p>${words.stopped[language]}<code>${run.failure}</code></p>`}
    <div class="table">
      <table>
        <caption>
          ${words.runCaption[language]}
        </caption>
        <thead>
          <tr>
            <th scope="col">${words.ruleColumn[language]}</th>
            <th scope="col">${counted}</th>
            <th scope="col" class="number">${words.heldBack[language]}</th>
          </tr>
        </thead>
        <tbody>
          ${run.rules.map(
            ({ rule, counts, clockNull }) =>
              html`<tr>
                <th scope="row"><code>${rule}</code></th>
                <td data-label="${counted}">${countWords(counts, language)}</td>
                <td class="number" data-label="${words.heldBack[language]}">${clockNull}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
};

const receipts = (overview: Overview, language: Language): Markup =>
  html`<section aria-labelledby="receipts">
    <h2 id="receipts">${words.proofs[language]}</h2>
    <p>${words.proofsIntro[language]}</p>
    ${
      overview.receipts.length === 0
        ? html`<p>${words.noReceipt[language]}</p>`
        : receiptTable(overview, language)
    }
  </section>`;

const receiptTable = (overview: Overview, language: Language): Markup =>
  html`<div class="table">
    <table>
      <caption>
        ${words.receiptCaption[language]}
      </caption>
      <thead>
        <tr>
          <th scope="col">${words.entry[language]}</th>
          <th scope="col">${words.when[language]}</th>
          <th scope="col">${words.ruleColumn[language]}</th>
          <th scope="col">${words.upTo[language]}</th>
          <th scope="col">${words.erased[language]}</th>
        </tr>
      </thead>
      <tbody>
        ${overview.receipts.map(
          ({ index, at, rule, lastDay, counts }) =>
            html`<tr>
              <th scope="row">
                <a href="/ledger/entries/${index}">${words.entry[language]} ${index}</a>
              </th>
              <td data-label="${words.when[language]}">${moment(at, language)}</td>
              <td data-label="${words.ruleColumn[language]}"><code>${rule}</code></td>
              <td data-label="${words.upTo[language]}">${day(lastDay, language)}</td>
              <td data-label="${words.erased[language]}">${countWords(counts, language)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;

const verification = (overview: Overview, language: Language): Markup =>
  html`<section aria-labelledby="verify">
    <h2 id="verify">${words.verify[language]}</h2>
    <p>${words.verifyIntro[language]}</p>
    ${
      overview.checkpoint === null
        ? html`<p>${words.noCheckpoint[language]}</p>`
        : html`<pre tabindex="0">${overview.checkpoint}</pre>
            <p><a href="/ledger/checkpoint">${words.download[language]}</a></p>`
    }
    <p>${words.key[language]} <code>${overview.verifierKey}</code></p>
    <p>${words.commands[language]}</p>
    <pre tabindex="0">
${words.commandVerify[language]}
npx egide ledger verify

${words.commandProve[language]}
npx egide ledger prove ${overview.receipts[0]?.index ?? 0}</pre>
  </section>`;

const countWords = (counts: Readonly<Record<string, number>>, language: Language): string =>
  Object.entries(counts)
    .filter(([, count]) => count > 0)
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(([collection, count]) => `${count} ${collection}`)
    .join(", ") || words.nothing[language];

const moment = (instant: string, language: Language): Markup =>
  html`<time datetime="${instant}">${momentWords(Temporal.Instant.from(instant), language)}</time>`;

const day = (date: string, language: Language): Markup =>
  html`<time datetime="${date}">${dayWords(Temporal.PlainDate.from(date), language)}</time>`;
