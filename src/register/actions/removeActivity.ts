import { keepVersion, type ActivityChangeBy, type ActivityChanged } from "./keepVersion.ts";
import type { ChangingActivities } from "./presentActivity.ts";

/** Takes an activity out of the working register by a version of its own: it can be restored, and stays published until then. */
export const removeActivity = async (
  parts: ChangingActivities,
  change: ActivityChangeBy,
): Promise<ActivityChanged> => await keepVersion(parts, change, () => null);
