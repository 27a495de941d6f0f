import type { Actor } from "../../kernel/index.ts";
import { activityId } from "../import/activityId.ts";
import type { Activity } from "../model/register.ts";
import { keepVersion } from "./keepVersion.ts";
import { activityNamed, type ChangingActivities } from "./presentOf.ts";
import type { RegisterVersion } from "./registerVersions.ts";
import { settleActivity } from "./settleActivity.ts";

/** Begins an activity. Its identifier is made of its title, and of nothing that any activity ever bore. */
export const addActivity = async (
  parts: ChangingActivities,
  {
    body,
    written,
    author,
    reason,
  }: {
    readonly body: string;
    readonly written: Activity;
    readonly author: Actor;
    readonly reason: string;
  },
): Promise<RegisterVersion> => {
  const { register } = await parts.working(body);
  const known = new Set(register?.activities.map(({ id }) => id));
  const order = (register?.activities.length ?? 0) + 1;
  const wanted = new Map<string, number>();
  for (;;) {
    const activity = activityId(written.title, order, wanted);
    if (known.has(activity) || (await parts.versions.latest(body, activity)) !== null) continue;
    const change = { body, base: null, author, reason };
    const kept = await keepVersion(parts, activityNamed(activity), change, () =>
      settleActivity(written, null, activity),
    );
    if (kept.kind === "kept") return kept.version;
  }
};
