import { fill, type Language } from "../../../kernel/index.ts";
import {
  confirmPanel,
  consolePath,
  html,
  notice,
  pageTitle,
  summaryList,
  textField,
  type FormState,
  type Markup,
} from "../../../platform/web/index.ts";
import { differenceView } from "../editions/changesPage.ts";
import { standingOf, words } from "./importWords.ts";
import type { Review } from "./review.ts";
import { atStake } from "./reviewPage.ts";

/** What publishing would change, in counts, and the reason that is kept with it. */
export const publishPage = (
  {
    body,
    review,
    waiting,
    form,
    force,
  }: {
    readonly body: string;
    readonly review: Review;
    /** How many changes wait over what it replaces. */
    readonly waiting: number;
    readonly form: FormState;
    /** What blocks it, with the field that answers. */
    readonly force: Markup;
  },
  language: Language,
): Markup => {
  const { imported, present, reviewed, changes, leaving } = review;
  const counted = (kind: "new" | "changed"): string =>
    String(reviewed.activities.filter(({ id }) => standingOf(changes.get(id)) === kind).length);
  const { leftOut, corrections } = imported.choices;
  const rows = [
    [words.countKept, String(reviewed.activities.length)],
    [words.countNew, counted("new")],
    [words.countChanged, counted("changed")],
    [words.countRemoved, String(leaving.length)],
    [words.countLeftOut, String(leftOut.length)],
    [words.countCorrected, String(Object.keys(corrections).length)],
    [words.countStake, String(review.atStake.length)],
  ] as const;
  return html`${pageTitle({ title: words.publishTitle[language], lead: words.publishLead[language] })}
    ${
      waiting === 0
        ? ""
        : notice({
            tone: "watch",
            text: fill(words.overDrafts[language], { count: waiting }),
            language,
          })
    }
    ${atStake(review, language)}
    <h2>${words.inWords[language]}</h2>
    ${differenceView(review.diff, language, null)}
    ${form.frame(
      // The revision that these counts were made against: not the one that was typed to a page before.
      html`<input type="hidden" name="base" value="${present.revision}" /> ${force}
        ${textField({ ...form.field("reason"), language, hint: words.reasonHint[language] })}
        ${confirmPanel({
          look: "neutral",
          title: words.publishConfirm[language],
          preview: summaryList(rows.map(([key, value]) => ({ key: key[language], value }))),
          confirm: words.publishConfirm[language],
          cancel: {
            text: words.cancel[language],
            href: consolePath(body, "registre", language, `/imports/${imported.id}`),
          },
        })}`,
    )}`;
};

/** What giving an import up erases. */
export const discardPage = (
  {
    body,
    review,
    form,
  }: { readonly body: string; readonly review: Review; readonly form: FormState },
  language: Language,
): Markup => {
  const { id, page, choices } = review.imported;
  return html`${pageTitle({ title: words.discardTitle[language] })}
  ${form.frame(
    confirmPanel({
      title: words.discardConfirm[language],
      preview: html`<p>
        ${fill(words.discardText[language], {
          name: page.name,
          corrections: Object.keys(choices.corrections).length,
          leftOut: choices.leftOut.length,
        })}
      </p>`,
      confirm: words.discardConfirm[language],
      cancel: {
        text: words.cancel[language],
        href: consolePath(body, "registre", language, `/imports/${id}`),
      },
    }),
  )}`;
};
