import { fill, momentWords, type Language } from "../../kernel/index.ts";
import {
  button,
  consolePath,
  copyValue,
  dayTime,
  html,
  pageTitle,
  table,
  textField,
  type FormState,
  type Markup,
} from "../../platform/web/index.ts";
import { typedDigits, type Approval } from "../execution/model/approval.ts";
import { endNames, reasonNames, words } from "./runWords.ts";

/** A request that waits: what would end, why somebody else is asked, and the digest that they type. */
export const approvalPage = (
  {
    body,
    approval,
    isOwn,
    form,
  }: {
    readonly body: string;
    readonly approval: Approval;
    /** Whoever looks at it asked for it. */
    readonly isOwn: boolean;
    readonly form: FormState;
  },
  language: Language,
): Markup => {
  const { requestedBy, requestedAt, items, digest } = approval;
  return html`${pageTitle({ title: words.approveTitle[language], lead: words.approveLead[language] })}
    <p>
      ${fill(words.askedBy[language], { name: requestedBy, at: momentWords(requestedAt, language) })}
    </p>
    ${table({
      caption: words.approveCaption[language],
      language,
      columns: [
        { title: words.rule[language] },
        { title: words.end[language] },
        { title: words.upTo[language] },
        { title: words.rows[language], numeric: true },
        { title: words.reasons[language] },
      ],
      rows: items.map(({ rule, store, collection, end, lastDay, rows, reasons }) => [
        html`<code>${rule}</code> <span class="soft small">${store}, ${collection}</span>`,
        endNames[end][language],
        dayTime(lastDay, language),
        rows.toLocaleString(language === "fr" ? "fr-FR" : "en-GB"),
        reasons.map((each) => reasonNames[each][language]).join(", "),
      ]),
    })}
    ${copyValue({ label: words.digest[language], value: digest.slice(0, typedDigits), language })}
    ${
      isOwn
        ? html`<p>${words.ownRequest[language]}</p>`
        : form.frame(
            html`${textField({
              ...form.field("typed"),
              language,
              hint: words.typedHint[language],
              autocomplete: "off",
              spellcheck: false,
              width: "middle",
            })}
            ${button({ text: words.approve[language] })}`,
          )
    }
    <p><a href="${consolePath(body, "executions", language)}">${words.cancel[language]}</a></p>`;
};
