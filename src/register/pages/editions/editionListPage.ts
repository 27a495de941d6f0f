import { fill, type Language } from "../../../kernel/index.ts";
import { entryPath } from "../../../ledger/index.ts";
import {
  emptyState,
  html,
  momentTime,
  pageTitle,
  table,
  type Page,
} from "../../../platform/web/index.ts";
import type { Edition } from "../../actions/editions.ts";
import { openFileName } from "../../publish/openFileName.ts";
import { changesPath, editionFilePath, editionPath } from "../registerPaths.ts";
import { compareForm } from "./compareForm.ts";
import type { EditionsOf } from "./editionSite.ts";
import { editionName, fileNames, words } from "./editionWords.ts";
import { openDataPaths } from "./openDataPaths.ts";

/** All editions of a body, the latest first. */
export const editionListPage = (
  { publisher, paths, way }: EditionsOf,
  editions: readonly Edition[],
  language: Language,
): Page => ({
  title: words.title[language],
  description: words.lead[language],
  breadcrumb: [...way, { label: words.title[language], href: "#content" }],
  feed: { title: fill(words.feedTitle[language], { publisher }), href: paths.feed[language] },
  main: html`${pageTitle({ title: words.title[language], over: publisher, lead: words.lead[language] })}
    ${
      editions.length === 0
        ? emptyState({ title: words.none[language], text: words.noneHelp[language] })
        : table({
            caption: words.title[language],
            hideCaption: true,
            language,
            columns: [
              { title: words.edition[language] },
              { title: words.published[language] },
              { title: words.changes[language] },
              { title: words.files[language] },
              { title: words.proof[language] },
            ],
            rows: editions.map(({ name, publishedAt, files, ledgerIndex }, index) => {
              const before = editions[index + 1];
              return [
                html`<a href="${editionPath(paths, name, language)}"
                  >${editionName(name, language)}</a
                >`,
                momentTime(publishedAt.toString(), language),
                before === undefined
                  ? words.first[language]
                  : html`<a href="${changesPath(paths, name, before.name, language)}"
                      >${words.changes[language]}<span class="said-only">
                        ${editionName(name, language)}</span
                      ></a
                    >`,
                html`${files.map(
                  (file) =>
                    html`<a href="${editionFilePath(paths, name, openFileName(file.name))}"
                        >${fileNames[file.name][language]}<span class="said-only">
                          ${editionName(name, language)}</span
                        ></a
                      ><br />`,
                )}`,
                html`<a href="${entryPath(ledgerIndex, language)}"
                  >${fill(words.entry[language], { index: ledgerIndex })}</a
                >`,
              ];
            }),
          })
    }
    ${compareForm(editions, paths, language)}
    <p>
      <a href="${paths.list[language]}">${words.today[language]}</a> ·
      <a href="${paths.feed[language]}">${words.feed[language]}</a> ·
      <a href="${openDataPaths[language]}">${words.documentation[language]}</a>
    </p>`,
});
