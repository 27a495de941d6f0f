import { momentWords, type Language } from "../../../kernel/index.ts";
import {
  consolePath,
  csvLine,
  html,
  pageTitle,
  pagination,
  table,
  type Markup,
} from "../../../platform/web/index.ts";
import type { PolicyRevision } from "../../policy/actions/policies.ts";
import { words } from "./settingsWords.ts";

export const revisionsPerPage = 25;

/** Versions of a policy: who made each, when, why, and which files it changed. */
export const revisionTable = (revisions: readonly PolicyRevision[], language: Language): Markup =>
  table({
    caption: words.history[language],
    hideCaption: true,
    language,
    columns: [words.number, words.at, words.author, words.why, words.files].map((title) => ({
      title: title[language],
    })),
    rows: revisions.map(({ number, at, author, reason, changed }) => [
      String(number),
      momentWords(at, language),
      author.name,
      reason,
      changed.join(", "),
    ]),
  });

/** All of them, page by page. */
export const historyPage = (
  {
    body,
    revisions,
    page,
    count,
  }: {
    readonly body: string;
    readonly revisions: readonly PolicyRevision[];
    readonly page: number;
    /** Of pages. */
    readonly count: number;
  },
  language: Language,
): Markup => {
  const own = consolePath(body, "reglages", language);
  return html`${pageTitle({
      title: words.history[language],
      over: words.title[language],
      lead: words.historyLead[language],
    })}
    ${revisionTable(revisions, language)}
    ${pagination({
      page,
      count,
      language,
      href: (each) => `${own}/historique${each > 1 ? `?page=${each}` : ""}`,
    })}
    <p><a href="${own}/historique.csv">${words.file[language]}</a></p>
    <p><a href="${own}">${words.title[language]}</a></p>`;
};

/** Lines of a file for a spreadsheet. */
export const revisionLines = (revisions: readonly PolicyRevision[]): string =>
  revisions
    .map(({ number, at, author, reason, changed }) =>
      csvLine([
        String(number),
        at.toString(),
        author.kind,
        author.id,
        author.name,
        reason,
        changed.join(" "),
      ]),
    )
    .join("");

/** The mark by which a spreadsheet knows UTF-8, and the names of the columns. */
export const revisionLinesHead = `\u{FEFF}${csvLine([
  "number",
  "at",
  "author_kind",
  "author",
  "author_name",
  "reason",
  "files",
])}`;
