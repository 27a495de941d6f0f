import type { Cell } from "../workbook/workbook.ts";
import type { RecordContext } from "../recordContext.ts";
import { isFilled, rowOf, type RecordSheet } from "./recordSheet.ts";

type Context = Omit<RecordContext, "activity">;

/** The words of the form itself: headings, labels, guidance. Labels that become a value are placed there as well. */
export const placeForm = ({ coverage }: Context, record: RecordSheet): void => {
  for (const { span } of record.form) coverage.mark("boilerplate", span);
  const filled = isFilled(record);
  for (const [section, rows] of record.rows)
    for (const { label, values } of rows) {
      if (label !== null && (section !== "data" || values.length === 0))
        coverage.mark("label", label.span);
      if (!filled) for (const { span } of values) coverage.mark("boilerplate", span);
    }
};

/** The form's own example: it bears « exemple » in its reference, or is called so and describes the payroll of the form. */
const isExample = (record: RecordSheet): boolean => {
  const rows = [...record.rows.values()].flat();
  const said = (row: ReturnType<typeof rowOf>): string =>
    rows.find(({ label }) => rowOf(label) === row)?.values[0]?.text ?? "";
  if (/exemple/i.test(said("reference"))) return true;
  const isCalled = [record.sheet.name, ...record.form.map(({ text }: Cell) => text)].some((words) =>
    /exemple de fiche/i.test(words.replaceAll("_", " ")),
  );
  return isCalled && said("title") === "Gestion de la paie";
};

/** The examples among the records, and the records that are read: an example too where there is nothing else. */
export const withoutExamples = (
  records: readonly RecordSheet[],
  hasOthers: boolean,
): { examples: readonly RecordSheet[]; records: readonly RecordSheet[]; onlyExample: boolean } => {
  const examples = records.filter(isExample);
  if (examples.length === records.length && !hasOthers)
    return { examples: [], records, onlyExample: examples.length > 0 };
  return {
    examples,
    records: records.filter((record) => !examples.includes(record)),
    onlyExample: false,
  };
};

/** Tells that the example was left out: all of its words are in the finding. */
export const leaveOut = ({ coverage, findings }: Context, { sheet }: RecordSheet): void => {
  const cells = sheet.rows.flatMap((row) => row.cells);
  const source = [{ start: cells[0]!.label.start, end: cells.at(-1)!.span.end }];
  coverage.place(source);
  findings.add("record.example", { source }, { sheet: sheet.name });
};
