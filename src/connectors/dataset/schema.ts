import { Type } from "typebox";

const open = { additionalProperties: true } as const;
const categories = Type.Optional(
  Type.Array(Type.String({ pattern: "^[\\p{L}\\p{N}_-]+(\\.[\\p{L}\\p{N}_-]+)*$" }), {
    description: "Of the Fides taxonomy, as user.contact.email, or of one's own",
  }),
);
const described = {
  name: Type.String({ minLength: 1 }),
  description: Type.Optional(Type.String()),
  data_categories: categories,
};

const Reference = Type.Object(
  {
    dataset: Type.String({ minLength: 1 }),
    field: Type.String({ pattern: "^[^.]+(\\.[^.]+)+$", description: "collection.field" }),
    direction: Type.Optional(Type.Enum(["from", "to"], { description: "Which way data flows" })),
  },
  open,
);

const FieldMeta = Type.Object(
  {
    primary_key: Type.Optional(Type.Boolean()),
    identity: Type.Optional(
      Type.String({ description: "The kind of identity that finds a person here: email, …" }),
    ),
    references: Type.Optional(Type.Array(Reference)),
    data_type: Type.Optional(Type.String()),
    length: Type.Optional(Type.Integer({ minimum: 0 })),
    return_all_elements: Type.Optional(Type.Boolean()),
    read_only: Type.Optional(Type.Boolean()),
  },
  open,
);

const notTransmissible = Type.Boolean({
  description: "false: no transmission to a recipient carries it, whatever was declared",
});

const Clock = Type.Object(
  {
    clock: Type.Optional(
      Type.Enum(["date", "local", "instant", "unix-seconds", "unix-milliseconds"], {
        description: "How the column writes a moment, when its type does not say",
      }),
    ),
    timezone: Type.Optional(
      Type.String({
        description: "IANA zone in which times without zone were written; Europe/Paris when absent",
      }),
    ),
    none: Type.Optional(
      Type.Array(Type.String({ pattern: "^\\d{4}-\\d{2}-\\d{2}$" }), {
        description:
          'The days that mean "no date" there, these and no others: ["1900-01-01"]; empty: no day does. Absent: those that many programs write (docs/rules.md)',
      }),
    ),
    match: Type.Optional(
      Type.Enum(["exact", "folded"], {
        description:
          "How an identity compares: exact where the application writes it in one form; folded, without regard to case and accents, when absent",
      }),
    ),
    transmissible: Type.Optional(notTransmissible),
  },
  { ...open, description: "Égide's own additions" },
);

const names = Type.Array(Type.String({ minLength: 1 }), { minItems: 1 });

const Ownership = Type.Object(
  {
    columns: names,
    to: Type.String({ minLength: 1, description: "The collection that they refer to" }),
    keys: Type.Optional(names),
    dataset: Type.Optional(
      Type.String({ description: "Of the other collection, if not this one" }),
    ),
    is: Type.Enum(["owned", "accessed", "owns", "accesses", "none"], {
      description:
        "owned: the row belongs to whoever the other belongs to; owns: the other way round; accessed, accesses: that person may see it; none: it says nothing of persons",
    }),
    on_access: Type.Optional(
      Type.Enum(["show", "mask"], {
        description: "Whether a copy for one person shows what leads to another; mask when absent",
      }),
    ),
    on_erase: Type.Optional(
      Type.Enum(["keep", "detach", "delete"], {
        description:
          "What becomes of a row that stays when the person at the other end goes; detach (the columns are emptied) when absent",
      }),
    ),
  },
  open,
);

const Change = Type.Union([
  Type.Null(),
  Type.Literal("random"),
  Type.Object({ fixed: Type.Union([Type.String(), Type.Number(), Type.Boolean()]) }, open),
]);

const CollectionPersons = Type.Object(
  {
    ownership: Type.Optional(Type.Array(Ownership)),
    transmissible: Type.Optional(notTransmissible),
    erase: Type.Optional(
      Type.Union(
        [
          Type.Literal("delete"),
          Type.Object({ anonymise: Type.Record(Type.String(), Change) }, open),
          Type.Object(
            { keep: Type.String({ minLength: 1, description: "The ground, in words" }) },
            open,
          ),
        ],
        {
          description:
            "What an erasure makes of rows that belong to the person; delete when absent",
        },
      ),
    ),
  },
  { ...open, description: "Whose rows these are, and what an erasure makes of them" },
);

const Field = Type.Cyclic(
  {
    Field: Type.Object(
      {
        ...described,
        fides_meta: Type.Optional(FieldMeta),
        egide: Type.Optional(Clock),
        fields: Type.Optional(Type.Array(Type.Ref("Field"))),
      },
      open,
    ),
  },
  "Field",
);

const Collection = Type.Object(
  {
    ...described,
    fields: Type.Optional(Type.Array(Field)),
    egide: Type.Optional(CollectionPersons),
  },
  open,
);

const DatasetEntry = Type.Object(
  {
    fides_key: Type.String({ pattern: "^[\\p{L}\\p{N}_.<>-]+$" }),
    name: Type.Optional(Type.String()),
    description: Type.Optional(Type.String()),
    organization_fides_key: Type.Optional(Type.String()),
    data_categories: categories,
    meta: Type.Optional(Type.Unknown()),
    collections: Type.Array(Collection),
  },
  open,
);

/** JSON Schema of a dataset file (`egide schema dataset`): every level may hold keys of others, which are kept. */
export const DatasetSchema = Type.Object(
  { dataset: Type.Union([Type.Array(DatasetEntry), DatasetEntry]) },
  {
    ...open,
    title: "Égide dataset",
    description: "What a connected database holds: a superset of the public Fides dataset format",
  },
);
