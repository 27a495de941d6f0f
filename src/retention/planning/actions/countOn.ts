import { civilTimeZone } from "../../../kernel/index.ts";
import type { Boundary, Connector, EndTarget } from "../../../connectors/index.ts";
import type { Counted } from "../model/planRule.ts";

/** Counts what a target would end now, and the rows whose clocks lie ahead. Writes nothing. */
export const countOn = async (
  connector: Connector,
  target: EndTarget,
  now: Temporal.Instant,
): Promise<Counted> => {
  const due = await connector.count(target);
  const today = now.toZonedDateTimeISO(civilTimeZone).toPlainDate().toString();
  const alone = { ...target, children: [], protections: [] };
  const past = await connector.count(dueBy(alone, { lastDay: today, before: now.toString() }));
  const dated = await connector.count(atTheEndOfTime(alone));
  const clockFuture = dated.collection + dated.held - past.collection - past.held;
  return { due, clockFuture: Math.max(0, clockFuture) };
};

const dueBy = (target: EndTarget, due: Omit<Boundary, "timeZone">): EndTarget => ({
  ...target,
  cases: target.cases.map(({ when, clocks }) => ({
    when,
    clocks: clocks.map((clock) => ({
      ...clock,
      due: { ...due, timeZone: clock.due.timeZone },
    })),
  })),
});

/** A boundary that every clock is before: what is not before `now` lies ahead. */
const endOfTime = { lastDay: "9999-12-31", before: "9999-12-31T00:00:00Z" };

/** The same target when every period is over: what it aims at, as far as its clocks say anything. */
export const atTheEndOfTime = (target: EndTarget): EndTarget => dueBy(target, endOfTime);
