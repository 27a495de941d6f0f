import { fill, momentWords, type ErrorCatalogue, type Language } from "../../kernel/index.ts";
import {
  consolePath,
  emptyState,
  entryList,
  html,
  linkButton,
  list,
  pageTitle,
  tag,
  type ListColumn,
  type Markup,
  type Piece,
} from "../../platform/web/index.ts";
import type { RunRecord } from "../execution/actions/runRecords.ts";
import type { Approval } from "../execution/model/approval.ts";
import { refusalsOf } from "./runPage.ts";
import { rowsOf, runsShape, type RunsPlace } from "./runsList.ts";
import { stateNames, words } from "./runWords.ts";

/** The runs of a body: what waits for somebody, what was done, and the way to a new one. */
export const runsPage = (
  {
    body,
    runs,
    count,
    place,
    open,
    problems,
    mayRequest,
    mayApprove,
    catalogue,
  }: {
    readonly body: string;
    /** Those of this page of the list. */
    readonly runs: readonly RunRecord[];
    /** Of all its pages. */
    readonly count: number;
    readonly place: RunsPlace;
    /** Requests that wait for an agreement, or have one and were not run yet. */
    readonly open: readonly Approval[];
    /** Errors in the files of the policy. */
    readonly problems: number;
    readonly mayRequest: boolean;
    readonly mayApprove: boolean;
    readonly catalogue: ErrorCatalogue;
  },
  language: Language,
): Markup =>
  html`${pageTitle({ title: words.title[language], lead: words.lead[language] })}
    ${beginning({ body, problems, mayRequest }, language)}
    <section aria-labelledby="waiting">
      <h2 id="waiting">${words.waiting[language]}</h2>
      ${open.length === 0 ? html`<p>${words.noWaiting[language]}</p>` : waiting(body, open, { mayRequest, mayApprove }, language)}
    </section>
    <section aria-labelledby="history">
      <h2 id="history">${words.history[language]}</h2>
      ${
        count === 0 && place.filters.etat === "" && place.filters.sorte === ""
          ? emptyState({ title: words.noRun[language], text: words.noRunHelp[language] })
          : history({ body, runs, count, place, catalogue }, language)
      }
    </section>`;

/** The way to a new run, or why there is none. */
const beginning = (
  {
    body,
    problems,
    mayRequest,
  }: { readonly body: string; readonly problems: number; readonly mayRequest: boolean },
  language: Language,
): Piece => {
  if (problems > 0)
    return html`<p class="soft">${fill(words.faulty[language], { count: problems })}</p>`;
  if (!mayRequest) return "";
  const href = consolePath(body, "executions", language, "/preparer");
  return html`<p>${linkButton({ text: words.prepare[language], href })}</p>`;
};

/** Each request with what this visitor can do about it: run what was agreed to, or look at what waits. */
const waiting = (
  body: string,
  open: readonly Approval[],
  { mayRequest, mayApprove }: { readonly mayRequest: boolean; readonly mayApprove: boolean },
  language: Language,
): Markup =>
  entryList(
    open.map(({ id, requestedBy, requestedAt, state, items }) => {
      const isApproved = state === "approved";
      const [text, rest] = isApproved
        ? [words.prepare[language], "/preparer"]
        : [words.look[language], `/accords/${id}`];
      const link = { text, href: consolePath(body, "executions", language, rest) };
      return {
        title: fill(words.askedBy[language], {
          name: requestedBy,
          at: momentWords(requestedAt, language),
        }),
        text: html`${tag(
            isApproved
              ? { text: words.approved[language], tone: "good" }
              : { text: words.waits[language], tone: "watch" },
          )} <span class="soft">${items.map(({ rule }) => rule).join(", ")}</span>`,
        ...((isApproved ? mayRequest : mayApprove) && { link }),
      };
    }),
    3,
  );

const history = (
  {
    body,
    runs,
    count,
    place,
    catalogue,
  }: {
    readonly body: string;
    readonly runs: readonly RunRecord[];
    readonly count: number;
    readonly place: RunsPlace;
    readonly catalogue: ErrorCatalogue;
  },
  language: Language,
): Markup => {
  const path = consolePath(body, "executions", language);
  return list({
    shape: runsShape,
    asked: place,
    path,
    file: `${path}.csv`,
    caption: words.history[language],
    language,
    filters: [
      {
        name: "etat",
        label: words.state[language],
        choices: Object.entries(stateNames).map(([value, { name }]) => ({
          value,
          label: name[language],
        })),
      },
      {
        name: "sorte",
        label: words.kind[language],
        choices: [
          { value: "execute", label: words.execute[language] },
          { value: "dry", label: words.dry[language] },
        ],
      },
    ],
    columns: columnsOf(path, catalogue, language),
    rows: runs,
    count,
    all: null,
    nothing: { title: words.noneFound[language], text: words.noneFoundHelp[language] },
  });
};

const columnsOf = (
  path: string,
  catalogue: ErrorCatalogue,
  language: Language,
): readonly ListColumn<RunRecord, RunsPlace["sort"]>[] => [
  {
    title: words.when[language],
    sort: "debut",
    cell: ({ id, startedAt }) =>
      html`<a href="${path}/${encodeURIComponent(id)}"
        ><time datetime="${startedAt.toString({ smallestUnit: "second" })}"
          >${momentWords(startedAt, language)}</time
        ></a
      >`,
  },
  {
    title: words.kind[language],
    sort: "sorte",
    cell: ({ kind }) => (kind === "execute" ? words.execute : words.dry)[language],
  },
  {
    title: words.state[language],
    sort: "etat",
    cell: ({ state, report }) =>
      html`<div>
        ${tag({ text: stateNames[state].name[language], tone: stateNames[state].tone })}
        ${report?.refusals === undefined ? "" : refusalsOf(report.refusals, catalogue, language)}
      </div>`,
  },
  {
    title: words.rows[language],
    numeric: true,
    cell: (run) => rowsOf(run).toLocaleString(language === "fr" ? "fr-FR" : "en-GB"),
  },
];
