import type { ErrorCatalogue, Language } from "../../kernel/index.ts";
import {
  consolePath,
  emptyState,
  html,
  linkButton,
  notice,
  pageTitle,
  table,
  tag,
  type Markup,
} from "../../platform/web/index.ts";
import { failureShown, kindShown, number, placeShown } from "./shown.ts";
import type { StoreInUse, StoresInUse } from "./storesDesk.ts";
import { words } from "./storeWords.ts";

/** The stores of a body. No database is asked anything. */
export const storesPage = (
  {
    body,
    present: { stores, problems },
    isEditable,
    mayEdit,
    catalogue,
  }: {
    readonly body: string;
    readonly present: StoresInUse;
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
      : html`${connect === null ? "" : html`<p>${connect}</p>`}${list(body, stores, mayEdit, language)}`
  }`;
};

const list = (
  body: string,
  stores: readonly StoreInUse[],
  mayEdit: boolean,
  language: Language,
): Markup =>
  table({
    caption: words.title[language],
    hideCaption: true,
    language,
    columns: [
      { title: words.store[language] },
      { title: words.kind[language] },
      { title: words.place[language] },
      { title: words.described[language], numeric: true },
      { title: words.rules[language], numeric: true },
      ...(mayEdit ? [{ title: words.answers[language] }] : []),
    ],
    rows: stores.map((store) => {
      const path = `/${encodeURIComponent(store.name)}`;
      return [
        html`<a href="${consolePath(body, "bases", language, path)}">${store.name}</a>`,
        kindShown(store, language),
        placeShown(store, language),
        describedCount(store, language),
        number(store.rules.length, language),
        ...(mayEdit
          ? [
              html`<a href="${consolePath(body, "bases", language, `${path}/examen`)}"
                >${words.examine[language]}<span class="said-only"> ${store.name}</span></a
              >`,
            ]
          : []),
      ];
    }),
  });

const describedCount = ({ descriptions }: StoreInUse, language: Language): Markup => {
  const count = descriptions.reduce((sum, { dataset }) => sum + dataset.collections.length, 0);
  return count === 0
    ? tag({ text: words.notDescribed[language], tone: "watch" })
    : html`${number(count, language)}`;
};
