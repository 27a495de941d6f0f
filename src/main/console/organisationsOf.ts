import { randomIds } from "../../kernel/index.ts";
import {
  postgresBodies,
  postgresChanges,
  postgresDesignations,
  postgresLogos,
  postgresTerritories,
} from "../../organisations/index.ts";
import type { OrganisationsConsole } from "../../organisations/pages/index.ts";
import type { Platform } from "../platform.ts";

/** The pages of the console about bodies, on an open platform. */
export const organisationsOf = (
  { clock, database }: Pick<Platform, "clock" | "database">,
  rest: Pick<OrganisationsConsole, "frame" | "may" | "isOfSite" | "catalogue">,
): OrganisationsConsole => {
  const kysely = database.kysely<unknown>();
  return {
    ...rest,
    clock,
    ids: randomIds,
    bodies: postgresBodies(kysely, database.transaction),
    designations: postgresDesignations(kysely, database.transaction),
    territories: postgresTerritories(kysely, database.transaction),
    logos: postgresLogos(kysely, database.transaction),
    changes: postgresChanges(kysely),
  };
};
