import {
  civilDay,
  dayWords,
  fill,
  messageOf,
  type Failure,
  type ErrorCatalogue,
  type Language,
} from "../../../kernel/index.ts";
import {
  buttonRow,
  consolePath,
  confirmPanel,
  dateField,
  button,
  html,
  linkButton,
  notice,
  pageTitle,
  summaryList,
  table,
  type FormState,
  type Markup,
  type Piece,
} from "../../../platform/web/index.ts";
import type { StandingHold } from "../../execution/actions/listHolds.ts";
import { dayOf, placeOf, reviewOf } from "./holdsPage.ts";
import { kindNames, placeWords, words } from "./holdWords.ts";

const summary = ({ hold }: StandingHold, language: Language): Markup =>
  summaryList([
    { key: words.reason[language], value: hold.reason },
    { key: words.kind[language], value: kindNames[hold.kind][language] },
    { key: words.where[language], value: placeOf(hold) },
    { key: words.author[language], value: hold.author },
    { key: words.placedAt[language], value: dayOf(hold.placedAt, language) },
    { key: words.reviewOn[language], value: reviewOf(hold, language) },
    { key: words.identifier[language], value: html`<code>${hold.id}</code>` },
  ]);

const titleOf = ({ hold }: StandingHold, language: Language): string =>
  fill(words.holdTitle[language], {
    day: dayWords(civilDay(Temporal.Instant.from(hold.placedAt)), language),
  });

/** One hold: why, where, how many rows, and what can be done about it. Never whom it concerns. */
export const holdPage = (
  {
    body,
    standing,
    mayRelease,
    mayReview,
  }: {
    readonly body: string;
    readonly standing: StandingHold;
    readonly mayRelease: boolean;
    readonly mayReview: boolean;
  },
  language: Language,
): Markup => {
  const list = consolePath(body, "gels", language);
  const own = `${list}/${encodeURIComponent(standing.hold.id)}`;
  const acts = [
    ...(mayReview
      ? [linkButton({ text: words.review[language], href: `${own}/reexamen`, look: "secondary" })]
      : []),
    ...(mayRelease
      ? [linkButton({ text: words.release[language], href: `${own}/lever`, look: "secondary" })]
      : []),
  ];
  return html`${pageTitle({ title: titleOf(standing, language) })} ${summary(standing, language)}
    ${rowsNamed(standing.stores, words.namedNow[language], language)}
    ${acts.length === 0 ? "" : buttonRow(acts)}
    <p><a href="${list}">${words.back[language]}</a></p>`;
};

/** How many rows a hold names, table by table. */
export const rowsNamed = (
  stores: StandingHold["stores"],
  caption: string,
  language: Language,
): Markup => {
  const rows = stores.flatMap(({ store, rows: counts }) =>
    Object.entries(counts).map(([collection, count]) => [store, collection, count] as const),
  );
  const isNothing = rows.every(([, , count]) => count === 0);
  return html`${isNothing ? notice({ tone: "watch", text: words.nothingNamed[language], language }) : ""}
    ${table({
      caption,
      language,
      columns: [
        { title: words.store[language] },
        { title: words.table[language] },
        { title: words.rows[language], numeric: true },
      ],
      rows: rows.map(([store, collection, count]) => [
        store,
        collection,
        count.toLocaleString(language === "fr" ? "fr-FR" : "en-GB"),
      ]),
    })}
    <p class="soft">${words.keptWith[language]}</p>`;
};

/** What a release sets free, before it does. */
export const releasePage = (
  {
    body,
    standing,
    form,
  }: { readonly body: string; readonly standing: StandingHold; readonly form: FormState },
  language: Language,
): Markup =>
  html`${pageTitle({ title: words.release[language], lead: words.releaseLead[language] })}
  ${summary(standing, language)}
  ${form.frame(
    confirmPanel({
      title: words.releaseTitle[language],
      preview: rowsNamed(standing.stores, words.namedNow[language], language),
      confirm: words.release[language],
      cancel: {
        text: words.cancel[language],
        href: consolePath(body, "gels", language, `/${encodeURIComponent(standing.hold.id)}`),
      },
    }),
  )}`;

/** Another day of review. */
export const reviewPage = (
  {
    body,
    standing,
    earliest,
    form,
  }: {
    readonly body: string;
    readonly standing: StandingHold;
    readonly earliest: string;
    readonly form: FormState;
  },
  language: Language,
): Markup =>
  html`${pageTitle({ title: words.review[language], lead: words.reviewLead[language] })}
  ${summary(standing, language)}
  ${form.frame(
    html`${dateField({
      ...form.field("reviewOn"),
      language,
      earliest,
      hint: placeWords.reviewHint[language],
    })}
    ${buttonRow([
      button({ text: words.review[language] }),
      html`<a
        href="${consolePath(body, "gels", language, `/${encodeURIComponent(standing.hold.id)}`)}"
        >${words.cancel[language]}</a
      >`,
    ])}`,
  )}`;

/** What a person should know of a hold before it is placed: each warning with its code. */
export const warningsOf = (
  warnings: readonly Failure[],
  catalogue: ErrorCatalogue,
  language: Language,
): Piece =>
  warnings.map((warning) =>
    notice({
      tone: "watch",
      language,
      text: html`${messageOf(warning, language, catalogue)}
        <code class="small">${warning.code}</code>`,
    }),
  );
