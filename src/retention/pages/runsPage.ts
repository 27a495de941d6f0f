import { fill, momentWords, type Language } from "../../kernel/index.ts";
import {
  consolePath,
  emptyState,
  entryList,
  html,
  linkButton,
  pageTitle,
  table,
  tag,
  type Markup,
  type Piece,
} from "../../platform/web/index.ts";
import type { RunRecord } from "../execution/actions/runRecords.ts";
import type { Approval } from "../execution/model/approval.ts";
import { stateNames, words } from "./runWords.ts";

/** The runs of a body: what waits for somebody, what was done, and the way to a new one. */
export const runsPage = (
  {
    body,
    runs,
    open,
    problems,
    mayRequest,
    mayApprove,
  }: {
    readonly body: string;
    readonly runs: readonly RunRecord[];
    /** Requests that wait for an agreement, or have one and were not run yet. */
    readonly open: readonly Approval[];
    /** Errors in the files of the policy. */
    readonly problems: number;
    readonly mayRequest: boolean;
    readonly mayApprove: boolean;
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
        runs.length === 0
          ? emptyState({ title: words.noRun[language], text: words.noRunHelp[language] })
          : history(body, runs, language)
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

const history = (body: string, runs: readonly RunRecord[], language: Language): Markup =>
  table({
    caption: words.history[language],
    hideCaption: true,
    language,
    columns: [
      { title: words.when[language] },
      { title: words.kind[language] },
      { title: words.state[language] },
      { title: words.rows[language], numeric: true },
    ],
    rows: runs.map((run) => [
      html`<a href="${consolePath(body, "executions", language, `/${run.id}`)}"
        ><time datetime="${run.startedAt.toString({ smallestUnit: "second" })}"
          >${momentWords(run.startedAt, language)}</time
        ></a
      >`,
      (run.kind === "execute" ? words.execute : words.dry)[language],
      tag({ text: stateNames[run.state].name[language], tone: stateNames[run.state].tone }),
      rowsOf(run).toLocaleString(language === "fr" ? "fr-FR" : "en-GB"),
    ]),
  });

/** Rows that a run ended, or a dry one would have. */
const rowsOf = ({ kind, report }: RunRecord): number =>
  (report?.rules ?? [])
    .flatMap(({ ended, planned }) => Object.values(kind === "execute" ? ended : planned))
    .reduce((sum, each) => sum + each, 0);
