import type { Failure } from "../../../kernel/index.ts";
import { reachFailure } from "../errors.ts";
import type { BareEdge, OwnershipMap, ReachCollection, ReachEdge } from "./ownershipMap.ts";

/**
 * What references mean where nobody stated it. Distances are counted from the collections that hold persons
 * (`identity`); a collection is nearer than another when fewer references lie between it and a person.
 *
 * - Its rows belong to whoever the nearest row that they refer to belongs to. Several such references: to all of
 *   them, and an erasure wants it stated, since one of them may merely be a clerk.
 * - A row that finds a person is a person: what it refers to is another's, unless it is stated.
 * - A collection above, to which nothing else leads, is the person's when the dataset gives it categories of persons
 *   (an address), and a mere list when it does not (a country).
 * - A collection of which anything is stated is left to what is stated.
 * - A reference to its own collection says nothing.
 */
export const inferOwnership = (
  collections: OwnershipMap["collections"],
  stated: readonly ReachEdge[],
  bare: readonly BareEdge[],
): Pick<OwnershipMap, "edges" | "unclear"> => {
  const spoken = new Set(stated.map(({ child }) => child));
  const isSubject = (id: string): boolean => (collections.get(id)?.identities.length ?? 0) > 0;
  const isAbove = (edge: BareEdge): boolean =>
    !isSubject(edge.parent) && isOfPersons(collections.get(edge.parent));
  const levels = levelsOf(collections, stated, bare, { spoken, isSubject, isAbove });
  const unclear: Failure[] = [];
  const meant = new Map<BareEdge, ReachEdge["is"]>();
  for (const [id, edges] of Map.groupBy(bare, ({ child }) => child)) {
    const level = levels.get(id);
    if (level === undefined) continue;
    const owning =
      isSubject(id) || spoken.has(id)
        ? []
        : edges.filter(
            (edge) => edge.parent !== id && (levels.get(edge.parent) ?? Infinity) <= level,
          );
    for (const edge of owning) meant.set(edge, "owned");
    if (owning.length > 1)
      unclear.push(
        reachFailure("rights.reach-ownership-unclear", {
          collection: collections.get(id)?.name ?? "?",
          columns: owning.map(({ childColumns }) => childColumns.join("+")).join(", "),
        }),
      );
    for (const edge of edges)
      if (!owning.includes(edge) && isAbove(edge) && (levels.get(edge.parent) ?? 0) > level)
        meant.set(edge, "owns");
  }
  const inferred = bare.map((edge): ReachEdge => ({
    ...edge,
    is: meant.get(edge) ?? "none",
    onAccess: "mask",
    onErase: null,
  }));
  return { edges: [...stated, ...inferred], unclear };
};

interface Facts {
  readonly spoken: ReadonlySet<string>;
  isSubject(id: string): boolean;
  isAbove(edge: BareEdge): boolean;
}

/** How many references lie between a collection and a person; absent: none leads there. */
const levelsOf = (
  collections: OwnershipMap["collections"],
  stated: readonly ReachEdge[],
  bare: readonly BareEdge[],
  { spoken, isSubject, isAbove }: Facts,
): ReadonlyMap<string, number> => {
  const levels = new Map<string, number>();
  for (const id of collections.keys()) if (isSubject(id)) levels.set(id, 0);
  for (let level = 1, size = -1; size !== levels.size; level++) {
    size = levels.size;
    const reached = new Set<string>();
    for (const { child, parent, is } of stated) {
      if (is === "owned" && levels.has(parent)) reached.add(child);
      if (is === "owns" && levels.has(child)) reached.add(parent);
    }
    for (const edge of bare) {
      if (!spoken.has(edge.child) && levels.has(edge.parent)) reached.add(edge.child);
      if (levels.has(edge.child) && isAbove(edge)) reached.add(edge.parent);
    }
    for (const id of reached) if (!levels.has(id)) levels.set(id, level);
  }
  return levels;
};

const isOfPersons = (collection: ReachCollection | undefined): boolean =>
  [
    ...(collection?.described?.dataCategories ?? []),
    ...(collection?.described?.fields ?? []).flatMap(({ dataCategories }) => dataCategories),
  ].some((category) => category.startsWith("user."));
