import type { Span } from "../../reading/index.ts";
import type { Coverage } from "./coverage.ts";
import type { FieldContext } from "./fields/fieldContext.ts";
import type { FindingCollector } from "./findings.ts";
import type { Cell } from "./workbook/workbook.ts";
import { saysNothing } from "./cnil/words.ts";

/** What the parts of one record are read with. */
export interface RecordContext {
  readonly text: string;
  readonly coverage: Coverage;
  readonly findings: FindingCollector;
  /** Order of the record in the workbook, from 1. */
  readonly activity: number;
}

export const fieldContext = (context: RecordContext, field: string): FieldContext => ({
  ...context,
  field,
});

/** The words of cells as one value, parted by commas; « N/A » is part of the form. Null where nothing is left. */
export const joined = (
  { coverage }: Pick<RecordContext, "coverage">,
  cells: readonly Cell[] | undefined,
): { text: string; source: Span[] } | null => {
  const said: Cell[] = [];
  for (const cell of cells ?? [])
    if (saysNothing(cell.text)) coverage.mark("boilerplate", cell.span);
    else said.push(cell);
  if (said.length === 0) return null;
  const source = said.map(({ span }) => span);
  coverage.place(source);
  return { text: said.map(({ text }) => text).join(", "), source };
};
