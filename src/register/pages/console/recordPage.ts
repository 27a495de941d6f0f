import { fill, type Language } from "../../../kernel/index.ts";
import {
  button,
  consolePath,
  html,
  notice,
  pageTitle,
  singleBox,
  table,
  textareaField,
  textField,
  type FormState,
  type Markup,
} from "../../../platform/web/index.ts";
import { pageLines } from "../../import/pageLines.ts";
import { sortFindings } from "../../model/activityFindings.ts";
import type { ActivityChange } from "../../model/compareRegisters.ts";
import type { Activity } from "../../model/register.ts";
import { activitySides } from "./activitySides.ts";
import { words as listWords } from "./consoleWords.ts";
import { changeNames, words } from "./importWords.ts";
import { partNames } from "./partWords.ts";
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
  const change = changes.get(activity.id) ?? { kind: "new" as const };
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
    ${difference(change, language)} ${activitySides({ activity, findings, lines }, language)}
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

/** What the record says that the register of today does not, and the other way round. */
const difference = (change: ActivityChange, language: Language): Markup => {
  if (change.kind !== "changed") {
    const text = (change.kind === "new" ? words.isNew : words.unchanged)[language];
    return notice({ tone: "information", text, language });
  }
  const lines = (title: string, texts: readonly string[]) =>
    texts.length === 0
      ? ""
      : html`<p class="soft small">${title}</p>
          <ul lang="fr">
            ${texts.map((text) => html`<li>${text}</li>`)}
          </ul>`;
  return table({
    caption: words.whatChanges[language],
    language,
    columns: [{ title: listWords.activity[language] }, { title: changeNames.changed[language] }],
    rows: change.parts.map(({ part, removed, added }) => [
      partNames[part][language],
      html`${lines(listWords.before[language], removed)}${lines(listWords.after[language], added)}`,
    ]),
  });
};
