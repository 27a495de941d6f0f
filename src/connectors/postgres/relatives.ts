import { FailureError } from "../../kernel/index.ts";
import type { ChildLink } from "../contract/catalogue.ts";
import { failure } from "../errors.ts";
import { columnOf, fromOf, pairs, type RowName, type Scope } from "./scope.ts";

/**
 * What is asked of a row, reached from above by `behind`: expressions of which one must be true; none when the collection
 * cannot answer.
 */
export type Question = (row: RowName, behind?: ChildLink) => readonly string[];

/**
 * "A row that hangs below this one, however deep, answers": one expression for each child that may, none of them ever
 * null. The links turn in no circle (`purgeLevels`).
 */
export const someBelow = (
  scope: Scope,
  children: readonly ChildLink[],
  row: RowName,
  question: Question,
): readonly string[] =>
  children
    .filter((link) => link.parent === row.table.name)
    .flatMap((link) => {
      const child = scope.row(link.collection);
      const answers = [...question(child, link), ...someBelow(scope, children, child, question)];
      return existing(fromOf(child), pairs(child, link.columns, row, link.parentColumns), answers);
    });

/**
 * "This row answers, or one that stands above it, however high". A link from a table to itself is climbed to the top;
 * `behind` is the link by which the row was reached from above.
 */
export const orAbove = (
  scope: Scope,
  links: readonly ChildLink[],
  row: RowName,
  question: Question,
  behind?: ChildLink,
  passed: readonly string[] = [],
): readonly string[] => {
  const collection = row.table.name;
  const ways = links.filter((link) => link.collection === collection && link !== behind);
  const direct = (one: RowName): readonly string[] => [
    ...question(one),
    ...ways
      .filter((link) => link.parent !== collection)
      .flatMap((link) => {
        const parent = scope.row(link.parent);
        const rest = links.filter((other) => other !== link);
        const answers = orAbove(scope, rest, parent, question, undefined, [...passed, collection]);
        // A statement of fixed length goes round no circle of tables: better no end than a hold that is not seen.
        if (answers.length > 0 && passed.includes(link.parent))
          throw new FailureError(failure("connectors.links-in-circle", { collection }));
        return existing(
          fromOf(parent),
          pairs(parent, link.parentColumns, one, link.columns),
          answers,
        );
      }),
  ];
  const tree = ways.filter((link) => link.parent === collection);
  return [...direct(row), ...tree.flatMap((link) => inTree(scope, row, link, direct))];
};

/** The ancestors of a row in a table that refers to itself. A row that is its own ancestor ends the climb. */
const inTree = (
  scope: Scope,
  row: RowName,
  link: ChildLink,
  question: Question,
): readonly string[] => {
  const [step, ancestor] = [scope.row(link.parent), scope.row(link.parent)];
  const answers = question(ancestor);
  if (answers.length === 0) return [];
  const up = `up_${step.alias}`;
  const upwards = link.columns.map((_, at) => `u${at}`);
  const reached = (one: RowName): string =>
    link.parentColumns.map((column, at) => `${columnOf(one, column)} = ${up}.u${at}`).join(" and ");
  const from = (one: RowName): string =>
    link.columns.map((column) => columnOf(one, column)).join(", ");
  return [
    `exists (with recursive ${up}(${upwards.join(", ")}) as (select ${from(row)} union ` +
      `select ${from(step)} from ${fromOf(step)}, ${up} where ${reached(step)}) ` +
      `select from ${fromOf(ancestor)}, ${up} where ${reached(ancestor)} and (${answers.join(" or ")}))`,
  ];
};

const existing = (
  from: string,
  links: readonly string[],
  answers: readonly string[],
): readonly string[] =>
  answers.length === 0
    ? []
    : [`exists (select from ${from} where ${links.join(" and ")} and (${answers.join(" or ")}))`];
