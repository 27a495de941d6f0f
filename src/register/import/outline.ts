import type { Line, Span } from "../../reading/index.ts";
import { matchLabel, type Field, type LabelMatch } from "./fieldLabels.ts";
import { findHeads, splitHead } from "./heads.ts";

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
  /** A notice has no domain, no sub-purposes and often no date: that it lacks them is no finding. */
  readonly isNotice?: true;
}

export interface Outline {
  /** Lines before the first record. */
  readonly preamble: readonly Line[];
  /** Headings that name the domain of records and have no other place. */
  readonly headings: readonly Span[];
  readonly records: readonly OutlineRecord[];
  /** The first line that bears a field's label, also where no record was found. */
  readonly firstLabel: Span | null;
}

/**
 * Cuts a page into records and fields. Labels count at the record's own level; deeper, only for a field that the record
 * lacks there. A line that stands outside the record's list (a footer, a heading) ends it and is left unplaced.
 */
export const outline = (text: string, lines: readonly Line[]): Outline => {
  const labels = sameLook(
    lines,
    lines.map((line) => matchLabel(text, line.content)),
  );
  const heads = findHeads(text, lines, labels);
  const headings = new Set<Span>();
  const records = heads.map(({ at, domainAt }, index): OutlineRecord => {
    const { title, domain, separator } = splitHead(text, lines[at]!.content);
    const above = domainAt === null ? null : lines[domainAt]!.content;
    if (above && domain) headings.add(above);
    return {
      domain: domain ?? above,
      title,
      headSeparator: separator,
      ...fieldsOf(lines, labels, at + 1, heads[index + 1]?.at ?? lines.length),
    };
  });
  const first = heads[0];
  const preamble = lines
    .slice(0, first?.at ?? lines.length)
    .filter((_, at) => at !== first?.domainAt);
  const firstLabel =
    labels.find((label) => label && label.field !== "other" && label.field !== "updatedOn")
      ?.label ?? null;
  return { preamble, headings: [...headings], records, firstLabel };
};

/**
 * A page gives all its labels one look. Where most of them are bulleted or indented, an unindented line or a heading
 * that begins with a label's word is a title (« Sécurité : filmer l'accueil ») or a footer, not a field.
 */
const sameLook = (
  lines: readonly Line[],
  labels: readonly (LabelMatch | null)[],
): readonly (LabelMatch | null)[] => {
  const isInside = ({ kind, indent }: Line): boolean =>
    kind === "bullet" || kind === "number" || (kind === "plain" && indent > 0);
  const labelled = lines.filter((_, at) => labels[at]);
  const inside = labelled.filter(isInside).length;
  if (inside * 5 < labelled.length * 3) return labels;
  return labels.map((label, at) => (label && isInside(lines[at]!) ? label : null));
};

const fieldsOf = (
  lines: readonly Line[],
  labels: readonly (LabelMatch | null)[],
  from: number,
  to: number,
): Pick<OutlineRecord, "fields" | "fieldIndent" | "nested"> => {
  const candidates: number[] = [];
  for (let at = from; at < to; at++) if (labels[at]) candidates.push(at);
  const fieldIndent = mostFrequent(candidates.map((at) => lines[at]!.indent));
  const atLevel = new Set(
    candidates.filter((at) => lines[at]!.indent === fieldIndent).map((at) => labels[at]!.field),
  );
  const starts = candidates.filter((at) => {
    const { field } = labels[at]!;
    if (lines[at]!.indent === fieldIndent) return true;
    const lacking = field !== "other" && !atLevel.has(field) && standsApart(lines, labels, at);
    if (lacking) atLevel.add(field);
    return lacking;
  });
  const fields = starts.map((at, index): OutlineField => {
    const { field, label, value } = labels[at]!;
    const below = lines.slice(at + 1, starts[index + 1] ?? to);
    const outside = below.findIndex((line, place) => {
      const isValue = place === 0 && value.start >= value.end;
      return !isValue && standsOutside(line, lines[at]!);
    });
    return { field, label, inline: value, lines: outside < 0 ? below : below.slice(0, outside) };
  });
  const nested = fields.some(({ lines: items }) =>
    items.some(({ kind, indent }) => kind === "bullet" && indent > fieldIndent),
  );
  return { fields, fieldIndent, nested };
};

const mostFrequent = (indents: readonly number[]): number => {
  const counts = new Map<number, number>();
  for (const indent of indents) counts.set(indent, (counts.get(indent) ?? 0) + 1);
  return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [0, 0])[0];
};

/** A label deeper than the others is a field only where it is no item of a list: nothing above awaits it, nothing beside it. */
const standsApart = (
  lines: readonly Line[],
  labels: readonly (LabelMatch | null)[],
  at: number,
): boolean => {
  const above = labels[at - 1];
  const openAbove = above
    ? above.value.start >= above.value.end
    : lines[at - 1]?.indent === lines[at]!.indent;
  const beside = lines[at + 1];
  const hasSibling = beside !== undefined && !labels[at + 1] && beside.indent === lines[at]!.indent;
  return !openAbove && !hasSibling;
};

/** A heading, or an unmarked line farther out than the labels, or beside bulleted labels after a blank, is no item. */
const standsOutside = (line: Line, label: Line): boolean => {
  if (label.kind === "heading") return line.kind === "heading";
  if (line.kind === "heading") return true;
  if (line.kind !== "plain") return false;
  return (
    line.indent < label.indent ||
    (label.marker !== null && line.indent === label.indent && line.blankBefore)
  );
};
