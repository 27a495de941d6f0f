import { overlayRegister } from "../model/overlayRegister.ts";
import type { Register } from "../model/register.ts";
import { activityDigest } from "./activityDigest.ts";
import type { PresentRegister, ReadPresent } from "./registerDesk.ts";
import type { RegisterVersion, RegisterVersions } from "./registerVersions.ts";

/** The register of a body as whoever keeps it has it before them: what is published, with the changes that wait. */
export interface WorkingRegister {
  readonly published: PresentRegister;
  /** Null where nothing is published and nothing was typed. */
  readonly register: Register | null;
  /** The latest version of each activity that says something else than what is published. */
  readonly drafts: readonly RegisterVersion[];
  /** All versions that would be published, those that changed nothing in the end too. */
  readonly waiting: readonly RegisterVersion[];
}

export type ReadWorking = (body: string) => Promise<WorkingRegister>;

/**
 * Reads working registers. What was laid over what is kept until either changes, so that no page lays ten thousand
 * activities again.
 */
export const workingRegisters = ({
  present,
  versions,
}: {
  readonly present: ReadPresent;
  readonly versions: Pick<RegisterVersions, "waiting" | "state">;
}): ReadWorking => {
  const known = new Map<string, { readonly state: string; readonly working: WorkingRegister }>();
  return async (body) => {
    // The state is asked for first: of a change that comes between the two, the next reading hears.
    const state = await versions.state(body);
    const published = await present(body);
    const before = known.get(body);
    if (before?.state === state && isSame(before.working.published, published))
      return before.working;
    const waiting = await versions.waiting(body);
    const standing = new Map(
      (published.register?.activities ?? []).map((activity) => [activity.id, activity]),
    );
    const drafts = waiting.filter(({ activity, content }) => {
      const stands = standing.get(activity) ?? null;
      return activityDigest(stands) !== activityDigest(content);
    });
    const register = overlayRegister(published.register, drafts);
    const working = { published, register, drafts, waiting };
    known.set(body, { state, working });
    return working;
  };
};

const isSame = (a: PresentRegister, b: PresentRegister): boolean =>
  a === b || (a.revision === b.revision && a.register === b.register);
