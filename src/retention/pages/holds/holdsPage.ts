import { civilDay, dayWords, fill, type Bilingual, type Language } from "../../../kernel/index.ts";
import {
  consolePath,
  csvLine,
  emptyState,
  filterForm,
  html,
  linkButton,
  notice,
  pageTitle,
  pagination,
  selectField,
  table,
  tag,
  type Markup,
  type Piece,
} from "../../../platform/web/index.ts";
import type { ListedHold } from "../../execution/actions/listHolds.ts";
import {
  holdsFound,
  holdsPerPage,
  holdsSearch,
  type HoldsAsked,
  type HoldsSort,
} from "./holdsList.ts";
import { kindNames, words } from "./holdWords.ts";

/** Every hold of a body, overdue ones marked; never whom one concerns. */
export const holdsPage = (
  {
    body,
    holds,
    stores,
    unreadable,
    asked,
    mayPlace,
  }: {
    readonly body: string;
    readonly holds: readonly ListedHold[];
    /** Names of the stores of the policy. */
    readonly stores: readonly string[];
    /** Stores whose holds are not in the list, each with why. */
    readonly unreadable: readonly { readonly store: string; readonly message: string }[];
    readonly asked: HoldsAsked;
    readonly mayPlace: boolean;
  },
  language: Language,
): Markup => {
  const list = consolePath(body, "gels", language);
  const placing = mayPlace
    ? linkButton({ text: words.place[language], href: `${list}/poser` })
    : null;
  return html`${pageTitle({ title: words.title[language], lead: words.lead[language] })}
  ${unreadable.map((each) =>
    notice({ tone: "bad", text: fill(words.unreadable[language], { ...each }), language }),
  )}
  ${
    holds.length > 0
      ? html`${placing && html`<p>${placing}</p>`} ${filters(list, asked, stores, language)}
        ${found({ body, list, holds, asked }, language)}`
      : unreadable.length > 0
        ? placing && html`<p>${placing}</p>`
        : emptyState({
            title: words.none[language],
            text: words.noneHelp[language],
            ...(placing && { action: placing }),
          })
  }`;
};

const found = (
  {
    body,
    list,
    holds,
    asked,
  }: {
    readonly body: string;
    readonly list: string;
    readonly holds: readonly ListedHold[];
    readonly asked: HoldsAsked;
  },
  language: Language,
): Markup => {
  const all = holdsFound(holds, asked);
  if (all.length === 0)
    return emptyState({
      title: words.noneFound[language],
      text: words.noneFoundHelp[language],
      action: html`<a href="${list}">${words.back[language]}</a>`,
    });
  const count = Math.ceil(all.length / holdsPerPage);
  const page = Math.min(asked.page, count);
  return html`${holdTable(body, all.slice((page - 1) * holdsPerPage, page * holdsPerPage), asked, language)}
    ${pagination({
      page,
      count,
      language,
      href: (each) => `${list}${holdsSearch(asked, { page: each })}`,
    })}
    <p><a href="${list}.csv${holdsSearch(asked, { page: 1 })}">${words.file[language]}</a></p>`;
};

const filters = (
  list: string,
  asked: HoldsAsked,
  stores: readonly string[],
  language: Language,
): Markup => {
  const field = (
    name: string,
    label: Bilingual,
    value: string | null,
    choices: readonly { readonly value: string; readonly label: string }[],
  ): Markup =>
    selectField({
      name,
      label: label[language],
      value: value ?? "",
      none: words.every[language],
      choices,
      error: null,
      optional: true,
      language,
    });
  const isNarrowed = (asked.state ?? asked.kind ?? asked.store) !== null;
  return filterForm({
    action: list,
    language,
    ...(isNarrowed && { clear: list }),
    fields: [
      field("etat", words.state, asked.state, [
        { value: "overdue", label: words.overdue[language] },
        { value: "in-time", label: words.inTime[language] },
      ]),
      field(
        "sorte",
        words.kind,
        asked.kind,
        Object.entries(kindNames).map(([value, label]) => ({ value, label: label[language] })),
      ),
      ...(stores.length > 1
        ? [
            field(
              "base",
              words.store,
              asked.store,
              stores.map((value) => ({ value, label: value })),
            ),
          ]
        : []),
    ],
  });
};

const holdTable = (
  body: string,
  holds: readonly ListedHold[],
  asked: HoldsAsked,
  language: Language,
): Markup => {
  const list = consolePath(body, "gels", language);
  const column = (title: Bilingual, sort: HoldsSort) => {
    const isSorted = asked.sort === sort;
    const isDescending = isSorted && !asked.isDescending;
    const sorted: "descending" | "ascending" = asked.isDescending ? "descending" : "ascending";
    return {
      title: title[language],
      sort: `${list}${holdsSearch(asked, { sort, isDescending, page: 1 })}`,
      ...(isSorted && { sorted }),
    };
  };
  return table({
    caption: words.title[language],
    hideCaption: true,
    language,
    columns: [
      column(words.reason, "motif"),
      { title: words.kind[language] },
      { title: words.where[language] },
      column(words.author, "auteur"),
      column(words.placedAt, "pose"),
      column(words.reviewOn, "reexamen"),
    ],
    rows: holds.map((hold) => [
      html`<a href="${list}/${encodeURIComponent(hold.id)}">${hold.reason}</a>`,
      kindNames[hold.kind][language],
      placeOf(hold),
      hold.author,
      dayOf(hold.placedAt, language),
      reviewOf(hold, language),
    ]),
  });
};

export const placeOf = ({
  stores,
  collections,
}: Pick<ListedHold, "stores" | "collections">): string =>
  `${stores.join(", ")} : ${collections.join(", ")}`;

/** The civil day of a moment, in words. */
export const dayOf = (instant: string, language: Language): string =>
  dayWords(civilDay(Temporal.Instant.from(instant)), language);

export const reviewOf = ({ reviewOn, isOverdue }: ListedHold, language: Language): Piece => {
  const day = dayWords(Temporal.PlainDate.from(reviewOn), language);
  return isOverdue ? html`${day} ${tag({ text: words.overdue[language], tone: "bad" })}` : day;
};

/** The list as a file for a spreadsheet, with the mark by which one knows UTF-8. */
export const holdsFile = (holds: readonly ListedHold[]): string =>
  [
    [
      "id",
      "kind",
      "stores",
      "collections",
      "reason",
      "author",
      "placed_at",
      "review_on",
      "overdue",
    ],
    ...holds.map((hold) => [
      hold.id,
      hold.kind,
      hold.stores.join(" "),
      hold.collections.join(" "),
      hold.reason,
      hold.author,
      hold.placedAt,
      hold.reviewOn,
      String(hold.isOverdue),
    ]),
  ].reduce((text, cells) => text + csvLine(cells), "\u{FEFF}");
