import { parseRules } from "../../rules/model/parseRules.ts";
import type { PolicyFolder } from "./loadPolicy.ts";
import type { Policies } from "./policies.ts";

/** Names the rules that a policy held already at a moment, as far as can be told; none where it cannot. */
export type ReadRulesAt = (
  policy: string,
  moment: Temporal.Instant,
) => Promise<ReadonlySet<string>>;

const none: ReadonlySet<string> = new Set();

/** Reads them from the revision that stood at that moment. */
export const rulesAt = (policies: Pick<Policies, "revisionAt" | "open">): ReadRulesAt => {
  // A revision never changes, and that of a moment five weeks ago is asked for by page after page.
  const known = new Map<string, { readonly revision: number; readonly rules: typeof none }>();
  return async (policy, moment) => {
    const revision = await policies.revisionAt(policy, moment);
    if (revision === 0) return none;
    const before = known.get(policy);
    if (before?.revision === revision) return before.rules;
    const files = await policies.open(policy, revision);
    if (files === null) return none;
    const rules = await rulesIn(files);
    known.set(policy, { revision, rules });
    return rules;
  };
};

/** A folder on a disk keeps no versions: a file that was written since holds, for all that is known, new rules. */
export const rulesAtInFolder = async (
  folder: PolicyFolder,
  moment: Temporal.Instant,
): Promise<ReadonlySet<string>> =>
  await rulesIn(folder, async (path) => {
    const written = await folder.writtenAt?.(path);
    return written !== undefined && Temporal.Instant.compare(written, moment) <= 0;
  });

const rulesIn = async (
  folder: Pick<PolicyFolder, "list" | "read">,
  isMeant: (path: string) => Promise<boolean> = async () => true,
): Promise<ReadonlySet<string>> => {
  const ids = new Set<string>();
  for (const path of await folder.list())
    if (/^rules\/.+\.ya?ml$/.test(path) && (await isMeant(path)))
      for (const { rule } of parseRules(path, new TextDecoder().decode(await folder.read(path)))
        .rules)
        ids.add(rule.id);
  return ids;
};
