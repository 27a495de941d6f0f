import type { ErrorCatalogue } from "../kernel/index.ts";
import { identityErrors } from "../identity/index.ts";
import { oversightErrors } from "../oversight/index.ts";
import { incidentErrors } from "../incidents/index.ts";
import { fileErrors } from "../platform/files/index.ts";
import { jobErrors } from "../platform/jobs/index.ts";
import { mailErrors } from "../platform/mail/index.ts";
import { webErrors } from "../platform/web/index.ts";
import { readingPageErrors } from "../reading/pages/index.ts";
import { recruitmentErrors } from "../recruitment/index.ts";
import { executionErrors, rightsErrors } from "../rights/index.ts";
import { commandCatalogue } from "./commandCatalogue.ts";

/** Every failure that the product can say. */
export const catalogue: ErrorCatalogue = {
  ...commandCatalogue,
  ...fileErrors,
  ...identityErrors,
  ...incidentErrors,
  ...oversightErrors,
  ...jobErrors.catalogue,
  ...mailErrors,
  ...readingPageErrors,
  ...recruitmentErrors,
  ...executionErrors,
  ...rightsErrors,
  ...webErrors,
};
