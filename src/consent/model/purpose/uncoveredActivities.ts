import type { ConsentPurpose } from "./consentPurpose.ts";

/** An activity of a register, as far as consent is concerned. */
export interface ActivityOfConsent {
  readonly id: string;
  readonly name: string;
  /** GDPR art. 6(1)(a) stands among its legal bases. */
  readonly isOnConsent: boolean;
}

/** The activities that rest on consent, and for which nobody is asked. */
export const uncoveredActivities = (
  purposes: readonly Pick<ConsentPurpose, "activity" | "closedAt">[],
  activities: readonly ActivityOfConsent[],
): readonly ActivityOfConsent[] => {
  const asked = new Set(
    purposes.filter(({ closedAt }) => closedAt === null).map(({ activity }) => activity),
  );
  return activities.filter(({ id, isOnConsent }) => isOnConsent && !asked.has(id));
};
