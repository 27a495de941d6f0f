import { treeIn, treeOf, type Ledger } from "../../ledger/index.ts";
import type { DayFault } from "../model/proof/dayFault.ts";
import type { DayCheck } from "./dayChecks.ts";
import type { ClosedDay, ProofDays } from "./proofDays.ts";

interface Parts {
  readonly days: Pick<ProofDays, "closed" | "leavesOf">;
  readonly ledger: Pick<Ledger, "entry" | "entries">;
}

export interface CheckedDays {
  /** The oldest first. */
  readonly checks: readonly DayCheck[];
  /** Days of the ledger that are older than all that are kept: the rule has ended them, or their visitors have erased all. */
  readonly ended: number;
}

/**
 * Holds every closed day against its root in the ledger. That the ledger itself was not rewritten is for its own verification to say.
 *
 * @param onDay Called after each day, of so many.
 */
export const checkDays = async (
  { days, ledger }: Parts,
  onDay: (done: number, of: number) => void = () => {},
): Promise<CheckedDays> => {
  const closed = await days.closed();
  const checks: DayCheck[] = [];
  for (const [at, each] of closed.entries()) {
    checks.push({ ...each, fault: await faultOf({ days, ledger }, each) });
    onDay(at + 1, closed.length);
  }
  const entered = await daysInLedger(ledger);
  const kept = new Set(closed.map(({ day }) => day.toString()));
  const oldest = closed[0]?.day.toString() ?? null;
  const missing = entered.filter(({ day }) => !kept.has(day.toString()));
  const gone = missing.filter(({ day }) => oldest !== null && day.toString() > oldest);
  return {
    checks: [...checks, ...gone.map((each): DayCheck => ({ ...each, fault: "gone" }))].toSorted(
      (a, b) => Temporal.PlainDate.compare(a.day, b.day),
    ),
    ended: missing.length - gone.length,
  };
};

const faultOf = async ({ days, ledger }: Parts, { day }: ClosedDay): Promise<DayFault | null> => {
  const known = await days.leavesOf(day);
  if (known === null) return "gone";
  const tree = treeIn((await ledger.entry(known.entry))?.entry?.body ?? {});
  if (tree === null) return "no-entry";
  const own = treeOf(known.leaves);
  if (own.size !== tree.size || own.root !== tree.root) return "other-root";
  return known.strays > 0 ? "strays" : null;
};

/** Entries read at once. */
const portion = 1_000;

/** The days whose root the ledger has. */
const daysInLedger = async (ledger: Pick<Ledger, "entries">): Promise<readonly ClosedDay[]> => {
  const found: ClosedDay[] = [];
  for (let from = 0; ; from += portion) {
    const entries = await ledger.entries(from, portion);
    for (const { entry } of entries) {
      if (entry?.kind !== "consent-day") continue;
      const tree = treeIn(entry.body);
      const day = entry.body["day"];
      if (tree !== null && typeof day === "string")
        found.push({ day: Temporal.PlainDate.from(day), records: tree.size });
    }
    if (entries.length < portion) return found;
  }
};
