import { activityParts, valuesOf, type ActivityPart } from "./activityValues.ts";
import { plainWords } from "./plainWords.ts";
import type { Activity, Register } from "./register.ts";

/** What one part of an activity no longer says, and what it says now. */
export interface PartChange {
  readonly part: ActivityPart;
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

/** How an activity differs from the one of the same address in the register before. */
export type ActivityChange =
  | { readonly kind: "new" }
  | { readonly kind: "unchanged" }
  | { readonly kind: "changed"; readonly parts: readonly PartChange[] };

/** A register against the one that it would replace. */
export interface RegisterComparison {
  /** By the identifier of the activity. */
  readonly changes: ReadonlyMap<string, ActivityChange>;
  /** What the register before has and this one has not. */
  readonly removed: readonly Activity[];
}

/** Compares activity by activity, part by part; typography aside. `before` is null where there is no register yet. */
export const compareRegisters = (
  before: Pick<Register, "activities"> | null,
  after: Pick<Register, "activities">,
): RegisterComparison => {
  const known = new Map((before?.activities ?? []).map((activity) => [activity.id, activity]));
  const changes = new Map<string, ActivityChange>();
  for (const activity of after.activities) {
    const earlier = known.get(activity.id);
    changes.set(activity.id, earlier === undefined ? { kind: "new" } : change(earlier, activity));
  }
  return { changes, removed: [...known.values()].filter(({ id }) => !changes.has(id)) };
};

const change = (before: Activity, after: Activity): ActivityChange => {
  const parts = activityParts.flatMap((part) => partChange(part, before, after));
  return parts.length === 0 ? { kind: "unchanged" } : { kind: "changed", parts };
};

const partChange = (
  part: ActivityPart,
  before: Activity,
  after: Activity,
): readonly PartChange[] => {
  const removed = missingIn(textsOf(after, part), textsOf(before, part));
  const added = missingIn(textsOf(before, part), textsOf(after, part));
  return removed.length + added.length === 0 ? [] : [{ part, removed, added }];
};

const textsOf = (activity: Activity, part: ActivityPart): readonly string[] =>
  valuesOf(activity, part).map(({ text }) => text);

/** The texts that the other list does not hold as often. */
const missingIn = (others: readonly string[], texts: readonly string[]): readonly string[] => {
  const left = new Map<string, number>();
  for (const other of others.map(plainWords)) left.set(other, (left.get(other) ?? 0) + 1);
  return texts.filter((text) => {
    const key = plainWords(text);
    const count = left.get(key) ?? 0;
    left.set(key, count - 1);
    return count <= 0;
  });
};
