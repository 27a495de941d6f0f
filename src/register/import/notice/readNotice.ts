import type { ReadableDocument, Line, Span } from "../../../reading/index.ts";
import { findRetentionPlaces, readRetention, splitSentences } from "../../../reading/index.ts";
import type { Coverage } from "../coverage.ts";
import { statementHash, type ReadStatement } from "../fields/readRetentionField.ts";
import type { FindingCollector } from "../findings.ts";
import { labelledContacts } from "../readContacts.ts";
import { outlineNotice, type NoticeRecord } from "./outlineNotice.ts";
import { readResponsible, type Responsible } from "./readResponsible.ts";

/** A notice as records, with the retention sentences of each. */
export interface Notice extends Responsible {
  readonly records: readonly (NoticeRecord & { readonly statements: readonly ReadStatement[] })[];
}

/**
 * Reads a page that is no register as the notice of one service or of several: null where it is none. What it says of
 * trackers is left aside, and found as such: a charter of trackers is read by another part of the product.
 */
export const readNotice = (
  document: ReadableDocument,
  lines: readonly Line[],
  { coverage, findings }: { readonly coverage: Coverage; readonly findings: FindingCollector },
): Notice | null => {
  const { text } = document;
  const sentences = findRetentionPlaces(document);
  const promises = sentences.flatMap(({ places }) => places.slice(0, 1));
  const outline = outlineNotice(document, lines, promises);
  if (outline === null) return null;
  const { records, contacts, trackers, introductions } = outline;
  for (const span of introductions) coverage.mark("heading", span);
  const aside = trackers.flatMap(({ heading, lines: below }): Span[] => {
    const first = heading ?? below[0];
    if (first === undefined) return [];
    return [{ start: first.content.start, end: (below.at(-1) ?? first).content.end }];
  });
  for (const span of aside) {
    findings.add("section.trackers", { source: [span] });
    coverage.place([span]);
  }
  const found = sentences.filter(
    ({ places }) => !places.some((place) => aside.some((span) => overlaps(span, place))),
  );
  const ownerOf = (at: number): number => {
    const inCell = records.findIndex(({ cells }) =>
      cells?.some(({ start, end }) => start <= at && at < end),
    );
    if (inCell >= 0) return inCell;
    const before = records.findLastIndex(
      ({ cells, extent }) => cells === null && extent.start <= at,
    );
    return before >= 0 ? before : 0;
  };
  const first = Math.min(...records.map(({ extent }) => extent.start));
  const above = lines.filter(({ content }) => content.end <= first);
  const labelled = labelledContacts(text, above, coverage);
  const responsible = readResponsible(text, contacts, coverage);
  return {
    controller: labelled.controller ?? responsible.controller,
    dataProtectionOfficers:
      labelled.dataProtectionOfficers.length > 0
        ? labelled.dataProtectionOfficers
        : responsible.dataProtectionOfficers,
    records: records.map((record, index) => ({
      ...record,
      statements: [
        ...underHeading(text, record, found, coverage),
        ...found
          .filter(({ places }) => ownerOf(places[0]!.start) === index)
          .map(({ text: words, context, places, reading }) => {
            coverage.place(places);
            markContext(text, lines, context, places[0]!, coverage);
            return {
              hash: statementHash(words, context),
              text: words,
              context,
              source: [...places],
              reading,
            };
          }),
      ].toSorted((a, b) => a.source[0]!.start - b.source[0]!.start),
    })),
  };
};

/**
 * « Jusqu’à quand sont-elles gardées ? Deux ans après le dernier prêt. »: below a heading that asks for periods a sentence with
 * a period is one, whatever words the heading uses.
 */
const underHeading = (
  text: string,
  { fields }: NoticeRecord,
  found: readonly { readonly places: readonly Span[] }[],
  coverage: Coverage,
): ReadStatement[] =>
  fields
    .filter(({ field }) => field === "retention")
    .flatMap(({ lines }) => lines)
    .flatMap(({ content }) => splitSentences(text, content))
    .flatMap((span) => {
      if (found.some(({ places }) => places.some((place) => overlaps(place, span)))) return [];
      const words = text.slice(span.start, span.end);
      const reading = readRetention(words, null);
      if (!reading.rules.some(({ keep }) => keep !== null)) return [];
      coverage.place([span]);
      return [
        { hash: statementHash(words, null), text: words, context: null, source: [span], reading },
      ];
    });

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** So many lines above a sentence at most stand the words that it depends on. */
const farthest = 60;

/** The cell, the heading or the clause that a sentence depends on is a heading of it. */
const markContext = (
  text: string,
  lines: readonly Line[],
  context: string | null,
  place: Span,
  coverage: Coverage,
): void => {
  if (context === null) return;
  const at = lines.findLastIndex(({ content }) => content.start <= place.start);
  const words = plain(context);
  for (const { content } of lines.slice(Math.max(0, at - farthest), at + 1))
    for (const cell of cellsOf(text, content)) {
      const own = plain(text.slice(cell.start, cell.end));
      if (own.length > 1 && words.includes(own)) coverage.markRest("heading", cell);
    }
};

const plain = (words: string): string => words.replaceAll(/[\s:;,|*]+/g, " ").trim();

function* cellsOf(text: string, { start, end }: Span): Generator<Span> {
  let from = start;
  for (let at = start; at <= end; at++)
    if (at === end || text[at] === "|") {
      if (from < at) yield { start: from, end: at };
      from = at + 1;
    }
}
