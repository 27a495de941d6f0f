import type { Problem } from "../../rules/model/problem.ts";
import { lastRunOf, runsToTheirEnd } from "../../execution/actions/lastRunOf.ts";
import type { RunRecord } from "../../execution/actions/runRecords.ts";
import type { Policy } from "../../policy/model/policy.ts";
import { checkSelected } from "../../simulation/actions/simulate.ts";
import type { CheckedRule, RuleCheck } from "../../rules/model/checkRules.ts";
import { patienceBegan } from "../../rules/model/statementState.ts";
import { standingsOf, strayRules, type Standing } from "../../rules/model/standings.ts";
import type { RetentionConsole } from "../retentionConsole.ts";

/** The sentences of a body with their rules, as the pages show them. */
export interface RulesRead {
  readonly policy: Policy;
  readonly standings: readonly Standing[];
  readonly strays: readonly CheckedRule[];
  /** The run that last carried out a rule. */
  readonly lastRun: (rule: string) => RunRecord | null;
}

/** The rules of a body; what is wrong with its files; or nothing, where it has no policy or no register yet. */
export type ReadRules =
  | { readonly kind: "read"; readonly read: RulesRead }
  | { readonly kind: "faulty"; readonly problems: readonly Problem[] }
  | { readonly kind: "none" };

export const readRules = async (
  {
    policyOf,
    rulesAt,
    records,
    clock,
  }: Pick<RetentionConsole, "policyOf" | "rulesAt" | "records" | "clock">,
  body: string,
): Promise<ReadRules> => {
  const loaded = await policyOf(body);
  if (loaded === null) return { kind: "none" };
  if (!loaded.ok) {
    const isUnbegun = loaded.problems.every(
      ({ failure }) => failure.code === "retention.register-missing",
    );
    return isUnbegun ? { kind: "none" } : { kind: "faulty", problems: loaded.problems };
  }
  const { policy } = loaded;
  const now = clock.now();
  const [runs, stoodLong] = await Promise.all([
    runsToTheirEnd(records, policy.name),
    rulesAt(body, patienceBegan(now)),
  ]);
  const lastRun = (rule: string): RunRecord | null => lastRunOf(rule, policy.name, runs);
  const check = checkOf(policy);
  return {
    kind: "read",
    read: {
      policy,
      standings: standingsOf(
        policy.register,
        check,
        (rule) => lastRun(rule)?.finishedAt?.toString() ?? null,
        stoodLong,
        now,
      ),
      strays: strayRules(check),
      lastRun,
    },
  };
};

/** A policy is checked once: the same value says the same again. */
const checkOf = (policy: Policy): RuleCheck => {
  const known = checks.get(policy);
  if (known !== undefined) return known;
  const check = checkSelected(policy, policy.rules);
  checks.set(policy, check);
  return check;
};
const checks = new WeakMap<Policy, RuleCheck>();
