import { fill, type Language } from "../../../kernel/index.ts";
import {
  button,
  consolePath,
  html,
  notice,
  pageTitle,
  singleBox,
  textareaField,
  textField,
  type FormState,
  type Markup,
} from "../../../platform/web/index.ts";
import { pageLines } from "../../import/pageLines.ts";
import { sortFindings } from "../../model/activityFindings.ts";
import type { ActivityDifference } from "../../diff/registerDiff.ts";
import type { Activity } from "../../model/register.ts";
import { changeList } from "../changeList.ts";
import { frenchQuotes } from "../frenchQuotes.ts";
import { activitySides } from "./activitySides.ts";
import { words } from "./importWords.ts";
import type { Review } from "./review.ts";

/** One record under review: what differs, each value beside its line of the page, and what the reviewer decides. */
export const recordPage = (
  {
    body,
    review,
    order,
    activity,
    form,
  }: {
    readonly body: string;
    readonly review: Review;
    readonly order: number;
    readonly activity: Activity;
    readonly form: FormState;
  },
  language: Language,
): Markup => {
  const { imported, corrected, changes } = review;
  const count = corrected.activities.length;
  const findings = sortFindings(corrected).of(order);
  const lines = pageLines(imported.page);
  const base = consolePath(body, "registre", language, `/imports/${imported.id}`);
  return html`${pageTitle({
      title: activity.title,
      lang: "fr",
      over: fill(words.order[language], { order, count }),
    })}
    <div class="button-row">
      <a href="#decide">${words.decide[language]}</a>
      <a href="${base}">${words.back[language]}</a>
    </div>
    ${difference(changes.get(activity.id), language)}
    ${activitySides({ activity, findings, lines }, language)}
    <section aria-labelledby="decide">
      <h2 id="decide">${words.decide[language]}</h2>
      <p>${words.correctHint[language]}</p>
      ${form.frame(
        html`${singleBox({ ...form.field("kept"), language })}
        ${textField({ ...form.field("title"), language })}
        ${textareaField({ ...form.field("purposes"), language, rows: 4, lang: "fr", optional: true })}
        ${textareaField({
          ...form.field("retention"),
          language,
          rows: 8,
          lang: "fr",
          optional: true,
          hint: words.retentionHint[language],
        })}
        ${button({ text: (order < count ? words.next : words.last)[language] })}`,
      )}
    </section>`;
};

/** What the record says otherwise than the register of today, in words. */
const difference = (found: ActivityDifference | undefined, language: Language): Markup => {
  if (found === undefined || found.kind === "added") {
    const text = (found === undefined ? words.unchanged : words.isNew)[language];
    return notice({ tone: "information", text, language });
  }
  return html`<section aria-labelledby="differs">
    <h2 id="differs">${words.whatChanges[language]}</h2>
    ${found.kind === "changed" ? "" : html`<p>${frenchQuotes(found.words[language], language)}</p>`}
    ${changeList(found.changes, language)}
  </section>`;
};
