import { fill, momentWords, type Language } from "../../../kernel/index.ts";
import {
  address,
  breadcrumb,
  consolePath,
  html,
  linkButton,
  notice,
  pageTitle,
  summaryList,
  type Markup,
  type Piece,
} from "../../../platform/web/index.ts";
import type { RegisterVersion } from "../../actions/registerVersions.ts";
import type { PageLines } from "../../import/pageLines.ts";
import type { Activity, Finding } from "../../model/register.ts";
import { placesIn } from "../../import/placesIn.ts";
import type { AssessmentLink } from "./registerConsole.ts";
import type { Part } from "../parts/part.ts";
import { activitySides, readingShown } from "./activitySides.ts";
import { words as editWords } from "./edit/editWords.ts";
import { words } from "./consoleWords.ts";
import { rightsTable } from "../rightsTable.ts";
import { partMarkup } from "../parts/partMarkup.ts";
import { sections } from "../parts/sections.ts";

/** One activity of the register, each value beside the line of the page that it was read from. */
export const consoleActivityPage = (
  {
    body,
    publicPage,
    notice: noticePage,
    assessments,
    draft,
    mayEdit,
    ...shown
  }: {
    readonly body: string;
    /** Where its public page stands; null where the register is not published. */
    readonly publicPage: string | null;
    /** Where its notice stands; null where none is published. */
    readonly notice: string | null;
    readonly assessments: readonly AssessmentLink[];
    readonly activity: Activity;
    readonly findings: readonly Finding[];
    readonly lines: PageLines | null;
    /** The version that waits for its publication. */
    readonly draft: RegisterVersion | null;
    readonly mayEdit: boolean;
  },
  language: Language,
): Markup => {
  const { activity } = shown;
  // Nothing of it was read from a page: there is none to hold it against.
  const isTyped = placesIn(activity).length === 0 && shown.findings.length === 0;
  const path = consolePath(
    body,
    "registre",
    language,
    `/activites/${encodeURIComponent(activity.id)}`,
  );
  return html`${breadcrumb({
      language,
      entries: [
        { label: words.title[language], href: consolePath(body, "registre", language) },
        { label: activity.title, href: "#content", lang: "fr" },
      ],
    })}
    ${pageTitle({
      title: activity.title,
      lang: "fr",
      ...(activity.domain === null ? {} : { over: activity.domain, overLang: "fr" as const }),
    })}
    ${
      draft === null
        ? ""
        : notice({
            tone: "information",
            language,
            text: fill(words.draftBy[language], {
              number: draft.number,
              name: draft.author.name,
              at: momentWords(draft.at, language),
              reason: draft.reason,
            }),
          })
    }
    <div class="button-row">
      ${
        mayEdit
          ? linkButton({
              text: words.edit[language],
              href: `${path}/modifier/${sections[0]?.name ?? ""}`,
            })
          : ""
      }
      <a href="${path}/versions">${words.history[language]}</a>
      ${publicPage === null ? "" : html`<a href="${publicPage}">${words.publicOne[language]}</a>`}
      ${noticePage === null ? "" : html`<a href="${noticePage}">${words.notice[language]}</a>`}
      ${assessments.map(({ text, href }) => html`<a href="${address(href)}">${text}</a>`)}
      ${mayEdit ? html`<a href="${path}/retirer">${words.remove[language]}</a>` : ""}
    </div>
    ${isTyped ? "" : besideItsPage(shown, language)}
    ${details(activity, { path, mayEdit, isTyped }, language)}`;
};

/** What was read, beside the page that it was read from. */
const besideItsPage = (shown: Parameters<typeof activitySides>[0], language: Language): Markup =>
  html`${
    shown.lines === null
      ? notice({ tone: "information", text: words.noPage[language], language })
      : ""
  }
  ${activitySides(shown, language)}`;

/** What articles 13, 14, 28, 30 and 35 ask beyond a published page, section by section. */
const details = (
  activity: Activity,
  {
    path,
    mayEdit,
    isTyped,
  }: { readonly path: string; readonly mayEdit: boolean; readonly isTyped: boolean },
  language: Language,
): Markup =>
  html`<section aria-labelledby="more">
    <h2 id="more">${words[isTyped ? "typed" : "more"][language]}</h2>
    ${sections.map(({ name, title, parts }) => {
      const rows = parts
        .filter((part) => isTyped || !onPage.has(part.name))
        .map((part) => ({ part, value: valueOf(part, activity, language) }))
        .filter(({ value }) => value !== "");
      return html`<h3>
          ${title[language]}
          ${
            mayEdit
              ? html`<a class="small" href="${path}/modifier/${name}"
                  >${words.edit[language]}<span class="said-only"> ${title[language]}</span></a
                >`
              : ""
          }
        </h3>
        ${
          rows.length === 0
            ? html`<p class="soft">${editWords.nothingSaid[language]}</p>`
            : summaryList(rows.map(({ part, value }) => ({ key: part.title[language], value })))
        }`;
    })}
    ${rightsTable(activity, language)}
  </section>`;

/** A part as it is read; of a sentence on a period also what the machine reads of it. */
const valueOf = (part: Part, activity: Activity, language: Language): Piece =>
  part.name === "retention" && activity.retention.length > 0
    ? activity.retention.map(({ reading }) => readingShown(reading, language))
    : partMarkup(part, part.read(activity), language);

/** What stands beside the page that it was read from, above. */
const onPage = new Set(["purposes", "subPurposes", "legalReferences", "dataSubjects", "retention"]);
