import { placed, placesIn } from "./placedNames.ts";
import { shownTests, testFrom, type TestValues } from "./testValues.ts";
import type { WrittenCondition, WrittenRows, WrittenTest } from "./writtenCondition.ts";

/** A row of the form that may be there several times, by its number, from 1: mistakes lead to it. */
export interface FormRow {
  readonly row: number;
}

/** What the tests of a condition come to. */
export const formJoins = ["all", "any", "none", "not-all"] as const;

/** A condition as a form shows it: tests in rows, of which some may be tied to the row above them. */
export interface ConditionValues {
  readonly join: (typeof formJoins)[number];
  readonly tests: readonly (TestValues & FormRow)[];
}

const noCondition: ConditionValues = { join: "all", tests: [] };

/**
 * A condition as rows of tests; one of another shape gives other rows, or none, and does not come back the same. With
 * `within` it speaks of the rows of that collection, and the fields of the form are its fields.
 */
export const shownCondition = (
  condition: WrittenCondition | undefined,
  within: string | null = null,
): ConditionValues => {
  if (condition === undefined) return noCondition;
  const isDenied = "not" in condition;
  const inner = isDenied ? condition.not : condition;
  const several = severalIn(inner);
  const { join, items } =
    several === null
      ? { join: "all" as const, items: [condition] }
      : { join: isDenied ? deniedJoins[several.join] : several.join, items: several.of };
  const rows = items.flatMap((each) => shownItem(each, within));
  // Several tests of one field, alone, need no tie: all of them must be true.
  const isOneField = items.length === 1 && items[0] !== undefined && "field" in items[0];
  return {
    join,
    tests: rows.map((each, at) => ({
      ...each,
      ...(isOneField ? { tie: "apart" as const } : {}),
      row: at + 1,
    })),
  };
};

const deniedJoins = { all: "not-all", any: "none" } as const;

type Several = { readonly join: "all" | "any"; readonly of: readonly WrittenCondition[] };

const severalIn = (condition: WrittenCondition): Several | null => {
  const several: Several | null =
    "all" in condition
      ? { join: "all", of: condition.all }
      : "any" in condition
        ? { join: "any", of: condition.any }
        : null;
  return several !== null && several.of.length > 1 ? several : null;
};

/** One condition among those of a list: a test, or several that are tied. */
const shownItem = (condition: WrittenCondition, within: string | null): readonly TestValues[] => {
  const several = severalIn(condition);
  if (several !== null)
    return tied(
      several.join,
      several.of.map((each) => shownSimple(each, within)),
    );
  return shownSimple(condition, within);
};

const shownSimple = (condition: WrittenCondition, within: string | null): readonly TestValues[] => {
  if ("field" in condition) return tied("all", [shownTests(condition, within)]);
  if ("not" in condition) {
    const [test, ...others] = shownSimple(condition.not, within);
    return test && others.length === 0 && !test.isFalse ? [{ ...test, isFalse: true }] : [];
  }
  return "exists" in condition && within === null ? shownRows(condition.exists) : [];
};

const shownRows = ({ in: collection, by, where }: WrittenRows): readonly TestValues[] => {
  if (by !== undefined) return [];
  if (where === undefined)
    return [
      { field: placed(collection, null), test: "is", value: "", isFalse: false, tie: "apart" },
    ];
  // Alone, « false » would deny the row, and not what is asked of it.
  return "not" in where ? [] : shownItem(where, collection);
};

const tied = (
  join: Several["join"],
  items: readonly (readonly TestValues[])[],
): readonly TestValues[] =>
  items.flat().map((test, at) => ({ ...test, tie: at === 0 ? "apart" : join }));

/** Which part of a row says nothing yet, or nothing that can be: `3Value`. */
export type WrongPart = `${number}${"Field" | "Value" | "Tie"}`;

/** What rows of tests say; null without any. */
export const conditionFrom = (
  { join, tests }: ConditionValues,
  within: string | null = null,
): { readonly condition: WrittenCondition | null; readonly wrong: readonly WrongPart[] } => {
  const wrong: WrongPart[] = [];
  const items = groupsOf(tests).map((group) => groupFrom(group, within, wrong));
  const [first] = items;
  if (first === undefined) return { condition: null, wrong };
  const isDenied = join === "none" || join === "not-all";
  const isAny = join === "any" || join === "none";
  const joined = items.length === 1 ? first : isAny ? { any: items } : { all: items };
  return { condition: isDenied ? { not: joined } : joined, wrong };
};

type Row = TestValues & FormRow;

const groupsOf = (tests: readonly Row[]): readonly (readonly Row[])[] => {
  const groups: Row[][] = [];
  for (const test of tests) {
    const last = groups.at(-1);
    if (last === undefined || test.tie === "apart") groups.push([test]);
    else last.push(test);
  }
  return groups;
};

const groupFrom = (
  group: readonly Row[],
  within: string | null,
  wrong: WrongPart[],
): WrittenCondition => {
  const tests = group.map((row) => rowFrom(row, within, wrong));
  const [first, second] = tests;
  if (first === undefined || second === undefined) return alone(first ?? nothing);
  const { tie } = group[1] as Row;
  for (const { row, tie: other } of group.slice(2)) if (other !== tie) wrong.push(`${row}Tie`);
  const join = tie === "any" ? "any" : "all";
  const { collection } = first;
  const isOneRow =
    collection !== null &&
    tests.every((each) => each.collection === collection && each.written !== null);
  const of = tests.map((each) => (isOneRow ? own(each) : alone(each)));
  const joined = join === "any" ? { any: of } : { all: of };
  return isOneRow ? { exists: { in: collection, where: joined } } : joined;
};

interface RowSaid {
  /** A linked row is meant; null: the row itself. */
  readonly collection: string | null;
  /** Null: any row of the collection. */
  readonly written: WrittenTest | null;
  readonly isFalse: boolean;
}

const nothing: RowSaid = { collection: null, written: { field: "" }, isFalse: false };

const rowFrom = (row: Row, within: string | null, wrong: WrongPart[]): RowSaid => {
  const [collection = null, name] = placesIn(row.field, 2) ?? [];
  const isHere = collection === within;
  if (within === null && collection !== null && name === null) {
    if (row.value.trim() !== "") wrong.push(`${row.row}Value`);
    return { collection, written: null, isFalse: row.isFalse };
  }
  if (!name || (within !== null && !isHere)) wrong.push(`${row.row}Field`);
  const { written, needsValue } = testFrom(name ?? "", row);
  if (needsValue) wrong.push(`${row.row}Value`);
  return { collection: isHere ? null : collection, written, isFalse: row.isFalse };
};

const own = ({ written, isFalse }: RowSaid): WrittenCondition => {
  const test = written ?? { field: "" };
  return isFalse ? { not: test } : test;
};

const alone = ({ collection, written, isFalse }: RowSaid): WrittenCondition => {
  if (collection === null) return own({ collection, written, isFalse });
  const rows = { in: collection, ...(written === null ? {} : { where: written }) };
  return isFalse ? { not: { exists: rows } } : { exists: rows };
};
