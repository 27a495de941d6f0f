import { fill, momentWords, type Language } from "../../../kernel/index.ts";
import {
  consolePath,
  html,
  linkButton,
  pageTitle,
  pagination,
  table,
  type Markup,
  type SiteSettings,
} from "../../../platform/web/index.ts";
import { settingNames, type SiteRevision, type SiteVersion } from "../../site/settings/index.ts";
import { changedTable, settingsSummary } from "./changedRows.ts";
import { settingTitles } from "./settingWords.ts";
import type { Reader } from "./siteConsole.ts";
import { words } from "./siteConsoleWords.ts";

export const versionsPerPage = 25;

/** Versions of the site: who made each, when, why, and what it changed. */
export const revisionTable = (
  body: string,
  revisions: readonly SiteRevision[],
  language: Language,
): Markup =>
  table({
    caption: words.history[language],
    hideCaption: true,
    language,
    columns: [words.number, words.at, words.author, words.why, words.what].map((title) => ({
      title: title[language],
    })),
    rows: revisions.map(({ number, at, author, reason, changed }) => [
      html`<a href="${consolePath(body, "site", language, `/versions/${number}`)}"
        ><span class="said-only">${words.number[language]} </span>${number}</a
      >`,
      momentWords(at, language),
      author.name,
      reason,
      changed.map((name) => settingTitles[name][language]).join(", "),
    ]),
  });

/** All of them, page by page. */
export const versionsPage = (
  {
    body,
    revisions,
    page,
    count,
  }: {
    readonly body: string;
    readonly revisions: readonly SiteRevision[];
    readonly page: number;
    /** Of pages. */
    readonly count: number;
  },
  language: Language,
): Markup => {
  const own = consolePath(body, "site", language);
  return html`${pageTitle({
      title: words.history[language],
      over: words.title[language],
      lead: words.historyLead[language],
    })}
    ${
      revisions.length === 0
        ? html`<p>${words.noVersion[language]}</p>`
        : revisionTable(body, revisions, language)
    }
    ${pagination({
      page,
      count,
      language,
      href: (each) => `${own}/versions${each > 1 ? `?page=${each}` : ""}`,
    })}
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
