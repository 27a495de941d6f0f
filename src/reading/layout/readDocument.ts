import { decode, type Decoded } from "./decode.ts";
import { readHtml } from "./html.ts";
import { readMarkdown } from "./markdown.ts";
import { isDecomposed, plainSource, RunCollector, type SourceText } from "./sourceText.ts";

/** A document of any supported kind, ready to be read. */
export interface ReadableDocument extends SourceText {
  readonly format: "text" | "html" | "markdown";
  readonly encoding: Decoded["encoding"];
}

/** Reads bytes as text, HTML or Markdown: by the name's ending where it tells, else by the content. Never fails. */
export const readDocument = (bytes: Uint8Array, name: string): ReadableDocument => {
  const { text, encoding } = decode(bytes);
  const format = formatOf(name, text);
  if (format === "html") return { ...readHtml(text), format, encoding };
  const read = format === "markdown" ? readMarkdown : readPlain;
  return { ...read(withLineFeeds(text), text), format, encoding };
};

/** Old Macintosh files end their lines with a return alone. Unit for unit, so that no offset moves. */
const withLineFeeds = (text: string): string =>
  text.includes("\n") ? text : text.replaceAll("\r", "\n");

/** Plain text is its own source, unless its accents stand apart from their letters. */
const readPlain = (text: string, source: string): SourceText => {
  if (!isDecomposed(text)) return plainSource(source, text);
  const collector = new RunCollector();
  collector.take(text, { start: 0, end: text.length });
  return collector.toSourceText(source);
};

const formatOf = (name: string, text: string): ReadableDocument["format"] => {
  if (/\.(x?html?)$/i.test(name)) return "html";
  if (/\.(md|markdown)$/i.test(name)) return "markdown";
  const sample = text.slice(0, 100_000);
  if (
    /^\s*(?:<!doctype html|<html|<\?xml|<!--|<(?:body|div|main|section|article|ul|ol|h[1-6]|p|table)[\s>])/i.test(
      sample,
    )
  )
    return "html";
  if (/^#{1,6} \S/m.test(sample) || /\*\*[^*\n]{1,200}\*\*/.test(sample)) return "markdown";
  return "text";
};
