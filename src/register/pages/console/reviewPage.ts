import { fill, momentWords, type Language } from "../../../kernel/index.ts";
import {
  button,
  choiceGroup,
  consolePath,
  details,
  figures,
  html,
  pageTitle,
  pagination,
  summaryList,
  table,
  tag,
  type FormState,
  type Markup,
  type Piece,
} from "../../../platform/web/index.ts";
import { sortFindings, waitingIn } from "../../model/activityFindings.ts";
import { findingList } from "./activitySides.ts";
import { waitingTags } from "./consoleListPage.ts";
import { words as listWords } from "./consoleWords.ts";
import { changeNames, standingOf, words } from "./importWords.ts";
import type { Review } from "./review.ts";

/** So many records stand on a page of a review. */
export const recordsPerPage = 50;

/** The records of one page of a review, by their order from 1. */
export const ordersOn = (page: number, count: number): readonly number[] => {
  const first = (page - 1) * recordsPerPage;
  const length = Math.max(0, Math.min(recordsPerPage, count - first));
  return Array.from({ length }, (_, index) => first + index + 1);
};

/** An import as a whole: what differs from the register of today, and which of its records go into the next. */
export const reviewPage = (
  {
    body,
    review,
    page,
    form,
    mayPublish,
  }: {
    readonly body: string;
    readonly review: Review;
    readonly page: number;
    readonly form: FormState;
    readonly mayPublish: boolean;
  },
  language: Language,
): Markup => {
  const { imported, corrected, changes, leaving } = review;
  const base = consolePath(body, "registre", language, `/imports/${imported.id}`);
  const count = corrected.activities.length;
  const { document } = sortFindings(corrected);
  const differing = changes.size;
  return html`${pageTitle({ title: words.reviewTitle[language], lead: words.reviewLead[language] })}
    <p class="soft">
      ${fill(words.from[language], {
        name: imported.page.name,
        by: imported.by.name,
        at: momentWords(imported.at, language),
      })}
    </p>
    ${figures([
      { value: String(count), label: words.activities[language] },
      { value: String(differing), label: words.differences[language] },
      { value: String(leaving.length), label: words.removedCount[language] },
    ])}
    ${atStake(review, language)} ${leavingList(review, language)}
    ${
      document.length === 0
        ? ""
        : html`<section aria-labelledby="of-document">
            <h2 id="of-document">${listWords.ofDocument[language]}</h2>
            ${findingList(document, language)}
          </section>`
    }
    ${details({ summary: words.contacts[language], content: contacts(review, language) })}
    ${form.frame(
      html`${records(review, base, page, form, language)}
        ${mayPublish ? "" : html`<p class="soft">${words.mayNotPublish[language]}</p>`}
        <div class="button-row">
          ${mayPublish ? button({ text: words.publish[language], name: "then", value: "publish" }) : ""}
          ${button({ text: words.keep[language], look: mayPublish ? "secondary" : "primary" })}
          <a href="${base}/abandonner">${words.discard[language]}</a>
        </div>`,
    )}
    ${pagination({
      page,
      count: Math.ceil(count / recordsPerPage),
      language,
      href: (to) => `${base}?page=${to}`,
    })}`;
};

/** Each record with its box: how it stands against the register of today, and what waits in it. */
const records = (
  { imported: { choices }, corrected, changes }: Review,
  base: string,
  page: number,
  form: FormState,
  language: Language,
): Markup => {
  const findings = sortFindings(corrected);
  return choiceGroup({
    ...form.field("kept"),
    kind: "boxes",
    language,
    hint: words.keptHint[language],
    choices: ordersOn(page, corrected.activities.length).flatMap((order) => {
      const activity = corrected.activities[order - 1];
      if (activity === undefined) return [];
      const { tone, [language]: text } = changeNames[standingOf(changes.get(activity.id))];
      return [
        {
          value: String(order),
          label: activity.title,
          lang: "fr" as const,
          hint: html`${tag({ text, tone })}
            ${choices.corrections[order] === undefined ? "" : tag({ text: words.corrected[language], tone: "accent" })}
            ${waitingTags(waitingIn(activity, findings.of(order)), language)}
            <a href="${base}/fiches/${order}"
              >${words.open[language]}<span class="said-only" lang="fr"> ${activity.title}</span></a
            >`,
        },
      ];
    }),
  });
};

/** The rules that would stop, each with its sentence and what would stand in its place. */
export const atStake = (
  {
    imported,
    atStake: of,
  }: { readonly imported: Pick<Review["imported"], "body"> } & Pick<Review, "atStake">,
  language: Language,
): Piece =>
  of.length === 0
    ? ""
    : html`<section aria-labelledby="at-stake">
        <h2 id="at-stake">${words.stake[language]}</h2>
        <p>
          ${words.stakeHelp[language]}
          <a href="${consolePath(imported.body, "regles", language)}"
            >${words.stakeRules[language]}</a
          >
        </p>
        ${table({
          caption: words.stake[language],
          hideCaption: true,
          language,
          columns: [
            { title: words.stakeRule[language] },
            { title: words.stakeBefore[language] },
            { title: words.stakeAfter[language] },
          ],
          rows: of.map(({ rule, activity, before, after }) => [
            html`<code>${rule}</code> <span class="soft small" lang="fr">${activity}</span>`,
            html`<span lang="fr">${before.text}</span>`,
            after === null
              ? html`<span class="soft">${words.stakeGone[language]}</span>`
              : html`<span lang="fr">${after.text}</span>`,
          ]),
        })}
      </section>`;

const leavingList = ({ leaving }: Review, language: Language): Piece =>
  leaving.length === 0
    ? ""
    : html`<section aria-labelledby="leaving">
        <h2 id="leaving">${words.removedTitle[language]}</h2>
        <p>${words.removedHelp[language]}</p>
        <ul lang="fr">
          ${leaving.map(({ title }) => html`<li>${title}</li>`)}
        </ul>
      </section>`;

/** Who answers for the page, as it names them. */
const contacts = ({ corrected }: Review, language: Language): Markup => {
  const { controller, dataProtectionOfficers } = corrected;
  const said = ({ name, email }: { readonly name: string | null; readonly email: string | null }) =>
    [name, email].filter((each) => each !== null).join(", ") || words.unsaid[language];
  return summaryList([
    {
      key: words.controller[language],
      value: controller === null ? words.unsaid[language] : said(controller),
    },
    ...dataProtectionOfficers.map((officer) => ({
      key: (officer.role === "dpo" ? words.officer : words.deputy)[language],
      value: said(officer),
    })),
  ]);
};
