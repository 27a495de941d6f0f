import { canonicalJson, sha256 } from "../../../kernel/index.ts";
import type { Plan } from "../../planning/model/plan.ts";
import type { ApprovalThreshold } from "../../policy/model/settings.ts";

/** Why a plan needs a second person; `returned`: it ends rows that no rule finds due. */
export type ApprovalReason = "first" | "rows" | "share" | "returned";

/** What was asked for of one rule: enough to know again exactly that plan, and no more. */
export interface ApprovalItem {
  readonly rule: string;
  readonly ruleHash: string;
  readonly store: string;
  readonly collection: string;
  readonly end: Plan["target"]["end"]["kind"];
  readonly lastDay: string;
  readonly rows: number;
  readonly reasons: readonly ApprovalReason[];
}

/**
 * A run that waits for a second person: `waiting`, until somebody else than who asked for it has agreed, `approved`; then
 * `used`, once a run that it covers has ended all that was due. An interrupted run leaves it approved, for the rest.
 */
export interface Approval {
  readonly id: string;
  readonly policy: string;
  readonly state: "waiting" | "approved" | "used";
  readonly requestedBy: string;
  readonly requestedAt: Temporal.Instant;
  readonly decidedBy: string | null;
  readonly decidedAt: Temporal.Instant | null;
  /** What the second person types: it stands for the items, all of them. */
  readonly digest: string;
  readonly items: readonly ApprovalItem[];
}

/** What stands for the items: two requests that ask for the same have the same. */
export const digestOf = (items: readonly ApprovalItem[]): string => sha256(canonicalJson(items));

/** As much of a digest as is typed: no two requests that wait at once will share it. */
export const typedDigits = 12;

/** What of a plan needs a second person; empty when it needs none. A plan that ends nothing never does. */
export const reasonsFor = (
  plan: Plan,
  { rows, share, first }: ApprovalThreshold,
  { isKnown, total }: { readonly isKnown: boolean; readonly total: number },
): readonly ApprovalReason[] => {
  const due = rowsOf(plan);
  if (due === 0) return [];
  return [
    ...(plan.target.returned === undefined ? [] : (["returned"] as const)),
    ...(first && !isKnown ? (["first"] as const) : []),
    ...(due > rows ? (["rows"] as const) : []),
    ...(total > 0 && due / total > share ? (["share"] as const) : []),
  ];
};

export const itemOf = (plan: Plan, reasons: readonly ApprovalReason[]): ApprovalItem => ({
  rule: plan.rule.id,
  ruleHash: plan.ruleHash,
  store: plan.rule.store,
  collection: plan.rule.collection,
  end: plan.target.end.kind,
  lastDay: plan.lastDay,
  rows: rowsOf(plan),
  reasons,
});

const rowsOf = ({ steps }: Plan): number => steps.at(-1)?.rows ?? 0;

/** Days for which an agreement holds: the boundary moves on by itself, the rows that it was given for do not. */
const validDays = 31;
/** How many more rows than agreed are still the same plan: a day's worth of an ordinary rule. */
const tolerance = 1.1;

/**
 * Whether what was asked for covers a plan: the same rule on the same store, a boundary not long after, and no more rows.
 * Who agreed to what is due has not agreed to what returned, nor the other way round.
 */
export const covers = (asked: ApprovalItem, now: ApprovalItem): boolean => {
  const days = Temporal.PlainDate.from(asked.lastDay).until(Temporal.PlainDate.from(now.lastDay), {
    largestUnit: "days",
  }).days;
  return (
    asked.ruleHash === now.ruleHash &&
    asked.store === now.store &&
    asked.reasons.includes("returned") === now.reasons.includes("returned") &&
    days >= 0 &&
    days <= validDays &&
    now.rows <= asked.rows * tolerance
  );
};

/** Whether approvals cover everything that is asked for. */
export const allCovered = (
  approvals: readonly Pick<Approval, "items">[],
  items: readonly ApprovalItem[],
): boolean =>
  items.every((item) => approvals.some((each) => each.items.some((asked) => covers(asked, item))));

/** Whether a request that waits asks for these items already: for the same reasons, and for no fewer rows. */
export const asksTheSame = (
  { items: asked }: Pick<Approval, "items">,
  items: readonly ApprovalItem[],
): boolean =>
  asked.length === items.length &&
  items.every((item) =>
    asked.some((each) => covers(each, item) && each.reasons.join() === item.reasons.join()),
  );

/** Two spellings of one name are one person. */
export const isSamePerson = (a: string, b: string): boolean => plain(a) === plain(b);

const plain = (name: string): string =>
  name.normalize("NFKC").trim().replaceAll(/\s+/g, " ").toLocaleLowerCase("fr");
