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

/** The purposes that are asked for though the register does not say, or no longer says, that their activity rests on consent. */
export const purposesAdrift = <P extends Pick<ConsentPurpose, "activity" | "closedAt">>(
  purposes: readonly P[],
  activities: readonly ActivityOfConsent[],
): readonly P[] => {
  const onConsent = new Set(activities.filter((each) => each.isOnConsent).map(({ id }) => id));
  return purposes.filter(({ activity, closedAt }) => closedAt === null && !onConsent.has(activity));
};
