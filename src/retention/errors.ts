import { defineErrors } from "../kernel/index.ts";
import { executionErrors } from "./execution/errors.ts";
import { fsckErrors } from "./execution/fsckErrors.ts";
import { planningErrors } from "./planning/errors.ts";
import { policyErrors } from "./policy/errors.ts";
import { ruleErrors } from "./rules/errors.ts";
import { reviewErrors } from "./rules/reviewErrors.ts";
import { simulationErrors } from "./simulation/errors.ts";

/** All failures, refusals and warnings of retention; codes are permanent. */
export const { catalogue: retentionErrors, failure: retentionFailure } = defineErrors({
  ...policyErrors,
  ...ruleErrors,
  ...reviewErrors,
  ...planningErrors,
  ...executionErrors,
  ...fsckErrors,
  ...simulationErrors,
});
