import { Type, type Static } from "typebox";
import { readYaml } from "../../rules/model/yamlDocument.ts";
import type { Problem } from "../../rules/model/problem.ts";

const closed = { additionalProperties: false } as const;

/** The file `policy.yaml`, `egide/policy@1`: how careful the runs of a policy are, and what they leave behind. */
export const SettingsSchema = Type.Object(
  {
    format: Type.Optional(Type.Literal("egide/policy@1")),
    approval: Type.Optional(
      Type.Union([
        Type.Literal("none"),
        Type.Object(
          {
            rows: Type.Optional(
              Type.Integer({
                minimum: 0,
                description: "rows of one rule from which a second person is asked",
              }),
            ),
            share: Type.Optional(
              Type.Number({
                minimum: 0,
                maximum: 1,
                description: "share of a collection, from 0 to 1",
              }),
            ),
            first: Type.Optional(
              Type.Boolean({ description: "false: the first run of a rule needs nobody else" }),
            ),
          },
          { ...closed, description: "none, or { rows: 10000, share: 0.2 }" },
        ),
      ]),
    ),
    receipts: Type.Optional(Type.Enum(["counts", "rows"])),
    salts: Type.Optional(
      Type.Object(
        {
          keep: Type.String({
            pattern: "^P(?=\\d)(\\d{1,2}Y)?(\\d{1,3}M)?(\\d{1,4}D)?$",
            description: "P1Y",
          }),
        },
        closed,
      ),
    ),
  },
  { ...closed, $id: "https://egide.example/schema/policy-1.json", title: "egide/policy@1" },
);

type Written = Static<typeof SettingsSchema>;

/** What `policy.yaml` says, or what holds without it. */
export interface PolicySettings {
  /** From when on a second person must agree to a run; null: never. */
  readonly approval: ApprovalThreshold | null;
  /** `rows`: receipts name the rows that ended by MACs under a salt of the run. */
  readonly receipts: "counts" | "rows";
  /** How long a salt is kept: an ISO 8601 period. */
  readonly saltsKeep: string;
}

export interface ApprovalThreshold {
  /** More rows of one rule's collection than this. */
  readonly rows: number;
  /** A greater share of the collection than this. */
  readonly share: number;
  /** The first run in which a rule ends anything. */
  readonly first: boolean;
}

export const usualSettings: PolicySettings = {
  approval: { rows: 10_000, share: 0.2, first: true },
  receipts: "counts",
  saltsKeep: "P1Y",
};

/** Reads `policy.yaml`: all its problems at once. */
export const parseSettings = (
  file: string,
  text: string,
): { readonly settings: PolicySettings; readonly problems: readonly Problem[] } => {
  const { value, problems } = readYaml<Written>(file, text, SettingsSchema);
  if (value === null) return { settings: usualSettings, problems };
  const { approval, receipts, salts } = value;
  const usual = usualSettings.approval;
  return {
    problems,
    settings: {
      approval: approval === "none" || usual === null ? null : { ...usual, ...approval },
      receipts: receipts ?? usualSettings.receipts,
      saltsKeep: salts?.keep ?? usualSettings.saltsKeep,
    },
  };
};
