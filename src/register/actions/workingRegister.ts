import { overlayRegister } from "../model/overlayRegister.ts";
import type { Register } from "../model/register.ts";
import { digestOf } from "./contentDigest.ts";
import { headOfRegister } from "./presentOf.ts";
import type { PresentRegister, ReadPresent } from "./registerDesk.ts";
import {
  headKey,
  type HeadVersion,
  type RegisterVersion,
  type RegisterVersions,
  type Version,
} from "./registerVersions.ts";

/** The register of a body as whoever keeps it has it before them: what is published, with the changes that wait. */
export interface WorkingRegister {
  readonly published: PresentRegister;
  /** Null where nothing is published and nothing was typed. */
  readonly register: Register | null;
  /** The latest version of each activity that says something else than what is published. */
  readonly drafts: readonly RegisterVersion[];
  /** That of the head, where it does. */
  readonly head: HeadVersion | null;
  /**
   * What of these was begun on something else than what stands published today: an import or a push came meanwhile, and their
   * publication would undo it. The identifiers of activities, and `headKey`.
   */
  readonly overtaken: ReadonlySet<string>;
  /** All versions that would be published, those that changed nothing in the end too. */
  readonly waiting: readonly Pick<Version<unknown>, "activity" | "number" | "at">[];
}

export type ReadWorking = (body: string) => Promise<WorkingRegister>;

/** How many changes say something else than what is published. */
export const changesIn = ({ drafts, head }: Pick<WorkingRegister, "drafts" | "head">): number =>
  drafts.length + (head === null ? 0 : 1);

/**
 * Reads working registers. What was laid over what is kept until either changes, so that no page lays ten thousand
 * activities again.
 */
export const workingRegisters = ({
  present,
  versions,
}: {
  readonly present: ReadPresent;
  readonly versions: Pick<RegisterVersions, "waiting" | "state" | "head">;
}): ReadWorking => {
  const known = new Map<string, { readonly state: string; readonly working: WorkingRegister }>();
  return async (body) => {
    // The state is asked for first: of a change that comes between the two, the next reading hears.
    const state = await versions.state(body);
    const published = await present(body);
    const before = known.get(body);
    if (before?.state === state && isSame(before.working.published, published))
      return before.working;
    const activities = await versions.waiting(body);
    const heads = await versions.head.waiting(body);
    const standing = new Map(
      (published.register?.activities ?? []).map((activity) => [activity.id, activity]),
    );
    const digests = (activity: string): string | null => digestOf(standing.get(activity) ?? null);
    const drafts = activities.filter(
      ({ activity, content }) => digests(activity) !== digestOf(content),
    );
    const standingHead = digestOf(headOfRegister.in(published.register));
    const head = heads.find(({ content }) => digestOf(content) !== standingHead) ?? null;
    const register = overlayRegister(published.register, drafts, head?.content ?? null);
    const overtaken = new Set(
      [...drafts, ...(head === null ? [] : [head])]
        .filter(({ activity, begunOn }) => {
          const stands = activity === headKey ? standingHead : digests(activity);
          return begunOn !== stands;
        })
        .map(({ activity }) => activity),
    );
    const waiting = [...heads, ...activities];
    const working = { published, register, drafts, head, overtaken, waiting };
    known.set(body, { state, working });
    return working;
  };
};

const isSame = (a: PresentRegister, b: PresentRegister): boolean =>
  a === b || (a.revision === b.revision && a.register === b.register);
