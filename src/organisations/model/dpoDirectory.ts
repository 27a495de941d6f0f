import { holdsOn, type Designation } from "./designation.ts";

/** A span of days; an end that is null is open. */
export interface DaySpan {
  readonly from: Temporal.PlainDate;
  readonly until: Temporal.PlainDate | null;
}

/** Two officers of one body on the same days: nobody can say who answers. */
export interface DpoOverlap extends DaySpan {
  readonly first: Designation;
  readonly second: Designation;
}

const compare = Temporal.PlainDate.compare;

const byStart = (a: Designation, b: Designation): number =>
  compare(a.from, b.from) || (a.id < b.id ? -1 : 1);

/** All designations of a body that ever were, the latest first. A parent's holds for it only where it says so. */
export const dpoHistory = (
  designations: readonly Designation[],
  body: string,
): readonly Designation[] =>
  designations.filter(({ bodies }) => bodies.includes(body)).toSorted((a, b) => byStart(b, a));

/** The officer of a body on a day; of two, whoever came last. Null: the body has none, whatever its parent has. */
export const dpoOf = (
  designations: readonly Designation[],
  body: string,
  at: Temporal.PlainDate,
): Designation | null =>
  dpoHistory(designations, body).find((each) => each.role === "officer" && holdsOn(each, at)) ??
  null;

/** Who stands in for the officer of a body on a day, those who came first before the others. */
export const deputiesOf = (
  designations: readonly Designation[],
  body: string,
  at: Temporal.PlainDate,
): readonly Designation[] =>
  dpoHistory(designations, body)
    .filter((each) => each.role === "deputy" && holdsOn(each, at))
    .toReversed();

/** GDPR art. 37(1)(a): a public body always has an officer. The days, within those asked for, on which this one had none. */
export const dpoGaps = (
  designations: readonly Designation[],
  body: string,
  { from, until }: DaySpan,
): readonly DaySpan[] => {
  const gaps: DaySpan[] = [];
  let open = from;
  for (const each of officersInOrder(designations, body)) {
    if (until !== null && compare(each.from, until) > 0) break;
    if (compare(each.from, open) > 0)
      gaps.push({ from: open, until: each.from.subtract({ days: 1 }) });
    if (each.until === null) return gaps;
    const next = each.until.add({ days: 1 });
    if (compare(next, open) > 0) open = next;
  }
  return until === null || compare(open, until) <= 0 ? [...gaps, { from: open, until }] : gaps;
};

/** The days on which a body has two officers. */
export const dpoOverlaps = (
  designations: readonly Designation[],
  body: string,
): readonly DpoOverlap[] => {
  const officers = officersInOrder(designations, body);
  return officers.flatMap((first, index) =>
    officers
      .slice(index + 1)
      .filter((second) => first.until === null || compare(second.from, first.until) <= 0)
      .map((second) => ({
        first,
        second,
        from: second.from,
        until: earlier(first.until, second.until),
      })),
  );
};

const officersInOrder = (
  designations: readonly Designation[],
  body: string,
): readonly Designation[] =>
  dpoHistory(designations, body)
    .filter(({ role }) => role === "officer")
    .toReversed();

const earlier = (
  a: Temporal.PlainDate | null,
  b: Temporal.PlainDate | null,
): Temporal.PlainDate | null => {
  if (a === null || b === null) return a ?? b;
  return compare(a, b) < 0 ? a : b;
};
