import type { PolicyDesk } from "../../policy/actions/policyDesk.ts";
import type { PolicyChange, PolicySnapshot } from "../../policy/actions/policies.ts";
import type { Policy } from "../../policy/model/policy.ts";
import { checkRules, type CheckedRule } from "../model/checkRules.ts";
import type { Problem } from "../model/problem.ts";
import type { Rule } from "../model/rule.ts";
import { ruleTextIn, withoutRule, withRule, withRuleChanged } from "../model/ruleFile.ts";

/** A rule that is to stand in a policy as it is written, to be written otherwise, or to be taken out. */
export type RuleChange =
  | {
      readonly kind: "add";
      readonly text: string;
      readonly store: string;
      /** What stands above it, such as the sentence. */
      readonly comments: readonly string[];
    }
  | { readonly kind: "change"; readonly rule: string; readonly text: string }
  | { readonly kind: "remove"; readonly rule: string };

/** What a change of one rule would make of a policy. */
export interface ForeseenRule {
  readonly changes: readonly PolicyChange[];
  /** What would be wrong with the files. */
  readonly problems: readonly Problem[];
  /** The rule as it would be judged; null where it could not be read, or is gone. */
  readonly checked: CheckedRule | null;
  /** Other rules that this change would have refused. */
  readonly refused: readonly CheckedRule[];
}

/** Judges a change of one rule before anything is kept; `before` is the policy as it stands. */
export const foreseeRule = async (
  desk: Pick<PolicyDesk, "present" | "foresee">,
  before: Policy,
  change: RuleChange,
): Promise<ForeseenRule> => {
  const changes = await changesOf(await desk.present(before.name), before, change);
  const { after, problems } = await desk.foresee(before.name, changes);
  if (problems.length > 0 || !after.ok)
    return {
      changes,
      problems: problems.length > 0 || after.ok ? problems : after.problems,
      checked: null,
      refused: [],
    };
  const known = new Map(check(before).map((each) => [each.rule.id, each]));
  const id = change.kind === "change" ? change.rule : null;
  const others = new Set(before.rules.filter((rule) => rule.id !== id).map((rule) => rule.id));
  const judged = check(after.policy);
  return {
    changes,
    problems: [],
    checked:
      change.kind === "remove" ? null : (judged.find(({ rule }) => !others.has(rule.id)) ?? null),
    refused: judged.filter(
      ({ rule, refusals }) =>
        others.has(rule.id) && refusals.length > (known.get(rule.id)?.refusals.length ?? 0),
    ),
  };
};

/** The text of a rule where it stands; null when its file has none of this name any more. */
export const writtenText = async (
  snapshot: PolicySnapshot,
  { places }: Pick<Policy, "places">,
  rule: Rule,
): Promise<string | null> => {
  const file = places.get(rule.id)?.file;
  const text = file === undefined ? null : await contentOf(snapshot, file);
  return text === null ? null : ruleTextIn(text, rule.id);
};

const check = ({ stores, ...policy }: Policy): readonly CheckedRule[] =>
  checkRules({ ...policy, stores: stores.map(({ name }) => name) }).rules;

const contentOf = async (snapshot: PolicySnapshot | null, path: string): Promise<string | null> =>
  snapshot !== null && (await snapshot.list()).includes(path)
    ? new TextDecoder().decode(await snapshot.read(path))
    : null;

const changesOf = async (
  snapshot: PolicySnapshot | null,
  { places }: Pick<Policy, "places">,
  change: RuleChange,
): Promise<readonly PolicyChange[]> => {
  const path =
    change.kind === "add" ? fileFor(change.store) : (places.get(change.rule)?.file ?? "");
  const file = await contentOf(snapshot, path);
  const text = textOf(file, change);
  // A rule that somebody else has taken out leaves nothing to change; who saves then is told that they came second.
  return text === null ? [] : [{ path, content: new TextEncoder().encode(text) }];
};

const textOf = (file: string | null, change: RuleChange): string | null => {
  if (change.kind === "add") return withRule(file, change.text, change.comments);
  if (file === null) return null;
  return change.kind === "change"
    ? withRuleChanged(file, change.rule, change.text)
    : withoutRule(file, change.rule);
};

/** `rules/<store>.yaml`, in letters that a path may have. */
const fileFor = (store: string): string => {
  const name = store
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-+|-+$/g, "")
    .slice(0, 100);
  return `rules/${name || "store"}.yaml`;
};
