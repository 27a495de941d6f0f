import { assessmentErrors } from "../assessments/index.ts";
import { connectorErrors } from "../connectors/index.ts";
import { bannerErrors, consentErrors, proofErrors, purposeErrors } from "../consent/index.ts";
import type { ErrorCatalogue } from "../kernel/index.ts";
import { ledgerErrors } from "../ledger/index.ts";
import { noticesErrors } from "../notices/index.ts";
import { organisationsErrors } from "../organisations/index.ts";
import { commandLineErrors } from "../platform/command-line/index.ts";
import { databaseErrors } from "../platform/database/index.ts";
import { readingErrors } from "../reading/cli/index.ts";
import { registerErrors } from "../register/index.ts";
import { retentionErrors } from "../retention/index.ts";
import {
  disclosureErrors,
  objectErrors,
  reachErrors,
  rectifyErrors,
  restrictErrors,
} from "../rights/index.ts";
import { mainErrors } from "./errors.ts";

/**
 * Every failure that a command can say. Codes begin with their domain, so that none hides another. What only the
 * server can say is added in catalogue.ts: its libraries take long to load.
 */
export const commandCatalogue: ErrorCatalogue = {
  ...commandLineErrors,
  ...assessmentErrors,
  ...connectorErrors,
  ...bannerErrors,
  ...consentErrors,
  ...proofErrors,
  ...purposeErrors,
  ...databaseErrors.catalogue,
  ...ledgerErrors,
  ...mainErrors,
  ...noticesErrors,
  ...organisationsErrors,
  ...readingErrors,
  ...registerErrors,
  ...retentionErrors,
  ...disclosureErrors,
  ...reachErrors,
  ...rectifyErrors,
  ...objectErrors,
  ...restrictErrors,
};
