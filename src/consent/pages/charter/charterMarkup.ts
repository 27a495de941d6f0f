import type { Language } from "../../../kernel/index.ts";
import {
  address,
  contents,
  html,
  pageTitle,
  table,
  type Markup,
  type NavigationEntry,
  type Piece,
} from "../../../platform/web/index.ts";
import type { Charter, CharterBlock, CharterText } from "../../model/charter/charter.ts";

const words = {
  contents: { fr: "Dans cette charte", en: "In this charter" },
  formats: { fr: "Aussi en : ", en: "Also as: " },
} as const;

/** A charter as the content of a page, with the files that say the same. */
export const charterMarkup = (charter: Charter, files: readonly NavigationEntry[]): Markup => {
  const { language } = charter;
  return html`${pageTitle({ title: charter.title, lead: charter.lead })}
    <p class="small screen-only">
      ${words.formats[language]}
      ${files.map(
        ({ label, href }, at) => html`${at === 0 ? "" : " · "}<a href="${href}">${label}</a>`,
      )}
    </p>
    ${contents({ label: words.contents[language], parts: charter.sections })}
    ${charter.sections.map(
      ({ id, title, blocks }) =>
        html`<section id="${id}">
          <h2>${title}</h2>
          ${blocks.map((block) => blockOf(block, language))}
        </section>`,
    )}
    <p class="soft small"><code>${charter.version.slice(0, 16)}</code></p>`;
};

const blockOf = (block: CharterBlock, language: Language): Markup => {
  if (block.kind === "paragraph") return html`<p>${textOf(block.text)}</p>`;
  if (block.kind === "list")
    return html`<ul>
      ${block.items.map((item) => html`<li>${textOf(item)}</li>`)}
    </ul>`;
  return table({
    language,
    caption: block.caption,
    columns: block.columns.map((title) => ({ title })),
    rows: block.rows.map((cells) =>
      // The first cell is a name that browsers show: it is in no language.
      cells.map((cell, at) =>
        at === 0 ? html`<code class="breakable">${textOf(cell)}</code>` : textOf(cell),
      ),
    ),
  });
};

const textOf = (text: CharterText): Piece =>
  text.map(({ text: said, href }) =>
    href === undefined ? said : html`<a href="${address(href)}">${said}</a>`,
  );
