import type { Duty } from "./erasurePlan.ts";
import { asCrossing, type FoundRows } from "./foundRows.ts";
import type { OwnershipMap } from "./ownershipMap.ts";
import { tupleSet } from "./tuples.ts";

/**
 * Marks the rows that must stay although they are the person's: on a ground that the dataset states, by a legal minimum
 * that is not over (GDPR art. 17(3)(b)), and with them what goes along with such a minimum, and what they refer to, since
 * a document that is kept without whom it is about keeps nothing.
 */
export const keepByDuty = (
  map: OwnershipMap,
  owned: ReadonlyMap<string, FoundRows>,
  duties: readonly Duty[],
  today: Temporal.PlainDate,
): void => {
  for (const [id, found] of owned) {
    const erasure = map.collections.get(id)?.erasure;
    if (erasure?.kind === "keep")
      for (const row of found.all()) found.keep(row, { kind: "ground", ground: erasure.ground });
    for (const duty of duties.filter(({ collection }) => collection === id))
      for (const row of found.all()) {
        const clock = duty.clock === null ? null : row.valueOf(duty.clock);
        const last = clock === null ? null : duty.lastDay(String(clock));
        if (last === null || Temporal.PlainDate.compare(today, last) <= 0)
          found.keep(row, {
            kind: "duty",
            rule: duty.rule,
            until: last?.toString() ?? null,
          });
      }
  }
  for (const duty of duties) keepBelow(map, owned, duty);
  while (keepAbove(map, owned));
};

const keepBelow = (map: OwnershipMap, owned: ReadonlyMap<string, FoundRows>, duty: Duty): void => {
  for (let again = true; again;) {
    again = false;
    for (const edge of map.edges) {
      const [above, below] = [owned.get(edge.parent), owned.get(edge.child)];
      if (above === undefined || below === undefined || !duty.with.includes(edge.child)) continue;
      const kept = tupleSet();
      for (const row of above.all()) {
        const why = above.whyKept(row.key);
        const tuple = row.tupleOf(edge.parentColumns);
        if (why?.kind === "duty" && why.rule === duty.rule && tuple !== null) kept.add(tuple);
      }
      for (const row of below.going()) {
        const tuple = row.tupleOf(edge.childColumns);
        if (tuple !== null && kept.has(tuple))
          again = below.keep(row, { kind: "duty", rule: duty.rule, until: null }) || again;
      }
    }
  }
};

const keepAbove = (map: OwnershipMap, owned: ReadonlyMap<string, FoundRows>): boolean => {
  let isAny = false;
  for (const edge of map.edges) {
    const [below, above] = [owned.get(edge.child), owned.get(edge.parent)];
    if (edge.is === "none" || below === undefined || above === undefined) continue;
    const isAcross =
      map.collections.get(edge.child)?.store !== map.collections.get(edge.parent)?.store;
    const wanted = tupleSet();
    for (const row of below.all()) {
      const why = below.whyKept(row.key)?.kind;
      const tuple = why === undefined || why === "shared" ? null : row.tupleOf(edge.childColumns);
      if (tuple !== null) wanted.add(asCrossing(tuple, isAcross));
    }
    for (const row of above.going()) {
      const tuple = row.tupleOf(edge.parentColumns);
      if (tuple !== null && wanted.has(asCrossing(tuple, isAcross)))
        isAny = above.keep(row, { kind: "above" }) || isAny;
    }
  }
  return isAny;
};
