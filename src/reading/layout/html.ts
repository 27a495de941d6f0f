import { Parser } from "htmlparser2";
import { RunCollector, type SourceText } from "./sourceText.ts";

const blocks = new Set(
  "p div section article header footer main aside nav ul ol dl dd table tr thead tbody caption figure blockquote form fieldset address pre hr body details summary".split(
    " ",
  ),
);
const silent = new Set(["script", "style", "noscript", "template", "head", "svg", "iframe"]);
/** Deeper nesting than any page has: deeper lists are laid out at this depth, so that a hostile page costs no more. */
const deepest = 20;

/**
 * Lays an HTML page out as text: headings become `#` lines, list items indented bullets, cells `|`, so that the same
 * outline reads every format. Offsets lead back to the page as it was decoded, entities included.
 */
export const readHtml = (page: string): SourceText => {
  const text = new RunCollector();
  let lists = 0;
  let hidden = 0;
  let previousWasBlank = true;
  const parser: Parser = new Parser(
    {
      onopentagname: (name) => {
        if (silent.has(name)) hidden++;
        if (name === "ul" || name === "ol") lists++;
        const level = headingLevel(name);
        if (level > 0) {
          text.newLine();
          text.add(`\n${"#".repeat(level)} `);
        } else if (name === "li" || name === "dt") {
          text.addItem(`${"  ".repeat(Math.min(Math.max(lists, 1), deepest))}• `);
        } else if (name === "dd") {
          text.newLine();
          text.add("    ");
        } else if (name === "br") text.add("\n      ");
        else if (name === "td" || name === "th") text.add("| ");
        else if (blocks.has(name)) text.newLine();
        previousWasBlank = true;
      },
      ontext: (content) => {
        if (hidden > 0) return;
        const source = { start: parser.startIndex, end: parser.endIndex + 1 };
        if (source.end - source.start !== content.length) {
          text.take(content, source);
          previousWasBlank = false;
          return;
        }
        previousWasBlank = takeFolded(text, content, source.start, previousWasBlank);
      },
      onclosetag: (name) => {
        if (silent.has(name)) hidden = Math.max(0, hidden - 1);
        if (name === "ul" || name === "ol") lists = Math.max(0, lists - 1);
        if (headingLevel(name) > 0) text.add("\n\n");
        else if (name === "td" || name === "th") text.add(" ");
        else if (blocks.has(name) || name === "li" || name === "dt") text.newLine();
        previousWasBlank = true;
      },
    },
    { decodeEntities: true, lowerCaseTags: true, recognizeSelfClosing: true },
  );
  parser.write(page);
  parser.end();
  return text.toSourceText(page);
};

const headingLevel = (name: string): number => (/^h[1-6]$/.test(name) ? Number(name[1]) : 0);

/** HTML folds blanks: line ends of the source are no line ends of the page. Returns whether the last character was blank. */
const takeFolded = (
  text: RunCollector,
  content: string,
  start: number,
  previousWasBlank: boolean,
): boolean => {
  let blank = previousWasBlank;
  for (const piece of content.matchAll(/[ \t\r\n\f]+|[^ \t\r\n\f]+/g)) {
    const at = start + piece.index;
    if (/^[ \t\r\n\f]/.test(piece[0])) {
      if (!blank) text.add(" ");
      blank = true;
    } else {
      text.take(piece[0], { start: at, end: at + piece[0].length });
      blank = false;
    }
  }
  return blank;
};
