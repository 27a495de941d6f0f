import { sha256, type Language } from "../../kernel/index.ts";
import {
  fold,
  readDocument,
  scanLines,
  type ReadableDocument,
  type Span,
} from "../../reading/index.ts";
import type { Activity, Register, StructureMark } from "../model/register.ts";
import { Coverage } from "./coverage.ts";
import { FindingCollector } from "./findings.ts";
import { toldParts } from "./notice/outlineNotice.ts";
import { readNotice } from "./notice/readNotice.ts";
import { whyNone } from "./notice/whyNone.ts";
import { tableRecords } from "./notice/tableRecords.ts";
import { outline, type OutlineRecord } from "./outline.ts";
import { readContacts } from "./readContacts.ts";
import { readRecord } from "./readRecord.ts";

/** Larger files are refused before they are read. */
export const largestDocument = 50 * 1024 * 1024;
/** Non-blank lines that are read; a register of 35 activities has 800. */
const mostLines = 200_000;
/** A longer line is no prose; it is found and left, so that every step stays linear. */
const longestLine = 20_000;

/** A document to import: its bytes as they are, and the name it is known by (its ending may tell its kind). */
export interface ImportRequest {
  readonly bytes: Uint8Array;
  readonly name: string;
  /** Language of the findings' messages. */
  readonly language: Language;
  /** Told after each record how many of how many are read, for whoever waits for a large page. */
  readonly onProgress?: (read: number, all: number) => void;
}

/**
 * Reads a published register page (text, HTML or Markdown) into a register.
 *
 * It never fails: whatever it cannot read becomes a finding. It invents nothing: every value is words of the page with
 * their place, and every non-blank character of the document is in a value, in `structure`, or in a finding.
 */
export const importDocument = ({ bytes, name, language, onProgress }: ImportRequest): Register => {
  const document = readDocument(bytes, name);
  const { text } = document;
  const findings = new FindingCollector(text, language);
  const coverage = new Coverage(text);
  if (document.encoding === "binary") findings.add("document.binary", { source: [] });
  if (document.encoding === "windows-1252") findings.add("document.encoding", { source: [] });

  if (document.encoding === "utf-8-damaged") reportDamage(text, findings);

  const { lines: scanned, rest } = scanLines(text, mostLines);
  const lines = scanned.filter(({ content, marker }) => {
    const length = content.end - content.start;
    if (marker) coverage.mark(text[marker.start] === "#" ? "heading" : "bullet", marker);
    if (length <= longestLine) return true;
    coverage.place([content]);
    findings.add("line.too-long", { source: [content] }, { length });
    return false;
  });
  const outlined = outline(text, lines);
  const { preamble, headings, firstLabel } = outlined;
  const ownRecords = isOneOfColumns(document, outlined.records) ? [] : outlined.records;
  const notice =
    ownRecords.length === 0 ? readNotice(document, lines, { coverage, findings }) : null;
  const records = notice?.records ?? ownRecords;
  const contacts = notice
    ? {
        controller: notice.controller,
        dataProtectionOfficers: notice.dataProtectionOfficers,
      }
    : readContacts(text, records.length > 0 ? preamble : [], coverage);
  for (const heading of headings) coverage.mark("heading", heading);
  const ids = new Map<string, number>();
  const activities: Activity[] = [];
  for (const [index, record] of records.entries()) {
    activities.push(readRecord({ text, coverage, findings, order: index + 1, ids }, record));
    onProgress?.(index + 1, records.length);
  }

  if (rest < text.length) {
    const left = { start: rest, end: text.length };
    coverage.place([left]);
    findings.add("document.too-long", { source: [left] }, { limit: mostLines });
  }
  if (activities.length === 0 && document.encoding !== "binary") {
    const whole = coverage.left();
    const span = { start: whole[0]?.start ?? 0, end: whole.at(-1)?.end ?? 0 };
    const source = whole.length > 0 ? [span] : [];
    if (firstLabel)
      findings.add(
        "document.no-title",
        { source },
        { label: text.slice(firstLabel.start, firstLabel.end) },
      );
    else
      findings.add(
        "document.no-activity",
        { source },
        { why: whyNone(toldParts(text, lines), language) },
      );
  } else reportLeftovers(text, coverage, findings);

  return inSource(document, {
    format: "egide/register@1",
    document: { name, sha256: sha256(bytes), language: languageOf(text) },
    ...contacts,
    activities,
    findings: findings.list,
    structure: coverage.structure.sort((a, b) => a.start - b.start),
  });
};

/**
 * The rows of a turned table begin with labels too, as those of one record would: where its columns are records, they are several,
 * and what stands in one cell must not be read as said in another.
 */
