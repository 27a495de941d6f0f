import { RunCollector, type SourceText } from "./sourceText.ts";

/** Marks around words that a reader of the page does not see: emphasis, code, escapes, link targets. */
const marks = /\*\*\*?|__|`|\\(?=[^\w\s])|\[(?=[^\][\n]{1,500}\]\()|\]\([^()\s]{0,2000}\)/g;

/** Reads Markdown without its inline marks; headings, bullets and quotes are left to the outline. */
export const readMarkdown = (document: string): SourceText => {
  const text = new RunCollector();
  let last = 0;
  for (const mark of document.matchAll(marks)) {
    text.take(document.slice(last, mark.index), { start: last, end: mark.index });
    last = mark.index + mark[0].length;
  }
  text.take(document.slice(last), { start: last, end: document.length });
  return text.toSourceText(document);
};
