import type { EndTarget, Protection } from "../contract/endTarget.ts";
import { allDue } from "./cases.ts";
import { conditionSql } from "./condition.ts";
import { downwards, leadsTo, waysDown } from "./links.ts";
import { joined, type Row, type Words } from "./words.ts";

/** "A legal minimum keeps this row, or a row that would end with it"; null when there is no minimum. */
export const isProtected = (words: Words, row: Row, target: EndTarget): string | null => {
  if (target.protections.length === 0) return null;
  return joined(
    target.protections.map((protection) => protects(words, row, target, protection)),
    "or",
  );
};

const protects = (words: Words, row: Row, target: EndTarget, protection: Protection): string => {
  const { collection, when, clocks } = protection;
  const keeps = (there: Row): string => {
    // What is unknown protects: the row may end only when the condition is false, or all clocks are surely due.
    const applies = when === null ? "1" : `(${conditionSql(words, there, when)}) is not false`;
    return `(${applies} and (${allDue(words, there, clocks)}) is not true)`;
  };
  const own = collection === target.collection ? [keeps(row)] : [];
  const below = waysDown(target.collection, target.children)
    .filter((way) => way.at(-1)?.collection === collection)
    .map((way) => leadsTo(words, row, way.map(downwards), keeps));
  if (own.length + below.length === 0)
    throw new TypeError("a protection of rows that the target does not end");
  return joined([...own, ...below], "or");
};
