import { RunCollector } from "./sourceText.ts";
import type { RowLayout } from "./tableRows.ts";

const blocks = new Set(
  "p div section article header footer main aside nav ul ol dl dd table tr thead tbody caption figure blockquote form fieldset address pre hr body details summary".split(
    " ",
  ),
);
/** Elements whose text is no part of the page, deleted words among them. */
const silent = new Set(["script", "style", "title", "del", "s", "strike"]);
/** Deeper nesting than any page has: deeper lists are laid out at this depth, so that a hostile page costs no more. */
const deepest = 20;
/** Raised letters that belong to the word before them: 1er, 2e, n°, Mme. Anything else raised is a call or a power. */
const raisedEnding =
  /^[^>]{0,200}>\s{0,5}(?:er|ers|i?(?:[eè]|&egrave;)?(?:re|me)s?|es?|os?|nde?|lles?)\s{0,5}<\//i;

interface OpenRow {
  readonly layout: RowLayout;
  cells: number;
}

/** Writes the tokens of a page as lines; `rowLayouts` tells how, row by row. */
export class HtmlLayout {
  readonly text = new RunCollector();
  readonly #page: string;
  readonly #rowLayouts: readonly RowLayout[];
  readonly #tables: (OpenRow | null)[] = [null];
  /** Where the next closing tag of an element stands: looked up once per tag. */
  readonly #closing = new Map<string, number>();
  #rows = 0;
  #lists = 0;
  /** Rows of a name and its value that are open: lists in them are theirs. */
  #pairs = 0;
  #preformatted = 0;
  #silence: { name: string; depth: number; blocks: number } | null = null;
  #afterBlank = true;

  constructor(page: string, rowLayouts: readonly RowLayout[]) {
    this.#page = page;
    this.#rowLayouts = rowLayouts;
  }

