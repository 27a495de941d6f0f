import { trim, type Line, type ReadableDocument, type Span } from "../../../reading/index.ts";
import type { Field } from "../fieldLabels.ts";
import type { OutlineField, OutlineRecord } from "../outline.ts";
import { isGenericHeading, serviceIn, topicOf } from "./headingFields.ts";
import { cutSections, type Section } from "./sections.ts";
import { tableRecords } from "./tableRecords.ts";
import { fieldsOf, wordsOf } from "./sectionFields.ts";

/** A record of a notice, with the stretch of the page that it is read from. */
export interface NoticeRecord extends OutlineRecord {
  readonly extent: Span;
  /** The cells of a record that is a row or a column of a table; null for one made of sections. */
  readonly cells: readonly Span[] | null;
}

export interface NoticeOutline {
  readonly records: readonly NoticeRecord[];
  /** Sections that name who is responsible, and where their officer is reached. */
  readonly contacts: readonly Section[];
  /** Sections on trackers, which are no activity of the register. */
  readonly trackers: readonly Section[];
  /** Headings, and clauses that only announce what stands below them. */
  readonly introductions: readonly Span[];
}

interface Growing {
  title: Span;
  titleLine: Span;
  /** A retention sentence stands in it. */
  keeps: boolean;
  fields: OutlineField[];
  start: number;
  end: number;
}

/** The parts by which a page shows that it describes what is done with personal data. */
const telling: ReadonlySet<Field> = new Set<Field>([
  "purposes",
  "legalBases",
  "dataSubjects",
  "dataCategories",
  "recipients",
  "retention",
]);

/** What a page says of the parts by which a notice is known: for whoever asks why it is none. */
export const toldParts = (text: string, lines: readonly Line[]): ReadonlySet<Field> => {
  const said = cutSections(text, lines).flatMap((section) => fieldsOf(text, section, []));
  return new Set(said.flatMap(({ field }) => (telling.has(field) ? [field] : [])));
};

const startOf = ({ heading, lines }: Section): number => (heading ?? lines[0]!).content.start;

const endOf = ({ heading, lines }: Section): number => (lines.at(-1) ?? heading!).content.end;

const tells = (fields: readonly OutlineField[]): number =>
  new Set(fields.flatMap(({ field }) => (telling.has(field) ? [field] : []))).size;

/** Two of them, or one with who answers and what one may do. */
const describesProcessing = ({ fields, keeps }: Growing): boolean => {
  const said = new Set(fields.map(({ field }) => field));
  const count = tells(fields) + (keeps && !said.has("retention") ? 1 : 0);
  return count > 1 || (count === 1 && said.has("rights") && said.has("processors"));
};

/**
 * Reads a notice as a record: its headings, often questions, are the labels of the fields, and each service that has sections
 * of its own is a record of its own. Null for a page that does not say at least two of what data, why, on what basis, for
 * whom and how long.
 */
