import { fill, type Language } from "../../kernel/index.ts";
import {
  coverageBar,
  html,
  pagination,
  table,
  tag,
  type Markup,
  type Piece,
} from "../../platform/web/index.ts";
import {
  coverageStates,
  rightsTableName,
  type ActivityCoverage,
  type Coverage,
  type CoverageCounts,
  type CoveredPromise,
} from "../model/coverage.ts";
import { kindNames, stateNames, words } from "../model/coverageWords.ts";

/** So many activities stand on a page. */
const coveragePerPage = 25;

/** How many promises stand where. */
export const coverageSummary = (counts: CoverageCounts, language: Language): Markup =>
  coverageBar({
    label: fill(words.all[language], {
      all: coverageStates.reduce((sum, state) => sum + counts[state], 0),
    }),
    language,
    parts: coverageStates.map((state) => ({
      label: (counts[state] === 1 ? stateNames[state] : stateNames[state].many)[language],
      count: counts[state],
      tone: stateNames[state].tone,
    })),
  });

/** Each activity of a page with its promises; `act` says what can be done about one that is to be decided. */
export const coverageTables = (
  { activities }: Coverage,
  {
    page,
    href,
    pageHref,
    act,
  }: {
    readonly page: number;
    readonly href: (activity: string) => string;
    readonly pageHref: (page: number) => string;
    readonly act?: (activity: string) => Piece;
  },
  language: Language,
): Markup => {
  const count = Math.ceil(activities.length / coveragePerPage);
  const shown = Math.min(page, Math.max(1, count));
  const first = (shown - 1) * coveragePerPage;
  return html`${activities.slice(first, first + coveragePerPage).map(
    (activity) =>
      html`<section>
        <h3><a href="${href(activity.id)}" lang="fr">${activity.title}</a></h3>
        ${promiseTable(activity, act, language)}
      </section>`,
  )}
  ${pagination({ page: shown, count, language, href: pageHref })}`;
};

const promiseTable = (
  { id, title, promises }: ActivityCoverage,
  act: ((activity: string) => Piece) | undefined,
  language: Language,
): Markup =>
  table({
    caption: html`<span lang="fr">${title}</span>`,
    hideCaption: true,
    language,
    columns: [
      { title: words.promise[language] },
      { title: words.state[language] },
      { title: words.by[language] },
    ],
    rows: promises.map((promise) => [
      html`${
        promise.text === null
          ? kindNames[promise.kind][language]
          : html`<span class="soft small">${kindNames[promise.kind][language]}</span><br />
              <span lang="fr">${promise.text}</span>`
      }`,
      tag({ text: stateNames[promise.state][language], tone: stateNames[promise.state].tone }),
      promise.state === "undecided"
        ? (act?.(id) ?? html`<span class="soft">–</span>`)
        : keptBy(promise, language),
    ]),
  });

const keptBy = ({ state, by }: CoveredPromise, language: Language): Piece =>
  by.map((each, index) => {
    const said =
      each === rightsTableName
        ? words.rightsTable[language]
        : state === "enforced"
          ? html`<code>${each}</code>`
          : html`<span lang="fr">${each}</span>`;
    return html`${index === 0 ? "" : ", "}${said}`;
  });
