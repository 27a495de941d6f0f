import type { StructureMark } from "../../model/register.ts";

/** Marks in their order, those of one role that only blanks part made one: a form has thousands of labels. */
export const mergedStructure = (text: string, marks: readonly StructureMark[]): StructureMark[] => {
  const merged: StructureMark[] = [];
  for (const { start, end, role } of marks.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last?.role === role && isBlank(text, last.end, start)) last.end = Math.max(last.end, end);
    else merged.push({ start, end, role });
  }
  return merged;
};

const isBlank = (text: string, from: number, to: number): boolean =>
  to <= from || (to - from <= 4 && text.slice(from, to).trim() === "");
