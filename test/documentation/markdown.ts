/** A fenced block of a page. */
export interface Fence {
  /** The words after the three backticks. */
  readonly info: string;
  readonly text: string;
  /** Of the opening fence, from 1. */
  readonly line: number;
}

/** A link of a page, as written. */
export interface Link {
  readonly target: string;
  readonly line: number;
}

/** What the tests of the documentation look at in a page. */
export interface Page {
  readonly fences: readonly Fence[];
  readonly links: readonly Link[];
  /** Spans of code in the prose, without their backticks. */
  readonly codes: readonly string[];
  /** The anchors of its headings. */
  readonly anchors: ReadonlySet<string>;
  /** Cells of its tables, row by row, without the rows of titles and dashes. */
  readonly rows: readonly (readonly string[])[];
}

export const readPage = (markdown: string): Page => {
  const fences: Fence[] = [];
  const links: Link[] = [];
  const codes: string[] = [];
  const anchors = new Set<string>();
  const rows: (readonly string[])[] = [];
  let open: { info: string; line: number; lines: string[] } | null = null;
  markdown.split("\n").forEach((text, at) => {
    const fence = /^```(.*)$/.exec(text);
    if (fence) {
      if (open) fences.push({ info: open.info, text: open.lines.join("\n"), line: open.line });
      open = open ? null : { info: fence[1]?.trim() ?? "", line: at + 1, lines: [] };
    } else if (open) open.lines.push(text);
    else {
      const heading = /^#{1,6} (.*)$/.exec(text)?.[1];
      if (heading !== undefined) anchors.add(anchorOf(heading));
      const prose = text.replaceAll(/`([^`]+)`/g, (_, code: string) => {
        codes.push(code);
        return "";
      });
      for (const match of prose.matchAll(/\]\(([^)\s]+)\)/g))
        links.push({ target: match[1] ?? "", line: at + 1 });
      if (/^\|.*\|$/.test(text) && !/^\|[-|: ]+\|$/.test(text)) rows.push(cellsOf(text));
    }
  });
  return { fences, links, codes, anchors, rows };
};

const cellsOf = (row: string): readonly string[] =>
  row
    .slice(1, -1)
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim());

/** As GitHub makes them. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} _-]/gu, "")
    .replaceAll(" ", "-");
