import { dayWords, fill, momentWords, type Language } from "../../../kernel/index.ts";
import {
  consolePath,
  emptyState,
  entryList,
  filterForm,
  html,
  linkButton,
  pageTitle,
  pagination,
  selectField,
  table,
  tag,
  textField,
  type Markup,
  type Piece,
} from "../../../platform/web/index.ts";
import type { RegisterImport } from "../../actions/registerImports.ts";
import { sortFindings } from "../../model/activityFindings.ts";
import { listActivities, type ListedActivity, type ListOrder } from "../../model/listActivities.ts";
import type { Register } from "../../model/register.ts";
import { choicesAmong } from "../../model/searchActivities.ts";
import { findingList, sentencesRead } from "./activitySides.ts";
import { words } from "./consoleWords.ts";
import { searchOf, type ListAsked } from "../listAsked.ts";
import { findingKindNames } from "./partWords.ts";

const perPage = 50;

/** What the page of the register is made of. */
export interface ListShown {
  readonly body: string;
  readonly register: Register | null;
  readonly asked: ListAsked;
  readonly waiting: readonly Pick<RegisterImport, "id" | "by" | "at">[];
  readonly mayImport: boolean;
  /** Where the public list stands. */
  readonly publicList: string;
  /** A folder of the machine rules alone. */
  readonly isFolder: boolean;
}

/** The register of a body as whoever keeps it sees it. */
export const consoleListPage = (shown: ListShown, language: Language): Markup =>
  html`${pageTitle({ title: words.title[language], lead: words.lead[language] })}
  ${shown.isFolder ? html`<p class="soft">${words.folder[language]}</p>` : ""}
  ${shown.mayImport ? waitingImports(shown, language) : ""}
  ${shown.register === null ? empty(shown, language) : list(shown, shown.register, language)}`;

const waitingImports = ({ body, waiting }: ListShown, language: Language): Piece =>
  waiting.length === 0
    ? ""
    : entryList(
        waiting.map(({ id, by, at }) => ({
          title: words.waiting[language],
          text: fill(words.waitingBy[language], { name: by.name, at: momentWords(at, language) }),
          link: {
            text: `${words.review[language]} :`,
            href: consolePath(body, "registre", language, `/imports/${id}`),
          },
        })),
      );

const importLink = (body: string, language: Language): Markup =>
  linkButton({
    text: words.import[language],
    href: consolePath(body, "registre", language, "/importer"),
  });

const empty = ({ body, mayImport, isFolder }: ListShown, language: Language): Markup =>
  emptyState({
    title: words.none[language],
    text: (isFolder ? words.noneFolder : words.noneHelp)[language],
    ...(mayImport && { action: importLink(body, language) }),
  });

const list = (
  { body, asked, mayImport, publicList }: ListShown,
  register: Register,
  language: Language,
): Markup => {
  const path = consolePath(body, "registre", language);
  const found = listActivities(register, asked);
  const pages = Math.max(1, Math.ceil(found.length / perPage));
  const page = Math.min(asked.page, pages);
  const file = (name: string, query: string): string =>
    `${consolePath(body, "registre", language, `/${name}`)}${query === "" ? "" : `?${query}`}`;
  const { document } = sortFindings(register);
  return html`<div class="button-row">
      ${mayImport ? importLink(body, language) : ""}
      <a href="${publicList}">${words.public[language]}</a>
    </div>
    ${
      document.length === 0
        ? ""
        : html`<section aria-labelledby="of-document">
            <h2 id="of-document">${words.ofDocument[language]}</h2>
            ${findingList(document, language)}
          </section>`
    }
    ${filters(register, asked, path, language)}
    <p role="status">
      ${fill(words.found[language], { count: found.length, all: register.activities.length })}
    </p>
    ${
      found.length === 0
        ? emptyState({
            title: words.nothing[language],
            text: words.nothingHelp[language],
            action: linkButton({ text: words.whole[language], href: path }),
          })
        : activityTable(found.slice((page - 1) * perPage, page * perPage), asked, path, language)
    }
    ${pagination({
      page,
      count: pages,
      language,
      href: (to) => `${path}?${searchOf({ ...asked, page: to })}`,
    })}
    <ul>
      <li>
        <a href="${file("registre.csv", searchOf({ ...asked, page: 1 }))}"
          >${words.csv[language]}</a
        >
      </li>
      <li><a href="${file("registre.json", "")}">${words.json[language]}</a></li>
    </ul>`;
};

