import { basename, dirname } from "node:path";
import { colon, fill, type Language } from "../../../kernel/index.ts";
import {
  consolePath,
  html,
  linkButton,
  notice,
  pageTitle,
  type Markup,
  type Piece,
} from "../../../platform/web/index.ts";
import type { RulingSite, SiteRevision } from "../../site/settings/index.ts";
import { settingsSummary } from "./changedRows.ts";
import { decisionsPath } from "./decisionsPage.ts";
import { words as decisions } from "./decisionWords.ts";
import { linksPath, linksTitle } from "./linksPage.ts";
import { siteParts } from "./parts/siteParts.ts";
import type { Reader } from "./siteConsole.ts";
import { words } from "./siteConsoleWords.ts";
import { revisionTable } from "./versionsPage.ts";

/** Everything that is set of the site, with the way to change it where pages may. */
export const sitePage = (
  {
    body,
    ruling,
    shown,
    revisions,
    mayEdit,
    mayDecide,
  }: {
    readonly body: string;
    readonly ruling: RulingSite;
    /** What pages show. */
    readonly shown: Parameters<typeof settingsSummary>[0];
    /** The latest versions of the database. */
    readonly revisions: readonly SiteRevision[];
    readonly mayEdit: boolean;
    readonly mayDecide: boolean;
  },
  reader: Reader,
): Markup => {
  const { language } = reader;
  const path = (rest: string): string => consolePath(body, "site", language, rest);
  const isEditable = ruling.kind === "database" && mayEdit;
  const change = (rest: string, title: string): Piece =>
    isEditable
      ? html`<p>
          <a class="button secondary" href="${path(rest)}"
            >${words.change[language]}<span class="said-only">${colon[language]}${title}</span></a
          >
        </p>`
      : "";
  return html`${pageTitle({ title: words.title[language], lead: words.lead[language] })}
    ${ruling.kind === "file" ? ruledByFile(ruling, language) : ""}
    ${siteParts.map(({ path: rest, title, names }) => {
      const id = rest.slice(1);
      return html`<section aria-labelledby="${id}">
        <h2 id="${id}">${title[language]}</h2>
        ${settingsSummary(shown, names, reader)} ${change(rest, title[language])}
      </section>`;
    })}
    <section aria-labelledby="links">
      <h2 id="links">${linksTitle[language]}</h2>
      <p>
        ${linkButton({ text: words.report[language], href: path(linksPath), look: "secondary" })}
      </p>
    </section>
    <section aria-labelledby="opinions">
      <h2 id="opinions">${words.opinions[language]}</h2>
      <p>${linkButton({ text: words.report[language], href: path("/avis"), look: "secondary" })}</p>
    </section>
    ${
      mayDecide
        ? html`<section aria-labelledby="decisions">
            <h2 id="decisions">${decisions.title[language]}</h2>
            <p>
              ${linkButton({ text: words.report[language], href: path(decisionsPath), look: "secondary" })}
            </p>
          </section>`
        : ""
    }
    <section aria-labelledby="history">
      <h2 id="history">${words.history[language]}</h2>
      <p>${words.historyLead[language]}</p>
      ${
        revisions.length === 0
          ? html`<p>${words.noVersion[language]}</p>`
          : html`${revisionTable(body, revisions, language)}
              <p>
                ${linkButton({ text: words.all[language], href: path("/versions"), look: "secondary" })}
              </p>`
      }
    </section>`;
};

/** Whose file it is, by its folder alone: where that stands on the machine is for who operates it. */
const ruledByFile = (
  { file, places }: Extract<RulingSite, { kind: "file" }>,
  language: Language,
): Markup => {
  const named = `${basename(dirname(file))}/${basename(file)}`;
  return html`${notice({
    tone: "information",
    text: fill(words.file[language], { file: named }),
    language,
  })}
  ${
    places === null
      ? ""
      : notice({ tone: "bad", text: fill(words.fileWrong[language], { places }), language })
  }`;
};
