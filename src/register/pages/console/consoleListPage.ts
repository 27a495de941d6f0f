import { dayWords, fill, momentWords, type Language } from "../../../kernel/index.ts";
import {
  consolePath,
  emptyState,
  entryList,
  html,
  linkButton,
  list,
  pageShown,
  pageTitle,
  tag,
  type ListColumn,
  type ListFilter,
  type Markup,
  type Piece,
} from "../../../platform/web/index.ts";
import type { RegisterVersion } from "../../actions/registerVersions.ts";
import type { RegisterImport } from "../../actions/registerImports.ts";
import { sortFindings } from "../../model/activityFindings.ts";
import { listActivities, type ListedActivity, type ListOrder } from "../../model/listActivities.ts";
import type { Register } from "../../model/register.ts";
import { choicesAmong } from "../../model/searchActivities.ts";
import { findingList, sentencesRead } from "./activitySides.ts";
import { words } from "./consoleWords.ts";
import { words as editionsWords } from "./editions/editionsWords.ts";
import { words as lintWords } from "./lint/lintWords.ts";
import { words as coverageWords } from "../../model/coverageWords.ts";
import { activitiesShape, searchIn, type ActivitiesAsked } from "../listAsked.ts";
import { headPath } from "./edit/headKind.ts";
import { words as headWords } from "./edit/headWords.ts";
import { findingKindNames } from "./partWords.ts";

/** What the page of the register is made of. */
export interface ListShown {
  readonly body: string;
  readonly register: Register | null;
  readonly asked: ActivitiesAsked;
  readonly today: string;
  readonly waiting: readonly Pick<RegisterImport, "id" | "by" | "at">[];
  /** What waits for its publication. */
  readonly drafts: readonly RegisterVersion[];
  readonly changes: number;
  readonly mayImport: boolean;
  readonly mayEdit: boolean;
  readonly mayPublish: boolean;
  /** Where the public list stands. */
  readonly publicList: string | null;
  /** A folder of the machine rules alone. */
  readonly isFolder: boolean;
}

/** The register of a body as whoever keeps it sees it. */
export const consoleListPage = (shown: ListShown, language: Language): Markup =>
  html`${pageTitle({ title: words.title[language], lead: words.lead[language] })}
  ${shown.isFolder ? html`<p class="soft">${words.folder[language]}</p>` : ""}
  ${shown.mayImport ? waitingImports(shown, language) : ""} ${waitingDrafts(shown, language)}
  ${shown.register === null ? empty(shown, language) : registerList(shown, shown.register, language)}`;

const waitingImports = ({ body, waiting }: ListShown, language: Language): Piece =>
  waiting.length === 0
    ? ""
    : entryList(
        waiting.map(({ id, by, at }) => ({
          title: words.waiting[language],
          text: fill(words.waitingBy[language], { name: by.name, at: momentWords(at, language) }),
          link: {
            text: words.review[language],
            href: consolePath(body, "registre", language, `/imports/${id}`),
          },
        })),
      );

/** The changes that the public does not see yet, and what can be done about them. */
const waitingDrafts = (
  { body, drafts, changes, mayPublish }: ListShown,
  language: Language,
): Piece =>
  changes === 0
    ? ""
    : html`${entryList([
        {
          title: fill(words.drafts[language], { count: changes }),
          text: words.draftsHelp[language],
          ...(mayPublish && {
            link: {
              text: words.publish[language],
              href: consolePath(body, "registre", language, "/publier"),
            },
          }),
        },
      ])}
      ${removedDrafts(body, drafts, language)}`;

const removedDrafts = (
  body: string,
  drafts: readonly RegisterVersion[],
  language: Language,
): Piece => {
  const removed = drafts.filter(({ content }) => content === null);
  if (removed.length === 0) return "";
  const path = consolePath(body, "registre", language);
  return html`<p>${words.removedDrafts[language]}</p>
    <ul>
      ${removed.map(
        ({ activity }) =>
          html`<li>
            <a href="${path}/activites/${encodeURIComponent(activity)}/versions">${activity}</a>
          </li>`,
      )}
    </ul>`;
};

const beginLink = (body: string, language: Language): Markup =>
  linkButton({
    text: words.begin[language],
    href: consolePath(body, "registre", language, "/ajouter"),
    look: "secondary",
  });

const importLink = (body: string, language: Language): Markup =>
  linkButton({
    text: words.import[language],
    href: consolePath(body, "registre", language, "/importer"),
  });

