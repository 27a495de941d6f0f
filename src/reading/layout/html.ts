import { Tokenizer } from "htmlparser2";
import { HtmlLayout } from "./htmlLayout.ts";
import type { SourceText } from "./sourceText.ts";
import { TableRows } from "./tableRows.ts";

/** What a page is made of, in order; offsets into the page. */
interface PageReader {
  open(name: string, end: number): void;
  close(name: string): void;
  words(start: number, end: number): void;
  entity?(codepoint: number, end: number): void;
}

/**
 * Lays an HTML page out as text: headings become `#` lines, list items indented bullets, rows of two cells « name :
 * value », so that the same outline reads every format. Offsets lead back to the page as it was decoded, entities
 * included.
 *
 * It works on tokens, not on a tree: a tree builder is quadratic on unclosed elements, and layout needs no tree.
 */
export const readHtml = (page: string): SourceText => {
  const rows = new TableRows(page);
  if (/<tr[\s>]/i.test(page)) {
    readTokens(page, rows);
    rows.end();
  }
  const layout = new HtmlLayout(page, rows.layouts);
  readTokens(page, layout);
  return layout.text.toSourceText(page);
};

const readTokens = (page: string, reader: PageReader): void => {
  const name = (start: number, end: number): string => page.slice(start, end).toLowerCase();
  const nothing = (): void => {};
  let opened = "";
  const tokenizer = new Tokenizer(
    { decodeEntities: true, recognizeSelfClosing: true },
    {
      onopentagname: (start, end) => {
        opened = name(start, end);
        reader.open(opened, end);
      },
      onclosetag: (start, end) => reader.close(name(start, end)),
      onselfclosingtag: () => reader.close(opened),
      ontext: (start, end) => reader.words(start, end),
      ontextentity: (codepoint, end) => reader.entity?.(codepoint, end),
      onattribdata: nothing,
      onattribend: nothing,
      onattribentity: nothing,
      onattribname: nothing,
      oncdata: nothing,
      oncomment: nothing,
      ondeclaration: nothing,
      onend: nothing,
      onopentagend: nothing,
      onprocessinginstruction: nothing,
    },
  );
  tokenizer.write(withoutTitles(page));
  tokenizer.end();
};

/** A title that is never closed would take the whole page for its text: the tokenizer is not to know of titles. */
const withoutTitles = (page: string): string => page.replaceAll(/<(\/?)title/gi, "<$1x-ttl");
