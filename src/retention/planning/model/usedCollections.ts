import type { Condition, EndTarget, RowLink } from "../../../connectors/index.ts";

/** A look-up that each row of a batch asks of a table: by these columns, all of them. */
export interface LookUp {
  readonly collection: string;
  readonly columns: readonly string[];
}

/** Every look-up that a target needs besides that of its own clock, each once: children, ways to other rows, minima. */
export const lookUpsOf = (target: EndTarget): readonly LookUp[] => {
  const ways = [
    ...target.cases.flatMap(({ when, clocks }) => [
      ...pathsOf(when),
      ...clocks.flatMap(({ rows }) => (rows ? [...rows.path, ...pathsOf(rows.where)] : [])),
    ]),
    ...target.protections.flatMap(({ when, clocks }) => [
      ...pathsOf(when),
      ...clocks.flatMap(({ rows }) => (rows ? [...rows.path, ...pathsOf(rows.where)] : [])),
    ]),
  ];
  const all = [
    ...target.children.map(({ collection, columns }) => ({ collection, columns })),
    ...ways.map(({ collection, columns }) => ({ collection, columns })),
  ];
  return [...new Map(all.map((one) => [JSON.stringify(one), one])).values()];
};

const pathsOf = (condition: Condition | null): readonly RowLink[] => {
  if (condition === null) return [];
  if (condition.kind === "all" || condition.kind === "any") return condition.of.flatMap(pathsOf);
  if (condition.kind === "not") return pathsOf(condition.of);
  return condition.kind === "exists" ? [...condition.path, ...pathsOf(condition.where)] : [];
};

/** The collections whose rows a target ends or changes: its own, and its children. */
export const endedCollections = (
  target: Pick<EndTarget, "collection" | "children">,
): readonly string[] => [
  ...new Set([target.collection, ...target.children.map(({ collection }) => collection)]),
];

/** Every collection that a target reads, those it ends among them. */
export const readCollections = (target: EndTarget): readonly string[] => [
  ...new Set([
    ...endedCollections(target),
    ...lookUpsOf(target).map(({ collection }) => collection),
    ...target.above.map(({ parent }) => parent),
    ...(target.below ?? []).map(({ collection }) => collection),
  ]),
];