const filters = (
  { activities }: Register,
  asked: ListAsked,
  path: string,
  language: Language,
): Markup => {
  const { domains, bases } = choicesAmong(activities);
  const field = (name: string, label: string, value: string) =>
    ({ name, label, value, error: null, language, optional: true }) as const;
  const choice = (values: readonly string[]) => ({
    none: words.all[language],
    choices: values.map((value) => ({ value, label: value })),
  });
  const isSearch =
    asked.words !== "" || asked.domain !== null || asked.basis !== null || asked.finding !== null;
  return filterForm({
    action: path,
    language,
    fields: [
      textField({ ...field("q", words.search[language], asked.words), type: "search" }),
      selectField({
        ...field("constat", words.finding[language], asked.finding ?? ""),
        none: words.all[language],
        choices: [
          { value: "missing", label: words.withMissing[language] },
          { value: "unread", label: words.withUnread[language] },
          { value: "doubtful", label: words.withDoubtful[language] },
          { value: "none", label: words.withNone[language] },
        ],
      }),
      selectField({
        ...field("domaine", words.domain[language], asked.domain ?? ""),
        ...choice(domains),
      }),
      selectField({
        ...field("fondement", words.basis[language], asked.basis ?? ""),
        ...choice(bases),
      }),
    ],
    ...(isSearch ? { clear: path } : {}),
  });
};

const activityTable = (
  listed: readonly ListedActivity[],
  asked: ListAsked,
  path: string,
  language: Language,
): Markup => {
  const column = (title: string, order: ListOrder) => {
    const isSorted = asked.order === order;
    const isDescending = isSorted && !asked.isDescending;
    return {
      title,
      sort: `${path}?${searchOf({ ...asked, order, isDescending, page: 1 })}`,
      ...(isSorted && ({ sorted: asked.isDescending ? "descending" : "ascending" } as const)),
    };
  };
  return table({
    caption: words.caption[language],
    hideCaption: true,
    language,
    columns: [
      column(words.activity[language], "title"),
      column(words.finding[language], "findings"),
      { title: words.sentences[language] },
      column(words.updated[language], "updated"),
    ],
    rows: listed.map(({ activity, waiting }) => [
      html`<a href="${path}/activites/${encodeURIComponent(activity.id)}" lang="fr"
          >${activity.title}</a
        >
        ${activity.domain === null ? "" : html`<br /><span class="soft small" lang="fr">${activity.domain}</span>`}`,
      waitingTags(waiting, language),
      sentencesRead(activity, language),
      activity.updatedOn === null
        ? html`<span class="soft">–</span>`
        : html`<time datetime="${activity.updatedOn}"
            >${dayWords(Temporal.PlainDate.from(activity.updatedOn), language)}</time
          >`,
    ]),
  });
};

/** What waits for a person in an activity, a count for each kind that occurs. */
export const waitingTags = (waiting: ListedActivity["waiting"], language: Language): Piece => {
  const kinds = (["missing", "unread", "doubtful"] as const).filter((kind) => waiting[kind] > 0);
  return kinds.length === 0
    ? html`<span class="soft">${words.noFinding[language]}</span>`
    : kinds.map((kind) => {
        const { tone, many, [language]: one } = findingKindNames[kind];
        const count = waiting[kind];
        return html`${tag({ text: `${count} ${count === 1 ? one : many[language]}`, tone })} `;
      });
};
