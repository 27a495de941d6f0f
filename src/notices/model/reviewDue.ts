/** The policy promises a review every year. */
const monthsBetweenReviews = 12;

/** Whether the policy is to be read again, as it promises (AME-32). */
export const isReviewDue = (
  reviewedOn: Temporal.PlainDate | null,
  today: Temporal.PlainDate,
): boolean =>
  reviewedOn === null ||
  Temporal.PlainDate.compare(reviewedOn.add({ months: monthsBetweenReviews }), today) <= 0;
