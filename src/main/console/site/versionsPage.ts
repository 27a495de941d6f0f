import { fill, momentWords, type Language } from "../../../kernel/index.ts";
import {
  consolePath,
  emptyState,
  html,
  linkButton,
  list,
  momentTime,
  pageShown,
  pageTitle,
  table,
  type ListColumn,
  type Markup,
  type SiteSettings,
} from "../../../platform/web/index.ts";
import { settingNames, type SiteRevision, type SiteVersion } from "../../site/settings/index.ts";
import { changedTable, settingsSummary } from "./changedRows.ts";
import { settingTitles } from "./settingWords.ts";
import type { Reader } from "./siteConsole.ts";
import { words } from "./siteConsoleWords.ts";
import { versionsFound, versionsShape, type VersionsAsked } from "./versionsList.ts";

const columns = (
  body: string,
  language: Language,
): readonly ListColumn<SiteRevision, "version" | "auteur">[] => [
  {
    title: words.number[language],
    sort: "version",
    cell: ({ number }) =>
      html`<a href="${consolePath(body, "site", language, `/versions/${number}`)}"
        ><span class="said-only">${words.number[language]} </span>${number}</a
      >`,
  },
  { title: words.at[language], cell: ({ at }) => momentTime(at, language) },
  { title: words.author[language], sort: "auteur", cell: ({ author }) => author.name },
  { title: words.why[language], cell: ({ reason }) => reason },
  {
    title: words.what[language],
    cell: ({ changed }) => changed.map((name) => settingTitles[name][language]).join(", "),
  },
];

/** The latest versions of the site: who made each, when, why, and what it changed. */
export const revisionTable = (
  body: string,
  revisions: readonly SiteRevision[],
  language: Language,
): Markup =>
  table({
    caption: words.history[language],
    hideCaption: true,
    language,
    columns: columns(body, language).map(({ title }) => ({ title })),
    rows: revisions.map((each) => columns(body, language).map(({ cell }) => cell(each))),
  });

/** All of them, by the setting that they changed. */
export const versionsPage = (
  {
    body,
    revisions,
    asked,
  }: {
    readonly body: string;
    readonly revisions: readonly SiteRevision[];
    readonly asked: VersionsAsked;
  },
  language: Language,
): Markup => {
  const own = consolePath(body, "site", language);
  const found = versionsFound(revisions, asked);
  const { offset, limit } = pageShown(versionsShape, asked, found.length);
  return html`${pageTitle({
      title: words.history[language],
      over: words.title[language],
      lead: words.historyLead[language],
    })}
    ${
      revisions.length === 0
        ? emptyState({ title: words.noVersions[language], text: words.noVersionsHelp[language] })
        : list({
            shape: versionsShape,
            asked,
            path: `${own}/versions`,
            file: `${own}/versions.csv`,
            caption: words.history[language],
            language,
            filters: [
              {
                name: "reglage",
                label: words.what[language],
                choices: settingNames.map((value) => ({
                  value,
                  label: settingTitles[value][language],
                })),
              },
            ],
            columns: columns(body, language),
            rows: found.slice(offset, offset + limit),
            count: found.length,
            all: revisions.length,
          })
    }
    <p><a href="${own}">${words.title[language]}</a></p>`;
};

/** The title of a version, with who made it, when and why. */
export const versionTitle = (
  { number, at, author, reason }: SiteRevision,
  language: Language,
): { readonly title: string; readonly over: string; readonly lead: string } => ({
  title: fill(words.version[language], { number }),
  over: words.title[language],
  lead: fill(words.versionLead[language], {
    at: momentWords(at, language),
    author: author.name,
    reason,
  }),
});

/** What differs between a version and the one that holds. */
export const versionBesidePresent = (
  version: SiteVersion,
  present: SiteSettings,
  reader: Reader,
): Markup | null => {
  const { language } = reader;
  const left = { title: words.today[language], settings: present };
  const right = { title: words.inVersion[language], settings: version.settings };
  return changedTable({ caption: words.foreseen[language], left, right }, reader);
};

/** What a version says, and what it would change to go back to it. */
export const versionPage = (
  {
    body,
    version,
    present,
    restores,
  }: {
    readonly body: string;
    readonly version: SiteVersion;
    readonly present: SiteVersion;
    /** Whether this visitor may go back to it, and pages may. */
    readonly restores: boolean;
  },
  reader: Reader,
): Markup => {
  const { language } = reader;
  const own = consolePath(body, "site", language);
  const differences = versionBesidePresent(version, present.settings, reader);
  const isPresent = version.number === present.number;
  return html`${pageTitle(versionTitle(version, language))}
    <section aria-labelledby="said">
      <h2 id="said">${words.said[language]}</h2>
      ${settingsSummary(version.settings, settingNames, reader)}
    </section>
    <section aria-labelledby="beside">
      <h2 id="beside">${words.today[language]}</h2>
      ${differences ?? html`<p>${(isPresent ? words.isPresent : words.isSame)[language]}</p>`}
      ${
        restores && differences !== null
          ? html`<p>
              ${linkButton({
                text: words.restore[language],
                href: `${own}/versions/${version.number}/retablir`,
                look: "secondary",
              })}
            </p>`
          : ""
      }
    </section>
    <p><a href="${own}/versions">${words.history[language]}</a></p>`;
};
