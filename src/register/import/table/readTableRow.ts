import type { Span } from "../../../reading/index.ts";
import type { Activity } from "../../model/register.ts";
import { activityId } from "../activityId.ts";
import { valuesIn } from "../cells.ts";
import { fieldContext, joined, type RecordContext } from "../recordContext.ts";
import { saysNo } from "../cnil/words.ts";
import { classifyData } from "../fields/classifyData.ts";
import { report, walk } from "../fields/fieldContext.ts";
import { splitItems } from "../fields/items.ts";
import { readDataCategories, readDataSubjects } from "../fields/readDataCategories.ts";
import { readLegalBases } from "../fields/readLegalBases.ts";
import { readPurposes, readRecipients, readSubPurposes } from "../fields/readLists.ts";
import { referencesIn } from "../fields/readReferences.ts";
import { readRetentionField } from "../fields/readRetentionField.ts";
import { readProcessors, readRights, readUpdatedOn } from "../fields/readShortFields.ts";
import { textOf, type Value } from "../values.ts";
import type { Cell, Row } from "../workbook/workbook.ts";
import type { TableField } from "./tableFields.ts";

/** Reads a row of somebody's table into an activity: each cell as the field of a page that its heading names. */
export const readTableRow = (
  context: RecordContext,
  columns: ReadonlyMap<number, TableField>,
  row: Row,
  ids: Map<string, number>,
): Activity => {
  const cellsOf = (field: TableField): readonly Cell[] =>
    row.cells.filter(({ column }) => columns.get(column) === field);
  const at = (field: string) => fieldContext(context, field);
  const valuesOf = (field: TableField): Value[] =>
    cellsOf(field).flatMap(({ span }) => valuesIn(at(field), span));

  const bases = valuesOf("legalBases");
  const legalReferences = referencesIn(context, bases);
  const legalBases = readLegalBases(
    at("legalBases"),
    bases,
    legalReferences.flatMap(({ source }) => source),
  );
  for (const { spans } of walk(bases))
    for (const span of spans) context.coverage.markRest("boilerplate", span);
  const { subjects, misplaced } = readDataSubjects(at("dataSubjects"), valuesOf("dataSubjects"));
  const dataCategories = [
    ...misplaced,
    ...readDataCategories(at("dataCategories"), valuesOf("dataCategories")),
    ...sensitiveData(context, cellsOf("specialCategories")),
  ];
  const purposes = readPurposes(at("purposes"), valuesOf("purposes"));
  const title = titleOf(context, cellsOf("title"), purposes[0], row);
  const domain = joined(context, cellsOf("domain"));
  const reference = joined(context, cellsOf("reference"));
  const updatedOn = dayOf(context, "updatedOn", cellsOf("updatedOn"));
  const createdOn = dayOf(context, "createdOn", cellsOf("createdOn"));
  const id = activityId(title.text, context.activity, ids);
  return {
    id,
    domain: domain?.text ?? null,
    title: title.text,
    updatedOn: updatedOn.day,
    sources: {
      title: title.source,
      domain: domain?.source ?? [],
      updatedOn: updatedOn.source,
      ...(reference ? { reference: reference.source } : {}),
      ...(createdOn.day === null ? {} : { createdOn: createdOn.source }),
    },
    purposes,
    subPurposes: readSubPurposes(at("subPurposes"), valuesOf("subPurposes")),
    legalBases,
    legalReferences,
    dataSubjects: subjects,
    dataCategories,
    ...classifyData(dataCategories),
    ...readRecipients(at("recipients"), valuesOf("recipients")),
    retention: readRetentionField(at("retention"), valuesOf("retention")).map(
      (statement, index) => ({ id: `${id}.${index + 1}`, ...statement }),
    ),
    processors: readProcessors(at("processors"), valuesOf("processors")),
    rights: readRights(at("rights"), valuesOf("rights")),
    ...(reference ? { reference: reference.text } : {}),
    ...(createdOn.day === null ? {} : { createdOn: createdOn.day }),
    ...transfersOf(context, cellsOf("transfers")),
    ...measuresOf(context, valuesOf("securityMeasures")),
  };
};

const titleOf = (
  context: RecordContext,
  cells: readonly Cell[],
  purpose: Activity["purposes"][number] | undefined,
  row: Row,
): { text: string; source: Span[] } => {
  const name = joined(context, cells);
  if (name !== null) return { text: name.text.replaceAll(/\s+/g, " "), source: name.source };
  const first = row.cells[0]!;
  if (purpose === undefined) context.coverage.place([first.span]);
  const instead = purpose ?? { text: first.text, source: [first.span] };
  context.findings.add("record.no-name", {
    activity: context.activity,
    field: "title",
    source: [...instead.source],
  });
  return { text: instead.text, source: [...instead.source] };
};

const dayOf = (
  context: RecordContext,
  field: string,
  cells: readonly Cell[],
): { day: string | null; source: Span[] } => {
  const [first] = cells;
  if (first === undefined) return { day: null, source: [] };
  if (first.date !== null && cells.length === 1) {
    context.coverage.place([first.span]);
    return { day: first.date, source: [first.span] };
  }
  const at = fieldContext(context, field);
  const { updatedOn, source } = readUpdatedOn(
    at,
    cells.flatMap(({ span }) => valuesIn(at, span)),
  );
  return { day: updatedOn, source };
};

/** « Oui » beside « Données sensibles » says that there are some, not which; other words are data. */
const sensitiveData = (
  context: RecordContext,
  cells: readonly Cell[],
): Activity["dataCategories"] =>
  cells.flatMap((cell) => {
    if (saysNo(cell.text)) {
      context.coverage.mark("boilerplate", cell.span);
      return [];
    }
    const at = fieldContext(context, "dataCategories");
    if (!/^oui\W*$|^yes\W*$/i.test(cell.text))
      return readDataCategories(at, valuesIn(at, cell.span));
    context.coverage.place([cell.span]);
    report(at, "text.not-placed", [cell.span]);
    return [];
  });

/** Whether there are transfers can be read of a cell; to whom and where, in words of one's own, cannot (art. 30(1)(e)). */
const transfersOf = (
  context: RecordContext,
  cells: readonly Cell[],
): Pick<Activity, "transfers"> => {
  if (cells.length === 0) return {};
  if (cells.every(({ text }) => saysNo(text))) {
    for (const { span } of cells) context.coverage.mark("boilerplate", span);
    return { transfers: [] };
  }
  for (const { span } of cells) {
    context.coverage.place([span]);
    report(fieldContext(context, "transfers"), "transfer.incomplete", [span]);
  }
  return {};
};

const measuresOf = (
  context: RecordContext,
  values: readonly Value[],
): Pick<Activity, "securityMeasures"> => {
  const measures = [...walk(values)].flatMap(({ spans }) =>
    splitItems(context.text, spans).map((source) => {
      context.coverage.place(source);
      return { kind: "other" as const, text: textOf(context.text, source), source };
    }),
  );
  return measures.length > 0 ? { securityMeasures: measures } : {};
};
