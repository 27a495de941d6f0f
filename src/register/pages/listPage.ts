import { dayWords, fill, type Language } from "../../kernel/index.ts";
import {
  emptyState,
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
  type Page,
} from "../../platform/web/index.ts";
import type { Activity } from "../model/register.ts";
import { choicesAmong, searchActivities, type ActivitySearch } from "../model/searchActivities.ts";
import type { PublishedRegister } from "./publishedRegister.ts";
import { activityPath } from "./registerPaths.ts";
import { words } from "./registerWords.ts";

const perPage = 50;

export interface ListRequest extends ActivitySearch {
  /** From 1. */
  readonly page: number;
}

/** The list of activities, with a search; one page of fifty. */
export const listPage = (
  published: PublishedRegister | null,
  request: ListRequest,
  language: Language,
): Page => ({
  title: words.title[language],
  description: words.lead[language],
  ...breadcrumbTo(published, language),
  main: html`${pageTitle({
    title: words.title[language],
    ...(published === null ? {} : { over: published.publisher }),
    lead: words.lead[language],
  })}
  ${
    published === null
      ? emptyState({ title: words.none[language], text: words.noneHelp[language] })
      : list(published, request, language)
  }`,
});

/** The register of the site itself stands in its main menu; one of a body is found by a way. */
const breadcrumbTo = (
  published: PublishedRegister | null,
  language: Language,
): Pick<Page, "breadcrumb"> =>
  published === null || published.way.length < 2
    ? {}
    : { breadcrumb: [...published.way, { label: words.title[language], href: "#content" }] };

const list = (published: PublishedRegister, request: ListRequest, language: Language): Markup => {
  const { activities } = published.register;
  const found = searchActivities(activities, request);
  const pages = Math.max(1, Math.ceil(found.length / perPage));
  const page = Math.min(request.page, pages);
  const isSearch = request.words !== "" || request.domain !== null || request.basis !== null;
  const { domains, bases } = choicesAmong(activities);
  const path = published.paths.list[language];
  const field = (name: string, label: string, value: string) =>
    ({ name, label, value, error: null, language, optional: true }) as const;
  const choice = (values: readonly string[]) => ({
    none: words.all[language],
    choices: values.map((value) => ({ value, label: value })),
  });
  return html`${filterForm({
      action: path,
      language,
      fields: [
        textField({ ...field("q", words.search[language], request.words), type: "search" }),
        selectField({
          ...field("domaine", words.domain[language], request.domain ?? ""),
          ...choice(domains),
        }),
        selectField({
          ...field("fondement", words.basis[language], request.basis ?? ""),
          ...choice(bases),
        }),
      ],
      ...(isSearch ? { clear: path } : {}),
    })}
    <p role="status">
      ${fill(words.found[language], { count: found.length, all: activities.length })}
    </p>
    ${
      found.length === 0
        ? emptyState({
            title: words.nothing[language],
            text: words.nothingHelp[language],
            action: linkButton({ text: words.whole[language], href: path }),
          })
        : table({
            caption: words.caption[language],
            hideCaption: true,
            language,
            columns: [
              { title: words.activity[language] },
              { title: words.periods[language] },
              { title: words.updated[language] },
            ],
            rows: found
              .slice((page - 1) * perPage, page * perPage)
              .map((activity) => row(activity, published, language)),
          })
    }
    ${pagination({
      page,
      count: pages,
      language,
      href: (to) =>
        `${path}?${new URLSearchParams({ ...queryOf(request), page: String(to) }).toString()}`,
    })}`;
};

const queryOf = ({ words: sought, domain, basis }: ListRequest): Record<string, string> => ({
  ...(sought === "" ? {} : { q: sought }),
  ...(domain === null ? {} : { domaine: domain }),
  ...(basis === null ? {} : { fondement: basis }),
});

const row = (activity: Activity, { standing, paths }: PublishedRegister, language: Language) => [
  html`<a href="${activityPath(paths, activity.id, language)}" lang="fr">${activity.title}</a>
    ${activity.domain === null ? "" : html`<br /><span class="soft small" lang="fr">${activity.domain}</span>`}`,
  activity.retention.length === 0
    ? html`<span class="soft">${words.noRetention[language]}</span>`
    : html`${activity.retention.map(({ id }) => {
        const state = standing(id)?.state;
        return state === undefined
          ? ""
          : html`${tag({ text: state.name[language], tone: state.tone })} `;
      })}`,
  activity.updatedOn === null
    ? html`<span class="soft">–</span>`
    : html`<time datetime="${activity.updatedOn}"
        >${dayWords(Temporal.PlainDate.from(activity.updatedOn), language)}</time
      >`,
];