const isOneOfColumns = (document: ReadableDocument, records: readonly OutlineRecord[]): boolean => {
  const [only] = records;
  if (only === undefined || records.length > 1) return false;
  const places = only.fields.map(({ label }) => label);
  return tableRecords(document).some(
    ({ extent, records: columns }) =>
      columns.length > 1 &&
      places.filter(({ start, end }) => extent.start <= start && end <= extent.end).length * 2 >
        places.length,
  );
};

/** More places say nothing more. */
const mostDamages = 100;

const reportDamage = (text: string, findings: FindingCollector): void => {
  let count = 0;
  const source: Span[] = [];
  for (let at = text.indexOf("\ufffd"); at >= 0; at = text.indexOf("\ufffd", at + 1))
    if (++count <= mostDamages) source.push({ start: at, end: at + 1 });
  findings.add("document.damaged", { source }, { count });
};

/** What no value and no structure took: punctuation is a separator, words are a finding. */
export const reportLeftovers = (
  text: string,
  coverage: Coverage,
  findings: FindingCollector,
): void => {
  for (const left of coverage.left()) {
    if (/[\p{L}\p{N}]/u.test(text.slice(left.start, left.end)))
      findings.add("text.not-placed", { source: [left] });
    else coverage.mark("separator", left);
  }
};

const whole = (places: readonly Span[]): Span[] => {
  const [first] = places;
  return first ? [{ start: first.start, end: places.at(-1)!.end }] : [];
};

const frenchWords =
  /(?<![a-z])(?:le|la|les|des|du|une|et|pour|dans|par|sur|donnees|traitement)(?![a-z])/g;
const englishWords = /(?<![a-z])(?:the|of|and|to|for|with|data|processing|by|on)(?![a-z])/g;

/** French or English by their small words; null when neither is plain. */
export const languageOf = (text: string): string | null => {
  const sample = fold(text.slice(0, 20_000));
  const french = sample.match(frenchWords)?.length ?? 0;
  const english = sample.match(englishWords)?.length ?? 0;
  if (french + english < 5) return null;
  return french > english * 2 ? "fr" : english > french * 2 ? "en" : null;
};

/** Findings about what was not read: nothing of it is a value, and its markup would cut it into thousands of spans. */
const aboutUnread = new Set([
  "document.too-long",
  "document.no-activity",
  "document.no-title",
  "line.too-long",
  "section.trackers",
]);

/** Leads every offset back to the document as it was decoded: the published `source` is about the page, not our copy. */
const inSource = (document: ReadableDocument, register: Register): Register => {
  if (document.text === document.source) return register;
  const places = (spans: readonly Span[]): Span[] =>
    spans.flatMap((span) => document.toSource(span));
  const lead = (value: unknown, key: string): unknown => {
    if (Array.isArray(value)) {
      if (key === "source" || key === "title" || key === "domain" || key === "updatedOn")
        return places(value as Span[]);
      return value.map((item) => lead(item, ""));
    }
    if (value === null || typeof value !== "object") return value;
    if (key === "reading") return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, member]) => [name, lead(member, name)]),
    );
  };
  const findings = register.findings.map(({ source, ...finding }) => ({
    ...finding,
    source: aboutUnread.has(finding.rule) ? whole(places(source)) : places(source),
  }));
  const structure: StructureMark[] = register.structure.flatMap(({ role, ...span }) =>
    document.toSource(span).map((place) => ({ ...place, role })),
  );
  const unread = findings.flatMap(({ rule, source }) => (aboutUnread.has(rule) ? source : []));
  for (const { start, end } of outside(document.markup, unread))
    if (/\S/.test(document.source.slice(start, end)))
      structure.push({ start, end, role: "separator" });
  // A blank that the page writes as an entity is no word, and its letters are no blank.
  for (const { index, 0: entity } of document.source.matchAll(blankEntity)) {
    const span = { start: index, end: index + entity.length };
    if (!unread.some(({ start, end }) => start <= span.start && span.end <= end))
      structure.push({ ...span, role: "separator" });
  }
  return {
    ...(lead({ ...register, findings: [], structure: [] }, "") as Register),
    findings,
    structure: structure.sort((a, b) => a.start - b.start),
  };
};

const blankEntity = /&(?:nbsp|ensp|emsp|thinsp|#(?:32|160|8239|8201)|#x(?:20|a0|202f|2009));/gi;

/** The spans that lie in none of these stretches: the finding that quotes a stretch covers its markup. */
function* outside(spans: readonly Span[], stretches: readonly Span[]): Generator<Span> {
  const sorted = [...stretches].sort((a, b) => a.start - b.start);
  let next = 0;
  let covered = 0;
  for (const span of spans) {
    while (next < sorted.length && sorted[next]!.start <= span.start)
      covered = Math.max(covered, sorted[next++]!.end);
    if (span.end > covered) yield span;
  }
}
