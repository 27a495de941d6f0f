import { trim, type Line, type Span } from "../../reading/index.ts";
import { joinSpans } from "./joinedText.ts";
import type { OutlineField } from "./outline.ts";

/** One item of a field as the page nests it; a value cut in two by the page has two spans. */
export interface Value {
  readonly spans: readonly Span[];
  readonly kind: Line["kind"];
  readonly children: readonly Value[];
}

interface Growing {
  spans: Span[];
  kind: Line["kind"];
  indent: number;
  contentIndent: number;
  /** An item that ends with a colon and whose list stands at its own indent: it stays open until the next such item. */
  introduces: boolean;
  children: Growing[];
}

/** The words of a value: its spans joined by one blank. */
export const textOf = (text: string, spans: readonly Span[]): string => joinSpans(text, spans).text;

/** What the reading of a field's layout notices on the way. */
export interface ValueNotices {
  /** A bullet at the level of the labels, which is no field. */
  readonly misplacedBullets: readonly Span[];
  /** Values that were cut into two bullets and are whole again. */
  readonly joined: readonly (readonly Span[])[];
}

/** No page nests deeper; what does is kept at this depth. */
const deepest = 30;

/** The items of a field: what follows the label, then the lines below, nested by their indents and their colons. */
export const readValues = (
  text: string,
  { inline, lines }: Pick<OutlineField, "inline" | "lines">,
  fieldIndent: number,
): { values: Value[]; notices: ValueNotices } => {
  const roots: Growing[] = [];
  const misplacedBullets: Span[] = [];
  const open: Growing[] = [];
  let last: Growing | null = null;
  const opening = trim(text, inline);
  if (opening.start < opening.end) {
    last = {
      spans: [opening],
      kind: "plain",
      indent: -1,
      contentIndent: -1,
      introduces: false,
      children: [],
    };
    roots.push(last);
    // « Conservées au moins : » on the label's own line introduces everything below it.
    if (endsWithColon(text, last)) open.push(last);
  }
  for (const line of lines) {
    if (line.content.start === line.content.end) continue;
    if (line.kind === "plain" && last && continues(text, last, line)) {
      last.spans.push(line.content);
      continue;
    }
    if (line.kind === "bullet" && line.indent <= fieldIndent) misplacedBullets.push(line.content);
    const value: Growing = {
      spans: [line.content],
      kind: line.kind,
      indent: line.indent,
      contentIndent: line.contentIndent,
      introduces: false,
      children: [],
    };
    if (last && last === open.at(-1) && last.kind === line.kind && last.indent === line.indent)
      last.introduces = endsWithColon(text, last);
    closeFor(line, open, endsWithColon(text, value));
    open.length = Math.min(open.length, deepest);
    (open.at(-1)?.children ?? roots).push(value);
    open.push(value);
    last = value;
  }
  const joined: Span[][] = [];
  return { values: joinCut(text, roots, joined), notices: { misplacedBullets, joined } };
};

const endsWithColon = (text: string, { spans }: Growing): boolean =>
  text[spans.at(-1)!.end - 1] === ":";

/** Words that end no line of their own: the next line goes on with them, whatever it begins with. */
const hanging =
  /(?:^|[\s'’])(?:de|du|des|d['’]|la|le|les|l['’]|un|une|à|au|aux|en|et|ou|par|pour|sur|dans|avec|sans|pendant|durant|après|avant|moins|plus|que|qui|est|sont|sera|seront|conservée?s?|gardée?s?|supprimée?s?|ne|pas|n['’]|jusqu['’]|dès|entre|environ|minimum|maximum|suivant|leurs?|ses?|ces?|cette)$|,$/iu;

/** A wrapped line goes on in lower case, or after words that cannot end, where no stop ended the line above. */
const continues = (text: string, last: Growing, line: Line): boolean => {
  const { start, end } = last.spans.at(-1)!;
  if (/[.;:!?]/.test(text[end - 1]!)) return false;
  const first = text[line.content.start]!;
  return first !== first.toUpperCase() || hanging.test(text.slice(Math.max(start, end - 20), end));
};

/** Leaves open only the items under which this line stands. Numbers belong to the item before them, at any indent. */
const closeFor = (line: Line, open: Growing[], introduces: boolean): void => {
  while (open.length > 0) {
    const above = open.at(-1)!;
    if (above.introduces && above.kind === line.kind && above.indent === line.indent && !introduces)
      return;
    if (line.kind === "number") {
      if (above.kind !== "number") return;
    } else if (line.kind === "plain") {
      if (above.kind !== "plain" && above.contentIndent <= line.indent) return;
      if (above.indent < 0) return;
    } else if (above.kind === "bullet" ? above.indent < line.indent : above.indent < 0) return;
    open.pop();
  }
};

/** Joins an item whose parenthesis is closed by the next one: the page cut it in two. */
const joinCut = (text: string, values: readonly Growing[], joined: Span[][]): Value[] => {
  const whole: Growing[] = [];
  for (const value of values) {
    const before = whole.at(-1);
    if (before?.children.length === 0 && balance(text, before) > 0 && balance(text, value) < 0) {
      before.spans.push(...value.spans);
      before.children.push(...value.children);
      joined.push(before.spans);
    } else whole.push(value);
  }
  return whole.map(({ spans, kind, children }) => ({
    spans,
    kind,
    children: joinCut(text, children, joined),
  }));
};

const balance = (text: string, { spans }: Growing): number => {
  let depth = 0;
  for (const { start, end } of spans)
    for (let at = start; at < end; at++) depth += text[at] === "(" ? 1 : text[at] === ")" ? -1 : 0;
  return depth;
};
