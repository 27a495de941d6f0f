import { dayWords, fill, type Language } from "../../kernel/index.ts";
import {
  contents,
  html,
  pageTitle,
  type Markup,
  type NavigationEntry,
  type Page,
  type Piece,
} from "../../platform/web/index.ts";
import type { NoticeDocument } from "../model/noticeDocument.ts";
import { editionWords, type VersionHead } from "../model/noticeVersion.ts";
import { plain } from "../model/text.ts";
import { documentHtml, textHtml } from "../render/html.ts";
import { pageWords as words } from "./noticePageWords.ts";

/** What stands around a document on its page. */
export interface Around {
  /** Its dated version; `pending` while the register says more than the latest version. */
  readonly version: VersionHead | "pending" | null;
  /** The same text as files, and its history. */
  readonly links: readonly NavigationEntry[];
  readonly way: readonly NavigationEntry[];
  /** The record of the register that the text was composed from. */
  readonly record?: string;
  /** Before the text: that it was replaced. */
  readonly notice?: Piece;
  /** Added to a section. */
  readonly after?: Readonly<Record<string, Piece>>;
}

/** A text on a page of its own. */
export const documentPage = (
  document: NoticeDocument,
  { version, links, way, record, notice = "", after = {} }: Around,
): Page => {
  const { language } = document;
  const title = plain(document.title);
  const isQuoted = document.title.some(({ kind }) => kind === "quote");
  return {
    title,
    description: plain(document.lead) || title,
    // A version that was replaced is read for what it said then.
    ...(notice === "" && { article: true as const }),
    breadcrumb: [
      ...way,
      { label: title, href: "#content", ...(isQuoted ? { lang: "fr" as const } : {}) },
    ],
    main: html`${pageTitle({
      title,
      over: document.publisher,
      overLang: "fr",
      ...(isQuoted ? { lang: "fr" as const } : {}),
      ...(document.lead.length === 0 ? {} : { lead: textHtml(document.lead, language) }),
    })}
    ${notice} ${versionLine(version, language)} ${asFiles(links, language)}
    ${
      record === undefined
        ? ""
        : html`<p class="screen-only"><a href="${record}">${words.record[language]}</a></p>`
    }
    ${
      document.sections.length < 3
        ? ""
        : contents({ label: words.contents[language], parts: document.sections })
    }
    ${documentHtml(document, after)}`,
  };
};

/** « Version 3 du 12 janvier 2031 », in words alone. */
export const versionWords = (
  version: VersionHead | "pending" | null,
  language: Language,
): string | null =>
  version === null
    ? null
    : version === "pending"
      ? editionWords.pending[language]
      : fill(editionWords.version[language], {
          number: version.number,
          day: dayWords(version.day, language),
        });

const versionLine = (version: Around["version"], language: Language): Piece => {
  const said = versionWords(version, language);
  return said === null ? "" : html`<p class="soft small">${said}</p>`;
};

const asFiles = (links: readonly NavigationEntry[], language: Language): Markup | "" =>
  links.length === 0
    ? ""
    : html`<p class="small screen-only">
        ${words.formats[language]}
        ${links.map(
          ({ label, href }, at) => html`${at === 0 ? "" : " · "}<a href="${href}">${label}</a>`,
        )}
      </p>`;
