import { colon, dayWords, fill, momentWords, type Language } from "../../kernel/index.ts";
import { entryPath } from "../../ledger/index.ts";
import {
  breadcrumb,
  html,
  pageTitle,
  sourceQuote,
  summaryList,
  tag,
  type Markup,
  type Page,
  type Piece,
} from "../../platform/web/index.ts";
import type { Activity, RetentionStatement } from "../model/register.ts";
import { editionName, words as editionWords } from "./editions/editionWords.ts";
import type { PublishedRegister, StatementStanding } from "./publishedRegister.ts";
import { rowOf, publicDetails } from "./publicDetails.ts";
import { words } from "./registerWords.ts";
import { rightsTable } from "./rightsTable.ts";

/** One activity at its lasting address: what is done with whose data, and each period with what became of it. */
export const activityPage = (
  { publisher, register, standing, paths, way, edition, noticeOf }: PublishedRegister,
  activity: Activity,
  language: Language,
): Page => ({
  title: activity.title,
  description: activity.purposes[0]?.text ?? activity.title,
  main: html`${breadcrumb({
      language,
      entries: [
        ...way,
        {
          label: edition?.isDated
            ? `${editionWords.edition[language]} ${editionName(edition.edition.name, language)}`
            : words.title[language],
          href: paths.list[language],
        },
        { label: activity.title, href: "#content", lang: "fr" },
      ],
    })}
    ${pageTitle({ title: activity.title, over: activity.domain ?? publisher, lang: "fr", overLang: "fr" })}
    ${updatedLine(activity, language)}
    ${
      noticeOf === undefined || edition?.isDated
        ? ""
        : html`<p><a href="${noticeOf(activity.id)}">${words.notice[language]}</a></p>`
    }
    <section aria-labelledby="retention">
      <h2 id="retention">${words.retention[language]}</h2>
      ${
        activity.retention.length === 0
          ? html`<p>${words.noRetention[language]}</p>`
          : html`${edition?.isDated ? "" : html`<p class="soft">${words.retentionLead[language]}</p>`}
            ${activity.retention.map((each) => statement(each, standing(each.id), language))}`
      }
    </section>
    ${summaryList([
      { key: words.purposes[language], value: purposes(activity, language) },
      { key: words.legalBases[language], value: bases(activity, language) },
      { key: words.subjects[language], value: listed(activity.dataSubjects, language) },
      { key: words.data[language], value: categories(activity, language) },
      {
        key: words.recipients[language],
        value: activity.recipientsNone
          ? words.noRecipient[language]
          : partOr(activity, "recipients", language),
      },
      { key: words.processors[language], value: french(activity.processors?.text, language) },
      { key: words.rights[language], value: french(activity.rights?.text, language) },
      ...publicDetails(activity, register, language),
    ])}
    ${rightsTable(activity, language)}`,
});

const updatedLine = ({ updatedOn }: Activity, language: Language): Piece =>
  updatedOn === null
    ? ""
    : html`<p class="soft small">
        ${words.updated[language]}${colon[language]}<time datetime="${updatedOn}"
          >${dayWords(Temporal.PlainDate.from(updatedOn), language)}</time
        >
      </p>`;

const french = (text: string | undefined, language: Language): Piece =>
  text === undefined || text === ""
    ? html`<span class="soft">${words.unsaid[language]}</span>`
    : html`<span lang="fr">${text}</span>`;

const listed = (items: readonly { readonly text: string }[], language: Language): Piece =>
  items.length === 0
    ? french(undefined, language)
    : html`<ul lang="fr">
        ${items.map(({ text }) => html`<li>${text}</li>`)}
      </ul>`;

type SubPurpose = Activity["subPurposes"][number];

const purposes = ({ purposes: main, subPurposes }: Activity, language: Language): Piece =>
  main.length + subPurposes.length === 0
    ? french(undefined, language)
    : html`<div lang="fr">
        ${main.map(({ text }) => html`<p>${text}</p>`)} ${nested(subPurposes)}
      </div>`;

const nested = (items: readonly SubPurpose[]): Piece =>
  items.length === 0
    ? ""
    : html`<ul>
        ${items.map(({ text, children }) => html`<li>${text}${nested(children)}</li>`)}
      </ul>`;

const bases = (activity: Activity, language: Language): Piece =>
  html`${partOr(activity, "legalBases", language)}
  ${
    activity.legalReferences.length === 0
      ? ""
      : html`<p class="soft small">
          ${words.texts[language]}${colon[language]}<span lang="fr"
            >${activity.legalReferences.map(({ text }) => text).join(" ; ")}</span
          >
        </p>`
  }`;

const categories = (activity: Activity, language: Language): Piece =>
  html`${partOr(activity, "dataCategories", language)}
  ${
    activity.nationalIdentifier
      ? html`<p>
          ${words.nationalIdentifier[language]}
          ${
            activity.nationalIdentifierText === undefined
              ? ""
              : html`<span lang="fr">${activity.nationalIdentifierText.text}</span>`
          }
        </p>`
      : ""
  }
  ${activity.specialCategories.length > 0 ? html`<p>${words.special[language]}</p>` : ""}`;

/** A part with all that is said of it; that the register does not say it, where it does not. */
const partOr = (activity: Activity, name: string, language: Language): Piece =>
  rowOf(activity, name, [], language)[0]?.value ?? french(undefined, language);

const statement = (
  { id, text, context, reading }: RetentionStatement,
  standing: StatementStanding | null,
  language: Language,
): Markup => {
  const said = standing?.reading ?? null;
  return html`<article class="promise" id="${id}">
    ${sourceQuote({
      text,
      spans: [],
      ...(context === null ? {} : { origin: html`<span lang="fr">${context}</span>` }),
    })}
    ${standing === null ? "" : stateOf(standing, language)}
    ${
      // Of a dated edition the rules of today say nothing.
      standing === null ? "" : standingRows(reading, said, standing, language)
    }
  </article>`;
};

const standingRows = (
  reading: RetentionStatement["reading"],
  said: Piece | null,
  standing: StatementStanding,
  language: Language,
): Markup =>
  summaryList([
    {
      key: words.reading[language],
      value:
        said === null
          ? words.unread[language]
          : html`${said}${reading.status === "partly-read" ? ` (${words.partly[language]})` : ""}`,
    },
    ...standing.rules.flatMap((rule) => ruleRows(rule, language)),
  ]);

const stateOf = ({ state: { name, tone, means } }: StatementStanding, language: Language): Piece =>
  html`${tag({ text: name[language], tone })}
  ${means === null ? "" : html`<p class="soft">${means[language]}</p>`}`;

const ruleRows = (
  { sentence, lastRun, onlyKeeps, receipt }: StatementStanding["rules"][number],
  language: Language,
) => [
  {
    key: words.rule[language],
    value: html`${sentence} <br /><span class="soft small"
        >${
          lastRun === null
            ? words[onlyKeeps ? "keeps" : "never"][language]
            : html`${words.lastRun[language]}
                <time datetime="${lastRun}"
                  >${momentWords(Temporal.Instant.from(lastRun), language)}</time
                >`
        }</span
      >`,
  },
  ...(receipt === null
    ? []
    : [
        {
          key: words.receipt[language],
          value: html`<a href="${entryPath(receipt, language)}"
            >${fill(words.entry[language], { index: receipt })}</a
          >`,
        },
      ]),
];