export const outlineNotice = (
  document: ReadableDocument,
  all: readonly Line[],
  promises: readonly Span[],
): NoticeOutline | null => {
  const { text } = document;
  const aside = cutSections(text, all).filter(({ topic }) => topic === "trackers");
  const tables = tableRecords(document).filter(
    ({ extent }) =>
      !aside.some((section) => startOf(section) <= extent.start && extent.start < endOf(section)),
  );
  const lines = all.filter(
    ({ content }) =>
      !tables.some(({ extent }) => extent.start < content.end && content.start < extent.end),
  );
  const sections = cutSections(text, lines);
  const [first] = lines;
  if (first === undefined) return null;
  const page = pageTitle(text, first, sections);
  const services = new Set(
    sections.flatMap(({ above, topic }) =>
      above !== null && topic !== "trackers" && !isGenericHeading(wordsOf(text, above))
        ? [above]
        : [],
    ),
  ).size;
  const records: Growing[] = [];
  const introductions: Span[] = [];
  const open = (title: Span, line: Span, at: number): Growing => {
    const opened = { title, titleLine: line, keeps: false, fields: [], start: at, end: at };
    records.push(opened);
    return opened;
  };
  for (const section of sections) {
    const { heading, topic, above, lines: below } = section;
    if (topic === "trackers" || topic === "end") continue;
    const at = (above ?? heading ?? below[0])!.content.start;
    const current = records.at(-1);
    // The first service is known to be one by those that follow.
    const seen =
      current === undefined
        ? above !== null && services > 1
        : current.fields.some(({ field }) => field === topic);
    const fields = fieldsOf(text, section, introductions);
    if (fields.length === 0) continue;
    const name = above !== null && seen ? above : topic === null ? heading : null;
    const keeps = promises.some(({ start }) => at <= start && start < endOf(section));
    const isOwn = name === above || tells(fields) + (keeps ? 1 : 0) > 1;
    const isNew = name !== null && isOwn && !isGenericHeading(wordsOf(text, name));
    const record: Growing =
      isNew || current === undefined
        ? open(isNew ? titleSpan(text, name.content) : page, isNew ? name.content : page, at)
        : current;
    record.fields.push(...fields);
    record.keeps ||= keeps;
    record.end = endOf(section);
  }
  const said = records.filter(describesProcessing);
  const ofTables = tables.flatMap((table) => table.records);
  if (said.length + ofTables.length === 0) return null;
  return {
    records: [
      ...said.map(({ title, titleLine, fields, start, end }) => ({
        ...plainRecord,
        title,
        fields: joined(fields),
        extent: { start: Math.min(start, titleLine.start), end },
        cells: null,
      })),
      ...ofTables.map((record) => ({ ...plainRecord, ...record })),
    ].toSorted((a, b) => a.extent.start - b.extent.start),
    contacts: sections.filter(
      ({ topic }) => topic === "controller" || topic === "rights" || topic === null,
    ),
    trackers: sections.filter(({ topic }) => topic === "trackers"),
    introductions: [
      ...introductions,
      ...tables.flatMap(({ names }) => names),
      ...sections.flatMap(({ heading }) => heading?.content ?? []),
    ],
  };
};

/** Several sections on one field are one field of the record. */
const joined = (fields: readonly OutlineField[]): readonly OutlineField[] => {
  const byField = new Map<Field, OutlineField>();
  for (const each of fields) {
    const known = byField.get(each.field);
    byField.set(each.field, known ? { ...known, lines: [...known.lines, ...each.lines] } : each);
  }
  return [...byField.values()];
};

const plainRecord = {
  isNotice: true,
  domain: null,
  headSeparator: null,
  fieldIndent: -1,
  nested: false,
} as const;

/** The service that the page is about, by its own words; else its first line or heading. */
const pageTitle = (text: string, first: Line, sections: readonly Section[]): Span => {
  const isTitle =
    first.content.end - first.content.start <= longestTitle && first.kind !== "bullet";
  const headings = sections.flatMap(({ heading }) => (heading === null ? [] : [heading]));
  const candidates = [...(isTitle ? [first] : []), ...headings];
  for (const [at, candidate] of candidates.entries()) {
    if (at > 2 && topicOf(wordsOf(text, candidate)) !== "controller") continue;
    const service = serviceIn(wordsOf(text, candidate));
    const { start } = candidate.content;
    if (service !== null)
      return titleSpan(text, { start: start + service.start, end: start + service.end });
  }
  return titleSpan(text, (candidates[0] ?? first).content);
};

const longestTitle = 120;

/** A title without the marks of emphasis around it. */
const titleSpan = (text: string, span: Span): Span => {
  let { start, end } = trim(text, span);
  while (start < end && /[*_\s]/.test(text[start]!)) start++;
  while (end > start && /[*_\s:…]/.test(text[end - 1]!)) end--;
  return start < end ? { start, end } : span;
};
