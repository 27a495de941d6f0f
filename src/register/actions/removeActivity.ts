import { keepVersion, type ActivityChangeBy, type ActivityChanged } from "./keepVersion.ts";
import { activityNamed, type ChangingActivities } from "./presentOf.ts";

/** Takes an activity out of the working register by a version of its own: it can be restored, and stays published until then. */
export const removeActivity = async (
  parts: ChangingActivities,
  change: ActivityChangeBy,
): Promise<ActivityChanged> =>
  await keepVersion(parts, activityNamed(change.activity), change, () => null);
