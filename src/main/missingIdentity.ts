import { civilDay, type Failure } from "../kernel/index.ts";
import {
  missingPartWords,
  postgresBodies,
  postgresDesignations,
  readIdentity,
} from "../organisations/index.ts";
import { mainFailure } from "./errors.ts";
import type { Platform } from "./platform.ts";

/**
 * What a body must say of itself before its register is published and has not: GDPR art. 13(1)(a) and (b), 30(1)(a) and 37(1).
 * Nothing is asked of a policy that bears the name of no body.
 */
export const missingIdentity = ({
  database,
}: Pick<Platform, "database">): ((
  body: string,
  at: Temporal.Instant,
) => Promise<readonly Failure[]>) => {
  const sql = database.kysely<unknown>();
  const identity = readIdentity(
    postgresBodies(sql, database.transaction),
    postgresDesignations(sql, database.transaction),
  );
  return async (body, at) =>
    ((await identity(body, civilDay(at)))?.missing ?? []).map((part) => {
      const { fr, en } = missingPartWords[part];
      return mainFailure("main.identity-missing", { partFr: fr, partEn: en });
    });
};
