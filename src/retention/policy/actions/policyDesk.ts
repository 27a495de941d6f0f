import type { Clock } from "../../../kernel/index.ts";
import type { Problem } from "../../rules/model/problem.ts";
import { loadPolicy, type LoadedPolicy, type PolicyReaders } from "./loadPolicy.ts";
import type {
  Policies,
  PolicyChange,
  PolicyRevision,
  PolicySave,
  PolicySnapshot,
} from "./policies.ts";
import { snapshotOf } from "./snapshot.ts";

/** A change as it would be: the policy that it makes, and what would be wrong that was not wrong before. */
export interface ForeseenChange {
  readonly after: LoadedPolicy;
  readonly problems: readonly Problem[];
}

/** A change that was kept, or all reasons why nothing was. */
export type PolicyChanged =
  | { readonly ok: true; readonly revision: number }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** What a desk needs: where policies are kept, and how their files are read. */
export interface ChangingPolicies {
  readonly policies: Pick<Policies, "open" | "save" | "revisions">;
  readonly readers: PolicyReaders;
  readonly clock: Clock;
}

/** Where people change policies on pages. */
export interface PolicyDesk {
  /** The files as they stand, with their revision; null for a body without a policy, whose first change has base 0. */
  present(policy: string): Promise<PolicySnapshot | null>;
  /** The latest first; those that come after `offset` later ones. */
  revisions(policy: string, limit: number, offset?: number): Promise<readonly PolicyRevision[]>;
  foresee(policy: string, changes: readonly PolicyChange[]): Promise<ForeseenChange>;
  change(save: Omit<PolicySave, "at">): Promise<PolicyChanged>;
}

/** A desk for the policies of a storage. */
export const policyDesk = (parts: ChangingPolicies): PolicyDesk => ({
  present: async (policy) => await parts.policies.open(policy),
  revisions: async (policy, limit, offset = 0) =>
    await parts.policies.revisions(policy, limit, offset),
  foresee: async (policy, changes) => await foreseeChange(parts, policy, changes),
  change: async (save) => await changePolicy(parts, save),
});

/** What a change of some files would make of a policy. Saves nothing. */
const foreseeChange = async (
  { policies, readers }: Pick<ChangingPolicies, "policies" | "readers">,
  policy: string,
  changes: readonly PolicyChange[],
): Promise<ForeseenChange> => {
  const present = await policies.open(policy);
  const before = present === null ? null : await loadPolicy(present, readers);
  const after = await loadPolicy(await changed(policy, present, changes), readers);
  const known = new Set(before === null || before.ok ? [] : before.problems.map(said));
  // Another file may be at fault already: whoever mends one thing is not asked to mend all at once.
  const problems = after.ok ? [] : after.problems.filter((problem) => !known.has(said(problem)));
  return { after, problems: problems.filter(({ failure }) => !isUnbegun(failure.code)) };
};

/**
 * Saves a change of some files as the next revision, in the name of its author, unless it would put something wrong into
 * the policy, or somebody else saved since `base` (`retention.policy-changed`).
 */
const changePolicy = async (
  parts: ChangingPolicies,
  save: Omit<PolicySave, "at">,
): Promise<PolicyChanged> => {
  const { problems } = await foreseeChange(parts, save.policy, save.changes);
  if (problems.length > 0) return { ok: false, problems };
  const saved = await parts.policies.save({ ...save, at: parts.clock.now() });
  if (saved.ok) return saved;
  return { ok: false, problems: [{ file: "", place: null, failure: saved.failure }] };
};

/** A policy begins somewhere: with its stores, or with its register. */
const isUnbegun = (code: string): boolean => code === "retention.register-missing";

const said = ({ file, place, failure }: Problem): string => JSON.stringify([file, place, failure]);

const changed = async (
  policy: string,
  present: PolicySnapshot | null,
  changes: readonly PolicyChange[],
): Promise<PolicySnapshot> => {
  const files = new Map<string, Uint8Array>();
  for (const path of (await present?.list()) ?? [])
    if (present !== null) files.set(path, await present.read(path));
  for (const { path, content } of changes)
    if (content === null) files.delete(path);
    else files.set(path, content);
  return snapshotOf(policy, present?.revision ?? 0, files);
};
