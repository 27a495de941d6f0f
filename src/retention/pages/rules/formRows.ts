import { Type, type TOptional, type TString } from "typebox";
import type { FormState } from "../../../platform/web/index.ts";
import {
  formJoins,
  type ConditionValues,
  type FormRow,
} from "../../rules/model/conditionValues.ts";
import { formMarks } from "../../rules/model/endValues.ts";
import type { RowsValues } from "../../rules/model/linkValues.ts";
import type { RuleValues } from "../../rules/model/ruleValues.ts";
import { formTests, formTies } from "../../rules/model/testValues.ts";

/** What a row holds; the first part is sent whatever is typed, and says that the row is there. */
const parts = {
  test: ["Test", "Field", "Value", "Sense", "Tie"],
  link: ["Theirs", "Ours"],
  case: ["Keep"],
  mark: ["As", "Field", "Value"],
} as const;
export type RowKind = keyof typeof parts;
export type RowPart = (typeof parts)[RowKind][number];

/** How many rows there may be. Twenty is what the rule language takes of cases. */
export const mostRows = { test: 10, link: 3, case: 20, mark: 20 } as const satisfies Record<
  RowKind,
  number
>;

/** A list of rows, by the name with which the fields of its rows begin. */
export type ListName =
  | "test"
  | "clockTest"
  | "clockLink"
  | "disputesTest"
  | "disputesLink"
  | "case"
  | `case${number}Test`
  | "mark";
export type TestList = Extract<ListName, `${string}est`>;

const numbered = (count: number): readonly number[] =>
  Array.from({ length: count }, (_, at) => at + 1);

const testLists: readonly TestList[] = [
  "test",
  "clockTest",
  "disputesTest",
  ...numbered(mostRows.case).map((row) => `case${row}Test` as const),
];
const kinds = new Map<string, RowKind>([
  ...testLists.map((list) => [list, "test"] as const),
  ["clockLink", "link"],
  ["disputesLink", "link"],
  ["case", "case"],
  ["mark", "mark"],
]);

const kindOf = (list: ListName): RowKind => kinds.get(list) ?? "test";

export type RowName = `${ListName}${number}${RowPart}`;
export type JoinName = `${TestList}Join`;
export type RowFieldName = RowName | JoinName;
type TypedRows = Readonly<Partial<Record<RowFieldName, string>>>;

const rowsOf = (list: ListName): readonly number[] => numbered(mostRows[kindOf(list)]);

/** The fields of a row. */
export const rowNames = (list: ListName, row: number): readonly RowName[] =>
  parts[kindOf(list)].map((part) => `${list}${row}${part}` as const);

/** Every row that there may be, with its fields. */
export const everyRow: readonly {
  readonly list: ListName;
  readonly row: number;
  readonly part: RowPart;
}[] = ([...kinds.keys()] as ListName[]).flatMap((list) =>
  rowsOf(list).flatMap((row) => parts[kindOf(list)].map((part) => ({ list, row, part }))),
);

export const joinNames: readonly JoinName[] = testLists.map((list) => `${list}Join` as const);

/** The fields of every row that there may be, and what the tests of each list come to. */
export const rowFields = Object.fromEntries(
  [...everyRow.map(({ list, row, part }) => `${list}${row}${part}`), ...joinNames].map((name) => [
    name,
    Type.Optional(Type.String({ maxLength: 2_000 })),
  ]),
) as Record<RowFieldName, TOptional<TString>>;

/** The rows of a list as they came: one in which nothing is typed is none, whatever its choices are left at. */
const rowsIn = (
  list: ListName,
  typed: TypedRows,
): readonly (FormRow & { readonly of: (part: RowPart) => string })[] =>
  rowsOf(list).flatMap((row) => {
    const of = (part: RowPart): string => typed[`${list}${row}${part}`] ?? "";
    const isTyped = (["Field", "Value", "Theirs", "Ours", "Keep"] as const).some(
      (part) => of(part) !== "",
    );
    return isTyped ? [{ row, of }] : [];
  });

const chosen = <T extends string>(all: readonly [T, ...T[]], typed: string | undefined): T =>
  all.find((each) => each === typed) ?? all[0];

const conditionIn = (list: TestList, typed: TypedRows): ConditionValues => ({
  join: chosen(formJoins, typed[`${list}Join`]),
  tests: rowsIn(list, typed).map(({ row, of }) => ({
    row,
    field: of("Field"),
    test: chosen(formTests, of("Test")),
    value: of("Value"),
    isFalse: of("Sense") === "false",
    tie: chosen(formTies, of("Tie")),
  })),
});

