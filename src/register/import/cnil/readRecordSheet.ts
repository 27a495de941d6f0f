import type { Span } from "../../../reading/index.ts";
import { cnilSections, type CnilSection } from "../../model/cnilRecord.ts";
import type { Activity } from "../../model/register.ts";
import { activityId } from "../activityId.ts";
import { valuesIn } from "../cells.ts";
import { readPurposes, readSubPurposes } from "../fields/readLists.ts";
import { readUpdatedOn } from "../fields/readUpdatedOn.ts";
import type { Cell } from "../workbook/workbook.ts";
import { readData } from "./readData.ts";
import { readMeasures, readPersons, readRecipients, readTransfers } from "./readLists.ts";
import { readOtherRows } from "./readOtherRows.ts";
import { readParties, type Party } from "./readParties.ts";
import { fieldContext, joined, type RecordContext } from "../recordContext.ts";
import { rowOf, type RecordRow, type RecordSheet } from "./recordSheet.ts";

export interface ReadRecord {
  readonly activity: Activity;
  readonly controller: Party | null;
  readonly dpo: Party | null;
}

/** Reads one record of the CNIL's form into a processing activity. */
export const readRecordSheet = (
  context: RecordContext,
  record: RecordSheet,
  ids: Map<string, number>,
): ReadRecord => {
  const rowsOf = (section: CnilSection): readonly RecordRow[] => record.rows.get(section) ?? [];
  const all = [...record.rows.values()].flat();
  const named = (row: ReturnType<typeof rowOf>): RecordRow | undefined =>
    all.find(({ label }) => rowOf(label) === row);

  const purposes = all
    .filter(({ label }) => rowOf(label) === "mainPurpose")
    .flatMap(({ values }) =>
      values.flatMap((cell) =>
        readPurposes(
          fieldContext(context, "purposes"),
          valuesIn(fieldContext(context, "purposes"), cell.span),
        ),
      ),
    );
  const subPurposes = all
    .filter(({ label }) => rowOf(label) === "subPurpose")
    .flatMap(({ values }) =>
      values.flatMap((cell) =>
        readSubPurposes(
          fieldContext(context, "subPurposes"),
          valuesIn(fieldContext(context, "subPurposes"), cell.span),
        ),
      ),
    );
  const title = readTitle(context, record, named("title"), purposes[0]);
  const id = activityId(title.text, context.activity, ids);
  const reference = joined(context, named("reference")?.values);
  // The head of the form repeats what its first rows say.
  for (const cell of record.others)
    if (cell.text === reference?.text || cell.text === title.text)
      context.coverage.mark("boilerplate", cell.span);
  const createdOn = readDay(context, "createdOn", named("createdOn"));
  const updatedOn = readDay(context, "updatedOn", named("updatedOn"));
  const { retention, ...data } = readData(context, rowsOf("data"), rowsOf("sensitive"));
  const { controller, dpo, ...parties } = readParties(context, all);
  const measures = readMeasures(context, rowsOf("measures"));
  const transfers = readTransfers(context, rowsOf("transfers"));
  const { retention: moreRetention, ...others } = readOtherRows(context, all);
  const activity: Activity = {
    id,
    domain: null,
    title: title.text,
    updatedOn: updatedOn.day,
    sources: {
      title: title.source,
      domain: [],
      updatedOn: updatedOn.source,
      ...(reference ? { reference: reference.source } : {}),
      ...(createdOn.day === null ? {} : { createdOn: createdOn.source }),
    },
    purposes,
    subPurposes,
    ...others,
    dataSubjects: readPersons(context, rowsOf("persons")),
    ...data,
    recipients: readRecipients(context, rowsOf("recipients")),
    recipientsNone: false,
    retention: [...retention, ...moreRetention].map((statement, index) => ({
      id: `${id}.${index + 1}`,
      ...statement,
    })),
    ...(reference ? { reference: reference.text } : {}),
    ...(createdOn.day === null ? {} : { createdOn: createdOn.day }),
    ...parties,
    ...(measures.length > 0 ? { securityMeasures: measures } : {}),
    ...(transfers.length > 0 ? { transfers } : {}),
  };
  reportEmpty(context, activity, title.source);
  return { activity, controller, dpo };
};

/** The name of the activity; without one its main purpose, else the name of its sheet. */
const readTitle = (
  context: RecordContext,
  { sheet }: RecordSheet,
  row: RecordRow | undefined,
  purpose: Activity["purposes"][number] | undefined,
): { text: string; source: Span[] } => {
  const name = joined(context, row?.values);
  if (name !== null) return { text: name.text.replaceAll(/\s+/g, " "), source: name.source };
  const instead = purpose ?? { text: sheet.name, source: [sheet.span] };
  const { activity, findings } = context;
  findings.add("record.no-name", { activity, field: "title", source: [...instead.source] });
  return { text: instead.text, source: [...instead.source] };
};

const readDay = (
  context: RecordContext,
  field: string,
  row: RecordRow | undefined,
): { day: string | null; source: Span[] } => {
  const cells = (row?.values ?? []).filter((cell) => !isPlaceholder(cell));
  for (const cell of row?.values ?? [])
    if (!cells.includes(cell)) context.coverage.mark("boilerplate", cell.span);
  const [first] = cells;
  if (first === undefined) return { day: null, source: [] };
  if (cells.length === 1 && first.date !== null) {
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

/** `JJ/MM/AAAA`: how the form says in which way a date is written. */
const isPlaceholder = ({ text }: Cell): boolean => /^jj\W*mm\W*aaaa$/i.test(text);

/** What the form asks for and nobody filled in. */
const reportEmpty = (
  { findings, activity: order }: RecordContext,
  activity: Activity,
  source: readonly Span[],
): void => {
  const parts = [
    ["purposes", cnilSections.purposes.heading],
    ["dataSubjects", cnilSections.persons.heading],
    ["dataCategories", cnilSections.data.heading],
    ["recipients", cnilSections.recipients.heading],
    ["retention", "Durée de conservation"],
  ] as const;
  const add = (rule: "field.empty" | "field.missing", field: string, label: string): void =>
    findings.add(rule, { activity: order, field, source }, { label });
  for (const [field, label] of parts)
    if (activity[field].length === 0) add("field.empty", field, label);
  if (activity.updatedOn === null) add("field.empty", "updatedOn", "Mise à jour du traitement");
  // The form has no place for it, and articles 13 and 14 ask for it.
  if (activity.legalBases.length === 0) add("field.missing", "legalBases", "Base légale");
};
