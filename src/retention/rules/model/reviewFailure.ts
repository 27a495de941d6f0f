import type { Failure } from "../../../kernel/index.ts";

/** Whether a person's review of the sentence would answer this refusal. */
export const isReviewFailure = ({ code }: Failure): boolean => code.startsWith("retention.review-");
