import { decodeEntity } from "./entities.ts";
import { RunCollector, type SourceText } from "./sourceText.ts";

/** Links may hold parentheses once, and a title: `[notice](https://a.example/b_(c) "titre")`. */
const target = String.raw`\]\((?:[^()\s]|\([^()\s]{0,500}\)){0,2000}(?:\s{1,3}"[^"\n]{0,300}")?\)`;
/** Emphasis with one mark, up to its end: `*` alone is a bullet, a product or a call. */
const emphasis = (mark: string): string =>
  String.raw`(?<![\p{L}\p{N}${mark}\\])${mark}(?=([^\s${mark}](?:[^${mark}\n]{0,500}[^\s${mark}])?)${mark}(?![\p{L}\p{N}${mark}]))`;
/** What a reader of the page does not see: emphasis, code, escapes, link targets; and entities. */
const marks = new RegExp(
  String.raw`\*\*\*?|__|` +
    "`" +
    String.raw`|\\(?=[^\w\s])|!?\[(?=[^\][\n]{1,500}\]\()|${target}|${emphasis("\\*")}|${emphasis("_")}|[*_]|&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-zA-Z][a-zA-Z\d]{1,30});`,
  "gu",
);
/** A title with a line of `=` or `-` below it. */
const underlined =
  /^(?! {0,3}(?:[-*+•](?:\s|$)|[#>|]|\d{1,3}[.)]))( {0,3}\S[^\n]{0,300}\n)( {0,3}(?:=+|-{2,})[ \t\r]*)$/gm;

/** Reads Markdown without its inline marks; headings, bullets and quotes are left to the outline. */
export const readMarkdown = (document: string, source = document): SourceText => {
  const text = new RunCollector();
  const titles = underlinedTitles(document);
  let title = titles.next().value;
  let last = 0;
  const takeTo = (end: number): void => {
    if (end <= last) return;
    text.take(document.slice(last, end), { start: last, end });
    last = end;
  };
  const takeWords = (end: number): void => {
    for (; title && title.at <= end; title = titles.next().value) {
      if (last <= title.at) {
        takeTo(title.at);
        text.add(title.level);
      }
      if (end < title.underline) break;
      takeTo(title.underline);
      last = Math.max(last, title.end);
    }
    takeTo(end);
  };
  const closing: Record<string, number> = {};
  for (const mark of document.matchAll(marks)) {
    const [words] = mark;
    const emphasised = mark[1] ?? mark[2];
    if (
      (words === "*" || words === "_") &&
      emphasised === undefined &&
      mark.index !== closing[words]
    )
      continue;
    if (emphasised !== undefined) closing[words] = mark.index + 1 + emphasised.length;
    takeWords(mark.index);
    last = mark.index + words.length;
    if (words.startsWith("&")) text.take(decodeEntity(words), { start: mark.index, end: last });
  }
  takeWords(document.length);
  return text.toSourceText(source);
};

interface UnderlinedTitle {
  readonly at: number;
  readonly level: string;
  readonly underline: number;
  readonly end: number;
}

/** Only below a blank line: dashes under a paragraph part it from the next. */
function* underlinedTitles(document: string): Generator<UnderlinedTitle, undefined> {
  for (const { 0: whole, 1: title, 2: line, index } of document.matchAll(underlined)) {
    const before = document.slice(Math.max(0, index - 80), index);
    if (index > 0 && !/\n[ \t\r]{0,60}\n$/.test(before)) continue;
    const underline = index + title!.length;
    yield {
      at: index,
      level: line!.includes("=") ? "# " : "## ",
      underline,
      end: index + whole.length,
    };
  }
  return undefined;
}
