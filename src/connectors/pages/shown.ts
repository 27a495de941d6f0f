import { messageOf, type ErrorCatalogue, type Failure, type Language } from "../../kernel/index.ts";
import { html, tag, type Markup, type Piece } from "../../platform/web/index.ts";
import type { StoreInUse } from "./storesDesk.ts";
import { kindNames, words } from "./storeWords.ts";

export const number = (count: number, language: Language): string =>
  count.toLocaleString(language === "fr" ? "fr-FR" : "en-GB");

/** What went wrong and what to do, with the code that documentation and support know it by. */
export const failureShown = (
  failure: Failure,
  language: Language,
  catalogue: ErrorCatalogue,
): Markup =>
  html`${messageOf(failure, language, catalogue)} <code class="small">${failure.code}</code>`;

/** The same for a field, whose message is text. */
export const failureText = (
  failure: Failure,
  language: Language,
  catalogue: ErrorCatalogue,
): string => `${messageOf(failure, language, catalogue)} (${failure.code})`;

export const kindShown = ({ kind }: Pick<StoreInUse, "kind">, language: Language): string =>
  kind === null ? "–" : kindNames[kind][language];

/** Where a store is: its variable beside what that leads to, or that it leads nowhere. */
export const placeShown = (
  { isPlatform, variable, place, schema }: Omit<StoreInUse, "rules" | "descriptions">,
  language: Language,
): Piece => {
  const named = variable === null ? "" : html` <span class="soft small">${variable}</span>`;
  const inSchema =
    schema === null
      ? ""
      : html` <span class="soft small">${words.schema[language]} ${schema}</span>`;
  if (isPlatform) return html`${words.ownDatabase[language]}${inSchema}`;
  if (place === null)
    return html`${tag({ text: words.addressMissing[language], tone: "bad" })}${named}`;
  return html`<code>${place}</code>${named}${inSchema}`;
};
