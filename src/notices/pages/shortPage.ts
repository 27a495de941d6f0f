import type { Language } from "../../kernel/index.ts";
import {
  copyValue,
  html,
  pageTitle,
  type NavigationEntry,
  type Page,
} from "../../platform/web/index.ts";
import type { NoticeDocument } from "../model/noticeDocument.ts";
import { documentHtml, shortFormHtml } from "../render/html.ts";
import { pageWords as words } from "./noticePageWords.ts";

/** The short form as people see it, and the markup that a webmaster puts at the foot of a form. */
export const shortPage = (
  document: NoticeDocument,
  {
    way,
    files,
    path,
    origin,
    language,
  }: {
    readonly way: readonly NavigationEntry[];
    readonly files: readonly NavigationEntry[];
    readonly path: string;
    readonly origin: string;
    readonly language: Language;
  },
): Page => ({
  title: words.shortTitle[language],
  description: words.shortLead[language],
  breadcrumb: [...way, { label: words.shortTitle[language], href: "#content" }],
  main: html`${pageTitle({
      title: words.shortTitle[language],
      over: document.publisher,
      overLang: "fr",
      lead: words.shortLead[language],
    })}
    ${documentHtml(document)}
    ${copyValue({
      label: words.fragment[language],
      value: String(shortFormHtml(document, origin)).replaceAll(/\s*\n\s*/g, " "),
      language,
    })}
    <p class="small">
      ${words.formats[language]}
      <a href="${path}.html">HTML</a>${files.map(
        ({ label, href }) => html` · <a href="${href}">${label}</a>`,
      )}
    </p>`,
});
