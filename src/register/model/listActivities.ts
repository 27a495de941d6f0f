import { sortFindings, waitingIn, type FindingKind } from "./activityFindings.ts";
import { dueIn } from "./dueForReview.ts";
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
  const sorted = sortFindings(register);
  const found = new Set(searchActivities(register.activities, search));
  const listed = register.activities
    .map((activity, index) => {
      const findings = sorted.of(index + 1);
      return { activity, findings, waiting: waitingIn(activity, findings) };
    })
    .filter(({ activity }) => found.has(activity))
    .filter((each) => isAsked(each, finding, today));
  const inOrder = order === "page" ? listed : listed.toSorted(comparisons[order]);
  return isDescending ? inOrder.toReversed() : inOrder;
};

const isAsked = (
  { activity, waiting: { missing, unread, doubtful } }: ListedActivity,
  finding: FindingFilter | null,
  today: string | undefined,
): boolean => {
  if (finding === null) return true;
  if (finding === "none") return missing + unread + doubtful === 0;
  if (finding === "review" || finding === "verification") {
    if (today === undefined) return false;
    const due = dueIn(activity, today);
    return finding === "review" ? due.review : due.verification !== null;
  }
  return { missing, unread, doubtful }[finding] > 0;
};

type Comparison = (a: ListedActivity, b: ListedActivity) => number;

const byTitle: Comparison = (a, b) =>
  a.activity.title.localeCompare(b.activity.title, "fr", { numeric: true });

const comparisons: Readonly<Record<Exclude<ListOrder, "page">, Comparison>> = {
  title: byTitle,
  findings: (a, b) => sum(a) - sum(b) || byTitle(a, b),
  // What is not dated is older than what is.
  updated: (a, b) =>
    (a.activity.updatedOn ?? "").localeCompare(b.activity.updatedOn ?? "") || byTitle(a, b),
};

const sum = ({ waiting: { missing, unread, doubtful } }: ListedActivity): number =>
  missing + unread + doubtful;
