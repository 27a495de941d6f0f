import {
  childLinks,
  type Catalogue,
  type CatalogueColumn,
  type Condition,
  type Dataset,
  type ExtractQuestion,
  type RowTuple,
  type RowValue,
} from "../../../connectors/index.ts";
import { civilDay, type Failure } from "../../../kernel/index.ts";
import { conditionOn, type RuleCondition } from "../../../retention/index.ts";
import { disclosureFailure } from "../errors.ts";
import { headingOf } from "./checkDisclosure.ts";
import type { DisclosedCollection, FieldForm } from "./declaration.ts";
import { leavingFields, type PlacedCollection } from "./placeCollection.ts";

/** One column of the file: where its values stand in a row of the answer, and which marks decide of them. */
export interface DisclosedColumn {
  readonly heading: string;
  readonly field: string;
  readonly as: FieldForm;
  readonly at: number;
  readonly only: number | null;
  readonly except: number | null;
}

/** What is asked of a connector for one declared collection, and how its answer is read. */
export interface Question {
  readonly store: string;
  readonly collection: string;
  readonly columns: readonly DisclosedColumn[];
  /** Where `distinct` stands in a row. */
  readonly distinct: number | null;
  readonly asked: ExtractQuestion;
  /** Fields that a category means and that are marked as never leaving. */
  readonly marked: readonly string[];
  /** Fields that nobody declared. */
  readonly undeclared: readonly string[];
}

export interface Period {
  readonly from: string;
  readonly until: string;
}

/** The question to a database, of which every column and every condition is certain; else the reasons. */
export const questionOf = (
  declared: DisclosedCollection,
  placed: PlacedCollection,
  ground: { readonly catalogue: Catalogue; readonly dataset: Dataset | null },
  period: Period | null,
): { readonly question: Question | null; readonly failures: readonly Failure[] } => {
  const { store, described } = placed;
  const { catalogue, dataset } = ground;
  const failures: Failure[] = [];
  const refuse = (failure: Failure): null => {
    failures.push(failure);
    return null;
  };
  const links = childLinks(dataset, catalogue);
  const conditionFor = (condition: RuleCondition | null): Condition | null =>
    condition && conditionOn({ store, catalogue }, links, described.name, condition, refuse);
  const known = catalogue.collections.find(({ name }) => name === described.name)?.columns ?? [];
  const asked: string[] = [];
  const marks: Condition[] = [];
  const marked = (condition: Condition | null): number | null =>
    condition === null ? null : marks.push(condition) - 1;
  const read = (column: string): number => {
    const at = asked.indexOf(column);
    return at === -1 ? asked.push(column) - 1 : at;
  };
  const list = [...declared.fields, ...declared.by];
  const { leaving, marked: never } = leavingFields(described, list);
  const mustBeDate = <T>(field: string, value: T): T | null => {
    const column = known.find(({ name }) => name === field);
    if (column !== undefined && isDate(column)) return value;
    return refuse(
      disclosureFailure("rights.disclosure-as-unfit", { field, collection: described.name }),
    );
  };
  const columns = leaving.map((one): DisclosedColumn => {
    const { name: field } = one.field;
    const { as } = one.declared;
    const column = known.find(({ name }) => name === field);
    if (as === "year" || as === "month") mustBeDate(field, as);
    return {
      heading: headingOf(one),
      field,
      as,
      // Whether there is a value is asked of the database: the value itself stays there.
      at: as === "present" ? (marked(presence(field, column)) ?? 0) : read(field),
      only: marked(conditionFor(one.declared.only)),
      except: marked(conditionFor(one.declared.except)),
    };
  });
  const distinct = declared.distinct === null ? null : read(declared.distinct);
  const where = allOf([
    conditionFor(declared.when),
    declared.period === null || period === null
      ? null
      : mustBeDate(declared.period, { kind: "all", of: withinPeriod(declared.period, period) }),
  ]);
  const leaves = new Set(leaving.map(({ field }) => field.name));
  return {
    failures,
    question:
      failures.length > 0
        ? null
        : {
            store,
            collection: described.name,
            columns,
            distinct,
            asked: { columns: asked, where, marks },
            marked: never,
            undeclared: described.fields
              .map(({ name }) => name)
              .filter((name) => !leaves.has(name) && !never.includes(name)),
          },
  };
};

/** A number that counts seconds is a moment for rules, and none that a year can be read from. */
const isDate = ({ family }: CatalogueColumn): boolean =>
  ["date", "moment", "text"].includes(family);

const presence = (column: string, known: CatalogueColumn | undefined): Condition => {
  const empty: Condition = { kind: "empty", column };
  const blank: Condition = { kind: "compare", column, operator: "is", value: "" };
  const nothing: Condition = known?.family === "text" ? { kind: "any", of: [empty, blank] } : empty;
  return { kind: "not", of: nothing };
};

const allOf = (conditions: readonly (Condition | null)[]): Condition | null => {
  const of = conditions.filter((one) => one !== null);
  return of.length === 0 ? null : { kind: "all", of };
};

/** Both days included. */
const withinPeriod = (column: string, { from, until }: Period): readonly Condition[] => [
  { kind: "compare", column, operator: "at-least", value: from },
  {
    kind: "compare",
    column,
    operator: "below",
    value: Temporal.PlainDate.from(until).add({ days: 1 }).toString(),
  },
];

/** The year or the month of what a store says of a date. A moment bears its offset, and falls on a day of Paris as periods do. */
const dated = (text: string, length: number): string | null => {
  const moment =
    /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)(Z|[+-]\d{2}(?::?\d{2})?)$/.exec(
      text,
    );
  const day =
    moment === null
      ? text
      : civilDay(Temporal.Instant.from(`${moment[1]}T${moment[2]}${moment[3]}`)).toString();
  return /^\d{4}-\d{2}(?:-|$)/.test(day) ? day.slice(0, length) : null;
};

/** What leaves of one value: `withheld` says that a condition keeps it here. */
export interface LeavingValue {
  readonly value: RowValue | boolean;
  readonly withheld: boolean;
}

/** One value of a row in the form in which it leaves. What nobody can say of it keeps it here. */
export const leavingValue = (
  { asked }: Question,
  column: DisclosedColumn,
  row: RowTuple,
): LeavingValue => {
  const mark = (at: number): string | null => {
    const said = row[asked.columns.length + at] ?? null;
    return said === null ? null : String(said);
  };
  const isKept =
    (column.only !== null && mark(column.only) !== "1") ||
    (column.except !== null && mark(column.except) !== "0");
  if (isKept) return { value: null, withheld: true };
  if (column.as === "present") return { value: mark(column.at) === "1", withheld: false };
  const value = row[column.at] ?? null;
  if (column.as === "value") return { value, withheld: false };
  const length = column.as === "year" ? 4 : 7;
  return { value: typeof value === "string" ? dated(value, length) : null, withheld: false };
};
