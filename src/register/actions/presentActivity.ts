import type { Activity } from "../model/register.ts";
import { activityDigest } from "./activityDigest.ts";
import type { RegisterVersion, RegisterVersions } from "./registerVersions.ts";
import type { ReadWorking } from "./workingRegister.ts";

/** An activity as it stands in the working register, with the latest version that anybody made of it. */
export interface PresentActivity {
  /** Null where there is none of that name, or it was taken out. */
  readonly activity: Activity | null;
  readonly digest: string | null;
  /** Null where nobody has changed it since it was imported. */
  readonly latest: RegisterVersion | null;
}

/** What a change of the register needs. */
export interface ChangingActivities {
  readonly working: ReadWorking;
  readonly versions: Pick<RegisterVersions, "append" | "latest" | "find">;
  readonly clock: { now(): Temporal.Instant };
}

/** Reads one activity as it stands. */
export const presentActivity = async (
  { working, versions }: Pick<ChangingActivities, "working" | "versions">,
  body: string,
  id: string,
): Promise<PresentActivity> => {
  // The version is read first: should another come between the two, its number is taken when one is kept.
  const latest = await versions.latest(body, id);
  const { register } = await working(body);
  const activity = register?.activities.find((each) => each.id === id) ?? null;
  return { activity, digest: activityDigest(activity), latest };
};
