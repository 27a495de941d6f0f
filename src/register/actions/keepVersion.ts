import type { Actor } from "../../kernel/index.ts";
import type { Activity } from "../model/register.ts";
import { activityDigest } from "./activityDigest.ts";
import {
  presentActivity,
  type ChangingActivities,
  type PresentActivity,
} from "./presentActivity.ts";
import type { RegisterVersion } from "./registerVersions.ts";

/** Who changes what, and why. */
export interface ActivityChangeBy {
  readonly body: string;
  readonly activity: string;
  /** The digest of what its author had before them; null where that was nothing. */
  readonly base: string | null;
  readonly author: Actor;
  readonly reason: string;
}

/** What became of a change. A conflict keeps nothing, and says what somebody else made meanwhile. */
export type ActivityChanged =
  | { readonly kind: "kept"; readonly version: RegisterVersion }
  | { readonly kind: "unchanged" }
  | { readonly kind: "conflict"; readonly present: PresentActivity };

/** Keeps what an activity becomes as its next version, unless it no longer stands as the author saw it. */
export const keepVersion = async (
  parts: ChangingActivities,
  { body, activity, base, author, reason }: ActivityChangeBy,
  become: (present: PresentActivity) => Activity | null,
): Promise<ActivityChanged> => {
  const present = await presentActivity(parts, body, activity);
  if (present.digest !== base) return { kind: "conflict", present };
  const content = become(present);
  if (activityDigest(content) === present.digest) return { kind: "unchanged" };
  const number = present.latest?.number ?? 0;
  const version = {
    body,
    activity,
    content,
    author,
    reason,
    number: number + 1,
    base: number,
    replaces: present.digest,
    at: parts.clock.now(),
  };
  if (await parts.versions.append(version))
    return { kind: "kept", version: { ...version, edition: null } };
  return { kind: "conflict", present: await presentActivity(parts, body, activity) };
};
