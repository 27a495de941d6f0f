import { retentionFailure } from "../../errors.ts";
import type { Boundary, ChildLink, DueClock, RowLink } from "../../../connectors/index.ts";
import type { Rule, RuleRows } from "../../rules/model/rule.ts";
import { boundaryOf, countsHours, type Plus } from "./boundaryOf.ts";
import { clockRefusalWords } from "./clockRefusal.ts";
import { conditionOn } from "./conditionOn.ts";
import { columnOf, type Ground, type Refuse } from "./ground.ts";
import { wayTo } from "./wayTo.ts";

/** A period that runs from a clock. */
export interface Term {
  readonly keep: string;
  readonly plus: Plus;
}

/** Where clocks are looked for: from a collection, by the links of a rule. */
export interface ClockPlace {
  readonly ground: Ground;
  readonly links: readonly ChildLink[];
  readonly collection: string;
}

/** The clocks of a rule for one of its periods: its own, that of its disputes, and that of its notice. */
export const clocksOf = (
  rule: Rule,
  term: Term,
  place: ClockPlace,
  refuse: Refuse,
): readonly DueClock[] => {
  const { disputes, notice } = rule;
  const clocks = [
    rule.clockIn === null
      ? ownClock(place, rule.clock, term, refuse)
      : linkedClock(place, rule.clock, rule.clockIn, term, true, refuse),
    ...(disputes ? [linkedClock(place, disputes.decided, disputes.rows, term, false, refuse)] : []),
    ...(notice ? [noticeClock(place, notice, refuse)] : []),
  ];
  return clocks.filter((clock): clock is DueClock => clock !== null);
};

const ownClock = (
  { ground, collection }: ClockPlace,
  column: string,
  term: Term,
  refuse: Refuse,
): DueClock | null => {
  const judged = judgedClock(ground, collection, column, term, refuse);
  return judged && { column, ...judged, rows: null };
};

const noticeClock = (
  place: ClockPlace,
  { sent, before }: NonNullable<Rule["notice"]>,
  refuse: Refuse,
): DueClock | null => {
  const clock = ownClock(place, sent, { keep: before, plus: null }, refuse);
  return clock && { ...clock, isNotice: true };
};

const linkedClock = (
  { ground, links, collection }: ClockPlace,
  column: string,
  rows: RuleRows,
  term: Term,
  needed: boolean,
  refuse: Refuse,
): DueClock | null => {
  const way = wayTo(ground, links, collection, rows, refuse);
  const where = rows.where && conditionOn(ground, links, rows.collection, rows.where, refuse);
  const judged = judgedClock(ground, rows.collection, column, term, refuse);
  if (!way || !judged || (rows.where && !where)) return null;
  return { column, ...judged, rows: { path: [way], where, needed } };
};

const judgedClock = (
  ground: Ground,
  collection: string,
  column: string,
  { keep, plus }: Term,
  refuse: Refuse,
): { readonly kind: DueClock["kind"]; readonly due: Boundary } | null => {
  const found = columnOf(ground, collection, column, refuse);
  if (!found) return null;
  const { clockKind: kind, clockRefusal, type } = found;
  if (kind === null)
    return refuse(
      retentionFailure("retention.clock-type", {
        collection,
        column,
        type,
        ...clockRefusalWords(clockRefusal ?? "type"),
      }),
    );
  // Of a day nobody knows at which hour the event was: its hours could be over before they were.
  if (kind === "date" && countsHours(keep, plus))
    return refuse(retentionFailure("retention.hours-on-date", { collection, column, keep }));
  const due = boundaryOf(keep, plus, ground.now);
  return due && { kind, due };
};

/** The same clock, seen from rows that lead to those it stands in. */
export const seenFrom = (path: readonly RowLink[], clock: DueClock): DueClock => ({
  ...clock,
  rows:
    clock.rows === null
      ? { path, where: null, needed: true }
      : { ...clock.rows, path: [...path, ...clock.rows.path] },
});
