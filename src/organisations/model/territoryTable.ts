import type { Territory } from "./territory.ts";

/** What a change of territories says of each prefix: whose it was, and whose it is. */
export const territoryFields = (
  removed: readonly Territory[],
  added: readonly Territory[],
): readonly {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}[] => {
  const prefixes = new Set([...removed, ...added].map(({ prefix }) => prefix));
  return [...prefixes].toSorted().map((field) => ({
    field,
    before: bodiesIn(removed, field),
    after: bodiesIn(added, field),
  }));
};

const bodiesIn = (territories: readonly Territory[], sought: string): string | null =>
  territories
    .filter(({ prefix }) => prefix === sought)
    .map(({ body }) => body)
    .toSorted()
    .join(", ") || null;
