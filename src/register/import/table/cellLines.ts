import type { CellLine } from "../../model/tableCell.ts";
import type { Cell } from "../workbook/workbook.ts";

/** The lines of a cell that say something, each with where it begins. */
export const linesOf = ({ text, span }: Cell): CellLine[] => {
  const lines: CellLine[] = [];
  let at = span.start;
  for (const line of text.split("\n")) {
    if (line !== "") lines.push({ text: line, at });
    at += line.length + 1;
  }
  return lines;
};
