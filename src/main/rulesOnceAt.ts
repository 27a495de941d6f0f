import { wasInstalled } from "../platform/database/index.ts";
import { rulesAt, rulesAtInFolder, type ReadRulesAt } from "../retention/index.ts";
import type { Platform } from "./platform.ts";
import { ownPolicy, type ServedPolicies } from "./policies.ts";
import { storedPolicies } from "./storedPolicies.ts";

/**
 * The rules that a policy held at a moment: of one in the database its versions tell. Of a folder the files tell when they
 * were written, and the database since when anybody could have run them: a package brings files older than its installation.
 */
export const rulesOnceAt = (
  { database }: Pick<Platform, "database">,
  policies: Pick<ServedPolicies, "areEditable" | "open">,
): ReadRulesAt => {
  const ofStored = rulesAt(storedPolicies(database));
  return async (policy, moment) => {
    if (policies.areEditable && policy !== ownPolicy) return await ofStored(policy, moment);
    const folder = (await wasInstalled(database, moment)) ? await policies.open(policy) : null;
    return folder === null ? new Set() : await rulesAtInFolder(folder, moment);
  };
};
