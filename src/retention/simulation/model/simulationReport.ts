import { Type, type Static } from "typebox";

const closed = { additionalProperties: false } as const;
const day = Type.String({ format: "date" });
const rows = Type.Integer({ minimum: 0 });

const SimulatedStep = Type.Object(
  {
    at: day,
    ended: Type.Integer({ minimum: 0, description: "Rows that the run of this day ends" }),
    left: Type.Integer({
      minimum: 0,
      description: "Rows that no run has ended yet by the end of this day",
    }),
    margin: Type.Union([rows, Type.Null()], {
      description:
        "Of an estimate: the number of rows by which `ended` may be wrong, at 95 %; null: it is exact",
    }),
  },
  closed,
);

const SimulatedRule = Type.Object(
  {
    rule: Type.String({ description: "Of the second stage of an archive: <rule>.archive" }),
    sentence: Type.String(),
    store: Type.String(),
    collection: Type.String(),
    end: Type.Enum(["delete", "anonymise", "archive", "restrict"]),
    share: Type.Number({
      minimum: 0,
      maximum: 1,
      description: "Share of the rows that was looked at; 1: all",
    }),
    steps: Type.Array(SimulatedStep),
  },
  closed,
);

/** What runs at several days would end, of the rows that exist today: counts and names of things. */
export const SimulationSchema = Type.Object(
  {
    format: Type.Literal("egide/simulation@1"),
    policy: Type.String(),
    from: day,
    to: day,
    every: Type.String({ description: "ISO 8601 period" }),
    rules: Type.Array(SimulatedRule),
  },
  {
    ...closed,
    $id: "https://egide.example/schema/simulation-1.json",
    title: "egide/simulation@1",
  },
);

export type SimulationReport = Static<typeof SimulationSchema>;
export type SimulatedRule = Static<typeof SimulatedRule>;
