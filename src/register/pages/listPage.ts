import { dayWords, fill, type Language } from "../../kernel/index.ts";
import {
  emptyState,
  html,
  inOrder,
  list,
  pageShown,
  pageTitle,
  tag,
  type ListColumn,
  type Markup,
  type Page,
} from "../../platform/web/index.ts";
import type { Activity, Register } from "../model/register.ts";
import { choicesAmong, searchActivities } from "../model/searchActivities.ts";
import { editionNote } from "./editions/editionNote.ts";
import { editionName, words as editionWords } from "./editions/editionWords.ts";
import { words as coverageWords } from "../model/coverageWords.ts";
import { publishedShape, searchIn, type PublishedAsked } from "./listAsked.ts";
import type { PublishedRegister } from "./publishedRegister.ts";
import { activityPath } from "./registerPaths.ts";
import { words } from "./registerWords.ts";

/** The list of activities, with a search; one page of fifty at a time. */
export const listPage = (
  published: PublishedRegister | null,
  asked: PublishedAsked,
  language: Language,
): Page => ({
  title: titleOf(published, language),
  description: words.lead[language],
  ...breadcrumbTo(published, language),
  ...(published?.edition && {
    feed: {
      title: fill(editionWords.feedTitle[language], { publisher: published.publisher }),
      href: published.paths.feed[language],
    },
  }),
  main: html`${pageTitle({
    title: titleOf(published, language),
    ...(published === null ? {} : { over: published.publisher }),
    lead: words.lead[language],
  })}
  ${
    published === null
      ? emptyState({ title: words.none[language], text: words.noneHelp[language] })
      : html`${editionNote(published, language)} ${activityList(published, asked, language)}`
  }`,
});

/** A dated register says its date. */
const titleOf = (published: PublishedRegister | null, language: Language): string => {
  const shown = published?.edition;
  return shown?.isDated
    ? `${words.title[language]}, ${editionWords.edition[language].toLowerCase()} ${editionName(shown.edition.name, language)}`
    : words.title[language];
};

/** The register of the site itself stands in its main menu; one of a body is found by a way. */
const breadcrumbTo = (
  published: PublishedRegister | null,
  language: Language,
): Pick<Page, "breadcrumb"> =>
  published?.edition?.isDated
    ? {
        breadcrumb: [
          ...published.way,
          { label: editionWords.title[language], href: published.paths.editions[language] },
          { label: titleOf(published, language), href: "#content" },
        ],
      }
    : published === null || published.way.length < 2
      ? {}
      : { breadcrumb: [...published.way, { label: words.title[language], href: "#content" }] };

const activityList = (
  published: PublishedRegister,
  asked: PublishedAsked,
  language: Language,
): Markup => {
  const { register, paths } = published;
  const found = foundIn(register, asked);
  const { offset, limit } = pageShown(publishedShape, asked, found.length);
  const { domains, bases } = choicesAmong(register.activities);
  const choices = (values: readonly string[]) => values.map((value) => ({ value, label: value }));
  const none = words.all[language];
  return html`${list({
      shape: publishedShape,
      asked,
      path: paths.list[language],
      file: paths.file[language],
      caption: words.caption[language],
      language,
      filters: [
        { name: "q", label: words.search[language] },
        {
          name: "domaine",
          label: words.domain[language],
          none,
          choices: choices(domains).map((each) => ({ ...each, lang: "fr" as const })),
        },
        { name: "fondement", label: words.basis[language], none, choices: choices(bases) },
      ],
      columns: columnsOf(published, language),
      rows: found.slice(offset, offset + limit),
      count: found.length,
      all: register.activities.length,
      found: fill(words.found[language], { count: found.length, all: register.activities.length }),
      nothing: { title: words.nothing[language], text: words.nothingHelp[language] },
    })}
    <p><a href="${paths.coverage[language]}">${coverageWords.link[language]}</a></p>`;
};

/** The activities that a visitor asks for, every page of them. */
export const foundIn = (
  { activities }: Pick<Register, "activities">,
  asked: PublishedAsked,
): readonly Activity[] =>
  searchActivities(activities, searchIn(asked), sortedAs(activities, asked));

/** All activities in an order; put into it once for each register, not for each visitor. */
const sortedAs = (
  activities: readonly Activity[],
  asked: Pick<PublishedAsked, "sort" | "isDescending">,
): readonly Activity[] => {
  const orders = sorted.get(activities) ?? new Map<string, readonly Activity[]>();
  sorted.set(activities, orders);
  const order = `${asked.sort} ${asked.isDescending}`;
  const known = orders.get(order);
  if (known !== undefined) return known;
  const made = inOrder(activities, asked, {
    title: ({ title }) => title,
    updated: ({ updatedOn }) => updatedOn ?? "",
  });
  orders.set(order, made);
  return made;
};
const sorted = new WeakMap<readonly Activity[], Map<string, readonly Activity[]>>();

const columnsOf = (
  { standing, paths }: PublishedRegister,
  language: Language,
): readonly ListColumn<Activity, PublishedAsked["sort"]>[] => [
  {
    title: words.activity[language],
    sort: "title",
    cell: ({ id, title, domain }) =>
      html`<a href="${activityPath(paths, id, language)}" lang="fr">${title}</a>
        ${domain === null ? "" : html`<br /><span class="soft small" lang="fr">${domain}</span>`}`,
  },
  {
    title: words.periods[language],
    cell: ({ retention }) =>
      retention.length === 0
        ? html`<span class="soft">${words.noRetention[language]}</span>`
        : html`${retention.map(({ id }) => {
            const state = standing(id)?.state;
            return state === undefined
              ? ""
              : html`${tag({ text: state.name[language], tone: state.tone })} `;
          })}`,
  },
  {
    title: words.updated[language],
    sort: "updated",
    cell: ({ updatedOn }) =>
      updatedOn === null
        ? html`<span class="soft">–</span>`
        : html`<time datetime="${updatedOn}"
            >${dayWords(Temporal.PlainDate.from(updatedOn), language)}</time
          >`,
  },
];