const empty = ({ body, mayImport, mayEdit, isFolder }: ListShown, language: Language): Markup =>
  html`${emptyState({
    title: words.none[language],
    text: (isFolder ? words.noneFolder : words.noneHelp)[language],
    ...(mayImport && { action: importLink(body, language) }),
  })}
  ${
    mayEdit
      ? html`<div class="button-row">
          ${beginLink(body, language)}
          <a href="${consolePath(body, "registre", language, headPath)}"
            >${headWords.link[language]}</a
          >
        </div>`
      : ""
  }`;

const registerList = (
  { body, asked, today, drafts, mayImport, mayEdit, publicList, isFolder }: ListShown,
  register: Register,
  language: Language,
): Markup => {
  const path = consolePath(body, "registre", language);
  const found = listActivities(register, searchIn(asked, today));
  const { offset, limit } = pageShown(activitiesShape, asked, found.length);
  const { document } = sortFindings(register);
  const all = register.activities.length;
  return html`<div class="button-row">
      ${mayImport ? importLink(body, language) : ""} ${mayEdit ? beginLink(body, language) : ""}
      <a href="${path}${headPath}">${headWords.link[language]}</a>
      <a href="${path}/constats">${lintWords.link[language]}</a>
      <a href="${path}/couverture">${coverageWords.link[language]}</a>
      ${isFolder ? "" : html`<a href="${path}/editions">${editionsWords.title[language]}</a>`}
      ${publicList === null ? "" : html`<a href="${publicList}">${words.public[language]}</a>`}
    </div>
    ${
      document.length === 0
        ? ""
        : html`<section aria-labelledby="of-document">
            <h2 id="of-document">${words.ofDocument[language]}</h2>
            ${findingList(document, language)}
          </section>`
    }
    ${list({
      shape: activitiesShape,
      asked,
      path,
      file: `${path}/registre.csv`,
      caption: words.caption[language],
      language,
      filters: filtersOf(register, language),
      columns: columnsOf(path, new Set(drafts.map(({ activity }) => activity)), language),
      rows: found.slice(offset, offset + limit),
      count: found.length,
      all,
      found: fill(words.found[language], { count: found.length, all }),
      nothing: { title: words.nothing[language], text: words.nothingHelp[language] },
    })}
    <p><a href="${path}/registre.json">${words.json[language]}</a></p>`;
};

const filtersOf = (
  { activities }: Register,
  language: Language,
): readonly ListFilter<keyof ActivitiesAsked["filters"]>[] => {
  const { domains, bases } = choicesAmong(activities);
  const choices = (values: readonly string[]) => values.map((value) => ({ value, label: value }));
  const none = words.all[language];
  return [
    { name: "q", label: words.search[language] },
    {
      name: "constat",
      label: words.finding[language],
      none,
      choices: [
        { value: "missing", label: words.withMissing[language] },
        { value: "unread", label: words.withUnread[language] },
        { value: "doubtful", label: words.withDoubtful[language] },
        { value: "none", label: words.withNone[language] },
        { value: "review", label: words.toReview[language] },
        { value: "verification", label: words.toVerify[language] },
      ],
    },
    {
      name: "domaine",
      label: words.domain[language],
      none,
      choices: choices(domains).map((each) => ({ ...each, lang: "fr" as const })),
    },
    { name: "fondement", label: words.basis[language], none, choices: choices(bases) },
  ];
};

const columnsOf = (
  path: string,
  drafts: ReadonlySet<string>,
  language: Language,
): readonly ListColumn<ListedActivity, ListOrder>[] => [
  {
    title: words.activity[language],
    sort: "title",
    cell: ({ activity }) =>
      html`<a href="${path}/activites/${encodeURIComponent(activity.id)}" lang="fr"
          >${activity.title}</a
        >
        ${drafts.has(activity.id) ? tag({ text: words.draft[language], tone: "accent" }) : ""}
        ${activity.domain === null ? "" : html`<br /><span class="soft small" lang="fr">${activity.domain}</span>`}`,
  },
  {
    title: words.finding[language],
    sort: "findings",
    cell: ({ waiting }) => waitingTags(waiting, language),
  },
  {
    title: words.sentences[language],
    cell: ({ activity }) => sentencesRead(activity, language),
  },
  {
    title: words.updated[language],
    sort: "updated",
    cell: ({ activity }) =>
      activity.updatedOn === null
        ? html`<span class="soft">–</span>`
        : html`<time datetime="${activity.updatedOn}"
            >${dayWords(Temporal.PlainDate.from(activity.updatedOn), language)}</time
          >`,
  },
];

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
