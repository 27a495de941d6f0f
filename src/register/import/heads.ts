import { trim, type Line, type Span } from "../../reading/index.ts";
import type { Field, LabelMatch } from "./fieldLabels.ts";

/** Where a record begins, and the heading that names its domain. */
export interface Head {
  /** First line that belongs to the record. */
  readonly at: number;
  readonly domainAt: number | null;
}

/**
 * Finds the lines at which records begin: a line that is no field and is followed by one.
 *
 * A heading, or an unindented line of its own, begins a record where the field after it begins one anew. A line that
 * looks like the other heads (« Domaine : titre ») does so even before a field that the record still lacked. When
 * « Finalité » stands a second time without such a line, the line just above it is the head, whatever its look.
 */
export const findHeads = (
  text: string,
  lines: readonly Line[],
  labels: readonly (LabelMatch | null)[],
): Head[] => {
  const candidates = lines.flatMap((_, at) =>
    nextField(labels, at + 1) && !labels[at] ? [at] : [],
  );
  const begins = (at: number): boolean => nextField(labels, at + 1)?.field === "purposes";
  const headings = candidates.some((at) => lines[at]!.kind === "heading" && begins(at));
  const parted = candidates.filter((at) => begins(at) && partsDomain(text, lines[at]!.content));
  const usuallyParted = parted.length * 2 > candidates.filter(begins).length;
  // A page may be indented throughout: what counts is how far a line stands from its edge.
  const edge = lines.reduce((least, { indent }) => Math.min(least, indent), Infinity);
  const heads: Head[] = [];
  const domains = new DomainHeadings(lines);
  let seen = new Set<Field>();
  for (let at = 0; at < lines.length; at++) {
    const label = labels[at];
    if (label) {
      seen.add(label.field);
      continue;
    }
    const line = lines[at]!;
    const next = nextField(labels, at + 1);
    if (next && isHead(at, next, line)) {
      heads.push({ at, domainAt: domains.above(line) });
      seen = new Set();
    } else if (line.kind === "heading") domains.add(at);
  }
  return heads;

  function isHead(at: number, next: LabelMatch, line: Line): boolean {
    const { content } = line;
    if (content.start === content.end) return false;
    if (isAwaited(labels[at - 1], line) && !seen.has(next.field)) return false;
    const anew = seen.size === 0 || seen.has(next.field) || next.field === "purposes";
    if (headings) return line.kind === "heading" && anew;
    const plain = line.kind === "plain" && line.indent === edge && line.blankBefore;
    if (endsLikeSentence(text, content)) return false;
    if (plain && (anew || (usuallyParted && partsDomain(text, content)))) return true;
    const unseen = next.field === "purposes" && (seen.size === 0 || seen.has("purposes"));
    return unseen && standsAbove(lines, at) && content.end - content.start <= longestTitle;
  }
};

const longestTitle = 200;

/** A line directly below a label without a value of its own is that value; a heading is none. */
const isAwaited = (above: LabelMatch | null | undefined, { kind }: Line): boolean =>
  !!above && above.value.start >= above.value.end && kind !== "heading";

/** A title stands no deeper than the fields that it begins. */
const standsAbove = (lines: readonly Line[], at: number): boolean =>
  lines[at]!.indent <= lines[at + 1]!.indent &&
  (lines[at]!.kind !== "bullet" || lines[at]!.indent < lines[at + 1]!.indent);

const endsLikeSentence = (text: string, { end }: Span): boolean => /[.;!?,]/.test(text[end - 1]!);

/** The field that the label lines at `at` lead to: « Responsable de traitement : … » alone begins no record. */
const nextField = (labels: readonly (LabelMatch | null)[], at: number): LabelMatch | null => {
  let next = at;
  while (labels[next]?.field === "other") next++;
  return labels[next] ?? null;
};

const domainColon = /\s*:\s+/;

const partsDomain = (text: string, { start, end }: Span): boolean =>
  domainColon.test(text.slice(start, end));

/** « Domaine : titre » on one line. A title may hold a colon too: the first one parts. */
export const splitHead = (
  text: string,
  head: Span,
): { domain: Span | null; title: Span; separator: Span | null } => {
  const colon = domainColon.exec(text.slice(head.start, head.end));
  if (!colon || colon.index === 0) return { domain: null, title: head, separator: null };
  const separator = {
    start: head.start + colon.index,
    end: head.start + colon.index + colon[0].length,
  };
  const title = trim(text, { start: separator.end, end: head.end });
  if (title.start === title.end) return { domain: null, title: head, separator: null };
  return { domain: { start: head.start, end: separator.start }, title, separator };
};

/** Headings above records, by level: the nearest higher one names the domain of a record that does not name it itself. */
class DomainHeadings {
  readonly #lines: readonly Line[];
  readonly #open: number[] = [];
  readonly #counts = new Map<number, number>();

  constructor(lines: readonly Line[]) {
    this.#lines = lines;
    for (const { kind, level } of lines)
      if (kind === "heading") this.#counts.set(level, (this.#counts.get(level) ?? 0) + 1);
  }

  add(at: number): void {
    const { level, content } = this.#lines[at]!;
    if (content.start === content.end) return;
    while (this.#open.length > 0 && this.#lines[this.#open.at(-1)!]!.level >= level)
      this.#open.pop();
    this.#open.push(at);
  }

  /** The only heading of the first level is the page's title, and no domain. */
  above(line: Line): number | null {
    if (line.kind !== "heading") return null;
    const at = this.#open.findLast((open) => this.#lines[open]!.level < line.level);
    if (at === undefined) return null;
    const { level } = this.#lines[at]!;
    return level === 1 && this.#counts.get(1) === 1 ? null : at;
  }
}
