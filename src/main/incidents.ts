import type { Incidents } from "../incidents/index.ts";
import { postgresIncidents } from "../incidents/storage/index.ts";
import { filesKeysOf } from "./filesKeys.ts";
import type { Platform } from "./platform.ts";

/** The register of breaches, sealed under the key of files. */
export const openIncidents = async (
  platform: Pick<Platform, "database" | "clock" | "configuration">,
): Promise<Incidents> =>
  postgresIncidents(
    {
      kysely: platform.database.kysely<unknown>(),
      transaction: platform.database.transaction,
    },
    await filesKeysOf(platform),
  );
