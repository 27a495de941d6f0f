import { userInfo } from "node:os";
import {
  postgresBodies,
  postgresDesignations,
  postgresTerritories,
  type WithOrganisations,
} from "../organisations/index.ts";
import type { Configuration } from "./config.ts";
import { withPlatform } from "./platform.ts";

/** Opens the ports of the organisations for a command. */
export const withOrganisations =
  (configuration: () => Configuration): WithOrganisations =>
  async (work) =>
    await withPlatform(configuration(), async ({ database, clock }) => {
      const kysely = database.kysely<unknown>();
      const { username } = userInfo();
      return await work({
        bodies: postgresBodies(kysely, database.transaction),
        designations: postgresDesignations(kysely, database.transaction),
        territories: postgresTerritories(kysely, database.transaction),
        author: { kind: "command-line", id: username, name: username },
        now: () => clock.now(),
      });
    });
