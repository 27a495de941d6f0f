import { fill, type Language } from "../../kernel/index.ts";
import {
  buttonRow,
  consolePath,
  emptyState,
  html,
  linkButton,
  pageTitle,
  pagination,
  summaryList,
  table,
  type Markup,
  type Piece,
} from "../../platform/web/index.ts";
import {
  describedCollections,
  isAboutPersons,
  isUndecided,
  type DescribedCollection,
} from "./described.ts";
import { kindShown, number, placeShown } from "./shown.ts";
import type { StoreInUse } from "./storesDesk.ts";
import { words } from "./storeWords.ts";

const perPage = 50;

/** One store: where it is, the rules on it, and what is described. No database is asked anything. */
export const storePage = (
  {
    body,
    store,
    page: asked,
    mayEdit,
    isEditable,
  }: {
    readonly body: string;
    readonly store: StoreInUse;
    readonly page: number;
    readonly mayEdit: boolean;
    readonly isEditable: boolean;
  },
  language: Language,
): Markup => {
  const described = describedCollections(store);
  const pages = Math.max(1, Math.ceil(described.length / perPage));
  const page = Math.min(asked, pages);
  const here = consolePath(body, "bases", language, `/${encodeURIComponent(store.name)}`);
  const describe = linkButton({ text: words.describe[language], href: `${here}/tables` });
  return html`${pageTitle({ over: words.store[language], title: store.name })}
    ${summaryList([
      { key: words.kind[language], value: kindShown(store, language) },
      { key: words.place[language], value: placeShown(store, language) },
      { key: words.rules[language], value: rulesOf(store, language) },
      { key: words.describedBy[language], value: filesOf(store, language) },
    ])}
    ${
      mayEdit
        ? buttonRow([
            linkButton({ text: words.examine[language], href: `${here}/examen` }),
            ...(isEditable && described.length > 0
              ? [
                  linkButton({
                    text: words.describe[language],
                    href: `${here}/tables`,
                    look: "secondary",
                  }),
                ]
              : []),
          ])
        : ""
    }
    <section aria-labelledby="described">
      <h2 id="described">${words.tables[language]}</h2>
      ${
        described.length === 0
          ? emptyState({
              title: words.noTable[language],
              text: words.noTableHelp[language],
              ...(mayEdit && isEditable && { action: describe }),
            })
          : html`${tables(described.slice((page - 1) * perPage, page * perPage), language)}
            ${pagination({ page, count: pages, href: (each) => `${here}?page=${each}`, language })}`
      }
    </section>
    ${mayEdit && isEditable ? html`<p><a href="${here}/retirer">${words.remove[language]}</a></p>` : ""}`;
};

const rulesOf = ({ rules }: StoreInUse, language: Language): Piece =>
  rules.length === 0
    ? words.noRule[language]
    : html`${rules.map((rule, index) => html`${index === 0 ? "" : ", "}<code>${rule}</code>`)}`;

const filesOf = ({ descriptions }: StoreInUse, language: Language): Piece =>
  descriptions.length === 0
    ? words.notDescribed[language]
    : html`${descriptions.map(
        ({ file }, index) => html`${index === 0 ? "" : ", "}<code>${file}</code>`,
      )}`;

const tables = (described: readonly DescribedCollection[], language: Language): Markup =>
  table({
    caption: words.tables[language],
    hideCaption: true,
    language,
    columns: [
      { title: words.table[language] },
      { title: words.columns[language], numeric: true },
      { title: words.aboutPersons[language], numeric: true },
      { title: words.toDecide[language], numeric: true },
      { title: words.findsBy[language] },
    ],
    rows: described.map(({ collection: { name, fields } }) => [
      html`<code>${name}</code>`,
      number(fields.length, language),
      number(fields.filter(isAboutPersons).length, language),
      number(fields.filter(isUndecided).length, language),
      fields
        .filter(({ identity }) => identity !== null)
        .map((field) =>
          fill("{name} ({identity})", { name: field.name, identity: field.identity ?? "" }),
        )
        .join(", "),
    ]),
  });