const otherRowsIn = (of: "clock" | "disputes", typed: TypedRows): RowsValues => ({
  links: rowsIn(`${of}Link`, typed).map((each) => ({
    row: each.row,
    theirs: each.of("Theirs"),
    ours: each.of("Ours"),
  })),
  where: conditionIn(`${of}Test`, typed),
});

type InRows = Pick<RuleValues, "when" | "cases" | "clockRows" | "disputesRows" | "marks">;

/** What stands in the rows of a form. */
export const rowsTyped = (typed: TypedRows): InRows => ({
  when: conditionIn("test", typed),
  cases: rowsOf("case").flatMap((row) => {
    const list = `case${row}Test` as const;
    const keep = typed[`case${row}Keep`] ?? "";
    const when = conditionIn(list, typed);
    if (keep === "" && when.tests.length === 0) return [];
    // What is missing is said at the row that is shown.
    const shown = rowsOf(list).find((each) => typed[`${list}${each}Test`] !== undefined) ?? 1;
    const empty = { row: shown, field: "", test: "is", value: "", isFalse: false } as const;
    return [
      {
        row,
        keep,
        when: when.tests.length > 0 ? when : { ...when, tests: [{ ...empty, tie: "apart" }] },
      },
    ];
  }),
  clockRows: otherRowsIn("clock", typed),
  disputesRows: otherRowsIn("disputes", typed),
  marks: rowsIn("mark", typed).map(({ row, of }) => ({
    row,
    field: of("Field"),
    as: chosen(formMarks, of("As")),
    value: of("Value"),
  })),
});

/** What the rows of a rule put into the fields of the form. */
export const rowsShown = ({
  when,
  cases,
  clockRows,
  disputesRows,
  marks,
}: InRows): Readonly<Partial<Record<RowFieldName, string>>> => {
  const shown: Partial<Record<RowFieldName, string>> = {};
  const put = (list: TestList, { join, tests }: ConditionValues): void => {
    shown[`${list}Join`] = join;
    for (const { row, field, test, value, isFalse, tie } of tests) {
      shown[`${list}${row}Field`] = field;
      shown[`${list}${row}Test`] = test;
      shown[`${list}${row}Value`] = value;
      shown[`${list}${row}Sense`] = String(!isFalse);
      shown[`${list}${row}Tie`] = tie;
    }
  };
  put("test", when);
  for (const [of, { links, where }] of [
    ["clock", clockRows],
    ["disputes", disputesRows],
  ] as const) {
    put(`${of}Test`, where);
    for (const { row, theirs, ours } of links) {
      shown[`${of}Link${row}Theirs`] = theirs;
      shown[`${of}Link${row}Ours`] = ours;
    }
  }
  for (const { row, keep, when: of } of cases) {
    shown[`case${row}Keep`] = keep;
    put(`case${row}Test`, of);
  }
  for (const { row, field, as, value } of marks) {
    shown[`mark${row}Field`] = field;
    shown[`mark${row}As`] = as;
    shown[`mark${row}Value`] = value;
  }
  return shown;
};

/** What a button of the form asks for: one row more, or one less; null for its two ways to end. */
export const rowStep = (
  step: string | undefined,
): { readonly list: string; readonly removed: number | null } | null => {
  const [, list, removed] =
    /^row-([A-Za-z]+(?:\d{1,2}Test)?)(?:-(\d{1,2}))?$/.exec(step ?? "") ?? [];
  return list !== undefined && kinds.has(list)
    ? { list, removed: removed === undefined ? null : Number(removed) }
    : null;
};

/**
 * The rows that a form shows: those that came but for one taken out, and one more where it was asked for. A list that is
 * never empty shows one all the same.
 */
export const shownRows = (
  list: ListName,
  form: FormState,
): {
  readonly rows: readonly number[];
  readonly added: number | null;
  readonly next: number | null;
} => {
  const kind = kindOf(list);
  const step = rowStep(form.field("step").value);
  const own = step?.list === list ? step : null;
  const came = rowsOf(list).filter(
    (row) => form.field(`${list}${row}${parts[kind][0]}`).values.length > 0,
  );
  const left = came.filter((row) => row !== own?.removed);
  const free = (taken: readonly number[]): number | null => {
    const row = (taken.at(-1) ?? 0) + 1;
    return row <= mostRows[kind] ? row : null;
  };
  const added = own?.removed === null ? free(came) : null;
  const shown = added === null ? left : [...left, added];
  // What was typed in a row that was taken out must not come back in the one that is shown instead.
  const all = shown.length === 0 && kind !== "link" ? [came[0] === 1 ? 2 : 1] : shown;
  return { rows: all, added, next: free(all) };
};
