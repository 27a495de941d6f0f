import { Type, type TOptional, type TString } from "typebox";
import { fill, type Bilingual } from "../../../kernel/index.ts";
import type { FieldWords, FormState } from "../../../platform/web/index.ts";
import type { FormRow, RuleValues } from "../../rules/model/ruleValues.ts";
import { formTests, type TestValues } from "../../rules/model/testValues.ts";

/** What a form may have several rows of. Twenty is what the rule language takes of cases. */
export type RowKind = "test" | "case";
const most = { test: 10, case: 20 } as const satisfies Record<RowKind, number>;

const parts = {
  test: ["Field", "Test", "Value"],
  case: ["Field", "Test", "Value", "Keep"],
} as const;
type Part = (typeof parts)["case"][number];
export type RowName = `${RowKind}${number}${Part}`;

const kinds = ["test", "case"] as const;
const rows = (kind: RowKind): readonly number[] =>
  Array.from({ length: most[kind] }, (_, at) => at + 1);
const names: readonly { readonly kind: RowKind; readonly row: number; readonly part: Part }[] =
  kinds.flatMap((kind) =>
    rows(kind).flatMap((row) => parts[kind].map((part) => ({ kind, row, part }))),
  );

/** The fields of a row. */
export const rowNames = (kind: RowKind, row: number): readonly RowName[] =>
  parts[kind].map((part) => `${kind}${row}${part}` as const);

const nameOf = ({ kind, row, part }: (typeof names)[number]): RowName => `${kind}${row}${part}`;

/** The fields of every row that there may be. */
export const rowFields = Object.fromEntries(
  names.map((each) => [nameOf(each), Type.Optional(Type.String({ maxLength: 2_000 }))]),
) as Record<RowName, TOptional<TString>>;

const rowTitles = {
  test: { fr: "Condition {row}", en: "Condition {row}" },
  case: { fr: "Cas {row}", en: "Case {row}" },
} as const satisfies Record<RowKind, Bilingual>;

export const rowTitle = (kind: RowKind, row: number): Bilingual => ({
  fr: fill(rowTitles[kind].fr, { row }),
  en: fill(rowTitles[kind].en, { row }),
});

const partWords: Readonly<Record<Part, FieldWords>> = {
  Field: {
    label: { fr: "Champ examiné", en: "Field that is tested" },
    missing: { fr: "choisissez le champ examiné.", en: "choose the field that is tested." },
  },
  Test: { label: { fr: "Il", en: "It" } },
  Value: {
    label: { fr: "Valeur", en: "Value" },
    missing: {
      fr: "écrivez la valeur à laquelle le champ est comparé.",
      en: "write the value that the field is compared with.",
    },
  },
  Keep: {
    label: { fr: "Garder pendant", en: "Keep for" },
    missing: {
      fr: "écrivez une durée, par exemple « 6 mois ».",
      en: "write a period, such as “6 months”.",
    },
  },
};

/** What each of these fields is called, and what it says when it says nothing yet: the summary of errors names its row. */
export const rowWords = Object.fromEntries(
  names.map((each) => {
    const { label, missing } = partWords[each.part];
    const title = rowTitle(each.kind, each.row);
    const named = missing && {
      fr: `${title.fr} : ${missing.fr}`,
      en: `${title.en}: ${missing.en}`,
    };
    return [nameOf(each), { label, ...(named && { missing: named }) }];
  }),
) as Record<RowName, FieldWords>;

/** A row as it came: nothing typed in it is no row, whatever its test is left at. */
const rowsIn = (
  kind: RowKind,
  typed: Readonly<Partial<Record<RowName, string>>>,
): readonly (TestValues & FormRow & { readonly keep: string })[] =>
  rows(kind).flatMap((row) => {
    const of = (part: Part): string => typed[`${kind}${row}${part}`] ?? "";
    const [field, value, keep] = [of("Field"), of("Value"), of("Keep")];
    const test = formTests.find((each) => each === of("Test")) ?? "is";
    return field === "" && value === "" && keep === "" ? [] : [{ row, field, test, value, keep }];
  });

export const rowsTyped = (
  typed: Readonly<Partial<Record<RowName, string>>>,
): Pick<RuleValues, "tests" | "cases"> => ({
  tests: rowsIn("test", typed).map(({ keep: _keep, ...test }) => test),
  cases: rowsIn("case", typed),
});

/** What the rows of a rule put into the fields of the form. */
export const rowsShown = ({
  tests,
  cases,
}: Pick<RuleValues, "tests" | "cases">): Readonly<Partial<Record<RowName, string>>> => {
  const shown: Partial<Record<RowName, string>> = {};
  for (const [kind, all] of [
    ["test", tests],
    ["case", cases],
  ] as const)
    for (const { row, field, test, value } of all) {
      shown[`${kind}${row}Field`] = field;
      shown[`${kind}${row}Test`] = test;
      shown[`${kind}${row}Value`] = value;
    }
  for (const { row, keep } of cases) shown[`case${row}Keep`] = keep;
  return shown;
};

/** What a button of the form asks for: one row more, or one less; null for its two ways to end. */
export const rowStep = (
  step: string | undefined,
): { readonly kind: RowKind; readonly removed: number | null } | null => {
  const [, kind, removed] = /^row-(test|case)(?:-(\d{1,2}))?$/.exec(step ?? "") ?? [];
  return kind === "test" || kind === "case"
    ? { kind, removed: removed === undefined ? null : Number(removed) }
    : null;
};

/** The rows that a form shows: those that came but for one taken out, and one more where it was asked for or none is there. */
export const shownRows = (
  kind: RowKind,
  form: FormState,
): {
  readonly rows: readonly number[];
  readonly added: number | null;
  readonly next: number | null;
} => {
  const step = rowStep(form.field("step").value);
  const own = step?.kind === kind ? step : null;
  const came = rows(kind).filter((row) => form.field(`${kind}${row}Test`).values.length > 0);
  const left = came.filter((row) => row !== own?.removed);
  const free = (taken: readonly number[]): number | null => {
    const row = (taken.at(-1) ?? 0) + 1;
    return row <= most[kind] ? row : null;
  };
  const added = own?.removed === null ? free(came) : null;
  const shown = added === null ? left : [...left, added];
  // What was typed in a row that was taken out must not come back in the one that is shown instead.
  const all = shown.length === 0 ? [came[0] === 1 ? 2 : 1] : shown;
  return { rows: all, added, next: free(all) };
};
