import { Type, type Static } from "typebox";
import type { Finding, Register } from "../model/register.ts";

const closed = { additionalProperties: false } as const;

const Suppression = Type.Object(
  {
    rule: Type.String({ minLength: 1 }),
    activity: Type.Optional(
      Type.String({ description: "Id or title of the activity; absent: the document" }),
    ),
    evidence: Type.Optional(
      Type.String({ minLength: 1, description: "Words that the evidence contains" }),
    ),
    reason: Type.String({
      minLength: 10,
      description: "Why this finding is accepted, for readers",
    }),
  },
  closed,
);

/** `lint.yaml`: what a body decides about the rules. */
export const LintSettingsSchema = Type.Object(
  {
    rules: Type.Optional(
      Type.Record(Type.String(), Type.Enum(["off", "error", "warning", "info"]), {
        description: "Rule id → off, or another severity",
      }),
    ),
    suppress: Type.Optional(Type.Array(Suppression)),
  },
  { ...closed, $id: "https://egide.example/schema/lint-1.json", title: "egide/lint@1" },
);

export type LintSettings = Static<typeof LintSettingsSchema>;
export type LintSuppression = Static<typeof Suppression>;

export interface SuppressedFinding {
  readonly finding: Finding;
  readonly reason: string;
}

export interface Applied {
  readonly findings: readonly Finding[];
  readonly suppressed: readonly SuppressedFinding[];
  /** Suppressions that matched nothing: what they excused is gone, or was never there. */
  readonly unmatched: readonly LintSuppression[];
}

export const applySettings = (
  all: readonly Finding[],
  { rules = {}, suppress = [] }: LintSettings,
  register: Register,
): Applied => {
  const findings: Finding[] = [];
  const suppressed: SuppressedFinding[] = [];
  const matched = new Set<LintSuppression>();
  for (const found of all) {
    const set = rules[found.rule];
    if (set === "off") continue;
    const finding = set === undefined ? found : { ...found, severity: set };
    const suppression = suppress.find((each) => isAbout(each, finding, register));
    if (suppression) {
      matched.add(suppression);
      suppressed.push({ finding, reason: suppression.reason });
    } else findings.push(finding);
  }
  return { findings, suppressed, unmatched: suppress.filter((each) => !matched.has(each)) };
};

const isAbout = (
  { rule, activity, evidence }: LintSuppression,
  finding: Finding,
  { activities }: Register,
): boolean => {
  if (rule !== finding.rule) return false;
  const about = finding.activity === null ? null : activities[finding.activity - 1];
  const isActivity =
    activity === undefined
      ? finding.activity === null
      : about !== null &&
        about !== undefined &&
        (about.id === activity || about.title === activity);
  return isActivity && (evidence === undefined || (finding.evidence ?? "").includes(evidence));
};
