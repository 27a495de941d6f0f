import type { Block, NoticeDocument } from "../model/noticeDocument.ts";
import type { Inline, Text } from "../model/text.ts";

/** A document as Markdown (CommonMark). What people wrote is escaped: no text of a register becomes markup. */
export const markdown = (document: NoticeDocument, edition: string | null = null): string =>
  [
    `# ${line(document.title)}`,
    [document.publisher, edition]
      .filter((each) => each !== null)
      .map(escaped)
      .join(" · "),
    ...(document.lead.length === 0 ? [] : [line(document.lead)]),
    ...document.sections.flatMap(({ title, blocks }) => [
      `## ${escaped(title)}`,
      ...blocks.map(block),
    ]),
  ].join("\n\n") + "\n";

const block = (each: Block): string => {
  if (each.kind === "paragraph") return line(each.text);
  if (each.kind === "list") return each.items.map((item) => `- ${line(item)}`).join("\n");
  return each.entries
    .map(({ term, meanings }) =>
      [`- **${line(term)}**`, ...meanings.map((meaning) => `  - ${line(meaning)}`)].join("\n"),
    )
    .join("\n");
};

const line = (text: Text): string => text.map(inline).join("").trim();

const inline = (each: Inline): string =>
  each.kind === "link" || each.kind === "term"
    ? `[${escaped(each.text)}](<${each.href.replaceAll(/[<>\s\\]/g, (sign) => encodeURIComponent(sign))}>)`
    : escaped(each.text);

/** Signs that Markdown reads, wherever they stand; a line break would begin something new. */
const escaped = (text: string): string =>
  text
    .replaceAll(/[\\`*_[\]<>#&~|!]/g, String.raw`\$&`)
    .replaceAll(/\s*[\n\r]+\s*/g, " ")
    .replaceAll(/^(\s*)([-+]|\d+[.)])(?=\s)/g, String.raw`$1\$2`);
