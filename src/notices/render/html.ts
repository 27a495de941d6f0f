import type { Language } from "../../kernel/index.ts";
import { address, html, type Markup, type Piece } from "../../platform/escaping/index.ts";
import type { Block, NoticeDocument } from "../model/noticeDocument.ts";
import type { Inline, Text } from "../model/text.ts";

/** The sections of a document, each under a title of its own; `after` adds to one of them what is for one visitor alone. */
export const documentHtml = (
  { sections, language }: Pick<NoticeDocument, "sections" | "language">,
  after: Readonly<Record<string, Piece>> = {},
): Markup =>
  html`<div class="long-text">
    ${sections.map(
      ({ id, title, blocks }) =>
        html`<section aria-labelledby="${id}">
          <h2 id="${id}">${title}</h2>
          ${blocks.map((each) => block(each, language))} ${after[id] ?? ""}
        </section>`,
    )}
  </div>`;

/** A whole text as a piece of a page: it brings no style and no script of its own. */
export const articleHtml = (document: NoticeDocument): Markup => {
  const { language, title, lead } = document;
  return html`<article lang="${language}">
    <h1>${textHtml(title, language)}</h1>
    ${lead.length === 0 ? "" : html`<p>${textHtml(lead, language)}</p>`} ${documentHtml(document)}
  </article>`;
};

/** The first layer as a piece of another page: it brings no style and no script of its own. */
export const shortFormHtml = (
  { sections, language, title }: NoticeDocument,
  origin: string,
): Markup =>
  html`<div class="egide-notice" lang="${language}">
    <p><strong>${title.map(({ text }) => text).join("")}</strong></p>
    ${sections.flatMap(({ blocks }) => blocks.map((each) => block(each, language, origin)))}
  </div>`;

const block = (each: Block, language: Language, origin = ""): Markup => {
  if (each.kind === "paragraph") return html`<p>${textHtml(each.text, language, origin)}</p>`;
  if (each.kind === "list")
    return html`<ul>
      ${each.items.map((item) => html`<li>${textHtml(item, language, origin)}</li>`)}
    </ul>`;
  return html`<dl>
    ${each.entries.map(
      ({ id, term, meanings }) =>
        html`${id === undefined ? html`<dt>${textHtml(term, language, origin)}</dt>` : html`<dt id="${id}">${textHtml(term, language, origin)}</dt>`}
        ${
          meanings.length === 0
            ? html`<dd></dd>`
            : meanings.map((meaning) => html`<dd>${textHtml(meaning, language, origin)}</dd>`)
        }`,
    )}
  </dl>`;
};

/** A line; what stands in the register’s French says so on a page in another language. */
export const textHtml = (text: Text, language: Language, origin = ""): Markup =>
  html`${text.map((each) => inline(each, language, origin))}`;

const inline = (each: Inline, language: Language, origin: string): Piece => {
  if (each.kind === "words") return each.text;
  if (each.kind === "quote" || each.kind === "name")
    return language === "fr" ? each.text : html`<span lang="fr">${each.text}</span>`;
  const href = address(each.href.startsWith("/") ? `${origin}${each.href}` : each.href);
  return each.lang === undefined || language === "fr"
    ? html`<a href="${href}">${each.text}</a>`
    : html`<a href="${href}" lang="fr">${each.text}</a>`;
};
