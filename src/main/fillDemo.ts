import { postgresBodies, postgresTerritories } from "../organisations/index.ts";
import { folderOnDisk, type Policies } from "../retention/index.ts";
import { demoFolder } from "./config.ts";
import { earlierVersions, seedDemo, seedNetwork } from "./demo/index.ts";
import type { Platform } from "./platform.ts";

/** Fills what is empty of the demo: its databases, its bodies, its policies. Returns whether a database was filled. */
export const fillDemo = async (
  { configuration, database, clock }: Platform,
  policies: Policies,
): Promise<boolean> => {
  const made = await seedDemo(configuration.dataFolder, database, clock);
  const bodies = postgresBodies(database.kysely<unknown>());
  const territories = postgresTerritories(database.kysely<unknown>());
  const earlier = await earlierVersions(demoFolder);
  const empty = { bodies, territories, policies, clock };
  await seedNetwork(folderOnDisk(demoFolder), earlier, empty);
  return made;
};
