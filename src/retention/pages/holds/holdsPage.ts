import { civilDay, fill, type Language } from "../../../kernel/index.ts";
import {
  consolePath,
  dayTime,
  emptyState,
  html,
  linkButton,
  list,
  notice,
  pageShown,
  pageTitle,
  tag,
  type ListColumn,
  type Markup,
  type Piece,
} from "../../../platform/web/index.ts";
import type { ListedHold } from "../../execution/actions/listHolds.ts";
import { holdsFound, holdsShape, type HoldsAsked } from "./holdsList.ts";
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
  const path = consolePath(body, "gels", language);
  const placing = mayPlace
    ? linkButton({ text: words.place[language], href: `${path}/poser` })
    : null;
  return html`${pageTitle({ title: words.title[language], lead: words.lead[language] })}
  ${unreadable.map((each) =>
    notice({ tone: "bad", text: fill(words.unreadable[language], { ...each }), language }),
  )}
  ${
    holds.length > 0
      ? html`${placing && html`<p>${placing}</p>`}
        ${found({ path, holds, stores, asked }, language)}`
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
    path,
    holds,
    stores,
    asked,
  }: {
    readonly path: string;
    readonly holds: readonly ListedHold[];
    readonly stores: readonly string[];
    readonly asked: HoldsAsked;
  },
  language: Language,
): Markup => {
  const all = holdsFound(holds, asked);
  const { offset, limit } = pageShown(holdsShape, asked, all.length);
  return list({
    shape: holdsShape,
    asked,
    path,
    file: `${path}.csv`,
    caption: words.title[language],
    language,
    filters: [
      {
        name: "etat",
        label: words.state[language],
        choices: [
          { value: "overdue", label: words.overdue[language] },
          { value: "in-time", label: words.inTime[language] },
        ],
      },
      {
        name: "sorte",
        label: words.kind[language],
        choices: Object.entries(kindNames).map(([value, label]) => ({
          value,
          label: label[language],
        })),
      },
      ...(stores.length > 1
        ? [
            {
              name: "base" as const,
              label: words.store[language],
              choices: stores.map((value) => ({ value, label: value })),
            },
          ]
        : []),
    ],
    columns: columnsOf(path, language),
    rows: all.slice(offset, offset + limit),
    count: all.length,
    all: holds.length,
    nothing: { title: words.noneFound[language], text: words.noneFoundHelp[language] },
  });
};

const columnsOf = (
  path: string,
  language: Language,
): readonly ListColumn<ListedHold, HoldsAsked["sort"]>[] => [
  {
    title: words.reason[language],
    sort: "motif",
    cell: ({ id, reason }) => html`<a href="${path}/${encodeURIComponent(id)}">${reason}</a>`,
  },
  { title: words.kind[language], sort: "sorte", cell: ({ kind }) => kindNames[kind][language] },
  { title: words.where[language], cell: placeOf },
  { title: words.author[language], sort: "auteur", cell: ({ author }) => author },
  {
    title: words.placedAt[language],
    sort: "pose",
    cell: ({ placedAt }) => dayOf(placedAt, language),
  },
  {
    title: words.reviewOn[language],
    sort: "reexamen",
    cell: (hold) => reviewOf(hold, language),
  },
];

export const placeOf = ({
  stores,
  collections,
}: Pick<ListedHold, "stores" | "collections">): string =>
  `${stores.join(", ")} : ${collections.join(", ")}`;

/** The civil day of a moment, in words. */
export const dayOf = (instant: string, language: Language): Markup =>
  dayTime(civilDay(Temporal.Instant.from(instant)), language);

export const reviewOf = ({ reviewOn, isOverdue }: ListedHold, language: Language): Piece => {
  const day = dayTime(reviewOn, language);
  return isOverdue ? html`${day} ${tag({ text: words.overdue[language], tone: "bad" })}` : day;
};

export const holdColumns = [
  "id",
  "kind",
  "stores",
  "collections",
  "reason",
  "author",
  "placed_at",
  "review_on",
  "overdue",
];

/** A line of the list as a file for a spreadsheet. */
export const holdLine = (hold: ListedHold): readonly string[] => [
  hold.id,
  hold.kind,
  hold.stores.join(" "),
  hold.collections.join(" "),
  hold.reason,
  hold.author,
  hold.placedAt,
  hold.reviewOn,
  String(hold.isOverdue),
];