  open(name: string, end: number): void {
    if (name === "tr") this.#rows++;
    this.#openSilence(name, end);
    if (name === "ul" || name === "ol") this.#lists++;
    if (name === "pre") this.#preformatted++;
    if (name === "table") this.#tables.push(null);
    if (name === "tr")
      this.#setRow({ layout: this.#rowLayouts[this.#rows - 1] ?? "cells", cells: 0 });
    if (this.#silence) return;
    if (name === "td" || name === "th") this.#openCell();
    else if (name === "sup" || name === "sub") this.#openRaised(end);
    else if (this.#staysOnLine()) this.#keepApart(name);
    else this.#openBlock(name);
  }

  close(name: string): void {
    this.#closeSilence(name);
    if (name === "ul" || name === "ol") this.#lists = Math.max(0, this.#lists - 1);
    if (name === "pre") this.#preformatted = Math.max(0, this.#preformatted - 1);
    if (name === "tr" || name === "table") this.#setRow(null);
    if (name === "table" && this.#tables.length > 1) this.#tables.pop();
    if (this.#silence) return;
    if (this.#staysOnLine()) this.#keepApart(name);
    else if (headingLevel(name) > 0) this.#layOut("\n\n");
    else if (blocks.has(name) || name === "li" || name === "dt" || name === "td" || name === "th") {
      this.text.newLine();
      this.#afterBlank = true;
    }
  }

  /** HTML folds blanks: line ends of the source are no line ends of the page, except in preformatted text. */
  words(start: number, end: number): void {
    if (this.#silence) return;
    const words = this.#page.slice(start, end);
    if (this.#preformatted > 0 && !this.#staysOnLine()) {
      this.text.take(words.replaceAll(/\r(?!\n)/g, "\n"), { start, end });
      this.#afterBlank = /\s$/.test(words);
      return;
    }
    for (const piece of words.matchAll(/[ \t\r\n\f]+|[^ \t\r\n\f]+/g)) {
      const at = start + piece.index;
      const source = { start: at, end: at + piece[0].length };
      const isBlank = /^[ \t\r\n\f]/.test(piece[0]);
      if (!isBlank) this.text.take(piece[0], source);
      else if (!this.#afterBlank) this.text.take(" ", source);
      this.#afterBlank = isBlank;
    }
  }

  entity(codepoint: number, end: number): void {
    if (this.#silence) return;
    const start = this.#page.lastIndexOf("&", end - 1);
    this.text.take(String.fromCodePoint(codepoint), { start, end });
    this.#afterBlank = false;
  }

  #layOut(layout: string): void {
    this.text.add(layout);
    this.#afterBlank = true;
  }

  #openBlock(name: string): void {
    const level = headingLevel(name);
    if (level > 0) {
      this.text.newLine();
      this.text.add(`\n${"#".repeat(level)} `);
    } else if (name === "li" || name === "dt")
      this.text.addItem(`${this.#indent(Math.max(this.#lists + this.#pairs, 1))}• `);
    else if (name === "dd") {
      this.text.newLine();
      this.text.add("    ");
    } else if (name === "br") this.text.add("\n      ");
    else if (blocks.has(name)) this.text.newLine(this.#isInValue() ? "      " : "");
    else return;
    this.#afterBlank = true;
  }

  #indent(depth: number): string {
    return "  ".repeat(Math.min(depth, deepest));
  }

  #setRow(row: OpenRow | null): void {
    const isPair = (layout?: RowLayout) => layout === "pair" || layout === "pair-with-colon";
    const before = this.#tables.at(-1);
    if (isPair(before?.layout)) this.#pairs--;
    if (isPair(row?.layout)) this.#pairs++;
    this.#tables[this.#tables.length - 1] = row;
  }

  #openCell(): void {
    const row = this.#tables.at(-1);
    const cell = row ? ++row.cells : 1;
    const layout = row?.layout ?? "cells";
    const depth = Math.max(this.#lists + this.#pairs, 1);
    if (layout === "cells") this.text.addItem(this.#indent(depth + 1));
    else if (cell === 1) this.text.addItem(`${this.#indent(depth)}• `);
    else if (layout === "heads") this.text.add(" ; ");
    else this.text.addFresh(layout === "pair" ? " : " : this.#afterBlank ? "" : " ");
    this.#afterBlank = true;
  }

  /** In a name beside its value, and in the names of columns, a paragraph is no line of its own. */
  #staysOnLine(): boolean {
    const row = this.#tables.at(-1);
    if (!row || row.cells === 0) return false;
    return row.layout === "heads" || (row.layout !== "cells" && row.cells === 1);
  }

  /** A paragraph of a value, beside its name, belongs to that value, as a line break does. */
  #isInValue(): boolean {
    const row = this.#tables.at(-1);
    return (row?.layout === "pair" || row?.layout === "pair-with-colon") && row.cells > 1;
  }

  #keepApart(name: string): void {
    const parts = blocks.has(name) || name === "br" || name === "li" || headingLevel(name) > 0;
    if (parts && !this.#afterBlank) this.#layOut(" ");
  }

  /** « 2¹ ans » is not twenty-one years. */
  #openRaised(end: number): void {
    if (this.#afterBlank || raisedEnding.test(this.#page.slice(end, end + 240))) return;
    this.#layOut(" ");
  }

  #openSilence(name: string, end: number): void {
    const silence = this.#silence;
    if (silence) {
      if (name === silence.name) silence.depth++;
      const isBlock = blocks.has(name) || name === "li" || headingLevel(name) > 0;
      if (isBlock && silence.name === "title") this.#silence = null;
      else if (isBlock) silence.blocks++;
    } else if (silent.has(name) && (name === "title" || this.#isClosed(name, end)))
      this.#silence = { name, depth: 1, blocks: 0 };
  }

  /** Deleted words end with their block at the latest: an element left open must not delete the rest of the page. */
  #closeSilence(name: string): void {
    const silence = this.#silence;
    if (!silence) return;
    if (name === silence.name) silence.depth--;
    const isBlock = blocks.has(name) || name === "li" || headingLevel(name) > 0;
    if (isBlock) silence.blocks--;
    if (silence.depth === 0 || silence.blocks < 0) this.#silence = null;
  }

  /** Scripts and styles end where the tokenizer says; what is struck only counts where its end is written. */
  #isClosed(name: string, from: number): boolean {
    if (name === "script" || name === "style") return true;
    let at = this.#closing.get(name) ?? -1;
    if (at < from && at !== Infinity) {
      const closing = new RegExp(`</${name}[\\s>]`, "gi");
      closing.lastIndex = from;
      at = closing.exec(this.#page)?.index ?? Infinity;
      this.#closing.set(name, at);
    }
    return at !== Infinity;
  }
}

const headingLevel = (name: string): number => (/^h[1-6]$/.test(name) ? Number(name[1]) : 0);
