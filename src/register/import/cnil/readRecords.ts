import type { Activity } from "../../model/register.ts";
import { activityId } from "../activityId.ts";
import { joined, type RecordContext } from "../recordContext.ts";
import { emptyActivity } from "../../model/emptyActivity.ts";
import { leaveOut, placeForm, withoutExamples } from "./formWords.ts";
import { RegisterContacts, type Party } from "./readParties.ts";
import { readListHeads, type ListedRow } from "./readListSheet.ts";
import { readRecordSheet } from "./readRecordSheet.ts";
import type { SortedSheets } from "./sortSheets.ts";
import { canonical, isGuidance, saysNothing } from "./words.ts";

type Context = Omit<RecordContext, "activity">;

export interface ReadRecords {
  readonly contacts: RegisterContacts;
  /** More may follow from the tables of the workbook. */
  readonly activities: Activity[];
  /** By the name of the sheet of a record, the index of its activity. */
  readonly recordSheets: ReadonlyMap<string, number>;
}

/** Reads the list and the records of the CNIL's form; an activity that stands only in the list is one too. */
export const readRecords = (
  context: Context,
  sorted: SortedSheets,
  ids: Map<string, number>,
  onProgress?: (read: number, all: number) => void,
): ReadRecords => {
  const contacts = new RegisterContacts();
  const activities: Activity[] = [];
  const recordSheets = new Map<string, number>();
  for (const record of [...sorted.records, ...sorted.unfilled]) placeForm(context, record);
  const { examples, records, onlyExample } = withoutExamples(
    sorted.records,
    sorted.tables.length > 0,
  );
  for (const example of examples) leaveOut(context, example);
  for (const list of sorted.lists) {
    const heads = readListHeads({ ...context, activity: 0 }, list);
    addParties(context, contacts, null, heads);
    if (heads.representative !== null) contacts.addRepresentative(heads.representative);
  }
  for (const record of records) {
    const order = activities.length + 1;
    const at = { ...context, activity: order };
    const { activity, controller, dpo } = readRecordSheet(at, record, ids);
    if (onlyExample)
      context.findings.add("record.only-example", { activity: order, source: [record.sheet.span] });
    addParties(context, contacts, order, { controller, dpo });
    recordSheets.set(record.sheet.name, activities.length);
    activities.push(activity);
    onProgress?.(order, records.length);
  }
  for (const list of sorted.lists) {
    for (const { cells } of list.columns)
      for (const { span } of cells) context.coverage.mark("heading", span);
    const matched = new Set<Activity>();
    for (const row of list.rows) readListed(context, row, activities, matched, ids);
    for (const [index, activity] of activities.entries())
      if (index < records.length && !matched.has(activity))
        context.findings.add("record.not-listed", {
          activity: index + 1,
          source: activity.sources.title,
        });
  }
  return { contacts, activities, recordSheets };
};

const addParties = (
  { findings }: Context,
  contacts: RegisterContacts,
  activity: number | null,
  { controller, dpo }: { readonly controller: Party | null; readonly dpo: Party | null },
): void => {
  if (controller !== null && !contacts.addController(controller))
    findings.add("record.other-controller", {
      activity,
      field: "controller",
      source: controller.source,
    });
  if (dpo !== null) contacts.addOfficer(dpo);
};

/** A row of the list: it repeats a record, or it is all that is said of an activity. */
const readListed = (
  context: Context,
  listed: ListedRow,
  activities: Activity[],
  matched: Set<Activity>,
  ids: Map<string, number>,
): void => {
  const { coverage, findings } = context;
  const cells = listed.row.cells;
  const source = cells.map(({ span }) => span);
  if (listed.title === null && listed.purposes === null) return;
  if (listed.isExample && !activities.some((each) => repeats(listed, each))) {
    for (const span of source) coverage.mark("boilerplate", span);
    return;
  }
  const activity = activities.find((each) => !matched.has(each) && repeats(listed, each));
  if (activity !== undefined) {
    matched.add(activity);
    coverage.place(source);
    const order = activities.indexOf(activity) + 1;
    // What the list repeats is where the record says it; what it says otherwise is found.
    const other = differing(listed, activity);
    for (const { span } of cells) if (!other.includes(span)) coverage.mark("boilerplate", span);
    if (other.length > 0) findings.add("record.list-differs", { activity: order, source: other });
    return;
  }
  const order = activities.length + 1;
  const at = { ...context, activity: order };
  const title = joined(at, listed.title ? [listed.title] : [listed.purposes!]);
  if (title === null) return;
  if (isGuidance(title.text)) {
    for (const span of title.source) coverage.mark("boilerplate", span);
    return;
  }
  const reference = joined(at, listed.reference ? [listed.reference] : []);
  const purposes = listed.purposes && listed.title ? joined(at, [listed.purposes]) : null;
  for (const cell of [listed.createdOn, listed.updatedOn])
    if (cell?.date) coverage.place([cell.span]);
  const { createdOn, updatedOn } = listed;
  const made: Activity = {
    ...emptyActivity,
    id: activityId(title.text, order, ids),
    title: title.text,
    updatedOn: updatedOn?.date ?? null,
    sources: {
      title: title.source,
      domain: [],
      updatedOn: updatedOn?.date ? [updatedOn.span] : [],
      ...(reference ? { reference: reference.source } : {}),
      ...(createdOn?.date ? { createdOn: [createdOn.span] } : {}),
    },
    purposes: purposes ? [purposes] : [],
    ...(reference ? { reference: reference.text } : {}),
    ...(createdOn?.date ? { createdOn: createdOn.date } : {}),
  };
  activities.push(made);
  matched.add(made);
  findings.add("record.list-only", { activity: order, source });
};

const repeats = ({ title, reference }: ListedRow, activity: Activity): boolean => {
  const sameReference = reference !== null && reference.text === activity.reference;
  return sameReference || (title !== null && isTitleOf(title.text, activity));
};

/** A title of signs alone, or in another script, is that very title; « - » is that of a record that has none. */
const isTitleOf = (listed: string, { title }: Activity): boolean => {
  const said = saysNothing(listed) ? "" : listed.replace(/^\(exemple\)/i, "").trim();
  const words = canonical(said);
  return words === "" || canonical(title) === "" ? said === title : words === canonical(title);
};

const differing = (listed: ListedRow, activity: Activity) => {
  const { title, reference, createdOn, updatedOn } = listed;
  return [
    title && !isTitleOf(title.text, activity) ? title : null,
    reference && reference.text !== activity.reference ? reference : null,
    createdOn?.date && activity.createdOn && createdOn.date !== activity.createdOn
      ? createdOn
      : null,
    updatedOn?.date && activity.updatedOn && updatedOn.date !== activity.updatedOn
      ? updatedOn
      : null,
  ]
    .filter((cell) => cell !== null)
    .map(({ span }) => span);
};
