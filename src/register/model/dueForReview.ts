import type { Activity } from "./register.ts";

/** What of an activity nobody has looked at for too long. */
export interface Due {
  /** The record itself: GDPR art. 5(2), it is to be right today. */
  readonly review: boolean;
  /** A category of data (GDPR art. 5(1)(d)): verified too long ago, or never; null where nothing is due. */
  readonly verification: "old" | "never" | null;
}

/** A record is read again within three years, a category of data is verified within one. */
const reviewYears = 3;
const verificationYears = 1;

/** @param today A civil day, as `2030-05-31`. */
export const dueOn = (
  today: string,
): ((activity: Pick<Activity, "updatedOn" | "dataCategories">) => Due) => {
  const before = (years: number): string =>
    Temporal.PlainDate.from(today).subtract({ years }).toString();
  const reviewedBefore = before(reviewYears);
  const verifiedBefore = before(verificationYears);
  return ({ updatedOn, dataCategories }) => {
    const isOld = dataCategories.some(
      ({ verifiedOn }) => verifiedOn !== undefined && verifiedOn < verifiedBefore,
    );
    const isNever = dataCategories.some(({ verifiedOn }) => verifiedOn === undefined);
    return {
      // A record without a date is missing one: that is a finding of its own.
      review: updatedOn !== null && updatedOn < reviewedBefore,
      verification: isOld ? "old" : isNever ? "never" : null,
    };
  };
};
