import type { Activity } from "../model/register.ts";
import { keepVersion, type ActivityChangeBy, type ActivityChanged } from "./keepVersion.ts";
import { activityNamed, type ChangingActivities } from "./presentOf.ts";
import { settleActivity } from "./settleActivity.ts";

/**
 * Keeps what a person wrote of an activity as its next version: its sentences are read again, its texts found again.
 *
 * @returns `conflict` with what stands there now, when that is not what `base` is the digest of; then nothing is kept.
 */
export const saveActivity = async (
  parts: ChangingActivities,
  { written, ...change }: ActivityChangeBy & { readonly written: Activity },
): Promise<ActivityChanged> =>
  await keepVersion(parts, activityNamed(change.activity), change, ({ content }) =>
    settleActivity(written, content, change.activity),
  );
