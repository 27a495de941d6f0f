import type { Clock, Ids } from "../../kernel/index.ts";
import type { ConsentKeys } from "../consentKeys.ts";
import type { ActivityOfConsent } from "../model/purpose/uncoveredActivities.ts";
import type { ConsentPurposes } from "./consentPurposes.ts";
import type { ConsentAnswers, Consents } from "./consents.ts";

/** What the use cases of consent under GDPR art. 7 need. */
export interface ConsentParts {
  readonly purposes: ConsentPurposes;
  readonly consents: Consents;
  readonly answers: ConsentAnswers;
  readonly keys: ConsentKeys;
  readonly clock: Clock;
  readonly ids: Ids;
}

/** The same for whoever opens purposes, and writes their words. */
export interface PurposeParts extends ConsentParts {
  /** What the register of a body says now; nothing for what has none. */
  readonly activitiesOf: (body: string) => Promise<readonly ActivityOfConsent[]>;
  /** What a body is called, as its pages say it; null for none. */
  readonly bodyName: (body: string) => Promise<string | null>;
}
