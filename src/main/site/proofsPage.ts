import type { Language } from "../../kernel/index.ts";
import { entryPath } from "../../ledger/index.ts";
import {
  copyValue,
  dayTime,
  html,
  momentTime,
  pageTitle,
  table,
  type Markup,
  type Page,
} from "../../platform/web/index.ts";
import { hoursWords } from "../../retention/pages/index.ts";
import type { Overview, OverviewRun } from "./overview.ts";
import { publisherOf, type PublicView } from "./publicView.ts";
import { words } from "./siteWords.ts";

/** What was done, and how anyone can check it: the last run, the latest receipts, checkpoint and key. */
export const proofsPage = (view: PublicView, language: Language): Page => ({
  title: words.proofsTitle[language],
  description: words.proofsLead[language],
  main: html`${pageTitle({
    title: words.proofsTitle[language],
    ...publisherOf(view),
    lead: words.proofsLead[language],
  })}
  ${lastRun(view.overview, language)} ${receipts(view.overview, language)}
  ${verification(view.overview, language)}`,
});

const lastRun = ({ lastRun: run, schedule }: Overview, language: Language): Markup =>
  html`<section aria-labelledby="run">
    <h2 id="run">${words.run[language]}</h2>
    ${run === null ? html`<p>${words.noRun[language]}</p>` : runTable(run, language)}
    <p class="soft">
      ${
        schedule === null
          ? words.unscheduled[language]
          : `${(schedule.execute ? words.scheduled : words.tried)[language]}${hoursWords(schedule.cron, language)}`
      }
    </p>
  </section>`;

const runTable = (run: OverviewRun, language: Language): Markup =>
  html`<p>
      ${(run.executed ? words.executed : words.dry)[language]} ${momentTime(run.at, language)}.
    </p>
    ${run.failure === null ? "" : html`<p>${words.stopped[language]}<code>${run.failure}</code></p>`}
    ${table({
      caption: words.runCaption[language],
      language,
      columns: [
        { title: words.ruleColumn[language] },
        { title: (run.executed ? words.ended : words.toEnd)[language] },
        { title: words.heldBack[language], numeric: true },
      ],
      rows: run.rules.map(({ rule, counts, clockNull }) => [
        html`<code>${rule}</code>`,
        countWords(counts, language),
        String(clockNull),
      ]),
    })}`;

const receipts = (overview: Overview, language: Language): Markup =>
  html`<section aria-labelledby="receipts">
    <h2 id="receipts">${words.proofs[language]}</h2>
    <p>${words.proofsIntro[language]}</p>
    ${
      overview.receipts.length === 0
        ? html`<p>${words.noReceipt[language]}</p>`
        : table({
            caption: words.receiptCaption[language],
            language,
            columns: [words.entry, words.when, words.ruleColumn, words.upTo, words.ended].map(
              (title) => ({ title: title[language] }),
            ),
            rows: overview.receipts.map(({ index, at, rule, lastDay, counts }) => [
              html`<a href="${entryPath(index, language)}">${words.entry[language]} ${index}</a>`,
              momentTime(at, language),
              html`<code>${rule}</code>`,
              dayTime(lastDay, language),
              countWords(counts, language),
            ]),
          })
    }
  </section>`;

const verification = (overview: Overview, language: Language): Markup =>
  html`<section aria-labelledby="verify">
    <h2 id="verify">${words.verify[language]}</h2>
    <p>${words.verifyIntro[language]}</p>
    ${
      overview.checkpoint === null
        ? html`<p>${words.noCheckpoint[language]}</p>`
        : html`<pre>${overview.checkpoint}</pre>
            <p><a href="/ledger/checkpoint">${words.download[language]}</a></p>`
    }
    ${copyValue({ label: words.key[language], value: overview.verifierKey, language })}
    <p>${words.commands[language]}</p>
    <pre>
${words.commandVerify[language]}
npx egide ledger verify${proveCommand(overview, language)}</pre>
  </section>`;

/** The proof of an entry that the page itself shows; without one there is nothing of these rules to prove. */
const proveCommand = ({ receipts: [latest] }: Overview, language: Language): string =>
  latest === undefined
    ? ""
    : `\n\n${words.commandProve[language]}\nnpx egide ledger prove ${latest.index}`;

export const countWords = (counts: Readonly<Record<string, number>>, language: Language): string =>
  Object.entries(counts)
    .filter(([, count]) => count > 0)
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(([collection, count]) => `${count} ${collection}`)
    .join(", ") || words.nothing[language];
