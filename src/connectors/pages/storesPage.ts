import type { ErrorCatalogue, Language } from "../../kernel/index.ts";
import {
  consolePath,
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
} from "../../platform/web/index.ts";
import { failureShown, kindShown, number, placeShown } from "./shown.ts";
import type { StoreInUse, StoresInUse } from "./storesDesk.ts";
import { describedCount, storesFound, storesShape, type StoresAsked } from "./storesList.ts";
import { kindNames, words } from "./storeWords.ts";

/** The stores of a body. No database is asked anything. */
export const storesPage = (
  {
    body,
    present: { stores, problems },
    asked,
    isEditable,
    mayEdit,
    catalogue,
  }: {
    readonly body: string;
    readonly present: StoresInUse;
    readonly asked: StoresAsked;
    readonly isEditable: boolean;
    readonly mayEdit: boolean;
    readonly catalogue: ErrorCatalogue;
  },
  language: Language,
): Markup => {
  const connect =
    isEditable && mayEdit
      ? linkButton({
          text: words.connect[language],
          href: consolePath(body, "bases", language, "/relier"),
        })
      : null;
  return html`${pageTitle({ title: words.title[language], lead: words.lead[language] })}
  ${isEditable ? "" : html`<p class="soft">${words.folderRules[language]}</p>`}
  ${
    problems.length === 0
      ? ""
      : notice({
          tone: "bad",
          language,
          text: html`<p>${words.faulty[language]}</p>
            <ul>
              ${problems.map((each) => html`<li>${failureShown(each, language, catalogue)}</li>`)}
            </ul>`,
        })
  }
  ${
    stores.length === 0
      ? emptyState({
          title: words.none[language],
          text: words.noneHelp[language],
          ...(connect !== null && { action: connect }),
        })
      : html`${connect === null ? "" : html`<p>${connect}</p>`}${storeList({ body, stores, asked, mayEdit }, language)}`
  }`;
};

const storeList = (
  {
    body,
    stores,
    asked,
    mayEdit,
  }: {
    readonly body: string;
    readonly stores: readonly StoreInUse[];
    readonly asked: StoresAsked;
    readonly mayEdit: boolean;
  },
  language: Language,
): Markup => {
  const path = consolePath(body, "bases", language);
  const found = storesFound(stores, asked);
  const { offset, limit } = pageShown(storesShape, asked, found.length);
  return list({
    shape: storesShape,
    asked,
    path,
    file: `${path}.csv`,
    caption: words.title[language],
    language,
    filters: [
      {
        name: "sorte",
        label: words.kind[language],
        choices: Object.entries(kindNames).map(([value, name]) => ({
          value,
          label: name[language],
        })),
      },
      {
        name: "etat",
        label: words.state[language],
        choices: [
          { value: "described", label: words.isDescribed[language] },
          { value: "undescribed", label: words.notDescribed[language] },
          { value: "unreachable", label: words.addressMissing[language] },
        ],
      },
    ],
    columns: columnsOf(path, mayEdit, language),
    rows: found.slice(offset, offset + limit),
    count: found.length,
    all: stores.length,
  });
};

const columnsOf = (
  path: string,
  mayEdit: boolean,
  language: Language,
): readonly ListColumn<StoreInUse, StoresAsked["sort"]>[] => [
  {
    title: words.store[language],
    sort: "nom",
    cell: ({ name }) => html`<a href="${path}/${encodeURIComponent(name)}">${name}</a>`,
  },
  { title: words.kind[language], sort: "sorte", cell: (store) => kindShown(store, language) },
  { title: words.place[language], cell: (store) => placeShown(store, language) },
  {
    title: words.described[language],
    sort: "decrites",
    numeric: true,
    cell: (store) => {
      const count = describedCount(store);
      return count === 0
        ? tag({ text: words.notDescribed[language], tone: "watch" })
        : number(count, language);
    },
  },
  {
    title: words.rules[language],
    sort: "regles",
    numeric: true,
    cell: ({ rules }) => number(rules.length, language),
  },
  ...(mayEdit
    ? [
        {
          title: words.answers[language],
          cell: ({ name }: StoreInUse) =>
            html`<a href="${path}/${encodeURIComponent(name)}/examen"
              >${words.examine[language]}<span class="said-only"> ${name}</span></a
            >`,
        },
      ]
    : []),
];
