import { dayWords, fill, type Language } from "../../../kernel/index.ts";
import { explainRule, markUnread } from "../../../reading/index.ts";
import {
  html,
  sideBySide,
  sourceQuote,
  tag,
  unreadWords,
  type Markup,
  type Piece,
  type SideRow,
} from "../../../platform/web/index.ts";
import type { PageLines } from "../../import/pageLines.ts";
import { findingKindOf } from "../../model/activityFindings.ts";
import {
  activityParts,
  valuesOf,
  type ActivityPart,
  type ActivityValue,
} from "../../model/activityValues.ts";
import type { Activity, Finding, RetentionStatement } from "../../model/register.ts";
import { words } from "./consoleWords.ts";
import { partNames } from "../../model/partNames.ts";
import { findingKindNames, readingNames } from "./partWords.ts";

/** An activity value by value: the line of the page with the words it was read from, and what was read, findings in place. */
export const activitySides = (
  {
    activity,
    findings,
    lines,
  }: {
    readonly activity: Activity;
    readonly findings: readonly Finding[];
    /** Null where the page was not kept. */
    readonly lines: PageLines | null;
  },
  language: Language,
): Markup =>
  html`${elsewhere(findings, language)}
  ${sideBySide({
    caption: words.side[language],
    titles: [words.pageColumn[language], words.valueColumn[language]],
    rows: activityParts.flatMap((part) => [
      { across: html`<strong>${partNames[part][language]}</strong>` },
      ...partRows(activity, part, lines, language),
      ...withNotes(findings, part, language),
    ]),
  })}`;

/** What concerns no part that is shown. */
const elsewhere = (findings: readonly Finding[], language: Language): Piece => {
  const left = findings.filter(({ field }) => !isPart(field));
  return left.length === 0 ? "" : findingList(left, language);
};

const isPart = (field: string | null): field is ActivityPart =>
  activityParts.some((part) => part === field);

const withNotes = (
  findings: readonly Finding[],
  part: ActivityPart,
  language: Language,
): readonly SideRow[] => {
  const here = findings.filter(({ field }) => field === part);
  return here.length === 0 ? [] : [{ across: findingList(here, language) }];
};

/** Findings, each with what it asks for and the words that it is about. */
export const findingList = (findings: readonly Finding[], language: Language): Markup =>
  html`<ul>
    ${findings.map((finding) => {
      const kind = findingKindOf(finding);
      const { tone, [language]: text } = findingKindNames[kind];
      const { message } = finding;
      // What is missing stands nowhere: its words would be those of the title.
      const evidence = kind === "missing" ? null : finding.evidence;
      return html`<li>
        ${tag({ text, tone })}
        ${message}${evidence === null ? "" : html` <q lang="fr">${evidence}</q>`}
      </li>`;
    })}
  </ul>`;

const partRows = (
  activity: Activity,
  part: ActivityPart,
  lines: PageLines | null,
  language: Language,
): readonly SideRow[] => {
  const values = valuesOf(activity, part);
  if (values.length === 0) return [{ across: words.nothingRead[language] }];
  return values.map((value, index) => ({
    left: quotes(value, lines, language),
    right: html`${
      part === "retention"
        ? sentence(activity.retention[index], language)
        : html`<p lang="${part === "updatedOn" ? language : "fr"}">
            ${"– ".repeat(value.depth)}${part === "updatedOn" ? dayWords(Temporal.PlainDate.from(value.text), language) : value.text}
          </p>`
    }${part === "dataCategories" && index === values.length - 1 ? derived(activity, language) : ""}`,
  }));
};

const quotes = ({ source }: ActivityValue, lines: PageLines | null, language: Language): Piece => {
  const quoted = lines?.quote(source) ?? [];
  return quoted.length === 0
    ? html`<p class="soft small">${words.noQuote[language]}</p>`
    : quoted.map(({ text, marks }) => sourceQuote({ text, spans: marks }));
};

/** A sentence as it was read: words that were not understood are marked, and what was is said as a rule says it. */
const sentence = (statement: RetentionStatement | undefined, language: Language): Piece => {
  if (statement === undefined) return "";
  const { context, reading } = statement;
  return readingShown(
    reading,
    language,
    context === null
      ? ""
      : html`<p class="soft small">
          ${words.underContext[language]} <span lang="fr">${context}</span>
        </p>`,
  );
};

/** What was read of a sentence; `over` stands before it. */
export const readingShown = (
  reading: RetentionStatement["reading"],
  language: Language,
  over: Piece = "",
): Markup => {
  const { tone, [language]: text } = readingNames[reading.status];
  return html`<p>${tag({ text, tone })}</p>
    ${over}
    <p lang="fr">
      ${markUnread(reading.text, reading.unread).map(({ words: said, isUnread }) =>
        isUnread ? unreadWords(said, language) : said,
      )}
    </p>
    ${reading.rules.map((rule) => html`<p lang="fr">→ ${explainRule(rule)}</p>`)}`;
};

/** What was concluded of the categories as a whole. */
const derived = ({ specialCategories, nationalIdentifier }: Activity, language: Language): Piece =>
  html`${
    nationalIdentifier ? html`<p class="soft small">${words.nationalIdentifier[language]}</p>` : ""
  }${specialCategories.length > 0 ? html`<p class="soft small">${words.special[language]}</p>` : ""}`;

/** How many sentences of an activity were read whole. */
export const sentencesRead = ({ retention }: Activity, language: Language): string =>
  fill(words.sentencesRead[language], {
    read: retention.filter(({ reading }) => reading.status === "read").length,
    all: retention.length,
  });
