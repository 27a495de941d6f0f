import { html, type Markup, type Piece } from "../../../platform/escaping/index.ts";
import { colon } from "../../../kernel/index.ts";
import type { Register } from "../../model/register.ts";
import type { Block, Line } from "./activityBlocks.ts";
import { words } from "./documentWords.ts";
import { registerDocument, type DocumentRequest } from "./registerDocument.ts";

/**
 * The register as one HTML file that needs nothing else: no script, no font, no address is fetched. Values of the register are
 * French, and marked so in an English document.
 */
export const exportHtml = (register: Register, request: DocumentRequest): Uint8Array => {
  const { language, title, publisher, facts, activities } = registerDocument(register, request);
  const values = language === "fr" ? null : "fr";
  const page = html`<html lang="${language}">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>${title} – ${publisher}</title>
      <style>
        ${style}
      </style>
    </head>
    <body>
      <header>
        <p>${words.article[language]}</p>
        <h1>${title}</h1>
        <dl>
          ${facts.map(
            ({ label, text }) =>
              html`<dt>${label}</dt>
                <dd>${text}</dd>`,
          )}
        </dl>
      </header>
      <nav aria-labelledby="contents">
        <h2 id="contents">${words.contents[language]}</h2>
        <ol>
          ${activities.map(
            (activity) =>
              html`<li><a href="#${activity.id}">${inFrench(activity.title, values)}</a></li>`,
          )}
        </ol>
      </nav>
      <main>
        ${activities.map(
          (activity) =>
            html`<article aria-labelledby="${activity.id}">
              <h2 id="${activity.id}">
                ${
                  activity.domain === null
                    ? ""
                    : html`<small>${inFrench(activity.domain, values)}${colon[language]}</small> `
                }${inFrench(activity.title, values)}
              </h2>
              <dl>${activity.blocks.map((block) => blockRows(block, values))}</dl>
            </article>`,
        )}
      </main>
    </body>
  </html>`;
  return new TextEncoder().encode(`<!doctype html>\n${page}\n`);
};

const inFrench = (text: string, lang: string | null): Piece =>
  lang === null ? text : html`<span lang="${lang}">${text}</span>`;

const blockRows = ({ label, lines }: Block, lang: string | null): Markup =>
  html`<dt>${label}</dt>
    <dd>${lines.length === 1 ? inFrench(lines[0]!.text, lang) : listOf(lines, lang)}</dd>`;

/** Lines with their depths as lists within lists. */
const listOf = (lines: readonly Line[], lang: string | null): Markup => {
  const items: Piece[] = [];
  for (let at = 0; at < lines.length;) {
    const { text, depth } = lines[at]!;
    let end = at + 1;
    while (end < lines.length && lines[end]!.depth > depth) end += 1;
    const within = lines.slice(at + 1, end);
    items.push(
      html`<li>${inFrench(text, lang)}${within.length === 0 ? "" : listOf(within, lang)}</li>`,
    );
    at = end;
  }
  return html`<ul>
    ${items}
  </ul>`;
};

const style = `body { font: 1rem/1.5 system-ui, sans-serif; color: #14181f; background: #fff; max-width: 60rem; margin: 0 auto; padding: 1.5rem; overflow-wrap: anywhere; }
h1 { font-size: 2rem; line-height: 1.2; margin: 0 0 1rem; }
h2 { font-size: 1.3rem; line-height: 1.3; margin: 2.5rem 0 0.75rem; }
small { display: block; font-size: 0.9rem; font-weight: 400; color: #4a5363; }
dl { display: grid; grid-template-columns: 14rem 1fr; gap: 0.5rem 1.5rem; margin: 0; }
dt { font-weight: 600; color: #4a5363; }
dd { margin: 0; }
dd ul { margin: 0; padding-left: 1.2rem; }
a { color: #14418b; }
@media (max-width: 40rem) { dl { grid-template-columns: 1fr; gap: 0.1rem; } dd { margin-bottom: 0.75rem; } }
@media print { article { break-before: page; } h2, dt { break-after: avoid; } a { color: inherit; text-decoration: none; } }`;
