import type { Span } from "../../reading/index.ts";
import { foldedOnce } from "./foldedOnce.ts";
import type { ValueField } from "./fieldValues.ts";
import type { LintContext } from "./lintContext.ts";
import type { LintRecord } from "./lintRecord.ts";
import type { PageText } from "./pageText.ts";

/** One line of the page as it is written, without its bullet and its label; or a value, where there is no page. */
export interface Passage {
  readonly text: string;
  /** Same offsets as `text`. */
  readonly folded: string;
  /** The field that the line belongs to; null above the records. */
  readonly field: ValueField | null;
  readonly source: readonly Span[];
  /** Its place in the readable text of the page; absent where there is no page. */
  readonly span?: Span;
  /** The next line of the page goes on with it. */
  readonly goesOn?: true;
}

/** All that a page says, line by line: 0 for what stands above the records, then by the order of the record. */
export const passagesOf = (context: LintContext): ReadonlyMap<number, readonly Passage[]> => {
  const { page, records } = context;
  if (page === null) return new Map();
  const begins = records.map((record) => beginning(page, record));
  const labels = labelSpans(context, page);
  // The guidance of an empty form is whoever made the form's: nothing in it is a defect of the register.
  const guidance = page.isWorkbook ? markedSpans(context, page, "boilerplate") : [];
  let form = 0;
  const passages = new Map<number, Passage[]>();
  let order = 0;
  let label = 0;
  let fields: FieldPlaces = [];
  let place = 0;
  let field: ValueField | null = null;
  const columns = columnsOf(page, records, begins);
  for (const [index, { content }] of page.lines.entries()) {
    const column = columns === null ? null : columnAt(columns, content);
    while (order < begins.length && begins[order]! <= content.start) {
      order++;
      fields = fieldPlaces(page, records[order - 1]!);
      place = 0;
      field = null;
    }
    while (label < labels.length && labels[label]!.end <= content.start) label++;
    const marked = labels[label];
    // Above the records the labels are words too: « Ajointe : » is a slip of the pen.
    const start =
      order > 0 && marked && marked.start < content.end && marked.start <= content.start + 1
        ? Math.max(content.start, Math.min(marked.end, content.end))
        : content.start;
    while (place < fields.length && fields[place]!.start < content.end)
      field = fields[place++]!.field;
    const text = page.text.slice(start, content.end).trimStart();
    if (text === "") continue;
    while (form < guidance.length && guidance[form]!.end < content.end) form++;
    const unlabelled = marked && marked.start <= content.start + 1 ? marked.end : content.start;
    if (form < guidance.length && guidance[form]!.start <= Math.max(start, unlabelled)) continue;
    const { kept, folded } = foldedOnce(text);
    const span = { start: content.end - text.length, end: content.end };
    const next = page.lines[index + 1];
    const goesOn = next?.kind === "plain" && !next.blankBefore;
    // A cell that no value took is nobody’s; what stands above the first record is above them all.
    const owner = columns === null || order === 0 ? order : (column?.order ?? nobody);
    const list = passages.get(owner) ?? [];
    list.push({
      text: kept,
      folded,
      field: column?.field ?? field,
      source: page.places([span]),
      span,
      ...(goesOn && { goesOn }),
    });
    passages.set(owner, list);
  }
  return passages;
};

const nobody = -1;

interface ColumnPlace {
  readonly start: number;
  readonly end: number;
  readonly order: number;
  readonly field: ValueField;
}

/**
 * Where the records of a page are the columns of a table, their lines stand between each other: each belongs to the record whose
 * value it is. Null where they follow one another.
 */
const columnsOf = (
  page: PageText,
  records: readonly LintRecord[],
  begins: readonly number[],
): readonly ColumnPlace[] | null => {
  const [first] = records;
  const second = begins[1];
  if (first === undefined || second === undefined) return null;
  const isWoven = fieldPlaces(page, first).some(
    ({ start, field }) => start > second && field !== "title" && field !== "domain",
  );
  if (!isWoven) return null;
  return records
    .flatMap((record) =>
      record.allValues
        .filter(({ field }) => field !== "legalReferences")
        .flatMap(({ field, source }) =>
          page.readable(source).map((span) => ({ ...span, order: record.place, field })),
        ),
    )
    .toSorted((a, b) => a.start - b.start);
};

const columnAt = (columns: readonly ColumnPlace[], { start, end }: Span): ColumnPlace | null => {
  let low = 0;
  let high = columns.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (columns[middle]!.start < end) low = middle + 1;
    else high = middle;
  }
  for (let at = low - 1; at >= Math.max(0, low - farthestBack); at--)
    if (start < columns[at]!.end) return columns[at]!;
  return null;
};

/** Items of a group share its places: so many may begin where a line does. */
const farthestBack = 100;

type FieldPlaces = readonly { readonly start: number; readonly field: ValueField }[];

/** Where the values of each field begin, in the order of the page. */
const fieldPlaces = (page: PageText, { allValues }: LintRecord): FieldPlaces =>
  allValues
    // A text is cited in any field.
    .filter(({ field }) => field !== "legalReferences")
    .flatMap(({ field, source }) => page.readable(source).map(({ start }) => ({ start, field })))
    .toSorted((a, b) => a.start - b.start);

const beginning = (page: PageText, { activity }: LintRecord): number => {
  const { title, domain } = activity.sources;
  return Math.min(Infinity, ...page.readable([...title, ...domain]).map(({ start }) => start));
};

const labelSpans = (context: LintContext, page: PageText): readonly Span[] =>
  markedSpans(context, page, "label");

const markedSpans = (
  { register }: LintContext,
  page: PageText,
  wanted: "label" | "boilerplate",
): readonly Span[] =>
  page
    .readable(
      register.structure.flatMap(({ role, start, end }) =>
        role === wanted ? [{ start, end }] : [],
      ),
    )
    .toSorted((a, b) => a.start - b.start);

/** The labels of each record, folded. */
export const labelsOf = (context: LintContext): ReadonlyMap<number, readonly string[]> => {
  const { page, records } = context;
  const labels = new Map<number, string[]>();
  if (page === null) return labels;
  const begins = records.map((record) => beginning(page, record));
  let order = 0;
  for (const { start, end } of labelSpans(context, page)) {
    while (order < begins.length && begins[order]! <= start) order++;
    const list = labels.get(order) ?? [];
    list.push(foldedOnce(page.text.slice(start, end)).folded);
    labels.set(order, list);
  }
  return labels;
};

/** The lines of all records, each wording once, with how often it stands there. */
export const wordings = (
  context: LintContext,
): ReadonlyMap<string, { readonly passage: Passage; readonly count: number }> => {
  const found = new Map<string, { passage: Passage; count: number }>();
  for (const { passages, count } of distinctPassages(context))
    for (const passage of passages) {
      const known = found.get(passage.text);
      if (known === undefined) found.set(passage.text, { passage, count });
      else known.count += count;
    }
  return found;
};

/**
 * What the records say, each in their order, once for those that say the same, with how many do. With a page, record by
 * record: it writes each line itself.
 */
export const distinctPassages = (
  context: LintContext,
): Iterable<{
  readonly record: LintRecord;
  readonly passages: readonly Passage[];
  readonly count: number;
}> =>
  context.page === null
    ? context.words.distinct.map(({ first, values, count }) => ({
        record: first,
        passages: values,
        count,
      }))
    : context.records.map((record) => ({ record, passages: record.passages, count: 1 }));
