import { canonicalJson, sha256 } from "../../kernel/index.ts";
import type { Activity } from "../model/register.ts";

/** What tells two contents of an activity apart; null of none. */
export const activityDigest = (activity: Activity | null): string | null =>
  activity === null ? null : sha256(canonicalJson(activity));
