import { scanLines, type Span } from "../../reading/index.ts";
import type { FieldContext } from "./fields/fieldContext.ts";
import { readValues, type Value } from "./values.ts";

/** Lines of one cell that are read; a longer list is no cell. */
const mostLines = 2_000;

/** The values of a cell: its lines, nested by their indents, without their bullets. */
export const valuesIn = ({ text, coverage }: FieldContext, cell: Span): Value[] => {
  const { lines } = scanLines(text.slice(cell.start, cell.end), mostLines);
  const moved = lines.map((line) => ({
    ...line,
    content: shifted(line.content, cell.start),
    marker: line.marker && shifted(line.marker, cell.start),
  }));
  for (const { marker } of moved) if (marker) coverage.mark("bullet", marker);
  const inline = { start: cell.start, end: cell.start };
  return readValues(text, { inline, lines: moved }, -1).values;
};

const shifted = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });
