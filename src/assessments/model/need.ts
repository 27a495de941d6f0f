import type { Activity } from "../../register/index.ts";

/** GDPR art. 35(3): where an assessment is mandatory in any case. */
export const mandatoryCases = ["evaluation", "sensitive-large-scale", "public-area"] as const;
export type MandatoryCase = (typeof mandatoryCases)[number];

/** The nine criteria of the guidelines WP 248 rev.01, III.B.a, which the EDPB endorsed on 25 May 2018: two of them ask for one in most cases. */
export const needCriteria = [
  "scoring",
  "automated-decision",
  "monitoring",
  "sensitive",
  "large-scale",
  "matching",
  "vulnerable",
  "innovative",
  "prevents-right",
] as const;
export type NeedCriterion = (typeof needCriteria)[number];

/** Whether the CNIL's lists name it: those of art. 35(4) (deliberation 2018-327) and of art. 35(5) (deliberation 2019-118). */
export const listings = ["none", "required", "exempt"] as const;
export type Listing = (typeof listings)[number];

/** What a person found of an activity, criterion by criterion. */
export interface NeedFactors {
  readonly cases: readonly MandatoryCase[];
  readonly criteria: readonly NeedCriterion[];
  readonly listing: Listing;
}

export const needConclusions = ["required", "not-required"] as const;
export type NeedConclusion = (typeof needConclusions)[number];

/** What follows, and from what: a proposal, unless the text leaves no choice. */
export interface ProposedNeed {
  readonly conclusion: NeedConclusion;
  readonly because:
    | "mandatory-case"
    | "listed"
    | "two-criteria"
    | "one-criterion"
    | "exempt"
    | "nothing";
  /** Art. 35(3) and (4): nobody may decide otherwise. */
  readonly isBinding: boolean;
}

/**
 * Whether art. 35 asks for an assessment. A mandatory case or the CNIL's list of art. 35(4) binds; two criteria ask for one in most cases; one
 * alone may, and the proposal is then to make one where nothing exempts it: in doubt the more careful thing.
 */
export const proposedNeed = ({ cases, criteria, listing }: NeedFactors): ProposedNeed => {
  if (listing === "required") return { conclusion: "required", because: "listed", isBinding: true };
  if (cases.length > 0)
    return { conclusion: "required", because: "mandatory-case", isBinding: true };
  if (listing === "exempt")
    return { conclusion: "not-required", because: "exempt", isBinding: false };
  if (criteria.length >= 2)
    return { conclusion: "required", because: "two-criteria", isBinding: false };
  return criteria.length === 1
    ? { conclusion: "required", because: "one-criterion", isBinding: false }
    : { conclusion: "not-required", because: "nothing", isBinding: false };
};

/** Criteria that the register itself shows: ticked beforehand, for a person to confirm. */
export const criteriaShown = (
  activity: Pick<Activity, "specialCategories" | "nationalIdentifier" | "automatedDecisions">,
): readonly NeedCriterion[] => [
  ...(activity.automatedDecisions?.used ? (["automated-decision"] as const) : []),
  ...(activity.specialCategories.length > 0 || activity.nationalIdentifier
    ? (["sensitive"] as const)
    : []),
];
