import { Type, type TProperties } from "typebox";
import { fill, type Language } from "../../../kernel/index.ts";
import type { Condition, DatasetCollection } from "../../../connectors/index.ts";
import type { FieldError, FieldWords } from "../../../platform/web/index.ts";
import { personValues, type HeldRows } from "../../execution/model/holdRequest.ts";
import { datasetsOfStore } from "../../execution/model/datasetsOfStore.ts";
import type { Policy } from "../../policy/model/policy.ts";
import { operatorNames, placeWords, type Operator } from "./holdWords.ts";

/** What was typed in a form that places a hold, by field. */
export type PlaceValues = Readonly<Record<string, string | undefined>>;

/** One way to say what is held: its fields, and what they come to. */
export interface PlaceKind {
  readonly kind: HeldRows["kind"];
  /** Under `/gels/poser`. */
  readonly path: string;
  /** Whether a table is chosen first: its columns make the form. */
  readonly isOfTable: boolean;
  readonly properties: TProperties;
  readonly words: Readonly<Record<string, FieldWords>>;
  /** What they name, or what is wrong with them. `table`: null where none is chosen. */
  read(
    values: PlaceValues,
    table: DatasetCollection | null,
    language: Language,
  ): HeldRows | readonly FieldError[];
}

/** Every table that a dataset describes in some store of the policy, by name. */
export const tablesOf = (policy: Policy): ReadonlyMap<string, DatasetCollection> =>
  new Map(
    policy.stores
      .flatMap((store) => datasetsOfStore(policy, store))
      .flatMap(({ described }) => described.collections)
      .toSorted((a, b) => a.name.localeCompare(b.name))
      .map((each) => [each.name, each]),
  );

/** The kinds of identity by which datasets find a person. */
export const identitiesOf = (policy: Policy): readonly string[] =>
  [
    ...new Set(
      [...tablesOf(policy).values()].flatMap(({ fields }) =>
        fields.flatMap(({ identity }) => identity ?? []),
      ),
    ),
  ].toSorted();

/** The columns of the primary key, as the dataset states them. */
export const keyOf = ({ fields }: DatasetCollection): readonly string[] =>
  fields.filter(({ primaryKey }) => primaryKey).map(({ name }) => name);

export const conditionLines = [1, 2, 3] as const;

const text = (maxLength: number) => Type.String({ maxLength });
const wrong = (field: string, message: string): readonly FieldError[] => [{ field, message }];

const person: PlaceKind = {
  kind: "person",
  path: "/poser/personne",
  isOfTable: false,
  properties: {
    values: Type.String({ minLength: 1, maxLength: 10_000 }),
    identity: Type.Optional(text(100)),
  },
  words: {
    values: { label: placeWords.values, missing: placeWords.empty },
    identity: { label: placeWords.identity },
  },
  read: ({ values = "", identity = null }, _table, language) => {
    const named = personValues(values);
    return named.length === 0
      ? wrong("values", placeWords.empty[language])
      : { kind: "person", values: named, identity };
  },
};

const file: PlaceKind = {
  kind: "file",
  path: "/poser/dossier",
  isOfTable: true,
  properties: { key: Type.String({ minLength: 1, maxLength: 10_000 }) },
  words: { key: { label: placeWords.key, missing: placeWords.empty } },
  read: ({ key = "" }, table, language) => {
    if (table === null) return wrong("key", placeWords.tableUnknown[language]);
    const parts = key.split("\n").map((part) => part.trim());
    const { length: count } = keyOf(table);
    return count > 0 && parts.length !== count
      ? wrong("key", fill(placeWords.keyCount[language], { count }))
      : { kind: "file", collection: table.name, key: parts };
  },
};

const numbered = (words: FieldWords["label"], number: number): FieldWords => ({
  label: { fr: fill(words.fr, { number }), en: fill(words.en, { number }) },
});

const query: PlaceKind = {
  kind: "query",
  path: "/poser/requete",
  isOfTable: true,
  properties: Object.fromEntries(
    conditionLines.flatMap((number) => [
      [`column${number}`, Type.Optional(text(200))],
      [`operator${number}`, Type.Optional(text(20))],
      [`value${number}`, Type.Optional(text(1_000))],
    ]),
  ),
  words: Object.fromEntries(
    conditionLines.flatMap((number) => [
      [`column${number}`, numbered(placeWords.column, number)],
      [`operator${number}`, numbered(placeWords.operator, number)],
      [`value${number}`, numbered(placeWords.value, number)],
    ]),
  ),
  read: (values, table, language) => {
    if (table === null) return wrong("column1", placeWords.tableUnknown[language]);
    const of: Condition[] = [];
    for (const number of conditionLines) {
      const column = values[`column${number}`];
      if (column === undefined) continue;
      if (!table.fields.some(({ name }) => name === column))
        return wrong(`column${number}`, placeWords.columnUnknown[language]);
      const operator = Object.keys(operatorNames).find(
        (each) => each === values[`operator${number}`],
      ) as Operator | undefined;
      if (operator === undefined)
        return wrong(`operator${number}`, placeWords.noCondition[language]);
      const condition = conditionOn(column, operator, values[`value${number}`]);
      if (condition === null) return wrong(`value${number}`, placeWords.valueMissing[language]);
      of.push(condition);
    }
    return of.length === 0
      ? wrong("column1", placeWords.noCondition[language])
      : { kind: "query", collection: table.name, where: { kind: "all", of } };
  },
};

/** Null when a value is needed and none was typed. */
const conditionOn = (
  column: string,
  operator: Operator,
  typed: string | undefined,
): Condition | null => {
  if (operator === "empty") return { kind: "empty", column };
  if (operator === "not-empty") return { kind: "not", of: { kind: "empty", column } };
  if (typed === undefined) return null;
  // The database reads a text as the type of its column; a truth value has no text that all of them read.
  const value = typed === "true" ? true : typed === "false" ? false : typed;
  return operator === "is-not"
    ? { kind: "not", of: { kind: "compare", column, operator: "is", value } }
    : { kind: "compare", column, operator, value };
};

/** The three ways to say what is held. */
export const placeKinds: readonly PlaceKind[] = [person, file, query];
