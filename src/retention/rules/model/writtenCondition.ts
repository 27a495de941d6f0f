import { Type } from "typebox";
import type { ConditionValue } from "../../../connectors/index.ts";

const closed = { additionalProperties: false } as const;
const noControl = "[^\\u0000-\\u001f\\u007f-\\u009f]";

/** Any name that a database may bear: it is quoted wherever it is used, and said as it stands. */
export const nameSchema = Type.String({
  pattern: `^${noControl}{1,128}$`,
  description: "a name without control characters",
});

/** What `#/$defs/value` is: a text, number or truth value; a date is an ISO text. */
export const valueDefinition = {
  anyOf: [
    { type: "string", pattern: `^${noControl}{0,200}$` },
    { type: "number" },
    { type: "boolean" },
  ],
  description:
    'a text, a number or true/false; in quotes when it is no plain number ("01000"); an empty field is empty: true',
};

/** A value, wherever it stands; the description says what it is for, the definition how it is written. */
export const valueSchema = (description: string) =>
  Type.Unsafe<ConditionValue>({ $ref: "#/$defs/value", description });

/** `when` and `where` as they are written. Several tests of one field must all be true. */
export type WrittenCondition =
  | WrittenTest
  | { readonly all: readonly WrittenCondition[] }
  | { readonly any: readonly WrittenCondition[] }
  | { readonly not: WrittenCondition }
  | { readonly exists: WrittenRows };

export interface WrittenTest {
  readonly field: string;
  readonly is?: ConditionValue;
  readonly "is-not"?: ConditionValue;
  readonly in?: readonly ConditionValue[];
  readonly "not-in"?: readonly ConditionValue[];
  readonly below?: ConditionValue;
  readonly "at-most"?: ConditionValue;
  readonly above?: ConditionValue;
  readonly "at-least"?: ConditionValue;
  readonly empty?: boolean;
}

/** Rows of another collection, as they are written. */
export interface WrittenRows {
  readonly in: string;
  readonly by?: Readonly<Record<string, string>>;
  readonly where?: WrittenCondition;
}

const values = (description: string) =>
  Type.Array(valueSchema(description), { minItems: 1, maxItems: 1000, description });
const conditions = (description: string) =>
  Type.Array(conditionSchema(description), { minItems: 1, maxItems: 100, description });

/** A condition wherever it stands: it may hold others, so that it is defined once, in `$defs` of the file. */
export const conditionSchema = (description: string) =>
  Type.Unsafe<WrittenCondition>({ $ref: "#/$defs/condition", description });

/** The keys that lead to rows of another collection. */
export const rowsProperties = {
  in: Type.String({ ...nameSchema, description: "the collection in which the rows are" }),
  by: Type.Optional(
    Type.Record(nameSchema, nameSchema, {
      minProperties: 1,
      description: "{ their field: our field }: how the rows belong to this one",
    }),
  ),
  where: Type.Optional(conditionSchema("only these rows count: a condition on their fields")),
};

/** What `#/$defs/condition` is. */
export const conditionDefinition = {
  description:
    "{ field: …, is: … }, { all: […] }, { any: […] }, { not: {…} } or { exists: { in: … } }",
  anyOf: [
    Type.Object(
      {
        field: Type.String({ ...nameSchema, description: "the field that is tested" }),
        is: Type.Optional(valueSchema("true when the field has this value")),
        "is-not": Type.Optional(
          valueSchema("true when the field has another value; not when it is empty"),
        ),
        in: Type.Optional(values("[…, …]: true when the field has one of these values")),
        "not-in": Type.Optional(
          values("[…, …]: true when the field has none of these values; not when it is empty"),
        ),
        below: Type.Optional(valueSchema("true when the field is smaller, or earlier")),
        "at-most": Type.Optional(valueSchema("true when the field is not greater, or not later")),
        above: Type.Optional(valueSchema("true when the field is greater, or later")),
        "at-least": Type.Optional(
          valueSchema("true when the field is not smaller, or not earlier"),
        ),
        empty: Type.Optional(
          Type.Boolean({ description: "true: the field holds nothing; false: it holds something" }),
        ),
      },
      { ...closed, minProperties: 2, description: "{ field: …, is: … }" },
    ),
    Type.Object(
      { all: conditions("[…, …]: true when all of these conditions are") },
      { ...closed, description: "{ all: [{ field: …, is: … }, …] }" },
    ),
    Type.Object(
      { any: conditions("[…, …]: true when at least one of these conditions is") },
      { ...closed, description: "{ any: [{ field: …, is: … }, …] }" },
    ),
    Type.Object(
      { not: conditionSchema("true when this condition is false; not when it cannot be decided") },
      { ...closed, description: "{ not: { field: …, is: … } }" },
    ),
    Type.Object(
      {
        exists: Type.Object(rowsProperties, {
          ...closed,
          description: "{ in: COLLECTION, by: { their field: our field }, where: {…} }",
        }),
      },
      { ...closed, description: "{ exists: { in: COLLECTION } }" },
    ),
  ],
};
