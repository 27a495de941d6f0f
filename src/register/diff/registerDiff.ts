import { Type, type Static } from "typebox";
import type { Register } from "../model/register.ts";
import type { RegisterHead } from "../model/registerHead.ts";

const closed = { additionalProperties: false } as const;
const nullable = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) =>
  Type.Union([schema, Type.Null()]);

/** What a change touches: what matters to the persons whose data they are, or the keeping of the register alone. */
const changeGrades = ["persons", "editorial"] as const;

const Change = Type.Object(
  {
    part: Type.String({ description: "The member of the register that it is about" }),
    kind: Type.Enum(["added", "removed", "changed"]),
    grade: Type.Enum([...changeGrades]),
    words: Type.Object({ fr: Type.String(), en: Type.String() }, closed),
    before: nullable(Type.String({ description: "What the register said" })),
    after: nullable(Type.String({ description: "What it says now" })),
  },
  closed,
);

const Named = Type.Object({ id: Type.String(), title: Type.String() }, closed);

const ActivityDifference = Type.Object(
  {
    kind: Type.Enum(["added", "removed", "changed", "renamed", "split", "merged"], {
      description: "renamed, split and merged rest on the likeness of contents, which is said",
    }),
    before: Type.Array(Named),
    after: Type.Array(Named),
    likeness: nullable(
      Type.Number({
        minimum: 0,
        maximum: 1,
        description: "Share of words in common, rare ones counting more; null where ids agree",
      }),
    ),
    words: Type.Object({ fr: Type.String(), en: Type.String() }, closed),
    grade: Type.Enum([...changeGrades]),
    changes: Type.Array(Change),
  },
  closed,
);

/** `egide/register-diff@1`: what changed between two registers, in words. */
export const RegisterDiffSchema = Type.Object(
  {
    format: Type.Literal("egide/register-diff@1"),
    document: Type.Array(Change, { description: "What is said once for the whole register" }),
    activities: Type.Array(ActivityDifference),
    unchanged: Type.Integer({ minimum: 0, description: "Activities that say the same" }),
  },
  {
    ...closed,
    $id: "https://egide.example/schema/register-diff-1.json",
    title: "egide/register-diff@1",
  },
);

export type RegisterDiff = Static<typeof RegisterDiffSchema>;
export type LegalChange = RegisterDiff["document"][number];
export type ActivityDifference = RegisterDiff["activities"][number];
export type ChangeGrade = LegalChange["grade"];

/** What of a register is compared. */
export type Compared = RegisterHead & Pick<Register, "activities">;
