import { sql, type Kysely } from "kysely";

const length = 32;
/** In leaves: a mebibyte. */
const portion = 32_768;

const inOrder = (leaves: readonly Uint8Array[]): readonly Uint8Array[] =>
  leaves.toSorted((a, b) => Buffer.compare(a, b));

/** The leaves of a day that were kept before the rule could end any of its records, in order; null where they were not. */
export const readLeaves = async (
  kysely: Kysely<unknown>,
  day: Temporal.PlainDate,
): Promise<readonly Uint8Array[] | null> => {
  const { rows } = await sql<{ leaves: Buffer }>`
    select leaves from egide.consent_day_leaves where day = ${day.toString()}::date order by portion`.execute(
    kysely,
  );
  return rows.length === 0
    ? null
    : rows.flatMap(({ leaves }) =>
        Array.from({ length: leaves.length / length }, (_, at) =>
          leaves.subarray(at * length, (at + 1) * length),
        ),
      );
};

export const writeLeaves = async (
  kysely: Kysely<unknown>,
  day: Temporal.PlainDate,
  leaves: readonly Uint8Array[],
): Promise<void> => {
  const ordered = inOrder(leaves);
  for (let from = 0; from < ordered.length; from += portion)
    await sql`
      insert into egide.consent_day_leaves (day, portion, leaves)
      values (${day.toString()}::date, ${from / portion}, ${Buffer.concat(ordered.slice(from, from + portion))})
      on conflict do nothing`.execute(kysely);
};

/** Whether a leaf is among others, which are in order. */
export const isAmong = (ordered: readonly Uint8Array[], leaf: Uint8Array): boolean => {
  let [low, high] = [0, ordered.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (Buffer.compare(ordered[middle]!, leaf) < 0) low = middle + 1;
    else high = middle;
  }
  const found = ordered[low];
  return found !== undefined && Buffer.compare(found, leaf) === 0;
};
