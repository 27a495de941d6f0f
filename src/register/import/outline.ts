import { trim, type Line, type Span } from "../../reading/index.ts";
import { matchLabel, type Field, type LabelMatch } from "./fieldLabels.ts";

/** A labelled part of a record, with the lines that belong to it. */
export interface OutlineField {
  readonly field: Field;
  readonly label: Span;
  /** What follows the label on its own line; empty when the value stands below. */
  readonly inline: Span;
  readonly lines: readonly Line[];
}

/** One record of the page: its head, cut into domain and title, and its fields in order. */
export interface OutlineRecord {
  readonly domain: Span | null;
  readonly title: Span;
  /** The blank or colon between domain and title, when they stand on one line. */
  readonly headSeparator: Span | null;
  readonly fields: readonly OutlineField[];
  /** Indent of the labels: a bullet at this indent without a label is out of place. */
  readonly fieldIndent: number;
  /** True when items stand deeper than the labels: only then does an item at their level stand out of place. */
  readonly nested: boolean;
}

export interface Outline {
  /** Lines before the first record. */
  readonly preamble: readonly Line[];
  /** Headings above records, and all bullets, numbers and heading marks. */
  readonly headings: readonly Span[];
  readonly records: readonly OutlineRecord[];
}

/**
 * Cuts a page into records and fields. A record begins at a line that is no field and is followed by one: at a
 * heading, or at an unindented line of its own; and in a page without indents, only where the field that follows
 * begins a record anew. Labels count at the record's own level; deeper, only for a field that the record lacks there.
 */
export const outline = (text: string, lines: readonly Line[]): Outline => {
  const labels = lines.map((line) => matchLabel(text, line.content));
  const marked = lines.some((line, at) => labels[at] && (line.marker || line.indent > 0));
  const heads = findHeads(lines, labels, marked);
  const first = heads[0]?.titleAt ?? lines.length;
  const headings: Span[] = [];
  let domain: Span | null = null;
  const records = heads.map(({ domainAt, titleAt }, index): OutlineRecord => {
    const end = heads[index + 1]?.from ?? lines.length;
    const { title, domain: own, separator } = splitHead(text, lines[titleAt]!.content);
    if (domainAt !== null) {
      domain = lines[domainAt]!.content;
      if (own) headings.push(domain);
    }
    return {
      domain: own ?? (lines[titleAt]!.kind === "heading" || domainAt !== null ? domain : null),
      title,
      headSeparator: separator,
      ...fieldsOf(lines, labels, titleAt + 1, end),
    };
  });
  return { preamble: lines.slice(0, heads[0]?.from ?? first), headings, records };
};

interface Head {
  /** First line that belongs to the record: its domain's heading or its title. */
  readonly from: number;
  readonly domainAt: number | null;
  readonly titleAt: number;
}

const findHeads = (
  lines: readonly Line[],
  labels: readonly (LabelMatch | null)[],
  marked: boolean,
): Head[] => {
  const heads: Head[] = [];
  let seen = new Set<Field>();
  for (let at = 0; at < lines.length; at++) {
    const label = labels[at];
    if (label) {
      seen.add(label.field);
      continue;
    }
    const line = lines[at]!;
    const next = nextField(labels, at + 1);
    if (!next || line.kind === "bullet" || line.kind === "number") continue;
    const alone = line.indent === 0 && line.blankBefore;
    const anew = seen.size === 0 || seen.has(next.field) || next.field === "purposes";
    if (!(line.kind === "heading" || (alone && (marked || anew)))) continue;
    const above = at > 0 && !labels[at - 1] && isDomainHeading(lines, at) ? at - 1 : null;
    heads.push({ from: above ?? at, domainAt: above, titleAt: at });
    seen = new Set();
  }
  return heads;
};

/** The field that the label lines at `at` lead to: « Responsable de traitement : … » alone begins no record. */
const nextField = (labels: readonly (LabelMatch | null)[], at: number): LabelMatch | null => {
  let next = at;
  while (labels[next]?.field === "other") next++;
  return labels[next] ?? null;
};

/** A heading of a higher level directly above a record's heading names its domain. */
const isDomainHeading = (lines: readonly Line[], at: number): boolean => {
  const above = lines[at - 1]!;
  return (
    above.kind === "heading" && lines[at]!.kind === "heading" && above.level < lines[at]!.level
  );
};

/** « Domaine : titre » on one line. A title may hold a colon too: the first one parts. */
const splitHead = (
  text: string,
  head: Span,
): { domain: Span | null; title: Span; separator: Span | null } => {
  const colon = /\s*:\s+/.exec(text.slice(head.start, head.end));
  if (!colon || colon.index === 0) return { domain: null, title: head, separator: null };
  const separator = {
    start: head.start + colon.index,
    end: head.start + colon.index + colon[0].length,
  };
  const title = trim(text, { start: separator.end, end: head.end });
  if (title.start === title.end) return { domain: null, title: head, separator: null };
  return { domain: { start: head.start, end: separator.start }, title, separator };
};

const fieldsOf = (
  lines: readonly Line[],
  labels: readonly (LabelMatch | null)[],
  from: number,
  to: number,
): Pick<OutlineRecord, "fields" | "fieldIndent" | "nested"> => {
  const candidates: number[] = [];
  for (let at = from; at < to; at++) if (labels[at]) candidates.push(at);
  const fieldIndent = Math.min(...candidates.map((at) => lines[at]!.indent), 1_000);
  const atLevel = new Set(
    candidates.filter((at) => lines[at]!.indent === fieldIndent).map((at) => labels[at]!.field),
  );
  const starts = candidates.filter((at) => {
    const { field } = labels[at]!;
    if (lines[at]!.indent === fieldIndent) return true;
    const lacking = field !== "other" && !atLevel.has(field);
    if (lacking) atLevel.add(field);
    return lacking;
  });
  const fields = starts.map((at, index): OutlineField => {
    const { field, label, value } = labels[at]!;
    return { field, label, inline: value, lines: lines.slice(at + 1, starts[index + 1] ?? to) };
  });
  const nested = fields.some(({ lines: items }) =>
    items.some(({ kind, indent }) => kind === "bullet" && indent > fieldIndent),
  );
  return { fields, fieldIndent, nested };
};
