import { Tokenizer } from "htmlparser2";
import { RunCollector, type SourceText } from "./sourceText.ts";

const blocks = new Set(
  "p div section article header footer main aside nav ul ol dl dd table tr thead tbody caption figure blockquote form fieldset address pre hr body details summary".split(
    " ",
  ),
);
/** Elements whose text is no part of the page. */
const silent = new Set(["script", "style", "title"]);
/** Deeper nesting than any page has: deeper lists are laid out at this depth, so that a hostile page costs no more. */
const deepest = 20;

/**
 * Lays an HTML page out as text: headings become `#` lines, list items indented bullets, cells `|`, so that the same
 * outline reads every format. Offsets lead back to the page as it was decoded, entities included.
 *
 * It works on tokens, not on a tree: a tree builder is quadratic on unclosed elements, and layout needs no tree.
 */
export const readHtml = (page: string): SourceText => {
  const layout = new HtmlLayout(page);
  const name = (start: number, end: number): string => page.slice(start, end).toLowerCase();
  const nothing = (): void => {};
  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      onopentagname: (start, end) => layout.open(name(start, end)),
      onclosetag: (start, end) => layout.close(name(start, end)),
      ontext: (start, end) => layout.words(start, end),
      ontextentity: (codepoint, end) => layout.entity(codepoint, end),
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
      onselfclosingtag: nothing,
    },
  );
  tokenizer.write(page);
  tokenizer.end();
  return layout.text.toSourceText(page);
};

class HtmlLayout {
  readonly text = new RunCollector();
  readonly #page: string;
  #lists = 0;
  #silence: string | null = null;
  #afterBlank = true;

  constructor(page: string) {
    this.#page = page;
  }

  open(name: string): void {
    if (silent.has(name)) this.#silence = name;
    if (name === "ul" || name === "ol") this.#lists++;
    const level = headingLevel(name);
    if (level > 0) {
      this.text.newLine();
      this.text.add(`\n${"#".repeat(level)} `);
    } else if (name === "li" || name === "dt")
      this.text.addItem(`${"  ".repeat(Math.min(Math.max(this.#lists, 1), deepest))}• `);
    else if (name === "dd") {
      this.text.newLine();
      this.text.add("    ");
    } else if (name === "br") this.text.add("\n      ");
    else if (name === "td" || name === "th") this.text.add("| ");
    else if (blocks.has(name)) this.text.newLine();
    else return;
    this.#afterBlank = true;
  }

  close(name: string): void {
    if (name === this.#silence) this.#silence = null;
    if (name === "ul" || name === "ol") this.#lists = Math.max(0, this.#lists - 1);
    if (headingLevel(name) > 0) this.text.add("\n\n");
    else if (name === "td" || name === "th") this.text.add(" ");
    else if (blocks.has(name) || name === "li" || name === "dt") this.text.newLine();
    else return;
    this.#afterBlank = true;
  }

  /** HTML folds blanks: line ends of the source are no line ends of the page. */
  words(start: number, end: number): void {
    if (this.#silence !== null) return;
    for (const piece of this.#page.slice(start, end).matchAll(/[ \t\r\n\f]+|[^ \t\r\n\f]+/g)) {
      const at = start + piece.index;
      const isBlank = /^[ \t\r\n\f]/.test(piece[0]);
      if (!isBlank) this.text.take(piece[0], { start: at, end: at + piece[0].length });
      else if (!this.#afterBlank) this.text.add(" ");
      this.#afterBlank = isBlank;
    }
  }

  entity(codepoint: number, end: number): void {
    if (this.#silence !== null) return;
    const start = this.#page.lastIndexOf("&", end - 1);
    this.text.take(String.fromCodePoint(codepoint), { start, end });
    this.#afterBlank = false;
  }
}

const headingLevel = (name: string): number => (/^h[1-6]$/.test(name) ? Number(name[1]) : 0);
