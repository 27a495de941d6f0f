import { Type, type Static } from "typebox";
import { countsOf, coverageStates, type Coverage } from "./coverage.ts";

const closed = { additionalProperties: false } as const;
const Counts = Type.Object(
  {
    enforced: Type.Integer({ minimum: 0 }),
    elsewhere: Type.Integer({ minimum: 0 }),
    undecided: Type.Integer({ minimum: 0 }),
  },
  { ...closed, description: "How many promises stand where" },
);

/** What keeps each promise of a register, as other programs read it: `egide/coverage@1`. */
export const CoverageSchema = Type.Object(
  {
    format: Type.Literal("egide/coverage@1"),
    counts: Counts,
    activities: Type.Array(
      Type.Object(
        {
          id: Type.String(),
          title: Type.String(),
          promises: Type.Array(
            Type.Object(
              {
                kind: Type.Enum(["retention", "rights", "processors", "commitment"]),
                text: Type.Union([Type.String(), Type.Null()], {
                  description: "As it is published; null for rights and processors",
                }),
                state: Type.Enum([...coverageStates], {
                  description:
                    "enforced: by something of Égide that is named; elsewhere: not executable here, kept by somebody who is named; undecided: by nobody that anybody has named",
                }),
                by: Type.Array(
                  Type.String({
                    description:
                      "The rule, the check of a publication, the table of rights; or who keeps it elsewhere",
                  }),
                ),
              },
              closed,
            ),
          ),
          counts: Counts,
        },
        closed,
      ),
    ),
  },
  { ...closed, $id: "https://egide.example/schema/coverage-1.json", title: "egide/coverage@1" },
);

/** The account as data: every activity, every promise. */
const coverageAccount = ({ activities, counts }: Coverage): Static<typeof CoverageSchema> => ({
  format: "egide/coverage@1",
  counts: { ...counts },
  activities: activities.map(({ id, title, promises }) => ({
    id,
    title,
    promises: promises.map((each) => ({ ...each, by: [...each.by] })),
    counts: { ...countsOf(promises) },
  })),
});

/** The same as text. */
export const coverageJson = (coverage: Coverage): string =>
  `${JSON.stringify(coverageAccount(coverage), null, 2)}\n`;
