import { civilDay } from "../kernel/index.ts";
import { postgresRoles } from "../identity/index.ts";
import { dpoOf, postgresDesignations } from "../organisations/index.ts";
import type { Platform } from "./platform.ts";

/** The addresses of whoever answers for the data of a body: those who hold the role of officer, and the one that the directory publishes. */
export const officersOf = ({
  database,
  clock,
}: Pick<Platform, "database" | "clock">): ((body: string) => Promise<readonly string[]>) => {
  const roles = postgresRoles(database);
  const designations = postgresDesignations(database.kysely<unknown>(), database.transaction);
  return async (body) => {
    const now = clock.now();
    const held = [...(await roles.inBody(null, now)), ...(await roles.inBody(body, now))];
    const signedIn = held
      .filter(({ role, from }) => role === "dpo" && Temporal.Instant.compare(from, now) <= 0)
      .map(({ email }) => email);
    // Whoever is published as the officer is told, also where nobody has an account yet.
    const named = dpoOf(await designations.list(), body, civilDay(now))?.email ?? null;
    return [...new Set([...signedIn, ...(named === null ? [] : [named])])];
  };
};
