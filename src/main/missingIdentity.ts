import { civilDay, type Clock, type Failure } from "../kernel/index.ts";
import { missingPartWords, postgresDesignations, readIdentity } from "../organisations/index.ts";
import type { Bodies } from "../organisations/index.ts";
import { mainFailure } from "./errors.ts";
import type { Platform } from "./platform.ts";

/**
 * What a body must say of itself before its register is published and has not: GDPR art. 13(1)(a) and (b), 30(1)(a) and 37(1).
 * Nothing is asked of a policy that bears the name of no body.
 */
export const missingIdentity = (
  { database, clock }: Pick<Platform, "database"> & { readonly clock: Clock },
  bodies: Pick<Bodies, "find">,
): ((body: string) => Promise<readonly Failure[]>) => {
  const designations = postgresDesignations(database.kysely<unknown>(), database.transaction);
  const identity = readIdentity(bodies, designations);
  return async (body) =>
    ((await identity(body, civilDay(clock.now())))?.missing ?? []).map((part) => {
      const { fr, en } = missingPartWords[part];
      return mainFailure("main.identity-missing", { partFr: fr, partEn: en });
    });
};
