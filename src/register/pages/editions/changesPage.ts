import { fill, type Language } from "../../../kernel/index.ts";
import {
  details,
  html,
  pageTitle,
  type Markup,
  type Page,
  type Piece,
} from "../../../platform/web/index.ts";
import type { ActivityDifference, RegisterDiff } from "../../diff/registerDiff.ts";
import { openFileName } from "../../publish/openFileName.ts";
import { changeList } from "../changeList.ts";
import { frenchQuotes } from "../frenchQuotes.ts";
import { activityPath, editionFilePath, editionPath, pathsOfEdition } from "../registerPaths.ts";
import type { EditionsOf } from "./editionSite.ts";
import { editionName, fileNames, words } from "./editionWords.ts";

/** So many activities are told; the file of changes holds the others. */
const most = 200;

/** What changed from one edition to another, what matters to persons first. */
export const changesPage = (
  of: EditionsOf,
  {
    before,
    after,
    diff,
  }: { readonly before: string; readonly after: string; readonly diff: RegisterDiff | null },
  language: Language,
): Page => {
  const { paths, publisher, way } = of;
  const lead = fill(words.between[language], {
    before: editionName(before, language),
    after: editionName(after, language),
  });
  return {
    title: words.changes[language],
    description: lead,
    breadcrumb: [
      ...way,
      { label: words.title[language], href: paths.editions[language] },
      {
        label: `${words.edition[language]} ${editionName(after, language)}`,
        href: editionPath(paths, after, language),
      },
      { label: words.changes[language], href: "#content" },
    ],
    main: html`${pageTitle({ title: words.changes[language], over: publisher, lead })}
      ${diff === null ? html`<p>${words.unreadable[language]}</p>` : differenceView(diff, language, (id) => activityPath(pathsOfEdition(paths, after), id, language))}
      <p>
        <a href="${editionFilePath(paths, after, openFileName("changes"))}"
          >${fileNames.changes[language]}</a
        >
        · <a href="${paths.editions[language]}">${words.all[language]}</a>
      </p>`,
  };
};

/** What a comparison found, as people read it. */
export const differenceView = (
  { document, activities }: RegisterDiff,
  language: Language,
  /** Where the page of an activity stands; null where it has none. */
  addressOf: ((id: string) => string) | null,
): Markup => {
  if (document.length + activities.length === 0) return html`<p>${words.same[language]}</p>`;
  const shown = activities.slice(0, most);
  const hidden = activities.length - shown.length;
  const persons = shown.filter(({ grade }) => grade === "persons");
  const others = shown.filter(({ grade }) => grade === "editorial");
  return html`${
      document.length === 0
        ? ""
        : html`<section aria-labelledby="document">
            <h2 id="document">${words.document[language]}</h2>
            ${changeList(document, language)}
          </section>`
    }
    <section aria-labelledby="persons">
      <h2 id="persons">${words.persons[language]}</h2>
      ${
        persons.length === 0
          ? html`<p>${words.personsNone[language]}</p>`
          : persons.map((each) => difference(each, language, addressOf))
      }
    </section>
    ${
      others.length === 0
        ? ""
        : details({
            summary: `${words.editorial[language]} (${others.length})`,
            content: html`${others.map((each) => difference(each, language, addressOf))}`,
          })
    }
    ${hidden === 0 ? "" : html`<p>${fill(words.moreChanges[language], { count: hidden })}</p>`}`;
};

const difference = (
  { words: said, after, changes }: ActivityDifference,
  language: Language,
  addressOf: ((id: string) => string) | null,
): Piece => {
  const [only, ...more] = after;
  const title =
    only !== undefined && more.length === 0 && addressOf !== null
      ? html`<a href="${addressOf(only.id)}">${frenchQuotes(said[language], language)}</a>`
      : frenchQuotes(said[language], language);
  return html`<section>
    <h3>${title}</h3>
    ${changes.length === 0 ? "" : changeList(changes, language)}
  </section>`;
};
