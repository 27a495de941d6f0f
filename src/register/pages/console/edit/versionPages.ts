import { fill, momentWords, type Language } from "../../../../kernel/index.ts";
import {
  button,
  emptyState,
  html,
  momentTime,
  pageTitle,
  sideBySide,
  table,
  tag,
  textField,
  type FormState,
  type Markup,
  type Piece,
  type SideRow,
} from "../../../../platform/web/index.ts";
import type { Version, VersionHead } from "../../../actions/registerVersions.ts";
import { partState, type Part } from "../../parts/part.ts";
import { partMarkup } from "../../parts/partMarkup.ts";
import { registerWay } from "../registerWay.ts";
import { words } from "./editWords.ts";

/** Every version of an activity, or of the head. */
export const historyPage = (
  {
    body,
    path,
    title,
    titleLang,
    history,
    isPublished,
    isPresent,
  }: {
    readonly body: string;
    /** Where the pages of the activity, or of the head, stand. */
    readonly path: string;
    readonly title: string;
    readonly titleLang: "fr" | null;
    readonly history: readonly VersionHead[];
    readonly isPublished: boolean;
    /** False of an activity that was taken out. */
    readonly isPresent: boolean;
  },
  language: Language,
): Markup => {
  const lang = titleLang === null ? {} : { lang: titleLang };
  const link = (number: number, text: string): Markup =>
    html`<a href="${path}/versions/${number}">${text}</a>`;
  return html`${registerWay(body, language, [
    { label: title, href: isPresent ? path : `${path}/versions`, ...lang },
    { label: words.history[language], href: "#content" },
  ])}
  ${pageTitle({
    title: words.history[language],
    over: title,
    ...(titleLang === null ? {} : { overLang: titleLang }),
    lead: words.historyLead[language],
  })}
  ${
    history.length === 0
      ? emptyState({ title: words.history[language], text: words.historyNone[language] })
      : table({
          caption: words.history[language],
          hideCaption: true,
          language,
          columns: [
            { title: words.version[language] },
            { title: words.at[language] },
            { title: words.author[language] },
            { title: words.reason[language] },
            { title: words.edition[language] },
          ],
          rows: history.map((version, index) => [
            html`${link(version.number, fill(words.versionNumber[language], { number: version.number }))}
            ${version.isRemoval ? tag({ text: words.isRemoval[language], tone: "watch" }) : ""}`,
            momentTime(version.at, language),
            version.author.name,
            html`<span lang="fr">${version.reason}</span>`,
            standing(version, index === 0, language),
          ]),
        })
  }
  ${isPublished ? html`<p>${link(0, words.asPublished[language])}</p>` : ""}`;
};

const standing = ({ edition }: VersionHead, isLatest: boolean, language: Language): Piece =>
  edition === null
    ? (isLatest ? words.waits : words.overtaken)[language]
    : fill(words.editionIn[language], { edition });

/** One version beside what stands today, part by part where they differ. */
export const versionPage = <Subject>(
  {
    body,
    path,
    title: over,
    titleLang,
    parts,
    number,
    content,
    version,
    present,
    digest,
    form,
  }: {
    readonly body: string;
    readonly path: string;
    readonly title: string;
    readonly titleLang: "fr" | null;
    readonly parts: readonly Part<Subject>[];
    readonly number: number;
    readonly content: Subject | null;
    readonly version: Version<Subject> | null;
    readonly present: Subject | null;
    readonly digest: string | null;
    readonly form: FormState;
  },
  language: Language,
): Markup => {
  const title =
    number === 0 ? words.asPublished[language] : fill(words.versionNumber[language], { number });
  const rows = differences(parts, content, present, language);
  return html`${registerWay(body, language, [
    { label: words.history[language], href: `${path}/versions` },
    { label: title, href: "#content" },
  ])}
  ${pageTitle({ title, over, ...(titleLang === null ? {} : { overLang: titleLang }) })}
  ${
    version === null
      ? ""
      : html`<p class="soft">
          ${fill(words.conflictBy[language], {
            number,
            name: version.author.name,
            at: momentWords(version.at, language),
            reason: version.reason,
          })}
        </p>`
  }
  ${
    rows.length === 0
      ? html`<p>${words.same[language]}</p>`
      : html`${sideBySide({
          caption: title,
          titles: [words.thatVersion[language], words.now[language]],
          rows,
        })}
        ${form.frame(
          html`<input type="hidden" name="base" value="${digest ?? ""}" />
            <p>${words.restoreLead[language]}</p>
            ${textField({
              ...form.field("reason"),
              language,
              hint: words.reasonHint[language],
              optional: true,
              maxlength: 300,
            })}
            <div class="button-row">
              ${button({ text: words.restore[language] })}
              <a href="${path}/versions">${words.cancel[language]}</a>
            </div>`,
        )}`
  }`;
};

/** The parts in which two contents differ, each side as it is read. */
export const differences = <Subject>(
  parts: readonly Part<Subject>[],
  left: Subject | null,
  right: Subject | null,
  language: Language,
): readonly SideRow[] => {
  const side = (subject: Subject | null, part: Part<Subject>): Piece => {
    const shown = subject === null ? "" : partMarkup(part, part.read(subject), language);
    return shown === "" ? html`<p class="soft">${words.nothingSaid[language]}</p>` : shown;
  };
  return parts.flatMap((part): SideRow[] => {
    const states = [left, right].map((each) =>
      each === null ? "[]" : partState(part, part.read(each)),
    );
    if (states[0] === states[1]) return [];
    return [
      { across: html`<strong>${part.title[language]}</strong>` },
      { left: side(left, part), right: side(right, part) },
    ];
  });
};
