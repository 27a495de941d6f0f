import type { Activity, Register } from "../model/register.ts";
import type { RegisterDiff } from "./registerDiff.ts";

/** Which identifier an activity of another register has where the comparison found that it is one of those before. */
export type KnownAs = ReadonlyMap<string, string>;

/**
 * Under which identifier the register before knew the activities that a page now calls otherwise: rules are bound to it, and
 * addresses bear it. One that another activity of the page bears is not given twice.
 */
export const knownAs = ({ activities }: RegisterDiff, after: readonly Activity[]): KnownAs => {
  const known = new Map<string, string>();
  for (const { before, after: now } of activities) {
    const [old, ...olds] = before;
    const [next, ...nexts] = now;
    if (old && next && olds.length + nexts.length === 0 && old.id !== next.id)
      known.set(next.id, old.id);
  }
  for (;;) {
    const borne = Map.groupBy(after, ({ id }) => known.get(id) ?? id);
    const twice = [...borne.values()].filter((each) => each.length > 1).flat();
    const dropped = twice.filter(({ id }) => known.delete(id));
    if (dropped.length === 0) return known;
  }
};

/**
 * A register whose activities bear the identifiers that they had before, and each sentence the one under which a rule may be bound to
 * it: the same words first, wherever they now stand, then those that took their place.
 */
export const keepIds = (before: Register | null, after: Register, known: KnownAs): Register => {
  if (before === null) return after;
  const olds = new Map(before.activities.map((activity) => [activity.id, activity]));
  return {
    ...after,
    activities: after.activities.map((activity) => {
      const id = known.get(activity.id) ?? activity.id;
      return withStatements({ ...activity, id }, activity.id, olds.get(id)?.retention ?? []);
    }),
  };
};

type Statements = Activity["retention"];

const withStatements = (activity: Activity, read: string, olds: Statements): Activity => {
  const { id, retention } = activity;
  if (olds.length === 0 && id === read) return activity;
  const left = new Set(olds);
  const take = (fits: (old: Statements[number]) => boolean): string | undefined => {
    for (const old of left)
      if (fits(old)) {
        left.delete(old);
        return old.id;
      }
    return undefined;
  };
  const same = retention.map(({ hash }) => take((old) => old.hash === hash));
  // What took the place of another: as many sentences as before, or as many as are left of them.
  const ids = same.map((kept) => kept ?? take(() => true));
  const taken = new Set(ids);
  let next = 0;
  const free = (): string => {
    for (;;) {
      next += 1;
      const own = `${id}.${next}`;
      if (!taken.has(own) && !olds.some((old) => old.id === own)) return own;
    }
  };
  return {
    ...activity,
    retention: retention.map((statement, index) => ({ ...statement, id: ids[index] ?? free() })),
  };
};
