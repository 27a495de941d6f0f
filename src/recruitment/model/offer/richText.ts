/**
 * The small grammar of descriptions. Nobody's HTML is ever read: a text has these marks, and anything else is a letter.
 *
 *     ## A heading
 *     A paragraph, with **strong words** and a link: https://example.org/page
 *     - a line of a list
 *
 * An empty line ends a block. Only addresses of the web are links, and a link says where it leads.
 */
export type Block =
  | { readonly kind: "heading"; readonly text: string }
  | { readonly kind: "paragraph"; readonly runs: readonly Run[] }
  | { readonly kind: "list"; readonly items: readonly (readonly Run[])[] };

export type Run =
  | { readonly kind: "text" | "strong"; readonly text: string }
  | { readonly kind: "link"; readonly href: string };

/** Reads a description as its blocks. */
export const readRichText = (text: string): readonly Block[] => {
  const blocks: Block[] = [];
  let lines: string[] = [];
  let items: (readonly Run[])[] = [];
  const end = (): void => {
    if (lines.length > 0) blocks.push({ kind: "paragraph", runs: runsOf(lines.join(" ")) });
    if (items.length > 0) blocks.push({ kind: "list", items });
    lines = [];
    items = [];
  };
  for (const line of text.split(/\r\n|\r|\n/).map((each) => each.trim())) {
    const [, heading] = /^#{1,6} +(\S.*)$/.exec(line) ?? [];
    const [, item] = /^[-*•] +(\S.*)$/.exec(line) ?? [];
    if (line === "" || heading !== undefined) end();
    if (heading !== undefined) blocks.push({ kind: "heading", text: bare(heading) });
    else if (item !== undefined) {
      if (lines.length > 0) end();
      items.push(runsOf(item));
    } else if (line !== "") {
      if (items.length > 0) end();
      lines.push(line);
    }
  }
  end();
  return blocks;
};

/** The words of a description without its marks, for searches and summaries. */
export const plainText = (text: string): string =>
  readRichText(text)
    .map((block) => {
      if (block.kind === "heading") return block.text;
      const lines = block.kind === "list" ? block.items : [block.runs];
      return lines.map((runs) => runs.map(wordsOf).join("")).join("\n");
    })
    .join("\n");

const wordsOf = (run: Run): string => (run.kind === "link" ? run.href : run.text);
const bare = (text: string): string => text.replaceAll("**", "");

const mark = /\*\*(\S(?:[^*]*\S)?)\*\*|(https?:\/\/[^\s<>"'«»]+[^\s<>"'«».,;:!?)\]])/g;

const runsOf = (line: string): readonly Run[] => {
  const runs: Run[] = [];
  let from = 0;
  for (const found of line.matchAll(mark)) {
    if (found.index > from) runs.push({ kind: "text", text: line.slice(from, found.index) });
    const [all, strong, href] = found;
    if (strong !== undefined) runs.push({ kind: "strong", text: strong });
    else if (href !== undefined && URL.canParse(href)) runs.push({ kind: "link", href });
    else runs.push({ kind: "text", text: all });
    from = found.index + all.length;
  }
  if (from < line.length) runs.push({ kind: "text", text: line.slice(from) });
  return runs;
};
