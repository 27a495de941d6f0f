import { Type, type Static } from "typebox";
import {
  conditionDefinition,
  conditionSchema,
  nameSchema,
  valueDefinition,
} from "../../../retention/index.ts";

const closed = { additionalProperties: false } as const;
const named = (description: string) => Type.String({ ...nameSchema, description });
const words = (description: string) => Type.String({ pattern: "\\S", description });
const day = Type.String({ pattern: "^\\d{4}-\\d{2}-\\d{2}$", description: "YYYY-MM-DD" });

const DisclosedField = Type.Union(
  [
    named("FIELD"),
    Type.Object(
      {
        field: Type.Optional(named("FIELD")),
        category: Type.Optional(
          Type.String({
            pattern: "^[^\\s.]+(\\.[^\\s.]+)*$",
            description: "user.contact, user.financial.bank_account",
          }),
        ),
        as: Type.Optional(
          Type.Enum(["value", "present", "year", "month"], {
            description: "value, present, year, month",
          }),
        ),
        label: Type.Optional(words("label: …")),
        only: Type.Optional(conditionSchema("given for these rows alone")),
        except: Type.Optional(
          conditionSchema("withheld for these rows, and for those of which nobody can say"),
        ),
      },
      { ...closed, description: "{ field: …, as: present, except: {…} }" },
    ),
  ],
  { description: "FIELD, { field: … } or { category: … }" },
);

const DisclosedCollection = Type.Object(
  {
    name: named("COLLECTION"),
    store: Type.Optional(named("STORE")),
    dataset: Type.Optional(words("DATASET")),
    when: Type.Optional(conditionSchema("only rows for which it is true")),
    period: Type.Optional(named("FIELD")),
    fields: Type.Optional(
      Type.Array(DisclosedField, { minItems: 1, maxItems: 300, description: "[FIELD, …]" }),
    ),
    by: Type.Optional(
      Type.Array(DisclosedField, {
        minItems: 1,
        maxItems: 2,
        description: "[FIELD], [FIELD, FIELD]",
      }),
    ),
    distinct: Type.Optional(named("FIELD")),
  },
  { ...closed, description: "{ name: …, fields: […] }" },
);

const WrittenDisclosure = Type.Object(
  {
    id: Type.String({ pattern: "^[a-z0-9][a-z0-9-]{0,63}$", description: "a-z 0-9 -" }),
    activity: words("activity id of the register"),
    recipient: words("recipient: …"),
    reason: Type.Optional(words("reason: …")),
    agreement: Type.Optional(
      Type.Object(
        {
          reference: words("reference: …"),
          from: Type.Optional(day),
          until: Type.Optional(day),
        },
        { ...closed, description: "{ reference: …, until: YYYY-MM-DD }" },
      ),
    ),
    requisition: Type.Optional(Type.Enum(["required"], { description: "required" })),
    form: Type.Optional(Type.Enum(["rows", "statistics"])),
    threshold: Type.Optional(Type.Integer({ minimum: 5, maximum: 1000, description: "5 … 1000" })),
    collections: Type.Array(DisclosedCollection, {
      minItems: 1,
      maxItems: 50,
      description: "[{ name: …, fields: […] }]",
    }),
  },
  { ...closed, description: "{ id: …, activity: …, recipient: …, collections: […] }" },
);

/** The file `disclosures.yaml`, `egide/disclosures@1`: what each recipient is sent (`egide schema disclosures`). */
export const DisclosuresSchema = Type.Object(
  { format: Type.Literal("egide/disclosures@1"), disclosures: Type.Array(WrittenDisclosure) },
  {
    ...closed,
    $id: "https://egide.example/schema/disclosures-1.json",
    title: "egide/disclosures@1",
    $defs: { condition: conditionDefinition, value: valueDefinition },
  },
);

export type WrittenDisclosures = Static<typeof DisclosuresSchema>;
export type WrittenField = Static<typeof DisclosedField>;
