import { Type, type Static } from "typebox";
import {
  conditionDefinition,
  conditionSchema,
  nameSchema,
  rowsProperties,
  valueDefinition,
  valueSchema,
} from "./writtenCondition.ts";

const closed = { additionalProperties: false } as const;
const named = (description: string) => Type.String({ ...nameSchema, description });

const periodPattern = "P(?=\\d)(\\d{1,4}Y)?(\\d{1,4}M)?(\\d{1,4}W)?(\\d{1,5}D)?|PT\\d{1,6}H";
const periodForm = "ISO 8601: P5Y, P18M, P2W, P30D, PT48H";
const period = (description = periodForm) =>
  Type.String({ pattern: `^(${periodPattern})$`, description });

const clock = Type.Union(
  [
    named("a field of the row"),
    Type.Object(
      { field: named("the field that holds the date"), ...rowsProperties },
      { ...closed, description: "{ field: …, in: COLLECTION }" },
    ),
  ],
  {
    description:
      "the field from which the period runs, or { field: …, in: COLLECTION } when it stands in another collection",
  },
);

const change = Type.Union(
  [
    Type.Null({ description: "nothing is left" }),
    Type.Enum(["year", "month", "pseudonym"]),
    Type.Object(
      { fixed: valueSchema("what stands in every row from then on") },
      { ...closed, description: "{ fixed: … }: the same value in every row" },
    ),
    Type.Object(
      {
        prefix: Type.Integer({
          minimum: 1,
          maximum: 100,
          description: "how many characters are left, from 1",
        }),
      },
      { ...closed, description: "{ prefix: 2 }: the first characters are left" },
    ),
  ],
  { description: "null, year, month, pseudonym, { fixed: … } or { prefix: 2 }" },
);

const end = Type.Union(
  [
    Type.Enum(["delete", "keep"]),
    Type.Object(
      {
        anonymise: Type.Record(nameSchema, change, {
          minProperties: 1,
          description: "{ FIELD: null, FIELD: year, CHILD.FIELD: { fixed: … } }",
        }),
      },
      { ...closed, description: "{ anonymise: { FIELD: null } }" },
    ),
    Type.Object(
      {
        archive: Type.Object(
          {
            to: named("the store that receives the rows"),
            keep: period("how long they stay there, then deleted: P10Y"),
          },
          { ...closed, description: "{ to: STORE, keep: P10Y }" },
        ),
      },
      { ...closed, description: "{ archive: { to: STORE, keep: P10Y } }" },
    ),
    Type.Object(
      {
        restrict: Type.Object(
          {
            field: named("the field that receives the moment of the restriction"),
            views: Type.Array(nameSchema, {
              minItems: 1,
              maxItems: 100,
              description: "[VIEW]: by which the application reads the rows",
            }),
          },
          { ...closed, description: "{ field: FIELD, views: [VIEW] }" },
        ),
      },
      { ...closed, description: "{ restrict: { field: FIELD, views: [VIEW] } }" },
    ),
  ],
  {
    description:
      "delete, keep, { anonymise: { FIELD: null } }, { archive: { to: STORE, keep: P10Y } } or { restrict: { field: FIELD, views: [VIEW] } }",
  },
);

const disputes = Type.Object(
  {
    ...rowsProperties,
    decided: named("the field of these rows that is empty until the final decision"),
  },
  {
    ...closed,
    description:
      "{ in: COLLECTION, decided: FIELD }: rows that stop the clock until they are decided",
  },
);

/** One rule as it is written in `rules/*.yaml`. */
const WrittenRuleSchema = Type.Object(
  {
    id: Type.String({ pattern: "^[a-z0-9][a-z0-9-]{0,63}$", description: "a-z 0-9 -" }),
    activity: Type.String({ pattern: "\\S", description: "activity id of the register" }),
    statement: Type.Object(
      {
        id: Type.String({ pattern: "\\S", description: "statement id of the register" }),
        hash: Type.String({ pattern: "^(sha256:)?[0-9a-f]{64}$", description: "sha256:…" }),
        rule: Type.Optional(Type.Integer({ minimum: 1, description: "1, 2, 3…" })),
      },
      { ...closed, description: "{ id: …, hash: sha256:… }: the sentence that the rule keeps" },
    ),
    store: nameSchema,
    dataset: Type.Optional(nameSchema),
    collection: nameSchema,
    with: Type.Optional(
      Type.Array(nameSchema, { description: "[CHILD, CHILD]: collections that go with it" }),
    ),
    clock,
    keep: period(),
    plus: Type.Optional(
      Type.String({
        pattern: `^(${periodPattern}|current-year)$`,
        description: "what is added to keep: P1D, or current-year",
      }),
    ),
    when: Type.Optional(conditionSchema("of which rows the rule speaks; without it, of all")),
    cases: Type.Optional(
      Type.Array(
        Type.Object(
          { when: conditionSchema("for which rows this period holds"), keep: period() },
          { ...closed, description: "{ when: {…}, keep: P6M }" },
        ),
        {
          minItems: 1,
          maxItems: 20,
          description:
            "[{ when: {…}, keep: P6M }]: other periods for some rows, the first that is true",
        },
      ),
    ),
    disputes: Type.Optional(disputes),
    notice: Type.Optional(
      Type.Object(
        {
          sent: named("the field that says when the person was told"),
          before: period("how long before the end, at least: P1M"),
        },
        {
          ...closed,
          description:
            "{ sent: FIELD, before: P1M }: rows end only when the person was told so long before",
        },
      ),
    ),
    end,
    reviewed: Type.Optional(
      Type.Object(
        {
          by: Type.String({
            pattern: "^\\S.{0,99}$",
            description: "a name, 100 characters at most",
          }),
          on: Type.String({
            pattern: "^\\d{4}-\\d{2}-\\d{2}$",
            description: "YYYY-MM-DD",
          }),
        },
        { ...closed, description: "{ by: …, on: YYYY-MM-DD }: who read the sentence, and when" },
      ),
    ),
  },
  closed,
);

/** The rule file `egide/rules@1`: what `egide schema rules` prints. */
export const RulesSchema = Type.Object(
  { format: Type.Literal("egide/rules@1"), rules: Type.Array(WrittenRuleSchema) },
  {
    ...closed,
    $id: "https://egide.example/schema/rules-1.json",
    title: "egide/rules@1",
    $defs: { condition: conditionDefinition, value: valueDefinition },
  },
);

export type WrittenRules = Static<typeof RulesSchema>;
export type WrittenRule = Static<typeof WrittenRuleSchema>;
