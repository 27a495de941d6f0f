import { type Language } from "../../../kernel/index.ts";
import {
  consolePath,
  html,
  list,
  momentTime,
  pageShown,
  pageTitle,
  table,
  type ListColumn,
  type Markup,
} from "../../../platform/web/index.ts";
import type { PolicyRevision } from "../../policy/actions/policies.ts";
import {
  fileKinds,
  historyShape,
  revisionsFound,
  type FileKind,
  type HistoryAsked,
} from "./historyList.ts";
import { fileKindNames, words } from "./settingsWords.ts";

const columns = (
  language: Language,
): readonly ListColumn<PolicyRevision, "version" | "auteur">[] => [
  { title: words.number[language], sort: "version", cell: ({ number }) => String(number) },
  { title: words.at[language], cell: ({ at }) => momentTime(at, language) },
  { title: words.author[language], sort: "auteur", cell: ({ author }) => author.name },
  { title: words.why[language], cell: ({ reason }) => reason },
  { title: words.files[language], cell: ({ changed }) => changed.join(", ") },
];

/** The latest versions of a policy: who made each, when, why, and which files it changed. */
export const revisionTable = (revisions: readonly PolicyRevision[], language: Language): Markup =>
  table({
    caption: words.history[language],
    hideCaption: true,
    language,
    columns: columns(language).map(({ title }) => ({ title })),
    rows: revisions.map((each) => columns(language).map(({ cell }) => cell(each))),
  });

/** All of them, by the kind of file that they changed. */
export const historyPage = (
  {
    body,
    revisions,
    asked,
  }: {
    readonly body: string;
    readonly revisions: readonly PolicyRevision[];
    readonly asked: HistoryAsked;
  },
  language: Language,
): Markup => {
  const own = consolePath(body, "reglages", language);
  const found = revisionsFound(revisions, asked);
  const { offset, limit } = pageShown(historyShape, asked, found.length);
  return html`${pageTitle({
      title: words.history[language],
      over: words.title[language],
      lead: words.historyLead[language],
    })}
    ${list({
      shape: historyShape,
      asked,
      path: `${own}/historique`,
      file: `${own}/historique.csv`,
      caption: words.history[language],
      language,
      filters: [
        {
          name: "fichier",
          label: words.files[language],
          choices: (Object.keys(fileKinds) as FileKind[]).map((kind) => ({
            value: kind,
            label: fileKindNames[kind][language],
          })),
        },
      ],
      columns: columns(language),
      rows: found.slice(offset, offset + limit),
      count: found.length,
      all: revisions.length,
    })}
    <p><a href="${own}">${words.title[language]}</a></p>`;
};
