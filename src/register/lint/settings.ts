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

const Level = Type.Enum(["off", "error", "warning", "info"]);

/** Less than an error for what is one: only with its reason, for an error blocks a publication. */
const Reasoned = Type.Object(
  {
    severity: Level,
    reason: Type.String({ minLength: 10, description: "Why, for readers" }),
  },
  closed,
);

/** `lint.yaml`: what a body decides about the rules. */
export const LintSettingsSchema = Type.Object(
  {
    rules: Type.Optional(
      Type.Record(Type.String(), Type.Union([Level, Reasoned]), {
        description:
          "Rule id → off, or another severity; with its reason where the rule finds errors",
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
  /** The suppression by which; absent for a level that was set for all that the rule finds. */
  readonly by?: LintSuppression;
}

export interface Applied {
  readonly findings: readonly Finding[];
  readonly suppressed: readonly SuppressedFinding[];
  /** What would be an error and blocks nothing, by a suppression or a lower severity, each with its reason. */
  readonly accepted: readonly SuppressedFinding[];
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
  const accepted: SuppressedFinding[] = [];
  const matched = new Set<LintSuppression>();
  for (const found of all) {
    const { severity, reason } = levelOf(found, rules[found.rule]);
    if (found.severity === "error" && severity !== "error" && reason !== null)
      accepted.push({ finding: found, reason });
    if (severity === "off") {
      if (reason !== null) suppressed.push({ finding: found, reason });
      continue;
    }
    const finding = severity === found.severity ? found : { ...found, severity };
    const suppression = suppress.find((each) => isAbout(each, finding, register));
    if (suppression === undefined) findings.push(finding);
    else {
      matched.add(suppression);
      const decided = { finding, reason: suppression.reason, by: suppression };
      suppressed.push(decided);
      if (severity === "error") accepted.push(decided);
    }
  }
  const unmatched = suppress.filter((each) => !matched.has(each));
  return { findings, suppressed, accepted, unmatched };
};

/** An error stays one where nobody wrote why it should be less. */
const levelOf = (
  { severity }: Finding,
  set: NonNullable<LintSettings["rules"]>[string] | undefined,
): { readonly severity: Static<typeof Level>; readonly reason: string | null } => {
  if (set === undefined) return { severity, reason: null };
  if (typeof set !== "string") return set;
  return { severity: severity === "error" ? severity : set, reason: null };
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
