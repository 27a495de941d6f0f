import { sortFindings, waitingIn, type FindingKind } from "./activityFindings.ts";
import { dueOn, type Due } from "./dueForReview.ts";
import type { Activity, Finding, Register } from "./register.ts";
import { searchActivities, type ActivitySearch } from "./searchActivities.ts";

export const listOrders = ["page", "title", "findings", "updated"] as const;
export type ListOrder = (typeof listOrders)[number];

export const findingFilters = [
  "missing",
  "unread",
  "doubtful",
  "none",
  "review",
  "verification",
] as const;
export type FindingFilter = (typeof findingFilters)[number];

/** What whoever keeps a register looks for in it, and in which order it is shown. */
export interface ListSearch extends ActivitySearch {
  readonly finding: FindingFilter | null;
  /** `page`: as they stand in the published page. */
  readonly order: ListOrder;
  readonly isDescending: boolean;
  /** The day at which it is said what is due. */
  readonly today?: string;
}

/** An activity with what waits for a person in it. */
export interface ListedActivity {
  readonly activity: Activity;
  readonly findings: readonly Finding[];
  readonly waiting: Readonly<Record<Exclude<FindingKind, "note">, number>>;
}

/** The activities that are asked for, sorted as asked. */
export const listActivities = (
  register: Register,
  { finding, order, isDescending, today, ...search }: ListSearch,
): readonly ListedActivity[] => {
  const due = today === undefined ? null : dueOn(today);
  const found = searchActivities(register.activities, search);
  const isAll = found === register.activities;
  const among = new Set(isAll ? [] : found);
  const all = inOrder(register, order);
  const listed =
    isAll && finding === null
      ? all
      : all.filter((each) => (isAll || among.has(each.activity)) && isAsked(each, finding, due));
  return isDescending ? listed.toReversed() : listed;
};

/** All activities of a register in an order; put into it once for each register, not for each visitor. */
const inOrder = (register: Register, order: ListOrder): readonly ListedActivity[] => {
  const orders = listed.get(register) ?? new Map<ListOrder, readonly ListedActivity[]>();
  listed.set(register, orders);
  const known = orders.get(order);
  if (known !== undefined) return known;
  const made =
    order === "page"
      ? withFindings(register)
      : inOrder(register, "page").toSorted(comparisons[order]);
  orders.set(order, made);
  return made;
};
const listed = new WeakMap<Register, Map<ListOrder, readonly ListedActivity[]>>();

const withFindings = (register: Register): readonly ListedActivity[] => {
  const sorted = sortFindings(register);
  return register.activities.map((activity, index) => {
    const findings = sorted.of(index + 1);
    return { activity, findings, waiting: waitingIn(activity, findings) };
  });
};

const isAsked = (
  { activity, waiting: { missing, unread, doubtful } }: ListedActivity,
  finding: FindingFilter | null,
  dueOf: ((activity: Activity) => Due) | null,
): boolean => {
  if (finding === null) return true;
  if (finding === "none") return missing + unread + doubtful === 0;
  if (finding === "review" || finding === "verification") {
    if (dueOf === null) return false;
    const due = dueOf(activity);
    return finding === "review" ? due.review : due.verification !== null;
  }
  return { missing, unread, doubtful }[finding] > 0;
};

type Comparison = (a: ListedActivity, b: ListedActivity) => number;

const collator = new Intl.Collator("fr", { numeric: true });

const byTitle: Comparison = (a, b) => collator.compare(a.activity.title, b.activity.title);

const comparisons: Readonly<Record<Exclude<ListOrder, "page">, Comparison>> = {
  title: byTitle,
  findings: (a, b) => sum(a) - sum(b) || byTitle(a, b),
  // What is not dated is older than what is.
  updated: (a, b) =>
    (a.activity.updatedOn ?? "").localeCompare(b.activity.updatedOn ?? "") || byTitle(a, b),
};

const sum = ({ waiting: { missing, unread, doubtful } }: ListedActivity): number =>
  missing + unread + doubtful;
