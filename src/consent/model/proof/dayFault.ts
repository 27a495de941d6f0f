/**
 * What is wrong with a day of proofs: `no-entry`, the ledger has no entry of it; `other-root`, its records give another root than
 * the one of the ledger; `strays`, records are kept that were not among those of the day; `gone`, the ledger has it, and nothing
 * is left of it here though older days are.
 */
export const dayFaults = ["no-entry", "other-root", "strays", "gone"] as const;

export type DayFault = (typeof dayFaults)[number];

export const isDayFault = (text: string | null): text is DayFault =>
  dayFaults.some((each) => each === text);

/** The rule ends a record after twenty-five months; before that, the leaves of its day are kept. */
export const leavesKeptAfter = { months: 24 } as const;
