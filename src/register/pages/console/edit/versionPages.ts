import { fill, momentWords, type Language } from "../../../../kernel/index.ts";
import {
  button,
  consolePath,
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
import type { RegisterVersion, VersionHead } from "../../../actions/registerVersions.ts";
import type { Activity } from "../../../model/register.ts";
import { partState } from "../../parts/part.ts";
import { partMarkup } from "../../parts/partMarkup.ts";
import { parts } from "../../parts/sections.ts";
import { registerWay } from "../registerWay.ts";
import { words } from "./editWords.ts";

/** Every version of an activity. */
export const historyPage = (
  {
    body,
    id,
    title,
    history,
    isPublished,
    isPresent,
  }: {
    readonly body: string;
    readonly id: string;
    readonly title: string;
    readonly history: readonly VersionHead[];
    readonly isPublished: boolean;
    /** False of an activity that was taken out. */
    readonly isPresent: boolean;
  },
  language: Language,
): Markup => {
  const path = consolePath(body, "registre", language, `/activites/${encodeURIComponent(id)}`);
  const link = (number: number, text: string): Markup =>
    html`<a href="${path}/versions/${number}">${text}</a>`;
  return html`${registerWay(body, language, [
    { label: title, href: isPresent ? path : `${path}/versions`, lang: "fr" },
    { label: words.history[language], href: "#content" },
  ])}
  ${pageTitle({
    title: words.history[language],
    over: title,
    overLang: "fr",
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
export const versionPage = (
  {
    body,
    id,
    number,
    content,
    version,
    present,
    digest,
    form,
  }: {
    readonly body: string;
    readonly id: string;
    readonly number: number;
    readonly content: Activity | null;
    readonly version: RegisterVersion | null;
    readonly present: Activity | null;
    readonly digest: string | null;
    readonly form: FormState;
  },
  language: Language,
): Markup => {
  const path = consolePath(body, "registre", language, `/activites/${encodeURIComponent(id)}`);
  const title =
    number === 0 ? words.asPublished[language] : fill(words.versionNumber[language], { number });
  const rows = differences(content, present, language);
  return html`${registerWay(body, language, [
    { label: words.history[language], href: `${path}/versions` },
    { label: title, href: "#content" },
  ])}
  ${pageTitle({ title, over: (content ?? present)?.title ?? id, overLang: "fr" })}
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

/** The parts in which two contents of an activity differ, each side as it is read. */
export const differences = (
  left: Activity | null,
  right: Activity | null,
  language: Language,
): readonly SideRow[] => {
  const side = (activity: Activity | null, part: (typeof parts)[number]): Piece => {
    const shown = activity === null ? "" : partMarkup(part, part.read(activity), language);
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
