import { Type, type Static, type TProperties } from "typebox";
import { Value } from "typebox/value";
import type { TSchema } from "typebox";
import { parseDocument } from "yaml";
import { failed, success, yamlErrorWords, type Outcome } from "../../kernel/index.ts";
import { registerFailure } from "../errors.ts";
import type { Severity } from "./lintRule.ts";

const closed = { additionalProperties: false } as const;

const Level = Type.Enum(["off", "error", "warning", "info"]);

/** Less than an error for what is one: only with its reason, for an error blocks a publication. */
const Reasoned = Type.Object(
  {
    severity: Level,
    reason: Type.String({ minLength: 10, description: "Why, for readers" }),
  },
  closed,
);

const rules = Type.Optional(
  Type.Record(Type.String(), Type.Union([Level, Reasoned]), {
    description: "Rule id → off, or another severity; with its reason where the rule finds errors",
  }),
);

type LevelSet = string | Static<typeof Reasoned>;

/** The format of what a body decides of lint: severities by rule, and single findings that it accepts, each with what it is about. */
export const decisionsSchema = <P extends TProperties>(about: P, name: string) =>
  Type.Object(
    {
      rules,
      suppress: Type.Optional(
        Type.Array(
          Type.Object(
            {
              rule: Type.String({ minLength: 1 }),
              ...about,
              reason: Type.String({
                minLength: 10,
                description: "Why this finding is accepted, for readers",
              }),
            },
            closed,
          ),
        ),
      ),
    },
    {
      ...closed,
      $id: `https://egide.example/schema/${name}-1.json`,
      title: `egide/${name}@1`,
    },
  );

/** What is looked at of a finding. */
interface Decidable {
  readonly rule: string;
  readonly severity: Severity;
}

/** An accepted finding, with why. */
export interface Accepted<F, S> {
  readonly finding: F;
  readonly reason: string;
  /** The suppression by which; absent for a level that was set for all that the rule finds. */
  readonly by?: S;
}

export interface DecidedFindings<F, S> {
  readonly findings: readonly F[];
  readonly suppressed: readonly Accepted<F, S>[];
  /** What would be an error and blocks nothing, by a suppression or a lower severity, each with its reason. */
  readonly accepted: readonly Accepted<F, S>[];
  /** Suppressions that matched nothing: what they excused is gone, or was never there. */
  readonly unmatched: readonly S[];
}

/** Applies what a body has decided to what was found; `isAbout` says whether a suppression is about a finding of its rule. */
export const applyDecisions = <
  F extends Decidable,
  S extends { readonly rule: string; readonly reason: string },
>(
  all: readonly F[],
  decided: {
    readonly rules?: Readonly<Record<string, LevelSet>>;
    readonly suppress?: readonly S[];
  },
  isAbout: (suppression: S, finding: F) => boolean,
): DecidedFindings<F, S> => {
  const { rules: levels = {}, suppress = [] } = decided;
  const findings: F[] = [];
  const suppressed: Accepted<F, S>[] = [];
  const accepted: Accepted<F, S>[] = [];
  const matched = new Set<S>();
  for (const found of all) {
    const { severity, reason } = levelOf(found, levels[found.rule]);
    if (found.severity === "error" && severity !== "error" && reason !== null)
      accepted.push({ finding: found, reason });
    if (severity === "off") {
      if (reason !== null) suppressed.push({ finding: found, reason });
      continue;
    }
    const finding = severity === found.severity ? found : { ...found, severity };
    const suppression = suppress.find(
      (each) => each.rule === finding.rule && isAbout(each, finding),
    );
    if (suppression === undefined) findings.push(finding);
    else {
      matched.add(suppression);
      const one = { finding, reason: suppression.reason, by: suppression };
      suppressed.push(one);
      if (severity === "error") accepted.push(one);
    }
  }
  return {
    findings,
    suppressed,
    accepted,
    unmatched: suppress.filter((each) => !matched.has(each)),
  };
};

/** An error stays one where nobody wrote why it should be less. */
const levelOf = (
  { severity }: Decidable,
  set: LevelSet | undefined,
): { readonly severity: Severity | "off"; readonly reason: string | null } => {
  if (set === undefined) return { severity, reason: null };
  if (typeof set !== "string") return { severity: set.severity, reason: set.reason };
  return { severity: severity === "error" ? severity : (set as Severity), reason: null };
};

interface Decisions {
  readonly rules?: Readonly<Record<string, LevelSet>>;
  readonly suppress?: readonly { readonly rule: string }[];
}

/** The rules that may be named, and what is said of one that there is not. */
interface KnownRules {
  readonly rules: readonly { readonly id: string; readonly severity: Severity }[];
  readonly unknown: (rule: string) => Parameters<typeof failed>[0];
}

/**
 * Reads a file of decisions.
 *
 * @returns What it says; or `register.lint-yaml`, `register.lint-settings` with the first place that does not fit, the failure
 * for a rule that there is not: a slip of the pen must not leave a rule on unseen; `register.lint-reason-missing` where an
 * error is made less than one without a reason.
 */
export const parseDecisions = <S extends TSchema>(
  file: string,
  text: string,
  schema: S,
  known: KnownRules,
): Outcome<Static<S>> => {
  const document = parseDocument(text, { prettyErrors: true });
  const [error] = document.errors;
  if (error) {
    const { reasonFr, reasonEn } = yamlErrorWords(error.code);
    const line = error.linePos?.[0].line ?? 1;
    return failed(registerFailure("register.lint-yaml", { file, line, reasonFr, reasonEn }));
  }
  const value: unknown = document.toJS({ maxAliasCount: 10 }) ?? {};
  if (!Value.Check(schema, value)) {
    const [first] = Value.Errors(schema, value);
    return failed(
      registerFailure("register.lint-settings", { file, place: first?.instancePath || "/" }),
    );
  }
  const { rules: levels = {}, suppress = [] } = value as Decisions;
  const named = [...Object.keys(levels), ...suppress.map(({ rule }) => rule)];
  const unknown = named.find((id) => known.rules.every((each) => each.id !== id));
  if (unknown !== undefined) return failed(known.unknown(unknown));
  const unexplained = known.rules.find(
    ({ id, severity }) => severity === "error" && isLowered(levels[id]),
  );
  return unexplained === undefined
    ? success(value)
    : failed(registerFailure("register.lint-reason-missing", { file, rule: unexplained.id }));
};

/** Without saying why. */
const isLowered = (set: LevelSet | undefined): boolean =>
  typeof set === "string" && set !== "error";
