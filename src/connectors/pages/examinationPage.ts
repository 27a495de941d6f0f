import {
  fill,
  momentWords,
  type ErrorCatalogue,
  type Failure,
  type Language,
  type Outcome,
} from "../../kernel/index.ts";
import {
  button,
  consolePath,
  html,
  linkButton,
  notice,
  pageTitle,
  table,
  type Markup,
  type Piece,
} from "../../platform/web/index.ts";
import { changesSince } from "./changesSince.ts";
import { facts } from "./facts.ts";
import { failureShown, number } from "./shown.ts";
import type { StoreReading } from "./storeReadings.ts";
import type { StoreInUse } from "./storesDesk.ts";
import { words } from "./storeWords.ts";

/** Differences shown at once: a schema that was renamed as a whole differs everywhere. */
const shownChanges = 100;

/** What a database says of itself when somebody asks; before that, what asking means. */
export const examinationPage = (
  {
    body,
    store,
    outcome,
    frame,
    mayChange,
    catalogue,
  }: {
    readonly body: string;
    readonly store: StoreInUse;
    /** Null: nobody has asked. */
    readonly outcome: Outcome<StoreReading> | null;
    readonly frame: (content: Piece) => Markup;
    /** Descriptions can be changed, by whoever looks at this. */
    readonly mayChange: boolean;
    readonly catalogue: ErrorCatalogue;
  },
  language: Language,
): Markup => {
  const here = consolePath(body, "bases", language, `/${encodeURIComponent(store.name)}`);
  return html`${pageTitle({
      title: fill(words.examineTitle[language], { store: store.name }),
      lead: words.examineLead[language],
    })}
    ${outcome === null ? "" : answer({ here, store, outcome, mayChange, catalogue }, language)}
    <div class="stack">
      ${frame(
        button({
          text: (outcome === null ? words.examineNow : words.again)[language],
          look: outcome?.ok === true ? "secondary" : "primary",
        }),
      )}
      <p><a href="${here}">${words.back[language]}</a></p>
    </div>`;
};

const answer = (
  {
    here,
    store,
    outcome,
    mayChange,
    catalogue,
  }: {
    readonly here: string;
    readonly store: StoreInUse;
    readonly outcome: Outcome<StoreReading>;
    readonly mayChange: boolean;
    readonly catalogue: ErrorCatalogue;
  },
  language: Language,
): Markup => {
  if (!outcome.ok)
    return notice({
      tone: "bad",
      language,
      isStatus: true,
      text: html`<p>${words.failed[language]}</p>
        <p>${failureShown(outcome.failure, language, catalogue)}</p>`,
    });
  const reading = outcome.value;
  return html`${facts(
      reading,
      [
        {
          key: words.answers[language],
          value: fill(words.answersAt[language], { at: momentWords(reading.at, language) }),
        },
      ],
      language,
    )}
    <section aria-labelledby="changes">
      <h2 id="changes">${words.changes[language]}</h2>
      ${differences(store, reading, { here, mayChange, catalogue }, language)}
    </section>`;
};

const differences = (
  store: StoreInUse,
  { catalogue: found }: StoreReading,
  {
    here,
    mayChange,
    catalogue,
  }: { readonly here: string; readonly mayChange: boolean; readonly catalogue: ErrorCatalogue },
  language: Language,
): Markup => {
  const describe = mayChange
    ? html`<p>${linkButton({ text: words.describe[language], href: `${here}/tables` })}</p>`
    : "";
  if (store.descriptions.length === 0)
    return html`<p>${words.notYet[language]}</p>
      ${describe}`;
  const { problems, undescribed, absent } = changesSince(store, found);
  const isSame = problems.length === 0 && undescribed === 0;
  return html`${isSame ? html`<p>${words.noChange[language]}</p>` : ""}
  ${problems.length === 0 ? "" : list(problems, catalogue, language)}
  ${
    undescribed === 0
      ? ""
      : html`<p>
          ${fill(words.undescribedTables[language], { count: number(undescribed, language) })}
        </p>`
  }
  ${describe}
  ${
    mayChange && absent.fields + absent.collections > 0
      ? html`<p><a href="${here}/oublier">${words.forget[language]}</a></p>`
      : ""
  }`;
};

const list = (
  problems: readonly { readonly collection: string; readonly failure: Failure }[],
  catalogue: ErrorCatalogue,
  language: Language,
): Markup =>
  html`${table({
    caption: words.changeCaption[language],
    hideCaption: true,
    language,
    columns: [{ title: words.table[language] }, { title: words.what[language] }],
    rows: problems
      .slice(0, shownChanges)
      .map(({ collection, failure }) => [
        html`<code>${collection}</code>`,
        failureShown(failure, language, catalogue),
      ]),
  })}
  ${
    problems.length > shownChanges
      ? html`<p>
          ${fill(words.more[language], { count: number(problems.length - shownChanges, language) })}
        </p>`
      : ""
  }`;
