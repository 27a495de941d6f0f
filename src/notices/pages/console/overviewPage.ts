import { dayWords, fill, plainWords, type Language } from "../../../kernel/index.ts";
import {
  consolePath,
  html,
  linkButton,
  buttonRow,
  list,
  pageShown,
  pageTitle,
  summaryList,
  type ListAsked,
  type ListShape,
  type Markup,
} from "../../../platform/web/index.ts";
import type { Activity } from "../../../register/index.ts";
import type { KeptTexts } from "../../actions/ownTextsKept.ts";
import { composeNotice } from "../../model/composeNotice.ts";
import type { Missing, NoticeDocument } from "../../model/noticeDocument.ts";
import type { NoticeInput } from "../../model/noticeInput.ts";
import type { VersionHead } from "../../model/noticeVersion.ts";
import { longestAverage, readabilityOfDocument } from "../../model/readability.ts";
import { missingWords } from "../../model/words/missingWords.ts";
import { words } from "./consoleWords.ts";

export const shape: ListShape<"q", "page"> = {
  filters: { q: "words" },
  sorts: ["page"],
  usual: { sort: "page", isDescending: false },
  perPage: 50,
};

/** What the page of a body’s texts shows. */
export interface Overview {
  readonly body: string;
  readonly input: NoticeInput;
  readonly policies: Readonly<Record<Language, NoticeDocument>>;
  readonly head: VersionHead | null;
  readonly kept: KeptTexts;
  readonly publicList: string | null;
  readonly may: { readonly edit: boolean; readonly publish: boolean };
  readonly asked: ListAsked<"q", "page">;
}

/** The state of a body’s texts, what may be done about it, and each notice with what it lacks. */
export const overviewPage = (overview: Overview, language: Language): Markup => {
  const { body, input, asked } = overview;
  const { activities } = input.register;
  const found = searched(activities, asked.filters.q);
  const { offset, limit } = pageShown(shape, asked, found.length);
  return html`${pageTitle({ title: words.title[language], lead: words.lead[language] })}
    ${summaryList(stateRows(overview, language))} ${actions(overview, language)}
    <h2>${words.activities[language]}</h2>
    ${list<Activity, "q", "page">({
      shape,
      asked,
      path: consolePath(body, "notices", language),
      file: consolePath(body, "notices", language, "/manques.csv"),
      caption: words.activities[language],
      language,
      filters: [{ name: "q", label: words.search[language] }],
      columns: [
        {
          title: words.activity[language],
          cell: ({ id, title }) =>
            html`<a
              href="${consolePath(body, "notices", language, `/activites/${encodeURIComponent(id)}`)}"
              lang="fr"
              >${title}</a
            >`,
        },
        {
          title: words.missing[language],
          cell: (activity) =>
            missingList(composeNotice(activity, input, language).missing, language),
        },
      ],
      rows: found.slice(offset, offset + limit),
      count: found.length,
      all: activities.length,
      found: fill(words.found[language], { count: found.length, all: activities.length }),
      nothing: { title: words.nothing[language], text: words.nothingHelp[language] },
    })}`;
};

const searched = (activities: readonly Activity[], typed: string): readonly Activity[] => {
  const sought = plainWords(typed).split(" ").filter(Boolean);
  return activities.filter(({ title, domain }) =>
    sought.every((word) => plainWords(`${title} ${domain ?? ""}`).includes(word)),
  );
};

const stateRows = (
  { policies, head, kept }: Overview,
  language: Language,
): Parameters<typeof summaryList>[0] => {
  const average = (of: Language): string =>
    readabilityOfDocument(policies[of]).average.toLocaleString(
      language === "fr" ? "fr-FR" : "en-GB",
      { maximumFractionDigits: 1 },
    );
  const hasAdded = Object.keys(kept.own.chapters).length + kept.own.terms.length > 0;
  return [
    {
      key: words.policyVersion[language],
      value:
        head === null
          ? words.noVersion[language]
          : fill(words.versionOf[language], {
              number: head.number,
              day: dayWords(head.day, language),
            }),
    },
    {
      key: words.reviewed[language],
      value: kept.reviewedOn === null ? words.never[language] : dayWords(kept.reviewedOn, language),
    },
    {
      key: words.readability[language],
      value: fill(words.readabilityOf[language], {
        fr: average("fr"),
        en: average("en"),
        most: longestAverage,
      }),
    },
    {
      key: words.added[language],
      value: (hasAdded || !kept.isPublished
        ? kept.isPublished
          ? words.addedPublished
          : words.addedDraft
        : words.addedNone
      )[language],
    },
    ...(policies[language].missing.length === 0
      ? []
      : [
          {
            key: words.missingOfPolicy[language],
            value: missingList(policies[language].missing, language),
          },
        ]),
  ];
};

const actions = ({ body, may, publicList }: Overview, language: Language): Markup => {
  const to = (rest: string): string => consolePath(body, "notices", language, rest);
  return buttonRow([
    linkButton({ text: words.preview[language], href: to("/politique"), look: "secondary" }),
    ...(may.edit
      ? [
          linkButton({ text: words.edit[language], href: to("/textes"), look: "secondary" }),
          linkButton({ text: words.review[language], href: to("/relire"), look: "secondary" }),
        ]
      : []),
    ...(may.publish ? [linkButton({ text: words.publish[language], href: to("/publier") })] : []),
    ...(publicList === null
      ? []
      : [linkButton({ text: words.public[language], href: publicList, look: "secondary" })]),
  ]);
};

/** What a text lacks, each with its article; or that it lacks nothing. */
export const missingList = (missing: readonly Missing[], language: Language): Markup =>
  missing.length === 0
    ? html`<span class="soft">${words.complete[language]}</span>`
    : html`<ul>
        ${missing.map(
          ({ item, article, about }) =>
            html`<li>
              ${missingWords[item][language]} <span class="soft small">(${article})</span>${
                about === undefined ? "" : html` <span lang="fr">${about}</span>`
              }
            </li>`,
        )}
      </ul>`;
