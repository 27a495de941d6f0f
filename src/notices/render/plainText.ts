import type { Block, NoticeDocument } from "../model/noticeDocument.ts";
import { plain, type Text } from "../model/text.ts";

/** A document as text that any screen and any printer shows: titles underlined, one blank line between parts. */
export const plainText = (document: NoticeDocument, edition: string | null = null): string =>
  [
    underlined(plain(document.title), "="),
    [document.publisher, edition].filter((each) => each !== null).join("\n"),
    ...(document.lead.length === 0 ? [] : [plain(document.lead)]),
    ...document.sections.flatMap(({ title, blocks }) => [
      underlined(title, "-"),
      ...blocks.map(block),
    ]),
  ].join("\n\n") + "\n";

const underlined = (title: string, line: string): string =>
  `${title}\n${line.repeat(title.length)}`;

const block = (each: Block): string => {
  if (each.kind === "paragraph") return line(each.text);
  if (each.kind === "list") return each.items.map((item) => `- ${line(item)}`).join("\n");
  return each.entries
    .map(({ term, meanings }) =>
      [line(term), ...meanings.map((meaning) => `    ${line(meaning)}`)].join("\n"),
    )
    .join("\n");
};

/** A link that says more than its own address is followed by it; what leads to the glossary is not. */
const line = (text: Text): string =>
  text
    .map((each) =>
      each.kind === "link" && !each.href.endsWith(each.text)
        ? `${each.text} (${each.href})`
        : each.text,
    )
    .join("")
    .replaceAll(/\s*\n\s*/g, " ");
