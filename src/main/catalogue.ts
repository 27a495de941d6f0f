import { connectorErrors } from "../connectors/index.ts";
import type { ErrorCatalogue } from "../kernel/index.ts";
import { ledgerErrors } from "../ledger/index.ts";
import { commandLineErrors } from "../platform/command-line/index.ts";
import { databaseErrors } from "../platform/database/index.ts";
import { jobErrors } from "../platform/jobs/index.ts";
import { webErrors } from "../platform/web/index.ts";
import { registerErrors } from "../register/index.ts";
import { retentionErrors } from "../retention/index.ts";
import { mainErrors } from "./errors.ts";

/** Every failure that the product can say. Codes begin with their domain, so that none hides another. */
export const catalogue: ErrorCatalogue = {
  ...commandLineErrors,
  ...connectorErrors,
  ...databaseErrors.catalogue,
  ...jobErrors.catalogue,
  ...ledgerErrors,
  ...mainErrors,
  ...registerErrors,
  ...retentionErrors,
  ...webErrors,
};
