import { fill, type Language } from "../../../../kernel/index.ts";
import { entryPath } from "../../../../ledger/index.ts";
import {
  emptyState,
  html,
  momentTime,
  pageTitle,
  table,
  type Markup,
  type Piece,
} from "../../../../platform/web/index.ts";
import type { AcceptedErrors, Edition } from "../../../actions/editions.ts";
import { ruleOf } from "../../../lint/ruleCatalogue.ts";
import { editionName } from "../../editions/editionWords.ts";
import { editionPath, type RegisterPaths } from "../../registerPaths.ts";
import { registerWay } from "../registerWay.ts";
import { words } from "./editionsWords.ts";

/** The editions of a body with what stays inside: who published, and which errors did not block it and why. */
export const editionsPage = (
  {
    body,
    editions,
    paths,
  }: {
    readonly body: string;
    readonly editions: readonly Edition[];
    /** Where the public reads them; null where it does not. */
    readonly paths: RegisterPaths | null;
  },
  language: Language,
): Markup => {
  const title = words.title[language];
  return html`${registerWay(body, language, [{ label: title, href: "#content" }])}
  ${pageTitle({ title, lead: words.lead[language] })}
  ${
    editions.length === 0
      ? emptyState({ title: words.none[language], text: words.noneHelp[language] })
      : table({
          caption: title,
          hideCaption: true,
          language,
          columns: [
            { title: words.edition[language] },
            { title: words.published[language] },
            { title: words.author[language] },
            { title: words.reason[language] },
            { title: words.errors[language] },
            { title: words.proof[language] },
          ],
          rows: editions.map((edition) => {
            const { name, publishedAt, author, reason, ledgerIndex } = edition;
            const said = editionName(name, language);
            return [
              paths === null
                ? said
                : html`<a href="${editionPath(paths, name, language)}">${said}</a>`,
              momentTime(publishedAt.toString(), language),
              author?.name ?? words.forgotten[language],
              reason,
              errors(edition, language),
              html`<a href="${entryPath(ledgerIndex, language)}"
                >${fill(words.entry[language], { index: ledgerIndex })}</a
              >`,
            ];
          }),
        })
  }`;
};

const errors = ({ forced, accepted }: Edition, language: Language): Piece =>
  forced === null && accepted.length === 0
    ? words.noErrors[language]
    : html`${
        forced === null
          ? ""
          : html`<p>
              ${fill(words.forced[language], { count: forced.findings, reason: forced.reason })}
            </p>`
      }
      ${accepted.map((each) => acceptedErrors(each, language))}`;

const acceptedErrors = (
  { rule, reason, findings, activities }: AcceptedErrors,
  language: Language,
): Markup =>
  html`<p>
      ${fill(words.accepted[language], {
        rule: ruleOf(rule)?.title[language] ?? rule,
        count: findings,
        reason,
      })}
    </p>
    ${
      activities.length === 0
        ? ""
        : html`<p class="soft small">
            ${fill(words.activities[language], { list: activities.join(", ") })}
          </p>`
    }`;
